/** The printed lines of a page, from the runs of text a PDF places on it. */

/** A run of text: its place from the left and the bottom of the page in points, its size in points. */
export interface Run {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Font size in points. */
  size: number;
  vertical: boolean;
}

export interface PageLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  runs: Run[];
  /** The text in pieces that stand well apart, as the cells of a table row do; one piece for running text. */
  cells: string[];
}

/** White space wider than this, in font sizes, parts the cells of a row. */
const cellGap = 1.2;

/** Runs on one base line, in the order the PDF places them (which is the reading order, columns included). */
export function pageLines(runs: readonly Run[]): PageLine[] {
  const lines: Run[][] = [];
  for (const [index, run] of runs.entries()) {
    if (run.text.trim() === "" || isPrintedOver(run, runs, index)) continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && onOneLine(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

/** The same text at nearly the same place as one of the last runs: printed several times to look bold. */
const isPrintedOver = (run: Run, runs: readonly Run[], index: number) =>
  runs
    .slice(Math.max(0, index - 60), index)
    .some(
      (other) =>
        other.text === run.text &&
        Math.abs(other.x - run.x) < run.size * 0.2 &&
        Math.abs(other.y - run.y) < run.size * 0.2,
    );

function onOneLine(last: Run, run: Run): boolean {
  const size = Math.max(last.size, run.size);
  if (last.vertical !== run.vertical) return false;
  if (run.vertical) return Math.abs(last.x - run.x) < size * 0.5;
  // A run that begins far to the left of the last one's end is another line (or column) at the same height.
  return Math.abs(last.y - run.y) < size * 0.5 && run.x >= last.x - size;
}

function lineOf(runs: Run[]): PageLine {
  let text = "";
  let end: number | undefined;
  const cells = [""];
  for (const run of runs) {
    const gap = end === undefined || run.vertical ? 0 : run.x - end;
    // Chinese is set without spaces; justified lines spread their characters a little.
    if (text !== "" && !/\s$/.test(text) && gap > run.size * (isChinese(text, run.text) ? 0.7 : 0.2)) text += " ";
    text += run.text;
    if (gap > run.size * cellGap) cells.push(run.text);
    else cells[cells.length - 1] += (gap > run.size * 0.2 ? " " : "") + run.text;
    end = run.x + run.width;
  }
  const [first] = runs as [Run];
  const last = runs.at(-1)!;
  return {
    text: text.trim(),
    left: Math.min(...runs.map(({ x }) => x)),
    right: last.x + last.width,
    y: first.y,
    size: median(runs.map(({ size }) => size)),
    runs,
    cells: cells.map((cell) => cell.trim()).filter((cell) => cell !== ""),
  };
}

const isChinese = (before: string, next: string) =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) &&
  /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
