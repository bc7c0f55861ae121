/**
 * What a regular expression cannot match without: from its source, sets of characters of each of which a text must hold
 * at least one. 由(?:甲|乙)负责 needs 由, one of 甲 and 乙, 负 and 责. A text is read once and then asked for all rules, so
 * that most patterns are never tried on most sentences (the idea of prefilters in RE2 and Code Search: R. Cox, “Regular
 * Expression Matching with a Trigram Index”, 2012; single characters are enough for Chinese). Whatever the reading below
 * does not know asks for nothing, which costs time and loses no match.
 */

/** One of these characters (UTF-16 code units) has to be there. */
export type NeededSet = ReadonlySet<number>;

/** A set with more members than this tells little. */
const largestSet = 160;
/** The smallest sets are kept; further ones seldom exclude a text that these do not. */
const mostSets = 4;

/** Sets of characters, smallest first, from each of which every match of `pattern` takes one; empty when nothing is known. */
export function neededCharacters(pattern: RegExp): NeededSet[] {
  // Other letters than those written would match as well.
  if (pattern.ignoreCase) return [];
  const sets = new Reader(pattern.source).alternatives();
  const distinct = new Map(sets.map((set) => [[...set].sort((a, b) => a - b).join(), set]));
  return [...distinct.values()].sort((a, b) => a.size - b.size).slice(0, mostSets);
}

/** Recursive descent over the source of a pattern (ECMA-262, 22.2.1); the engine has checked its syntax before. */
class Reader {
  private at = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** Alternatives up to a closing bracket or the end. */
  alternatives(): NeededSet[] {
    const branches = [this.sequence()];
    while (this.source[this.at] === "|") {
      this.at++;
      branches.push(this.sequence());
    }
    return branches.length === 1 ? branches[0]! : oneOfEach(branches);
  }

  private sequence(): NeededSet[] {
    const needed: NeededSet[] = [];
    while (this.at < this.source.length && !"|)".includes(this.source[this.at]!)) {
      const term = this.term();
      if (!this.mayBeLeftOut()) needed.push(...term);
    }
    return needed;
  }

  private term(): NeededSet[] {
    const character = this.source[this.at]!;
    if (character === "(") return this.group();
    if (character === "[") return this.characterClass();
    if (character === "\\") return this.escape();
    this.at++;
    return "^$.".includes(character) ? [] : [new Set([character.charCodeAt(0)])];
  }

  private group(): NeededSet[] {
    const opening = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y;
    opening.lastIndex = this.at;
    const [open] = opening.exec(this.source)!;
    this.at += open.length;
    const inside = this.alternatives();
    this.at++;
    // What must not stand there is not needed; what is looked for before or behind is.
    return open.endsWith("!") ? [] : inside;
  }

  private characterClass(): NeededSet[] {
    const negated = this.source[this.at + 1] === "^";
    this.at += negated ? 2 : 1;
    const members = new Set<number>();
    let known = !negated;
    let previous: number | undefined;
    while (this.source[this.at] !== "]") {
      const ranges = this.source[this.at] === "-" && previous !== undefined && this.source[this.at + 1] !== "]";
      if (ranges) this.at++;
      const read = this.source[this.at] === "\\" ? this.escape() : [new Set([this.source.charCodeAt(this.at++)])];
      const own = [...(read[0] ?? [])];
      if (read.length === 0) known = false;
      const first = ranges ? previous! : own[0];
      const last = own.length === 1 ? own[0] : undefined;
      if (ranges && last !== undefined) {
        if (last - first! > largestSet) known = false;
        else for (let code = first!; code <= last; code++) members.add(code);
      }
      for (const code of own) members.add(code);
      previous = ranges ? undefined : last;
    }
    this.at++;
    return known && members.size <= largestSet ? [members] : [];
  }

  /** An escape outside or inside a class: a digit or a known character; the rest asks for nothing. */
  private escape(): NeededSet[] {
    const known =
      /\\(?:u\{(?<braced>[\dA-Fa-f]+)\}|u(?<four>[\dA-Fa-f]{4})|x(?<two>[\dA-Fa-f]{2})|[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|(?<letter>[\s\S]))/y;
    known.lastIndex = this.at;
    const { 0: all, groups } = known.exec(this.source)!;
    this.at += all.length;
    const code = groups?.braced ?? groups?.four ?? groups?.two;
    if (code) {
      const value = Number.parseInt(code, 16);
      return value > 0xffff ? [] : [new Set([value])];
    }
    const letter = groups?.letter;
    if (letter === undefined) return [];
    if (letter === "d") return [new Set(Array.from("0123456789", (digit) => digit.charCodeAt(0)))];
    const controls: Record<string, string> = { n: "\n", r: "\r", t: "\t", f: "\f", v: "\v" };
    if (letter in controls) return [new Set([controls[letter]!.charCodeAt(0)])];
    // \s, \w, \b and back references; every other escaped sign stands for itself.
    return /[A-Za-z0-9]/.test(letter) ? [] : [new Set([letter.charCodeAt(0)])];
  }

  /** Reads a quantifier; true when what it follows may be there no times. */
  private mayBeLeftOut(): boolean {
    const quantifier = /(?:[*?]|\+|\{(\d+)(?:,\d*)?\})\??/y;
    quantifier.lastIndex = this.at;
    const match = quantifier.exec(this.source);
    if (!match) return false;
    this.at += match[0].length;
    return /^[*?]/.test(match[0]) || match[1] === "0";
  }
}

/**
 * One set for a choice: of every branch the set that adds fewest characters, begun with each set of the first branch in
 * turn, so that what all branches share is found; none when a branch needs nothing.
 */
function oneOfEach(branches: readonly NeededSet[][]): NeededSet[] {
  if (branches.some((branch) => branch.length === 0)) return [];
  const [first, ...others] = branches as [NeededSet[], ...NeededSet[][]];
  let smallest: Set<number> | undefined;
  for (const begin of first) {
    const union = new Set(begin);
    const added = (set: NeededSet) => [...set].filter((code) => !union.has(code)).length;
    for (const branch of others) {
      const fewest = branch.reduce((best, set) => (added(set) < added(best) ? set : best));
      for (const code of fewest) union.add(code);
    }
    if (smallest === undefined || union.size < smallest.size) smallest = union;
  }
  return smallest !== undefined && smallest.size <= largestSet ? [smallest] : [];
}
