/**
 * All matches of a pattern in a text, as `text.matchAll(pattern)` gives them, without the costs that count when hundreds
 * of patterns are tried on every sentence: the pattern is not cloned, and it is tried only where the characters it needs
 * are there. The characters of a text are read once for all patterns that are tried on it in turn.
 */
import { type NeededSet, neededCharacters } from "./needed-characters.ts";

const none: readonly RegExpExecArray[] = [];

/** Needed characters by pattern, as lists that are quick to run through. */
const neededBy = new WeakMap<RegExp, readonly (readonly number[])[]>();

function neededOf(pattern: RegExp): readonly (readonly number[])[] {
  let needed = neededBy.get(pattern);
  if (needed === undefined) {
    needed = neededCharacters(pattern).map((set: NeededSet) => [...set]);
    neededBy.set(pattern, needed);
  }
  return needed;
}

/** `readings[c]` is the number of the last text read that holds the code unit c. */
const readings = new Uint32Array(0x10000);
let reading = 0;
let lastRead: string | undefined;

function read(text: string): void {
  if (reading === 0xffffffff) {
    readings.fill(0);
    reading = 0;
  }
  reading++;
  for (let at = 0; at < text.length; at++) readings[text.charCodeAt(at)] = reading;
  lastRead = text;
}

/** False when the text lacks characters that every match of the pattern has; patterns have to be constants. */
export function mayMatch(text: string, pattern: RegExp): boolean {
  const needed = neededOf(pattern);
  if (needed.length === 0) return true;
  if (text !== lastRead) read(text);
  for (const set of needed) {
    let held = false;
    for (let i = 0; i < set.length && !held; i++) held = readings[set[i]!] === reading;
    if (!held) return false;
  }
  return true;
}

/**
 * The matches of a global pattern in order of the text. The pattern has to be a constant, since what it needs is worked
 * out once and kept with it.
 */
export function matchesOf(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!mayMatch(text, pattern)) return none;
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return none;
  const found: RegExpExecArray[] = [];
  while (match !== null) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex = after(text, match.index, pattern.unicode);
    match = pattern.exec(text);
  }
  return found;
}

/** Where to go on behind an empty match: behind a whole character where the pattern reads such (ECMA-262, AdvanceStringIndex). */
const after = (text: string, at: number, whole: boolean): number =>
  at + (whole && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Which of several texts hold the characters a pattern needs; the texts are read once for all patterns. */
export interface HeldCharacters {
  /** Numbers of the texts in which one of the patterns, which are constants, may match; in order. */
  textsWith(...patterns: readonly RegExp[]): readonly number[];
}

/** Reads the texts: for each character the texts that hold it, one bit each. */
export function readCharacters(texts: readonly string[]): HeldCharacters {
  const words = Math.ceil(texts.length / 32);
  const holders = new Map<number, Uint32Array>();
  texts.forEach((text, index) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let bits = holders.get(code);
      if (bits === undefined) {
        bits = new Uint32Array(words);
        holders.set(code, bits);
      }
      bits[index >> 5]! |= 1 << (index & 31);
    }
  });
  const every = texts.map((_, index) => index);
  const some = new Uint32Array(words);
  /** The texts that hold one character of every set. */
  const holdersOf = (needed: readonly (readonly number[])[]) => {
    const left = new Uint32Array(words).fill(0xffffffff);
    for (const set of needed) {
      some.fill(0);
      for (const code of set) {
        const bits = holders.get(code);
        if (bits) for (let word = 0; word < words; word++) some[word]! |= bits[word]!;
      }
      for (let word = 0; word < words; word++) left[word]! &= some[word]!;
    }
    return left;
  };
  return {
    textsWith(...patterns) {
      const held = patterns.map((pattern) => holdersOf(neededOf(pattern)));
      return every.filter((index) => held.some((bits) => (bits[index >> 5]! >>> (index & 31)) & 1));
    },
  };
}
