import { matchesOf, mayMatch } from "../../language/matches.ts";
import type { EligibilityMatch, EligibilityRule } from "./eligibility-match.ts";

/** The clauses of a sentence that the pattern is tried on: between full stops and semicolons, commas kept. */
function statementsOf(text: string): { start: number; words: string }[] {
  const found: { start: number; words: string }[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !"。；;\n".includes(text[i]!)) continue;
    if (i > start) found.push({ start, words: text.slice(start, i) });
    start = i + 1;
  }
  return found;
}

/**
 * A rule from a pattern over statements and a reading of its matches. `trigger` holds a word no match can do without; the
 * costly pattern is tried only where it stands.
 */
export function clauseRule(
  description: Omit<EligibilityRule, "find">,
  trigger: RegExp,
  pattern: RegExp,
  read: (match: RegExpExecArray, statement: string) => Omit<EligibilityMatch, "start" | "end"> | undefined,
): EligibilityRule {
  const every = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
  return {
    ...description,
    find: (text) => {
      if (!mayMatch(text, trigger) || !mayMatch(text, every)) return [];
      return statementsOf(text).flatMap(({ start, words }) =>
        (trigger.test(words) ? matchesOf(words, every) : []).flatMap((match) => {
          const found = read(match, words);
          if (!found) return [];
          // The number of a list item is no part of the condition.
          const lead =
            /^\s*(?:\d{1,2}[.．、](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|第[一二三四五六七八九十百]+条)?\s*(?:[“"](?=[^”"]*$))?/u.exec(
              match[0],
            )![0].length;
          return [
            { ...found, start: start + match.index + lead, end: start + match.index + match[0].trimEnd().length },
          ];
        }),
      );
    },
  };
}
