/** A full sort is faster than keeping so many rows in order while looking. */
const sortFrom = 2000;

/** Rows with the highest scores, best first, ties by id. Rows without a score (NaN) are left out. */
export function bestRows(scores: Float32Array | Float64Array, count: number, idOf: (row: number) => string): number[] {
  const before = (a: number, b: number) => scores[b]! - scores[a]! || (idOf(a) < idOf(b) ? -1 : 1);
  const kept: number[] = [];
  if (count >= sortFrom) {
    for (let row = 0; row < scores.length; row++) if (!Number.isNaN(scores[row]!)) kept.push(row);
    return kept.sort(before).slice(0, count);
  }
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row]!;
    // NaN fails here too.
    if (!(score >= last)) continue;
    if (kept.length === count && before(row, kept[count - 1]!) > 0) continue;
    let at = 0;
    for (let end = kept.length; at < end; ) {
      const middle = (at + end) >>> 1;
      if (before(row, kept[middle]!) < 0) end = middle;
      else at = middle + 1;
    }
    kept.splice(at, 0, row);
    if (kept.length > count) kept.pop();
    if (kept.length === count) last = scores[kept[count - 1]!]!;
  }
  return kept;
}
