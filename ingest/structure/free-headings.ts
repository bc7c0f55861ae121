/**
 * Headings without a number, as reports and case studies print them: a short line without final punctuation between
 * paragraphs of running text. The regularity asked for: at least two of them, each right above running text, in a text
 * that has no 章 or 一、 and no headings of its format. Not meant: signature, date, addressee, caption and credit, list item.
 */
import type { Block } from "../model.ts";
import { isBody } from "./metadata/bodies.ts";
import { findDate } from "./metadata/dates.ts";

const SHORTEST = 3;
const LONGEST = 30;
/** Running text is at least this long, or ends in a full stop. */
const SHORTEST_PARAGRAPH = 40;
/** With more headings than this to a paragraph the text is a list or a form. */
const MOST_PER_PARAGRAPH = 0.75;

/** Indexes of the blocks from `from` to `to` (exclusive) that are free headings; empty when they show no regularity. */
export function findFreeHeadings(
  text: string,
  blocks: readonly Block[],
  from: number,
  to: number,
  skip: (block: number) => boolean,
): number[] {
  const found: number[] = [];
  let paragraphs = 0;
  let before: Block | undefined;
  for (let i = from; i < to; i++) {
    const block = blocks[i] as Block;
    if (skip(i) || block.kind === "contents") continue;
    const words = text.slice(block.start, block.end);
    if (isParagraph(block, words)) paragraphs++;
    const next = i + 1 < to && !skip(i + 1) ? blocks[i + 1] : undefined;
    const underText = before === undefined || isParagraph(before, text.slice(before.start, before.end));
    if (underText && next && isParagraph(next, text.slice(next.start, next.end)) && isHeadingLine(block, words))
      found.push(i);
    before = block;
  }
  return found.length >= 2 && found.length <= paragraphs * MOST_PER_PARAGRAPH ? found : [];
}

function isParagraph(block: Block, words: string): boolean {
  return block.kind === "paragraph" && (words.length >= SHORTEST_PARAGRAPH || /[。！？…”]$/.test(words.trimEnd()));
}

function isHeadingLine(block: Block, printed: string): boolean {
  const words = printed.trim();
  if (block.kind !== "paragraph" || words.length < SHORTEST || words.length > LONGEST) return false;
  if (/[。！？；，、,;：:…!?]$/.test(words) || /[。；]/.test(words)) return false;
  // Credits and captions stand in brackets or begin with what they are; 2026年3月1日 and 某省总工会 sign.
  if (
    /^[（(【▲△▼↑↓←→◆]|^(?:图|表|注|附|来源|作者|文|摄影|记者|通讯员|编辑|责编)[\s\d：:/／一二三]|^本[报网刊]|(?:记者|通讯员|作者)[\s:：]|供图|摄$/.test(
      words,
    )
  )
    return false;
  if (findDate(words) || isBody(words)) return false;
  // A list item or a line of a form: 电话 0000, 联系人：….
  return !/[：:]\s*[\dA-Za-z]|^\d|^[一二三四五六七八九十]是/.test(words);
}
