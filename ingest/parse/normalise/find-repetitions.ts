/**
 * The document, or its head, printed again further on: exports of web pages and merged files do it, often with other
 * line breaks, and often cut off. Found by comparing characters without white space.
 */
import type { Block, Repetition } from "../../model.ts";

/** Length of the piece by which two places are found to be alike, in characters without white space. */
const seed = 12;
/** A stretch that begins where the document begins counts from this length on: a title and its first words. */
const shortestTop = 40;
/** A stretch that begins a little below, in the head of the document. */
const shortestHead = 150;
/** Any other stretch has to be this long, so that a form or a condition stated for two things is not taken for one … */
const shortest = 400;
/** … and this share of the text before it. */
const leastShare = 0.2;
/** Blocks from the top in which the head of a document may begin. */
const headBlocks = 4;

/** A text without white space and quotation marks, forms of one mark made one, with the way back to the text. */
interface Compact {
  characters: string;
  offsets: number[];
}

function compact(text: string): Compact {
  let characters = "";
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (/[\s“”‘’"'*]/.test(character)) continue;
    const plain = /[—―–－-]/.test(character) ? "-" : character.normalize("NFKC");
    characters += plain.length === 1 ? plain : character;
    offsets.push(at);
  }
  return { characters, offsets };
}

/**
 * Stretches that print an earlier stretch of the text again, in order of the text. Each begins at a block and ends at
 * the end of a block (or of the text, where the copy is cut off). Of a sentence or a form that merely recurs nothing is
 * said.
 */
export function findRepetitions(text: string, blocks: readonly Block[]): Repetition[] {
  const { characters, offsets } = compact(text);
  const starts = blockStarts(blocks, offsets);
  const seen = new Map<string, { at: number; block: number }[]>();
  const repetitions: Repetition[] = [];
  let after = 0;
  for (const [block, at] of starts.entries()) {
    const key = characters.slice(at, at + seed);
    if (key.length < seed) continue;
    if (at >= after) {
      const best = (seen.get(key) ?? [])
        .map((first) => ({ first, length: commonLength(characters, first.at, at) }))
        .filter(({ first, length }) => length >= enough(first.block, at))
        .sort((a, b) => b.length - a.length)[0];
      const repetition = best && trim(best.first.at, at, best.length, text, blocks, offsets);
      if (repetition) {
        repetitions.push(repetition);
        after = at + best.length;
      }
    }
    if (at >= after) (seen.get(key) ?? seen.set(key, []).get(key)!).push({ at, block });
  }
  return repetitions;
}

const enough = (block: number, before: number) =>
  block === 0 ? shortestTop : block < headBlocks ? shortestHead : Math.max(shortest, before * leastShare);

/** Where each block begins among the compact characters. */
function blockStarts(blocks: readonly Block[], offsets: readonly number[]): number[] {
  let at = 0;
  return blocks.map(({ start }) => {
    while (at < offsets.length && offsets[at]! < start) at++;
    return at;
  });
}

/** How many characters from two places on are the same; the first stretch ends before the second begins. */
function commonLength(characters: string, first: number, second: number): number {
  const most = Math.min(second - first, characters.length - second);
  let length = 0;
  while (length < most && characters[first + length] === characters[second + length]) length++;
  return length;
}

/** The spans in the text, cut back to whole blocks of the second stretch. */
function trim(
  first: number,
  second: number,
  length: number,
  text: string,
  blocks: readonly Block[],
  offsets: readonly number[],
): Repetition | undefined {
  const start = offsets[second]!;
  const reached = offsets[second + length - 1]! + 1;
  const end = blocks.filter((block) => block.start >= start && block.end <= closing(text, reached)).at(-1)?.end;
  if (end === undefined) return undefined;
  let last = second + length - 1;
  while (offsets[last]! >= end) last--;
  return {
    first: { start: offsets[first]!, end: closing(text, offsets[first + last - second]! + 1) },
    second: { start, end },
  };
}

/** Past closing quotation marks, which are not compared. */
const closing = (text: string, at: number) => at + (/^[”’"'*]+/.exec(text.slice(at))?.[0].length ?? 0);
