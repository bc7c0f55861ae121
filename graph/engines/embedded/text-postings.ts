/**
 * Postings: for every term of a field the passages it stands in, how often, and where; written term after term, in order.
 *
 * Numbers take 7 bits a byte, the last with the eighth bit clear. Of a term, for each passage: the distance to the one
 * before, doubled, and one more when the term stands there more than once; then how often follows. Its places are a run of
 * their own, for each passage in the same order: the first, then the distance from each to the next.
 */

export interface FieldPart {
  /** Of every passage, in terms. */
  lengths: Uint32Array;
  terms: string;
  termEnds: Uint32Array;
  postingEnds: Uint32Array;
  /** Where the places of each term end; all 0 in a field that is kept without. */
  placeEnds: Uint32Array;
  /** In how many passages each term stands. */
  spread: Uint32Array;
  postings: Uint8Array;
  places: Uint8Array;
}

/** Where the passages of a term stand: `count` numbers of passages in order, and how often the term stands in each. */
export interface Postings {
  count: number;
  passages: Uint32Array;
  times: Uint32Array;
}

export const emptyPostings = (): Postings => ({
  count: 0,
  passages: new Uint32Array(4096),
  times: new Uint32Array(4096),
});

/** The number of the term among those of the field, or -1. */
export function findTerm({ terms, termEnds }: FieldPart, wanted: string): number {
  let low = 0;
  let high = termEnds.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const term = terms.slice(middle === 0 ? 0 : termEnds[middle - 1], termEnds[middle]);
    if (term === wanted) return middle;
    if (term < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const termAt = ({ terms, termEnds }: FieldPart, at: number): string =>
  terms.slice(at === 0 ? 0 : termEnds[at - 1], termEnds[at]);

/** Reads the postings of a term into `into`, which is made larger where needed. */
export function readPostings(part: FieldPart, term: number, into: Postings): void {
  const { postings, postingEnds, spread } = part;
  const count = spread[term]!;
  if (into.passages.length < count) {
    into.passages = new Uint32Array(count * 2);
    into.times = new Uint32Array(count * 2);
  }
  into.count = count;
  const { passages, times } = into;
  let at = term === 0 ? 0 : postingEnds[term - 1]!;
  let passage = -1;
  // Written out, since this is where a search spends its time.
  for (let each = 0; each < count; each++) {
    let step = postings[at++]!;
    if (step > 127) {
      step &= 127;
      for (let shift = 7, more = true; more; shift += 7) {
        const byte = postings[at++]!;
        step |= (byte & 127) << shift;
        more = byte > 127;
      }
    }
    passage += step >>> 1;
    passages[each] = passage;
    let often = 1;
    if (step & 1) {
      often = postings[at++]!;
      if (often > 127) {
        often &= 127;
        for (let shift = 7, more = true; more; shift += 7) {
          const byte = postings[at++]!;
          often |= (byte & 127) << shift;
          more = byte > 127;
        }
      }
    }
    times[each] = often;
  }
}

/** The places of a term in a field that has them, those of one passage after those of the one before; `held` are its postings. */
export function readPlaces({ places, placeEnds }: FieldPart, term: number, held: Postings): Uint32Array {
  const from = term === 0 ? 0 : placeEnds[term - 1]!;
  // No place takes less than a byte.
  const read = new Uint32Array(placeEnds[term]! - from);
  let at = from;
  let found = 0;
  for (let each = 0; each < held.count; each++) {
    let place = 0;
    for (let left = held.times[each]!; left > 0; left--) {
      let step = places[at++]!;
      if (step > 127) {
        step &= 127;
        for (let shift = 7, more = true; more; shift += 7) {
          const byte = places[at++]!;
          step |= (byte & 127) << shift;
          more = byte > 127;
        }
      }
      place += step;
      read[found++] = place;
    }
  }
  return read.subarray(0, found);
}

/** Bytes that numbers are added to. */
class NumberWriter {
  #bytes = new Uint8Array(1 << 16);
  end = 0;

  add(value: number): void {
    if (this.end + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.end++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.end++] = rest;
  }

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.end);
  }
}

/** Collects postings, term after term in order. */
export class FieldWriter {
  #terms: string[] = [];
  #termEnds: number[] = [];
  #postingEnds: number[] = [];
  #placeEnds: number[] = [];
  #spread: number[] = [];
  #postings = new NumberWriter();
  #places = new NumberWriter();
  #termsEnd = 0;
  #last = -1;
  #count = 0;

  /** `places` from `from` on are as many as `times`, in order; none in a field that is kept without. */
  add(passage: number, times: number, places: ArrayLike<number>, from: number): void {
    this.#postings.add((passage - this.#last) * 2 + (times > 1 ? 1 : 0));
    if (times > 1) this.#postings.add(times);
    if (places.length > 0)
      for (let each = from; each < from + times; each++)
        this.#places.add(places[each]! - (each === from ? 0 : places[each - 1]!));
    this.#last = passage;
    this.#count++;
  }

  /** Ends the postings added since the last term; nothing is kept of a term that stands nowhere. */
  endTerm(term: string): void {
    if (this.#count > 0) {
      this.#terms.push(term);
      this.#termsEnd += term.length;
      this.#termEnds.push(this.#termsEnd);
      this.#postingEnds.push(this.#postings.end);
      this.#placeEnds.push(this.#places.end);
      this.#spread.push(this.#count);
    }
    this.#last = -1;
    this.#count = 0;
  }

  finish(lengths: Uint32Array): FieldPart {
    return {
      lengths,
      terms: this.#terms.join(""),
      termEnds: Uint32Array.from(this.#termEnds),
      postingEnds: Uint32Array.from(this.#postingEnds),
      placeEnds: Uint32Array.from(this.#placeEnds),
      spread: Uint32Array.from(this.#spread),
      postings: this.#postings.bytes,
      places: this.#places.bytes,
    };
  }
}
