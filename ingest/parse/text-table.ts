import type { SourceLine } from "./draft.ts";
import { looksLikeHeader } from "./table-header.ts";

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
  const header = looksLikeHeader(rows[0]!, rows[1]);
  return { rows, header, lines: end - at };
}
