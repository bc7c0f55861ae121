import type { Span } from "./relation-context.ts";

const opening = "《“（(「【〈‘";
const closing = "》”）)」】〉’";

/** The clauses of a sentence: pieces between commas, colons and semicolons that stand outside of pairs of marks. */
function clausesOf(text: string, sentence: Span): Span[] {
  const clauses: Span[] = [];
  let depth = 0;
  let start = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const character = text[i]!;
    if (opening.includes(character)) depth++;
    else if (closing.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "，,：:；;。！？".includes(character)) {
      if (i > start) clauses.push({ start, end: i });
      start = i + 1;
    }
  }
  if (sentence.end > start) clauses.push({ start, end: sentence.end });
  return clauses;
}

/** The clause of a sentence that holds the offset; the whole sentence when none does. */
export function clauseAt(text: string, sentence: Span, offset: number): Span {
  return clausesOf(text, sentence).find((clause) => offset >= clause.start && offset < clause.end) ?? sentence;
}

/** The span without white space and marks at its edges. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s，。；、]/u.test(text[start]!)) start++;
  while (end > start && /[\s，。；、]/u.test(text[end - 1]!)) end--;
  return { start, end };
}
