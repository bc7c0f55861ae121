/**
 * What a line of an official text looks like, by its first and last characters. Source of the markers: GB/T 9704-2012,
 * 7.3.3 (levels 一、 （一） 1. （1）), 立法技术规范 (第X章, 第X条) and the dash that opens an item of equal rank (——).
 */

export type Marker =
  | "chapter"
  | "article"
  | "han"
  | "han-bracket"
  | "number"
  | "number-bracket"
  | "dash"
  | "bullet"
  | "heading";

const numeral = "[一二三四五六七八九十百零〇两]{1,5}";

const markers: readonly [Marker, RegExp][] = [
  ["chapter", new RegExp(`^第\\s*(?:${numeral}|\\d{1,3})\\s*[编章节篇部分](?![\\p{Script=Han}]*[，。；])`, "u")],
  [
    "article",
    new RegExp(
      `^第\\s*(?:${numeral}|\\d{1,3})\\s*条(?:之[一二三四五六七八九十])?(?=[\\s\\u3000:：]|\\p{Script=Han})`,
      "u",
    ),
  ],
  ["han", new RegExp(`^${numeral}\\s*[、．.]`, "u")],
  ["han-bracket", new RegExp(`^[（(]\\s*${numeral}\\s*[）)]`, "u")],
  // 1. 2、 3． but neither 3.5万 nor 1.2.3 of a version
  ["number", /^\d{1,3}\s*(?:[.．](?!\d)|、|\.(?=\d{1,2}[^\d.%％万亿元]))/u],
  ["number-bracket", /^(?:[（(]\s*\d{1,3}\s*[）)]|\d{1,2}[）)]|[①-⑳])/u],
  ["dash", /^(?:——|――|--|—|―)(?=[^\s\d—―-])/u],
  ["heading", /^#{1,6}\s/],
  ["bullet", /^[•●○■□◆◇▪➢★※✓*](?=\s|\p{Script=Han})|^[-–·](?=\s)/u],
];

/** The numbering mark the line begins with. */
export const markerOf = (line: string): Marker | undefined => markers.find(([, pattern]) => pattern.test(line))?.[0];

/**
 * The sentence is over: 。！？… at the end, closing quotation marks and brackets aside; a bracket that stands after the
 * full stop (…建成。（省水利厅负责）); the closing words of a notice (特此通知), often without a mark; a Latin full stop.
 */
export const endsSentence = (line: string): boolean =>
  /(?:[。！？!?…]|(?<=[A-Za-z]{2})\.)[”’"'）)】》〉」』]*$/u.test(line) ||
  /特此(?:通知|通告|公告|通报|函告|函复|批复|报告|说明|证明)$/u.test(line) ||
  bracketAfterSentence(line);

function bracketAfterSentence(line: string): boolean {
  if (!/[）)]$/u.test(line)) return false;
  let depth = 0;
  for (let at = line.length - 1; at >= 0; at--) {
    if (/[）)]/u.test(line[at]!)) depth++;
    else if (/[（(]/u.test(line[at]!) && --depth === 0) return /[。！？；]/u.test(line[at - 1] ?? "");
  }
  return false;
}

/** ： or ； at the end: what follows is a list, or the next item of it. */
export const endsClause = (line: string): boolean => /[：:；;]$/u.test(line);

/** ，、 or an opening mark at the end, or a Chinese mark that joins: the sentence goes on. */
export const endsOpen = (line: string): boolean => /[，、,（(《〈“‘「『【〔[＋+～~]$/u.test(line);

/** A mark that no line begins with (行首禁则, CLREQ 3.1.2), so the line before was cut in two. */
export const beginsClosed = (line: string): boolean => /^[，、。；：！？,;!?）)》〉”’」』】〕\]％%]/u.test(line);

/** 简称：… 责任单位：… 联系人：…: a short label opens a line of its own. Near miss: 会议指出：… is a sentence (a verb). */
export const isLabelled = (line: string): boolean =>
  /^[\p{Script=Han}A-Za-z0-9（）()]{2,12}[：:]/u.test(line) &&
  !/^[^：:]*(?:指出|强调|要求|认为|表示|如下|提出)[：:]/u.test(line);

