/**
 * Passages that say the same in the same words. Two of them are alike when their runs of four characters agree by nine
 * tenths and their numbers are equal one by one: the same clause with another sum, year or batch is another clause.
 */
const pieceLength = 4;
const sketchSize = 8;
const likeness = 0.9;

// Digits and Chinese numerals.
const numerals = /[0-9０-９〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/gu;
const insignificant = /[\s\p{P}\p{S}]+/gu;

/** Hashes of a text's pieces in rising order, each once. The first are the sketch: texts that share most share some of these. */
type Pieces = Uint32Array;

/** Tells for each text, in order, whether an earlier one is alike; answers that one's position. */
export function createAlikeFinder(): (text: string) => number | undefined {
  let position = -1;
  // Only texts with the same numbers can be alike, so they are kept apart from the start: positions by hash, by numbers.
  const byNumbers = new Map<string, { pieces: Map<number, Pieces>; byHash: Map<number, number[]> }>();
  return (text) => {
    position++;
    const pieces = piecesOf(text);
    const numbers = text.match(numerals)?.join(" ") ?? "";
    let same = byNumbers.get(numbers);
    if (!same) {
      same = { pieces: new Map(), byHash: new Map() };
      byNumbers.set(numbers, same);
    }
    const sketch = pieces.subarray(0, sketchSize);
    const nearby = new Set<number>();
    for (const hash of sketch) for (const other of same.byHash.get(hash) ?? []) nearby.add(other);
    const earlier = [...nearby].sort((a, b) => a - b).find((other) => areAlike(same.pieces.get(other)!, pieces));
    if (earlier !== undefined) return earlier;
    same.pieces.set(position, pieces);
    for (const hash of sketch) {
      const places = same.byHash.get(hash);
      if (places) places.push(position);
      else same.byHash.set(hash, [position]);
    }
    return undefined;
  };
}

function areAlike(a: Pieces, b: Pieces): boolean {
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  if (small.length < large.length * likeness) return false;
  let shared = 0;
  for (let i = 0, j = 0; i < small.length && j < large.length; ) {
    const difference = small[i]! - large[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return shared >= likeness * (small.length + large.length - shared);
}

function piecesOf(text: string): Pieces {
  const plain = text.replace(insignificant, "");
  const hashes = new Uint32Array(Math.max(1, plain.length - pieceLength + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(plain, at, Math.min(plain.length, at + pieceLength));
  hashes.sort();
  let kept = 1;
  for (let at = 1; at < hashes.length; at++) if (hashes[at] !== hashes[at - 1]) hashes[kept++] = hashes[at]!;
  return hashes.subarray(0, kept);
}

/** FNV-1a, 32 bits, of the characters from `start` to `end`. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
