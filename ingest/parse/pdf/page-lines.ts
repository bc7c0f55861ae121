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
}

/** Runs on one base line, in the order the PDF places them (which is the reading order, columns included). */
export function pageLines(runs: readonly Run[]): PageLine[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    if (run.text.trim() === "") continue;
    const line = lines.at(-1);
    const last = line?.at(-1);
    if (line && last && onOneLine(last, run)) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

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
  for (const run of runs) {
    const gap = end === undefined || run.vertical ? 0 : run.x - end;
    // Chinese is set without spaces; justified lines spread their characters a little.
    if (text !== "" && !/\s$/.test(text) && gap > run.size * (isChinese(text, run.text) ? 0.7 : 0.2)) text += " ";
    text += run.text;
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
  };
}

const isChinese = (before: string, next: string) =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]$/u.test(before) &&
  /^[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(next);

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
