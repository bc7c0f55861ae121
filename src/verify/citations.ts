/** The documents a draft names: titles in 《》, document numbers, and which of them stand side by side. */
import { isPolicyTitle } from "../../ingest/extract/policies/policy-kinds.ts";
import { foldText } from "../../ingest/language/folded-text.ts";
import type { Span } from "./finding.ts";
import { simplifiedText } from "./simplified.ts";

export interface NamedTitle {
  /** With its marks. */
  span: Span;
  /** Without marks, in simplified characters. */
  title: string;
  /** Its last word says that it is a document of policy. */
  isPolicy: boolean;
}

export interface NamedNumber {
  span: Span;
  /** Normalised (〔〕, no spaces) forms the printed words may hold, longest first: 根据某发〔2022〕5号 and 某发〔2022〕5号. */
  forms: string[];
  /** The form that is shown when none is known. */
  likely: string;
}

/** Longest title, in characters; the longest titles of State Council documents have about 130. */
const longestTitle = 160;

/** Titles in 《》, inner 《》 belonging to the outer one. */
export function findTitles(text: string): NamedTitle[] {
  const found: NamedTitle[] = [];
  for (let open = text.indexOf("《"); open >= 0; open = text.indexOf("《", open + 1)) {
    const close = closingMark(text, open);
    if (close === undefined) continue;
    const title = simplifiedText(text.slice(open + 1, close));
    found.push({ span: { start: open, end: close + 1 }, title, isPolicy: isPolicyTitle(title) });
    open = close;
  }
  return found;
}

function closingMark(text: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length && at - open <= longestTitle; at++) {
    if (text[at] === "《") depth++;
    else if (text[at] === "》" && --depth === 0) return at;
    else if (text[at] === "\n") return undefined;
  }
  return undefined;
}

// 发文字号 and 令: GB/T 9704-2012, 7.2.5; brackets of any kind, since exports and typing change them.
const numbered =
  /([\p{Script=Han}]{2,16})\s*[〔［[(（【﹝]\s*((?:19|20)\d{2})\s*[〕］\])）】﹞]\s*第?\s*(\d{1,5})\s*号/gu;
const ordered = /([\p{Script=Han}]{1,14}令)\s*第?\s*(\d{1,4})\s*号/gu;
/** Words that stand before a number and are no part of the agency code. */
const leadIn =
  /^.*(?:根据|按照|依据|依照|遵照|贯彻|落实|执行|参照|印发|转发|批转|废止|修订|文号|字号|查阅|参见|详见|以及|[见和与及以为的了经由即按据])(?=.{2})/u;

/** Document numbers in order of the text. */
export function findNumbers(text: string): NamedNumber[] {
  const folded = simplifiedText(foldText(text));
  const found: NamedNumber[] = [];
  const add = (index: number, whole: string, code: string, rest: string) => {
    const forms = [...code].map((_, at) => `${code.slice(at)}${rest}`).filter((form) => form.length - rest.length >= 2);
    const cut = leadIn.exec(code)?.[0].length ?? 0;
    found.push({ span: { start: index + cut, end: index + whole.length }, forms, likely: forms[cut] ?? forms[0]! });
  };
  for (const match of folded.matchAll(numbered)) {
    const [whole, code, year, serial] = match;
    add(match.index, whole, code!, `〔${year}〕${Number(serial)}号`);
  }
  for (const match of folded.matchAll(ordered)) {
    const [whole, code, serial] = match;
    add(match.index, whole, code!, `第${Number(serial)}号`);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Titles with the number printed right behind (《某办法》（某发〔2022〕5号）) or right before them. */
export function pairsOf(
  text: string,
  titles: readonly NamedTitle[],
  numbers: readonly NamedNumber[],
): { title: NamedTitle; number: NamedNumber }[] {
  return titles.flatMap((title) => {
    const number = numbers.find(({ span }) => {
      const behind = text.slice(title.span.end, span.start);
      const before = text.slice(span.end, title.span.start);
      return (
        (span.start >= title.span.end && /^\s*[（(〔[［]?\s*$/u.test(behind)) ||
        (span.end <= title.span.start && /^\s*$/u.test(before))
      );
    });
    return number ? [{ title, number }] : [];
  });
}
