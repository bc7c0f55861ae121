/**
 * Passages: what search finds and what a citation opens. They follow the section tree, are cut at the ends of sentences,
 * and hold every sentence once. Headings that stand directly above a passage open it, so that it says what it is about;
 * apart from them it lies in one section.
 */
import type { Block, Passage, Section, Sentence } from "../model.ts";

/** Length aimed at, in UTF-16 units: enough for a clause with its context, short enough for one vector. */
export const SHORTEST_PASSAGE = 120;
export const LONGEST_PASSAGE = 450;

/** Sentences of one section and one kind that stand together. */
interface Run {
  section: number;
  table?: number;
  sentences: Sentence[];
}

/** `sentences` in order of the text; contents blocks become passages of their own kind. */
export function cutPassages(
  text: string,
  blocks: readonly Block[],
  sections: readonly Section[],
  sentences: readonly Sentence[],
  isCopy: (block: number) => boolean,
): Passage[] {
  const passages: Omit<Passage, "ordinal">[] = [];
  const tableHeaders = headersOfTables(text, blocks);
  for (const run of runsOf(blocks, sections, sentences)) {
    const isTable = run.table !== undefined;
    for (const group of isTable ? cutRows(run.sentences) : cutProse(run.sentences)) {
      const first = group[0]!;
      const block = blocks[first.block]!;
      const passage: Omit<Passage, "ordinal"> = {
        section: run.section,
        kind: isTable ? "table" : "text",
        start: first.start,
        end: group.at(-1)!.end,
      };
      if (block.page !== undefined) passage.page = block.page;
      const header = run.table === undefined ? undefined : tableHeaders.get(run.table);
      if (header !== undefined) passage.tableHeader = header;
      passages.push(passage);
    }
  }
  passages.push(...contentsPassages(blocks, isCopy));
  return passages.sort((a, b) => a.start - b.start).map((passage, ordinal) => ({ ordinal, ...passage }));
}

function* runsOf(
  blocks: readonly Block[],
  sections: readonly Section[],
  sentences: readonly Sentence[],
): Generator<Run> {
  let run: Run | undefined;
  for (const sentence of sentences) {
    const table = blocks[sentence.block]!.table?.index;
    // Headings with nothing between them and this sentence come along as its opening.
    const onlyHeadings = run !== undefined && run.table === undefined && run.sentences.every((s) => s.isHeading);
    const joins =
      run !== undefined &&
      run.table === table &&
      (run.section === sentence.section ||
        (onlyHeadings && run.section > 0 && isAncestor(sections, run.section, sentence.section)));
    if (run && joins) {
      run.section = sentence.section;
      run.sentences.push(sentence);
      continue;
    }
    if (run) yield run;
    run =
      table === undefined
        ? { section: sentence.section, sentences: [sentence] }
        : { section: sentence.section, table, sentences: [sentence] };
  }
  if (run) yield run;
}

function isAncestor(sections: readonly Section[], ancestor: number, section: number): boolean {
  for (let at = sections[section]?.parent; at !== undefined; at = sections[at]?.parent)
    if (at === ancestor) return true;
  return false;
}

/** Pieces of about equal length, cut at the ends of sentences, rather at the end of a block where one is near. */
function cutProse(sentences: readonly Sentence[]): Sentence[][] {
  const length = sentences.at(-1)!.end - sentences[0]!.start;
  if (length <= LONGEST_PASSAGE) return [[...sentences]];
  const aim = length / Math.ceil(length / LONGEST_PASSAGE);
  const pieces: Sentence[][] = [];
  let piece: Sentence[] = [];
  sentences.forEach((sentence, index) => {
    const start = piece[0]?.start ?? sentence.start;
    if (piece.length > 0 && sentence.end - start > LONGEST_PASSAGE && !piece.every((s) => s.isHeading)) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(sentence);
    const reached = sentence.end - piece[0]!.start;
    const next = sentences[index + 1];
    if (!next || sentence.isHeading) return;
    const endsBlock = next.block !== sentence.block;
    if (reached >= aim || (endsBlock && reached >= Math.max(SHORTEST_PASSAGE, aim * 0.75))) {
      pieces.push(piece);
      piece = [];
    }
  });
  if (piece.length > 0) pieces.push(piece);
  return joinShortTail(pieces);
}

/** A last piece below the shortest length joins the one before when both fit. */
function joinShortTail(pieces: Sentence[][]): Sentence[][] {
  const tail = pieces.at(-1);
  const before = pieces.at(-2);
  if (!tail || !before) return pieces;
  const isShort = tail.at(-1)!.end - tail[0]!.start < SHORTEST_PASSAGE;
  const fits = tail.at(-1)!.end - before[0]!.start <= LONGEST_PASSAGE;
  return isShort && fits ? [...pieces.slice(0, -2), [...before, ...tail]] : pieces;
}

/** Tables are cut between rows only. */
function cutRows(rows: readonly Sentence[]): Sentence[][] {
  const pieces: Sentence[][] = [];
  let piece: Sentence[] = [];
  for (const row of rows) {
    if (piece.length > 0 && row.end - piece[0]!.start > LONGEST_PASSAGE) {
      pieces.push(piece);
      piece = [];
    }
    piece.push(row);
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

function headersOfTables(text: string, blocks: readonly Block[]): Map<number, string> {
  const headers = new Map<number, string>();
  for (const block of blocks) {
    if (block.table?.header && !headers.has(block.table.index))
      headers.set(block.table.index, text.slice(block.start, block.end));
  }
  return headers;
}

function contentsPassages(blocks: readonly Block[], isCopy: (block: number) => boolean): Omit<Passage, "ordinal">[] {
  const passages: Omit<Passage, "ordinal">[] = [];
  let last = -2;
  blocks.forEach((block, index) => {
    if (block.kind !== "contents" || isCopy(index)) return;
    if (last === index - 1) passages.at(-1)!.end = block.end;
    else {
      const passage: Omit<Passage, "ordinal"> = { section: 0, kind: "contents", start: block.start, end: block.end };
      if (block.page !== undefined) passage.page = block.page;
      passages.push(passage);
    }
    last = index;
  });
  return passages;
}
