/**
 * Which questions can only be asked with a document open: they speak of a document, or of its parts, as of a known one and
 * say nothing by which it could be told from another. Grammar: a demonstrative (这、该、本、此) before a word for documents, or such
 * a word alone, with nothing named in 《》, no 文号 and no place or body. Words for documents: 党政机关公文处理工作条例, article 8.
 */
const kinds = "文件|方案|意见|通知|办法|规定|条例|决定|公告|通告|通报|报告|批复|函|纪要|规划|计划|细则|要点|清单|案例";
const thisDocument = new RegExp(`(?:这|该|本|此)(?:份|个|项|部|件|一)?(?:年度|实施|工作|试行)?(?:${kinds})`, "u");
/** The document alone, or a part that every document has, at the head of the question or asked for. */
const aDocument = /^(?:文件|正文|附件|方案|意见|通知|办法)|正文|附件|任务清单|(?:发文)?文号|主送|成文日期|印发日期/u;
const named = /《[^》]+》|〔\d{4}〕/u;

export function needsOpenDocument(question: string): boolean {
  return !named.test(question) && (thisDocument.test(question) || aDocument.test(question));
}
