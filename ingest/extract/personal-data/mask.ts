import type { PersonalDatum } from "../../model.ts";

const asterisks = (words: string) => words.replace(/[^\s]/g, "*");

/** One datum masked, of the same length: names keep their first character (李**), numbers and addresses only their punctuation. */
function masked(words: string, kind: PersonalDatum["kind"]): string {
  if (kind === "person_name") return words.slice(0, 1) + asterisks(words.slice(1));
  return words.replace(/[0-9０-９\p{L}]/gu, (character) => "*".repeat(character.length));
}

/**
 * The text with its personal data masked. The result has the length of the text, so every offset stays right. `data` may
 * be in any order; a datum outside the text is ignored.
 */
export function mask(text: string, data: readonly PersonalDatum[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const datum of [...data].sort((a, b) => a.start - b.start)) {
    const start = Math.max(datum.start, position);
    const end = Math.min(datum.end, text.length);
    if (start >= end) continue;
    parts.push(
      text.slice(position, start),
      start === datum.start ? masked(text.slice(start, end), datum.kind) : asterisks(text.slice(start, end)),
    );
    position = end;
  }
  parts.push(text.slice(position));
  return parts.join("");
}
