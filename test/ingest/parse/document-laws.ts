import { expect } from "vitest";
import type { ParsedDocument } from "../../../ingest/model.ts";

/** What holds for every parsed document. */
export function laws({ text, blocks, repetitions }: ParsedDocument): void {
  let end = -1;
  for (const block of blocks) {
    expect(block.start).toBe(end + 1);
    expect(block.end).toBeGreaterThan(block.start);
    const words = text.slice(block.start, block.end);
    expect(words).not.toContain("\n");
    expect(words.replaceAll("\t", "")).not.toMatch(/^\s|\s$/u);
    for (const cell of block.table?.cells ?? []) {
      expect(cell.start).toBeGreaterThanOrEqual(block.start);
      expect(cell.end).toBeLessThanOrEqual(block.end);
      expect(text.slice(cell.start, cell.end)).not.toContain("\t");
    }
    if (block.table) expect(words.split("\t")).toHaveLength(block.table.cells.length);
    end = block.end;
  }
  expect(end).toBe(text.length);
  for (const { first, second } of repetitions) expect(first.end).toBeLessThanOrEqual(second.start);
}

/** Whether the characters of `part` stand in `whole` in this order, white space aside. */
export function isSubsequence(part: string, whole: string): boolean {
  const wanted = part.replace(/\s/gu, "");
  let at = 0;
  for (const character of whole) if (character === wanted[at]) at++;
  return at === wanted.length;
}
