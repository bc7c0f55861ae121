import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

let table: Map<string, number> | undefined;

// A word the table does not know is taken for a fairly rare one; the table's values lie between 0.9 and 13.9.
const unknown = 10;

/**
 * How rare a word is in everyday Chinese (inverse document frequency, natural logarithm). Source: the public table that
 * comes with jieba (`@node-rs/jieba/idf.txt`), read at the first call.
 */
export function wordRarity(word: string): number {
  table ??= readTable();
  return table.get(word) ?? unknown;
}

function readTable(): Map<string, number> {
  const file = createRequire(import.meta.url).resolve("@node-rs/jieba/idf.txt");
  const rarities = new Map<string, number>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const space = line.indexOf(" ");
    if (space > 0) rarities.set(line.slice(0, space), Number(line.slice(space + 1)));
  }
  return rarities;
}
