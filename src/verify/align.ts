/**
 * Where a piece of text stands in another, nearly word for word. Alignment of tokens with affine gaps (Gotoh 1982): a
 * dropped clause costs little more than a dropped word, so that what stands behind it is still found.
 */

/** A half-open range of tokens. */
export interface Range {
  from: number;
  to: number;
}

export interface Alignment {
  /** In the piece and in the source. */
  piece: Range;
  source: Range;
  /** Tokens that are equal. */
  matched: number;
  /** Most equal tokens in a row. */
  longestRun: number;
}

const match = 2;
const mismatch = -2;
const openGap = -5;
/** For what the source has and the piece leaves out; what the piece adds is dearer. */
const extendOmission = -0.12;
const extendAddition = -0.6;

const stop = 0;
const diagonal = 1;
const omission = 2;
const addition = 3;

/**
 * The best alignment of `piece` in `source` (ids of tokens): of the whole piece, or of the part of it that fits best.
 * Undefined when nothing fits. Time and memory grow with the product of both lengths.
 */
export function align(
  piece: Int32Array,
  source: Int32Array,
  within: { piece: Range; source: Range },
  extent: "whole" | "part",
): Alignment | undefined {
  const { piece: a, source: b } = within;
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows === 0 || columns === 0) return undefined;
  const width = columns + 1;
  const never = -1e9;
  // How the best way to a cell ends, and whether a gap that ends there was opened or went on.
  const ways = new Uint8Array((rows + 1) * width);
  let former = new Float32Array(width);
  let current = new Float32Array(width);
  const added = new Float32Array(width).fill(never);
  let best = { score: extent === "part" ? 0 : never, row: 0, column: 0 };
  for (let i = 1; i <= rows; i++) {
    const token = piece[a.from + i - 1]!;
    current[0] = extent === "part" ? 0 : openGap + extendAddition * i;
    if (extent === "whole") ways[i * width] = addition | (i > 1 ? 8 : 0);
    let omitted = never;
    for (let j = 1; j <= columns; j++) {
      const opened = current[j - 1]! + openGap;
      let bits = 0;
      if (omitted >= opened) {
        omitted += extendOmission;
        bits |= 4;
      } else omitted = opened + extendOmission;
      const openedAbove = former[j]! + openGap;
      if (added[j]! >= openedAbove) {
        added[j]! += extendAddition;
        bits |= 8;
      } else added[j] = openedAbove + extendAddition;
      let score = former[j - 1]! + (source[b.from + j - 1] === token ? match : mismatch);
      let way = diagonal;
      if (omitted > score) {
        score = omitted;
        way = omission;
      }
      if (added[j]! > score) {
        score = added[j]!;
        way = addition;
      }
      if (extent === "part" && score <= 0) {
        score = 0;
        way = stop;
      }
      current[j] = score;
      ways[i * width + j] = way | bits;
      if ((extent === "part" || i === rows) && score > best.score) best = { score, row: i, column: j };
    }
    [former, current] = [current, former];
  }
  if (best.row === 0) return undefined;

  let { row: i, column: j } = best;
  let matched = 0;
  let run = 0;
  let longestRun = 0;
  /** A gap goes on in its own kind until the cell it was opened in. */
  let inGap = 0;
  while (i > 0) {
    const cell = ways[i * width + j]!;
    const way = inGap || cell & 3;
    if (way === stop) break;
    if (way === diagonal) {
      if (piece[a.from + i - 1] === source[b.from + j - 1]) {
        matched++;
        run++;
        longestRun = Math.max(longestRun, run);
      } else run = 0;
      i--;
      j--;
      continue;
    }
    run = 0;
    if (way === omission) {
      inGap = cell & 4 ? omission : 0;
      j--;
    } else {
      inGap = cell & 8 ? addition : 0;
      i--;
    }
  }
  return {
    piece: { from: a.from + i, to: a.from + best.row },
    source: { from: b.from + j, to: b.from + best.column },
    matched,
    longestRun,
  };
}

/** Places in `source` where the tokens of `piece` stand one after the other. */
export function findRuns(piece: Int32Array, of: Range, source: Int32Array, within: Range): number[] {
  const found: number[] = [];
  const length = of.to - of.from;
  if (length === 0) return found;
  for (let at = within.from; at + length <= within.to; at++) {
    let same = 0;
    while (same < length && source[at + same] === piece[of.from + same]) same++;
    if (same === length) found.push(at);
  }
  return found;
}
