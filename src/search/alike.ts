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
  pieces: Set<string>;
  numbers: string;
  /** The smallest hashes of the pieces: texts that share most pieces share some of these. */
  sketch: number[];
}

/** Tells for each text, in order, whether an earlier one is alike; answers that one's position. */
export function createAlikeFinder(): (text: string) => number | undefined {
  const looks: Look[] = [];
  const byHash = new Map<number, number[]>();
  return (text) => {
    const look = lookAt(text);
    const nearby = new Set(look.sketch.flatMap((hash) => byHash.get(hash) ?? []));
    const earlier = [...nearby].sort((a, b) => a - b).find((at) => areAlike(looks[at]!, look));
    const at = looks.push(look) - 1;
    if (earlier !== undefined) return earlier;
    for (const hash of look.sketch) byHash.set(hash, [...(byHash.get(hash) ?? []), at]);
    return undefined;
  };
}

function areAlike(a: Look, b: Look): boolean {
  if (a.numbers !== b.numbers) return false;
  const [small, large] = a.pieces.size < b.pieces.size ? [a.pieces, b.pieces] : [b.pieces, a.pieces];
  if (small.size < large.size * likeness) return false;
  let shared = 0;
  for (const piece of small) if (large.has(piece)) shared++;
  return shared >= likeness * (small.size + large.size - shared);
}

function lookAt(text: string): Look {
  const plain = text.replace(insignificant, "");
  const pieces = new Set<string>();
  for (let at = 0; at + pieceLength <= Math.max(plain.length, pieceLength); at++)
    pieces.add(plain.slice(at, at + pieceLength));
  const hashes = [...pieces].map(hashOf).sort((a, b) => a - b);
  return { pieces, numbers: (text.match(numerals) ?? []).join(" "), sketch: hashes.slice(0, sketchSize) };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
