/** Clauses of a folded sentence: what stands between commas, colons, semicolons, full stops and tabs. */
export interface Clause {
  start: number;
  end: number;
}

const boundary = /[，。；！？：;!?\t\n]|(?<!\d),|,(?!\d)|:(?!\d)/g;

/** All clauses in order; edges carry no white space, dashes or list bullets. */
export function cutClauses(folded: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number) => {
    let [from, to] = [start, end];
    while (from < to && /[\s\-·•●◆■□○*]/.test(folded[from]!)) from++;
    while (to > from && /\s/.test(folded[to - 1]!)) to--;
    if (to > from) clauses.push({ start: from, end: to });
  };
  boundary.lastIndex = 0;
  for (let match = boundary.exec(folded); match; match = boundary.exec(folded)) {
    close(match.index);
    start = match.index + match[0].length;
  }
  close(folded.length);
  return clauses;
}

const stops = new Set(["，", "。", "；", "！", "？", "：", ";", "!", "?", "\t", "\n", ":"]);
/** A clause is read back this far at most, so that a text without marks costs no more than another. */
const longestClause = 200;

/** The words of the clause before `at`; marks inside numbers (9:30) count as ends here, which shortens the clause at most. */
export function clauseBefore(folded: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < longestClause && !stops.has(folded[start - 1]!)) start--;
  return folded.slice(start, at);
}

/** The words of the clause from `at` on. */
export function clauseAfter(folded: string, at: number): string {
  let end = at;
  while (end < folded.length && end - at < longestClause && !stops.has(folded[end]!)) end++;
  return folded.slice(at, end);
}
