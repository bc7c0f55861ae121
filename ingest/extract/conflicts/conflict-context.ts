import type { ExtractedConflict, ExtractedFigure, Section, Sentence, StructuredDocument } from "../../model.ts";

export type FoundConflict = Omit<ExtractedConflict, "id">;

export interface ConflictContext {
  doc: StructuredDocument;
  figures: readonly ExtractedFigure[];
  /** Sentences that say something new: neither contents nor repetitions. */
  sentences: readonly Sentence[];
}

/** Compares places of one document; finds only what cannot both hold, unless it says soft. */
export type ConflictFinder = (context: ConflictContext) => FoundConflict[];

export function createConflictContext(doc: StructuredDocument, figures: readonly ExtractedFigure[]): ConflictContext {
  const sentences = doc.sentences.filter(
    ({ start }) => !doc.repetitions.some(({ second }) => start >= second.start && start < second.end),
  );
  return { doc, figures, sentences };
}

/** The sections from the deepest up to the root. */
export function sectionsAbove({ doc }: Pick<ConflictContext, "doc">, ordinal: number): Section[] {
  const above: Section[] = [];
  for (let at: number | undefined = ordinal; at !== undefined; ) {
    const section: Section | undefined = doc.sections[at];
    if (!section) break;
    above.push(section);
    at = section.parent;
  }
  return above;
}

/** Words compared without white space, quotation and title marks, numbers of headings and brackets at the end. */
export function bareTitle(title: string): string {
  return title
    .normalize("NFKC")
    .replace(/[\s“”"'‘’《》〈〉]/gu, "")
    .replace(/^(?:附件\d*[:：.]?)?\d{1,2}[.、](?!\d)/u, "")
    .replace(/\([^()]*\)$/u, "");
}

/** Share of the characters of `short` that stand in `long` in the same order, from 0 to 1 (longest common subsequence). */
export function orderedShare(short: string, long: string): number {
  if (short.length === 0) return 0;
  let row = new Array<number>(long.length + 1).fill(0);
  for (const character of short) {
    const next = [0];
    for (let j = 0; j < long.length; j++)
      next.push(character === long[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!));
    row = next;
  }
  return row.at(-1)! / short.length;
}

/** Likeness of two texts by their pairs of characters, from 0 to 1 (Dice). */
export function likeness(a: string, b: string): number {
  const pairs = (text: string) => {
    const found = new Map<string, number>();
    for (let i = 0; i + 1 < text.length; i++)
      found.set(text.slice(i, i + 2), (found.get(text.slice(i, i + 2)) ?? 0) + 1);
    return found;
  };
  const [x, y] = [pairs(a), pairs(b)];
  let shared = 0;
  for (const [pair, count] of x) shared += Math.min(count, y.get(pair) ?? 0);
  const total = a.length - 1 + (b.length - 1);
  return total > 0 ? (2 * shared) / total : 0;
}
