/**
 * Passages that say the same in the same words. Two of them are alike when their runs of four characters agree by nine
 * tenths and their numbers are equal one by one: the same clause with another sum, year or batch is another clause.
 */
const pieceLength = 4;
const sketchSize = 8;
const likeness = 0.9;

// Digits and Chinese numerals.
const numerals = /[0-9０-９〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/gu;
const insignificant = /[\s\p{P}\p{S}]/gu;

interface Look {
  /** Hashes of the pieces in rising order, each once. The first are the sketch: texts that share most share some of these. */
  pieces: Uint32Array;
  numbers: string;
}

/** Tells for each text, in order, whether an earlier one is alike; answers that one's position. */
export function createAlikeFinder(): (text: string) => number | undefined {
  const looks: Look[] = [];
  const byHash = new Map<string, number[]>();
  return (text) => {
    const look = lookAt(text);
    const at = looks.push(look) - 1;
    // Only texts with the same numbers can be alike, so they are kept apart from the start.
    const keys = [...look.pieces.subarray(0, sketchSize)].map((hash) => `${hash} ${look.numbers}`);
    const nearby = new Set(keys.flatMap((key) => byHash.get(key) ?? []));
    const earlier = [...nearby].sort((a, b) => a - b).find((other) => areAlike(looks[other]!, look));
    if (earlier !== undefined) return earlier;
    for (const key of keys) {
      const places = byHash.get(key);
      if (places) places.push(at);
      else byHash.set(key, [at]);
    }
    return undefined;
  };
}

function areAlike(a: Look, b: Look): boolean {
  const [small, large] = a.pieces.length < b.pieces.length ? [a.pieces, b.pieces] : [b.pieces, a.pieces];
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

function lookAt(text: string): Look {
  const plain = text.replace(insignificant, "");
  const hashes = new Uint32Array(Math.max(1, plain.length - pieceLength + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(plain, at, Math.min(plain.length, at + pieceLength));
  hashes.sort();
  const pieces = hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
  return { pieces, numbers: (text.match(numerals) ?? []).join(" ") };
}

/** FNV-1a, 32 bits, of the characters from `start` to `end`. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