/** 2024年3月5日, 二〇二四年三月五日, 2024-03-05, alone in the line. */
export const isDate = (line: string): boolean =>
  /^[（(]?(?:\d{4}|[一二三四五六七八九〇○零]{4})\s*[年.\-/]\s*[\d一二三四五六七八九十]{1,3}\s*[月.\-/](?:\s*[\d一二三四五六七八九十]{1,3}\s*日?)?[）)]?$/u.test(
    line,
  );

/** 附件, 附件1, 附件：…, 附表2: the page or the list of annexes. */
export const isAnnexLine = (line: string): boolean =>
  /^附\s*[件表录图]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,2})?\s*(?:[：:.．、]|$|(?<=[\d一二三四五六七八九十])\s)/u.test(
    line,
  );

/** 某府发〔2024〕5号, alone in the line. */
export const isDocumentNumber = (line: string): boolean =>
  /^\p{Script=Han}[^，。]{0,20}[〔［[（(]\s*\d{4}\s*[〕］\]）)]\s*第?\s*\d{1,5}\s*号$/u.test(line);

/** Brackets and quotation marks that are opened and not closed in the text, outermost first. */
export function openMarks(text: string): string[] {
  const open: string[] = [];
  for (const character of text
    .normalize("NFKC")
    .replace(/[『「]/g, "“")
    .replace(/[』」]/g, "”")) {
    const closes = pairs.get(character);
    if (opening.has(character)) open.push(character);
    else if (closes !== undefined) {
      const at = open.lastIndexOf(closes);
      if (at >= 0) open.length = at;
    }
  }
  return open;
}

// NFKC turns （） into () and ［］ into []; 〔〕《》“” stay.
const pairs = new Map([
  [")", "("],
  ["]", "["],
  ["〕", "〔"],
  ["》", "《"],
  ["〉", "〈"],
  ["”", "“"],
  ["’", "‘"],
  ["】", "【"],
]);
const opening = new Set(pairs.values());

/** Whether the text closes the outermost of the open marks within its first `within` characters. */
export function closesMark(open: string, text: string, within = 120): boolean {
  const closing = [...pairs].find(([, opens]) => opens === open)?.[0];
  const head = text.normalize("NFKC").slice(0, within);
  const at = closing === undefined ? -1 : head.indexOf(closing);
  const again = head.indexOf(open);
  return at >= 0 && (again < 0 || again > at);
}

// Last words of titles: the kinds of 党政机关公文处理工作条例 (2012), article 8, and of plans and rules.
const kindNoun =
  "(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|复函|纪要|规划|计划|方案|要点|办法|细则|规定|规则|条例|制度|章程|指南|指引|目录|清单|名单|标准|措施|纲要|预案|答复|倡议书|公约|规程|规范)";
const titleTail = new RegExp(`${kindNoun}(?:[（(][^（）()]{1,12}[）)])?$`, "u");

/** Ends as titles end: 通知, 实施方案（试行）. */
export const endsLikeTitle = (line: string): boolean => titleTail.test(line);

/** Only the last words of a title: 的通知, 工作方案, 实施意见. */
export const isTitleTail = (line: string): boolean =>
  new RegExp(
    `^(?:.{0,20}的|(?:工作|实施|行动|管理|暂行|指导|若干|总体|专项|建设|发展|改革){1,3})${kindNoun}(?:[（(][^（）()]{1,12}[）)])?$`,
    "u",
  ).test(line);

/** Has no mark that ends or divides sentences, as titles, headings and signatures have none. 、 and quotes may occur. */
export const isUnpunctuated = (line: string): boolean => !/[，。；：！？,;:!?]/u.test(line);

/** — 3 —, -3- (the dash often recognised as 一), 第3页 共10页, 3/10: the number of a page, alone in its line. */
export const isPageNumber = (line: string): boolean =>
  /^[—–―一-]{1,2}\s*\d{1,4}\s*[—–―一-]{1,2}$/u.test(line) ||
  /^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u.test(line) ||
  /^Page\s+\d{1,4}(?:\s+of\s+\d{1,4})?$/i.test(line);
