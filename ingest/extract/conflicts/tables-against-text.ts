import type { ExtractedFigure } from "../../model.ts";
import { type ConflictContext, type ConflictFinder, type FoundConflict, orderedShare } from "./conflict-context.ts";

/** Figures that agree before a table counts as saying again what the text says. */
const leastAgreeing = 2;
const shortestName = 6;

/**
 * A table that says again what the text says, but for one number. Two ways: the 合计 row repeats a sentence (走访40家、28处，
 * 投入36万元 against 合计 40, 28, 35), or the rows repeat the goals of the text one by one.
 */
export const tablesAgainstText: ConflictFinder = (context) => {
  const { doc, figures } = context;
  const inTable = new Map<number, ExtractedFigure[]>();
  const inText: ExtractedFigure[] = [];
  const tableOf = new Map<number, { table: number; row: number }>();
  for (const block of doc.blocks)
    if (block.table) tableOf.set(block.start, { table: block.table.index, row: block.start });
  const blockAt = blockFinder(context);
  for (const figure of figures) {
    if (typeof figure.normalizedValue !== "number") continue;
    const place = tableOf.get(blockAt(figure.evidence.start));
    if (place) inTable.set(place.table, [...(inTable.get(place.table) ?? []), figure]);
    else inText.push(figure);
  }
  return [...inTable.values()].flatMap((cells) => [
    ...totalsAgainstSentence(context, cells, inText, blockAt),
    ...rowsAgainstGoals(cells, inText),
  ]);
};

const isTotal = ({ metric }: ExtractedFigure) => /^(?:合\s*计|总\s*计|共\s*计)/u.test(metric);
const unitOf = ({ unit }: ExtractedFigure) => (unit ?? "").replace(/^[万亿千百]+(?=.)/u, "");
const agrees = (a: ExtractedFigure, b: ExtractedFigure) =>
  a.normalizedValue === b.normalizedValue && unitOf(a) === unitOf(b);

function conflict(a: ExtractedFigure, b: ExtractedFigure): FoundConflict {
  return {
    what: `正文“${a.metric}”${a.value}${a.unit ?? ""}，表中为${b.value}${b.unit ?? ""}`,
    kind: /元$/u.test(a.unit ?? "") ? "amount" : "count",
    severity: "hard",
    a: { ...a.evidence, rule: "tables-against-text", ruleVersion: 1 },
    b: { ...b.evidence, rule: "tables-against-text", ruleVersion: 1 },
  };
}

/** The total row's other cells stand in one sentence, and the one number left there has the left cell's unit. */
function totalsAgainstSentence(
  { sentences }: ConflictContext,
  cells: readonly ExtractedFigure[],
  inText: readonly ExtractedFigure[],
  blockAt: (start: number) => number,
): FoundConflict[] {
  const totals = cells.filter(isTotal);
  if (totals.length <= leastAgreeing || new Set(totals.map(({ evidence }) => blockAt(evidence.start))).size !== 1)
    return [];
  for (const sentence of sentences) {
    const said = inText.filter(({ evidence }) => evidence.start >= sentence.start && evidence.end <= sentence.end);
    const left = totals.filter((cell) => !said.some((figure) => agrees(figure, cell)));
    if (totals.length - left.length < leastAgreeing || left.length !== 1) continue;
    const others = said.filter(
      (figure) => unitOf(figure) === unitOf(left[0]!) && !totals.some((cell) => agrees(figure, cell)),
    );
    if (others.length === 1 && others[0]!.comparator === left[0]!.comparator) return [conflict(others[0]!, left[0]!)];
  }
  return [];
}

/** Rows named like goals of the text with the same unit and year; most have its number, one another. */
function rowsAgainstGoals(cells: readonly ExtractedFigure[], inText: readonly ExtractedFigure[]): FoundConflict[] {
  const alike = (cell: ExtractedFigure, figure: ExtractedFigure) => {
    const [short, long] = [cell.metric, figure.metric].sort((a, b) => a.length - b.length) as [string, string];
    return (
      short.length >= shortestName &&
      unitOf(cell) === unitOf(figure) &&
      cell.kind === figure.kind &&
      cell.comparator === figure.comparator &&
      (cell.deadline ?? "").slice(0, 4) === (figure.deadline ?? "").slice(0, 4) &&
      orderedShare(short, long) === 1
    );
  };
  const plain = cells.filter((cell) => !isTotal(cell));
  const pairs = plain.map((cell) => ({ cell, same: inText.filter((figure) => alike(cell, figure)) }));
  const agreeing = plain.filter((cell) => inText.some((figure) => agrees(figure, cell) && kindred(cell, figure)));
  if (agreeing.length < leastAgreeing) return [];
  return pairs.flatMap(({ cell, same }) =>
    same.length === 1 && !agrees(same[0]!, cell) && !agreeing.includes(cell) ? [conflict(same[0]!, cell)] : [],
  );
}

/** The table's name for it and the text's share most of their words. */
const kindred = (cell: ExtractedFigure, figure: ExtractedFigure) => {
  const [short, long] = [cell.metric, figure.metric].sort((a, b) => a.length - b.length) as [string, string];
  return orderedShare(short, long) >= 0.7;
};

function blockFinder({ doc }: ConflictContext): (start: number) => number {
  const starts = doc.blocks.map(({ start }) => start);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return starts[low] ?? 0;
  };
}
