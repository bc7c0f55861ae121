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
