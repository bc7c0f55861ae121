/**
 * Places where a text lists bodies and nothing else: closing parentheses, labelled lines, the line of addressees.
 * Purely by their form; which bodies they are is decided elsewhere.
 */

import { createEndingMatcher } from "../../language/form-matcher.ts";
import { matchesOf } from "../../language/matches.ts";
import { dutyCells } from "./duty-columns.ts";
import { internalHeads } from "./lexicon/organisation-heads.ts";
import { isDepartmentForm } from "./local-forms.ts";
import { rememberLast } from "./remember-last.ts";

export type BodyListKind = "parentheses" | "line" | "addressees" | "cell";
export type BodyListRole = "lead" | "responsible" | "support" | "addressee";

export interface BodyListItem {
  start: number;
  end: number;
  role: BodyListRole;
}

export interface BodyList {
  /** The whole of it, brackets or label included. */
  start: number;
  end: number;
  kind: BodyListKind;
  items: BodyListItem[];
  /** Of a cell: the words that head its column, which may say whose departments stand below (市教育局内责任处室). */
  header?: { start: number; end: number };
}

const labels =
  "(?:牵头|责任|主责|主办|承办|协办|配合|协同|协助|参与|参加|支持|指导|组织|实施|完成|落实|统筹|主管|联合)(?:单位|部门|处室|科室|机构|主体|部室)";
const labelledLine = new RegExp(
  // At the head of a line, or behind the last sentence of a paragraph: …100家。责任单位：省教育厅
  `(?:^|\\n|(?<=[。；）)]))[^\\n。：:]{0,12}?(${labels}(?:及分工|、配合单位)?)[：:]([^\\n]{2,400})`,
  "g",
);
const labelInside = new RegExp(`(?:${labels})[：:]`, "g");
const labelAtHead = new RegExp(`^(?:${labels})[：:]`);
const supportLabel = /配合|协同|协助|参与|参加|支持|协办/;
const leadLabel = /牵头|主责|主办|统筹/;

/** Duty words that close a list of bodies. */
const dutyTail =
  /(?:等)?(?:有关|相关|各)?(?:部门|单位|地方|方面)?(?:按照?(?:各自)?职[责能](?:分工)?)?(?:分别|共同|具体|分工)*(?:牵头|负责|落实|实施|推进|配合|参与|承担|组织|指导|办理|完成|执行)*$/;
const dutyWord = /负责|牵头|责任单位|责任部门|配合|参与|落实|承担|分工/;

const brackets =
  /[（(]([^（()）\n]*(?:[（(][^（()）\n]*[）)][^（()）\n]*)*)[）)]|[［【[〔]([^［］【】[\]〔〕\n]*)[］】\]〕]/g;
/** A bracket closes what it stands after: a mark stands before or after it, or the line ends. */
const closes = (text: string, start: number, end: number): boolean =>
  /[。；;！]/.test(text[start - 1] ?? "") || /^[。；;，]?\s*(?:\n|$|[。；;])/.test(text.slice(end, end + 6));

/** A heading's number and words, up to the bracket that closes it: （二）加强载体建设. */
const numberedTitle = /^[ \t]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[^。；！，\t]{2,40}$/u;
const lineBefore = (text: string, at: number): string =>
  text.slice(Math.max(text.lastIndexOf("\n", at - 1) + 1, at - 60), at);

const endsLikeBody = createEndingMatcher([
  ...internalHeads,
  "总工会",
  "政府",
  "委",
  "党校",
  "集团",
  "公司",
  "银行",
  "协会",
  "联合会",
  "妇联",
  "科协",
  "团委",
  "残联",
  "工商联",
  "学会",
  "法院",
  "检察院",
  "办",
  "会",
  "大学",
  "油田",
  "总局",
  "总社",
  "署",
  "部门",
  "单位",
  "企业",
  "社",
]);

/** True for words that look like the name of a body by how they end. */
export const looksLikeBody = (words: string): boolean =>
  words.length >= 2 &&
  words.length <= 40 &&
  (isDepartmentForm(words) || endsLikeBody(words, words.length) !== undefined) &&
  !/[。？！：:“”《》]/.test(words);

/** All lists of bodies in a text, in order. */
export const findBodyLists = rememberLast((text: string): BodyList[] => {
  const lists = [...closingParentheses(text), ...lines(text), ...addresseeLines(text), ...cells(text)];
  return lists.sort((a, b) => a.start - b.start || b.end - a.end);
});

function closingParentheses(text: string): BodyList[] {
  const found: BodyList[] = [];
  for (const match of matchesOf(text, brackets)) {
    const content = match[1] ?? match[2] ?? "";
    if (content.length < 3 || content.length > 400) continue;
    const headsLine =
      labelAtHead.test(content) || (dutyWord.test(content) && numberedTitle.test(lineBefore(text, match.index)));
    if (!headsLine && !closes(text, match.index, match.index + match[0].length)) continue;
    const start = match.index + 1;
    const items = itemsOf(text, start, start + content.length, "responsible");
    if (items.length === 0) continue;
    const everyItem = items.every(({ start: from, end }) => looksLikeBody(text.slice(from, end)));
    const someItem = items.some(({ start: from, end }) => looksLikeBody(text.slice(from, end)));
    const duty = dutyWord.test(content);
    if (!(everyItem || (duty && someItem))) continue;
    // A bracket right after a name gives its other plate, not who is responsible.
    if (!duty && items.length === 1 && !/[。；;！”\d]/.test(text[match.index - 1] ?? "")) {
      if (
        !/\n|^$/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 1)) ||
        looksLikeBody(text.slice(Math.max(0, match.index - 4), match.index))
      )
        continue;
    }
    found.push({ start: match.index, end: match.index + match[0].length, kind: "parentheses", items });
  }
  return found;
}

