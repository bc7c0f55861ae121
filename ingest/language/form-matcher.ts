/** Longest-match look-up of many fixed forms in a text, one look at each place: linear in the length of the text. */
export type FormMatcher = (text: string, at: number) => string | undefined;

/** Lengths of the forms that may stand at a place of a text, longest first; undefined at most places. */
export type FormLengths = (text: string, at: number) => readonly number[] | undefined;

/** The matcher of these forms: the longest one that stands at an offset, or undefined. */
export function createFormMatcher(forms: Iterable<string>): FormMatcher {
  const known = new Set(forms);
  const lengthsAt = lengthsOfForms(known);
  return (text, at) => {
    const lengths = lengthsAt(text, at);
    if (lengths === undefined) return undefined;
    for (const length of lengths) {
      const form = text.slice(at, at + length);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

/** The same from the other side: the longest form that ends at an offset. */
export function createEndingMatcher(forms: Iterable<string>): FormMatcher {
  const known = new Set(forms);
  const table = lengthsByTwo(known, (form, nth) => form.charCodeAt(form.length - 1 - nth));
  return (text, at) => {
    const lengths = lengthsFor(table, text.charCodeAt(at - 1), text.charCodeAt(at - 2));
    if (lengths === undefined) return undefined;
    for (const length of lengths) {
      if (length > at) continue;
      const form = text.slice(at - length, at);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

/** Which lengths are worth a look where a form may begin. */
export function lengthsOfForms(forms: Iterable<string>): FormLengths {
  const table = lengthsByTwo(forms, (form, nth) => form.charCodeAt(nth));
  return (text, at) => lengthsFor(table, text.charCodeAt(at), text.charCodeAt(at + 1));
}

/** The forms that share their first character. */
interface SharedFirst {
  /** Lengths of the forms by their second character. */
  bySecond: ReadonlyMap<number, readonly number[]>;
  /** Lengths whatever comes second: that of a form of one character. */
  otherwise: readonly number[] | undefined;
}

/** By first character as a table, since most places of a text begin no form; the second one leaves few forms to try. */
type LengthTable = readonly (SharedFirst | undefined)[];

function lengthsFor(table: LengthTable, first: number, second: number): readonly number[] | undefined {
  const shared = table[first];
  return shared === undefined ? undefined : (shared.bySecond.get(second) ?? shared.otherwise);
}

/** `character` gives the first (0) and second (1) code unit of a form in the direction of reading. */
function lengthsByTwo(forms: Iterable<string>, character: (form: string, nth: 0 | 1) => number): LengthTable {
  const byFirst = new Map<number, string[]>();
  for (const form of forms) {
    const first = character(form, 0);
    const sharing = byFirst.get(first);
    if (sharing === undefined) byFirst.set(first, [form]);
    else sharing.push(form);
  }
  const table = new Array<SharedFirst | undefined>(0x10000).fill(undefined);
  for (const [first, sharing] of byFirst) {
    const short = sharing.some((form) => form.length === 1) ? [1] : [];
    const sets = new Map<number, Set<number>>();
    for (const form of sharing) {
      if (form.length < 2) continue;
      const second = character(form, 1);
      sets.set(second, (sets.get(second) ?? new Set(short)).add(form.length));
    }
    table[first] = {
      bySecond: new Map([...sets].map(([second, lengths]) => [second, [...lengths].sort((a, b) => b - a)])),
      otherwise: short.length > 0 ? short : undefined,
    };
  }
  return table;
}
