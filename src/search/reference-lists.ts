/**
 * Passages that hold nothing but a list of documents: references, the documents a standard cites, the annexes at the end of
 * a notice. They repeat the words of titles and say nothing about them, so they come behind the passages that do.
 * Sources: GB/T 7714-2025, 文献类型标识 ([J], [EB/OL]); GB/T 1.1-2020, 规范性引用文件; GB/T 9704-2012, 7.3.4 (附件说明).
 */

const number = String.raw`(?:[\[［(（【]?\d{1,3}[\]］)）】.．、]?|[①-⑳]|[一二三四五六七八九十]{1,3}、)`;
const headOfList =
  /^(?:主要)?(?:参考文献|参考资料|引用文献|规范性引用文件|引用文件|附件(?:目录|清单|列表)?|附录)\s*[：:]?$/u;
const marked = /\[(?:[MCNJDRSPGAZ]|DB|CP|EB|CM|DS)(?:\/(?:MT|DK|CD|OL))?\]/u;
/** One title and nothing said of it: in 《》 with its number in brackets, or by the kind of document it ends with. */
const title = new RegExp(
  String.raw`^(?:附件\s*)?${number}?\s*[：:.．、]?\s*(?:${number}\s*)?(?:《[^》]+》(?:\s*[（(〔][^）)]*[）)〕])?(?:\s*[、和及]\s*(?=《))?)+[。；;，,]?$`,
  "u",
);
const ofAKind = new RegExp(
  String.raw`^(?:附件\s*[：:]?\s*)?(?:附件\s*)?${number}\s*[：:]?\s*[^。；;，,！？]{2,60}(?:办法|细则|规定|方案|意见|通知|规划|计划|标准|指南|规范|清单|目录|名单|名录|表|书|函|报告|指标|要点|指引|模板|样式|格式|说明)(?:[（(][^）)]*[）)])?(?:\.\w{2,5})?[；;。]?$`,
  "u",
);
// What stands below a list of annexes: the body that signs and the date.
const dated = /^(?:(?:19|20)\d{2}|二[〇零○Oo][〇零○Oo一二三四五六七八九]{2})\s*年.{1,4}月.{1,4}日$/u;
const signs = /^[\p{Script=Han}\s（）()]{4,40}$/u;
const fewest = 2;
/** A line may be broken or damaged. */
const most = 0.8;

/** A section of references: whatever its entries look like, and in each of its passages. */
const sectionOfReferences =
  /(?:^|[›\s\d.．、）)])(?:主要)?(?:参考文献|参考书目|参考资料|引用文献|规范性引用文件)\s*[：:]?$/u;

/** Whether a passage is a list of documents and nothing else; `heading` is the path of headings above it. */
export function isReferenceList(text: string, heading = ""): boolean {
  if (sectionOfReferences.test(heading)) return true;
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  while (lines.length > 0 && dated.test(lines.at(-1)!)) {
    lines.pop();
    while (lines.length > 0 && signs.test(lines.at(-1)!)) lines.pop();
  }
  const listed = lines.filter((line) => !headOfList.test(line));
  // 1.制定年度计划 is a task; below 附件 it would be a title.
  const ofAnnexes = lines.length > 0 && (headOfList.test(lines[0]!) || /^附件/u.test(lines[0]!));
  const entries = listed.filter((line) => isCited(line) || (ofAnnexes && ofAKind.test(line))).length;
  return entries >= fewest && entries >= most * listed.length;
}

const isCited = (line: string) => title.test(line) || (marked.test(line) && line.length < 400);

/** Questions for the documents themselves: what is cited, what is annexed. */
export const asksForDocuments = (question: string): boolean =>
  /参考文献|参考资料|引用|附件|附录|依据|目录|清单|哪些(?:文件|材料|表|办法|规定|标准)/u.test(question);