function lines(text: string): BodyList[] {
  const found: BodyList[] = [];
  for (const match of matchesOf(text, labelledLine)) {
    const label = match[1]!;
    const contentStart = match.index + match[0].length - match[2]!.length;
    const stop = /[。]|，(?=负责|承担|按|具体)/.exec(match[2]!);
    const contentEnd = contentStart + (stop?.index ?? match[2]!.length);
    const labelStart = match.index + match[0].indexOf(label);
    // （责任单位：…） is a bracket, whatever follows it.
    if (/[（(［【[〔]/.test(text[labelStart - 1] ?? "")) continue;
    const items = itemsOf(text, contentStart, contentEnd, roleOf(label)).filter(({ start, end }) =>
      looksLikeBody(text.slice(start, end)),
    );
    if (items.length > 0) found.push({ start: labelStart, end: contentEnd, kind: "line", items });
  }
  return found;
}

const addresseeLine = /(?:^|\n)((?:[^\n。：:；;“”《》\d]|[（(][^\n()（）]*[）)]){3,300})[：:]\s*(?=\n|$)/g;

/** 主送机关: a line of its own near the head of a document that ends with a colon and lists bodies. */
function addresseeLines(text: string): BodyList[] {
  const found: BodyList[] = [];
  for (const match of matchesOf(text, addresseeLine)) {
    const start = match.index + match[0].indexOf(match[1]!);
    const items = itemsOf(text, start, start + match[1]!.length, "addressee");
    const bodies = items.filter(({ start: from, end }) => looksLikeBody(text.slice(from, end)));
    if (bodies.length === 0 || bodies.length < items.length * 0.6) continue;
    if (!/各|局|厅|委|会|政府|公司|学/.test(match[1]!)) continue;
    found.push({ start, end: start + match[1]!.length, kind: "addressees", items: bodies });
  }
  return found;
}

const roleOf = (label: string): BodyListRole =>
  supportLabel.test(label) ? "support" : leadLabel.test(label) ? "lead" : "responsible";

/**
 * The items of a list: divided at 、，；, but not inside brackets (市、县（市、区）总工会 is one). Labels and closing words
 * such as 等按职责分工负责 are left out; a label inside changes the role of what follows it.
 */
export function itemsOf(text: string, start: number, end: number, role: BodyListRole): BodyListItem[] {
  const items: BodyListItem[] = [];
  let depth = 0;
  let from = start;
  let current = role;
  const push = (to: number) => {
    let begin = from;
    let words = text.slice(begin, to);
    for (const label of matchesOf(words, labelInside)) {
      current = roleOf(label[0]);
      begin = from + label.index + label[0].length;
    }
    words = text.slice(begin, to);
    const lead = /^\s*(?:由|以及|及|其中|包括)?/.exec(words)![0].length;
    const tail = dutyTail.exec(words.slice(lead))?.[0] ?? "";
    const keepTail = /^(?:部门|单位)$/.test(tail) || (tail.length > 0 && tail.length === words.length - lead);
    const bare = words
      .slice(lead, keepTail ? undefined : words.length - tail.length)
      .replace(/\s+$/, "")
      .replace(/等$/, "");
    const itemRole = /(?:配合|参与)$/.test(words) ? "support" : /牵头$/.test(words) ? "lead" : current;
    if (bare.length >= 2) items.push({ start: begin + lead, end: begin + lead + bare.length, role: itemRole });
  };
  for (let at = start; at < end; at++) {
    const char = text[at]!;
    if (char === "（" || char === "(") depth++;
    else if (char === "）" || char === ")") depth = Math.max(0, depth - 1);
    // 各市、县（市、区）总工会: the mark divides regions of one class, not two bodies.
    else if (depth === 0 && "、，,；;".includes(char) && !dividesRegions(text, at)) {
      push(at);
      from = at + 1;
    }
  }
  push(end);
  return items;
}

/** Cells of the columns of a table that name bodies. */
function cells(text: string): BodyList[] {
  return dutyCells(text).flatMap(({ start, end, header, headerStart }) => {
    const items = itemsOf(text, start, end, roleOf(header)).filter((item) =>
      looksLikeBody(text.slice(item.start, item.end)),
    );
    const head = { start: headerStart, end: headerStart + header.length };
    return items.length > 0 ? [{ start, end, kind: "cell" as const, items, header: head }] : [];
  });
}

/** True for the mark in 市、县（市、区）总工会, which divides regions of one class. */
const dividesRegions = (text: string, at: number): boolean =>
  /[省市州县]/.test(text[at - 1] ?? "") &&
  /^(?:[县州市区旗]|自治区|直辖市)(?:[（(、]|总工会|人民政府|政府|工会|人社|教育)/.test(text.slice(at + 1, at + 8));
