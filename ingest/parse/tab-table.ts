import type { SourceLine } from "./draft.ts";

/** Headings that the first row of an official table begins with. */
const firstHeadings =
  /^(?:序\s*号|编\s*号|项\s*目|类\s*别|名\s*称|指\s*标|单\s*位|地\s*区|年\s*份|姓\s*名|时\s*间|事\s*项|任\s*务|内\s*容)/u;

/**
 * A table of tab-separated lines beginning at line `at`: at least two lines in a row hold a tab. Its rows, and whether
 * the first of them is its header (a heading such as 序号, or words above a column of numbers).
 */
export function tableAt(
  lines: readonly SourceLine[],
  at: number,
): { rows: string[][]; header: boolean; lines: number } | undefined {
  let end = at;
  while (end < lines.length && lines[end]!.text.includes("\t") && (end === at || lines[end]!.gap <= 1)) end++;
  if (end - at < 2) return undefined;
  const rows = lines.slice(at, end).map(({ text }) => text.split("\t").map((cell) => cell.trim()));
  const [first, second] = rows as [string[], string[]];
  const header =
    first.some((cell) => firstHeadings.test(cell)) ||
    (!first.some((cell) => /\d/.test(cell)) && second.some((cell) => /^\d+$/.test(cell)));
  return { rows, header, lines: end - at };
}
