/**
 * Which text a list of responsible bodies is about. Closing parentheses speak of the paragraph or item they close;
 * lines such as 责任单位： speak of their section.
 */
import type { Block, StructuredDocument } from "../../model.ts";
import { type BodyList, findBodyLists } from "../units/body-lists.ts";
import { firstFrom } from "./mention-index.ts";

export interface DutyList {
  /** The words that name the bodies, as evidence. */
  evidence: { start: number; end: number };
  /** The text they answer for. */
  scope: { start: number; end: number };
  rule: "closing-parentheses" | "responsible-line";
}

/** Lists in order of the text; scopes of lists of one kind do not overlap. */
export function findDutyLists(doc: StructuredDocument): DutyList[] {
  const lists = findBodyLists(doc.text);
  const trailing = lists.filter((list) => list.kind === "line" && closesParagraph(doc, list));
  const closing = lists.filter((list) => list.kind === "parentheses" || trailing.includes(list));
  const lines = lists.filter((list) => list.kind === "line" && !trailing.includes(list));
  return [...fromParentheses(doc, closing), ...fromLines(doc, lines)];
}

/** A label stands at the head of a line, after a number at most. */
const longestNumber = 12;

/** …培训5000人次。责任单位：省教育厅: the label closes the sentences of its paragraph as brackets do. */
function closesParagraph(doc: StructuredDocument, list: BodyList): boolean {
  const block = doc.blocks[Math.max(0, firstFrom(doc.blocks, list.start + 1) - 1)];
  return block !== undefined && list.start - block.start > longestNumber;
}

function fromParentheses(doc: StructuredDocument, closing: readonly BodyList[]): DutyList[] {
  const inSection = new Map<number, number>();
  const sectionOf = closing.map((list) => deepestSection(doc, list.start));
  for (const section of sectionOf) inSection.set(section, (inSection.get(section) ?? 0) + 1);
  return closing.map((list, index) => {
    const block = doc.blocks[Math.max(0, firstFrom(doc.blocks, list.start + 1) - 1)];
    const section = sectionOf[index]!;
    const before = closing[index - 1];
    const own = doc.sections[section];
    // In a heading, （一）培训职工（责任单位：县教育局）, it speaks of the section below.
    if (own && block && section > 0 && own.start === block.start && list.end >= block.end && own.end > block.end)
      return {
        evidence: { start: list.start, end: list.end },
        scope: { start: own.start, end: own.end },
        rule: "closing-parentheses",
      };
    const below = block && belowHeading(doc, block, list, section);
    if (below !== undefined)
      return {
        evidence: { start: list.start, end: list.end },
        scope: { start: block!.start, end: below },
        rule: "closing-parentheses",
      };
    let start = block?.start ?? 0;
    const aloneInBlock = block !== undefined && list.start - block.start <= 2;
    const alone = section > 0 && inSection.get(section) === 1;
    if (alone || aloneInBlock) {
      const sectionStart = doc.sections[section]?.start ?? 0;
      // A section with sections below it is too much for one bracket: stay with the paragraph.
      const hasChildren = doc.sections.some(({ parent, start: from }) => parent === section && from < list.start);
      if (!hasChildren) start = aloneInBlock && before ? Math.max(sectionStart, before.end) : sectionStart;
    }
    if (before && before.end > start) start = before.end;
    return {
      evidence: { start: list.start, end: list.end },
      scope: { start, end: list.start },
      rule: "closing-parentheses",
    };
  });
}

/** Numbers of headings and items from the highest rank to the lowest. Source: GB/T 9704-2012, 7.3.3. */
const numbers = [
  /^第[一二三四五六七八九十百]+[章节]/,
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  /^\d{1,2}[.．、](?!\d)/,
  /^[（(]\d{1,2}[）)]/,
];
const rankOf = (words: string): number => numbers.findIndex((number) => number.test(words.trimStart()));
/** Longest line that is read as the heading of what stands below it, in characters without its bracket. */
const longestHeading = 40;

/**
 * （三）加强载体建设（责任单位：县教育局） heads the words behind it and the paragraphs below it: where they end, up to the next
 * number of its rank or a higher one; undefined when a sentence stands before the bracket or nothing follows it.
 */
function belowHeading(doc: StructuredDocument, block: Block, list: BodyList, section: number): number | undefined {
  const title = doc.text.slice(block.start, list.start);
  const rank = rankOf(title);
  if (rank < 0 || title.length > longestHeading || /[。；！，\t]/u.test(title)) return undefined;
  const sectionEnd = doc.sections[section]?.end ?? doc.text.length;
  let end = list.end < block.end - 1 ? block.end : undefined;
  for (let index = firstFrom(doc.blocks, block.end); index < doc.blocks.length; index++) {
    const next = doc.blocks[index]!;
    const nextRank = rankOf(doc.text.slice(next.start, Math.min(next.end, next.start + longestNumber)));
    if (next.start >= sectionEnd || next.kind === "table-row" || (nextRank >= 0 && nextRank <= rank)) break;
    end = next.end;
  }
  return end;
}

/** Lines that follow one another (牵头单位：… / 责任单位：…) are one list. */
const longestGap = 4;

function fromLines(doc: StructuredDocument, lists: readonly BodyList[]): DutyList[] {
  const groups: { start: number; end: number; section: number }[] = [];
  for (const list of lists) {
    if (list.kind !== "line") continue;
    const section = deepestSection(doc, list.start);
    const last = groups.at(-1);
    if (last && list.start - last.end <= longestGap && last.section === section) last.end = list.end;
    else groups.push({ start: list.start, end: list.end, section });
  }
  return groups.map((group, index) => {
    const section = doc.sections[group.section];
    const scope = { start: section?.start ?? 0, end: section?.end ?? doc.text.length };
    const before = groups[index - 1];
    const after = groups[index + 1];
    // Several lists in one section, as in a list of tasks without headings: each speaks of what follows it.
    if (before?.section === group.section || after?.section === group.section) {
      scope.start = group.start;
      if (after?.section === group.section) scope.end = after.start;
    }
    return { evidence: { start: group.start, end: group.end }, scope, rule: "responsible-line" };
  });
}

/** The deepest section that holds an offset, by its ordinal. */
export function deepestSection(doc: StructuredDocument, offset: number): number {
  let found = 0;
  let low = 0;
  let high = doc.sections.length - 1;
  // Sections are in order of their start: the last that starts before the offset is the deepest, or an ancestor holds it.
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (doc.sections[middle]!.start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  for (
    let section = doc.sections[found];
    section;
    section = section.parent === undefined ? undefined : doc.sections[section.parent]
  )
    if (section.end > offset) return section.ordinal;
  return 0;
}
