/** Longest-match look-up of many fixed forms in a text, one look at each place: linear in the length of the text. */
export type FormMatcher = (text: string, at: number) => string | undefined;

/** The matcher of these forms: the longest one that stands at an offset, or undefined. */
export function createFormMatcher(forms: Iterable<string>): FormMatcher {
  const known = new Set(forms);
  const byFirst = lengthsBy(known, (form) => form.charCodeAt(0));
  return (text, at) => {
    const lengths = byFirst[text.charCodeAt(at)];
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
  const byLast = lengthsBy(known, (form) => form.charCodeAt(form.length - 1));
  return (text, at) => {
    const lengths = byLast[text.charCodeAt(at - 1)];
    if (lengths === undefined) return undefined;
    for (const length of lengths) {
      if (length > at) continue;
      const form = text.slice(at - length, at);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

/** Lengths of the forms by the code unit that `key` takes of each, longest first: a table, since most places of a text begin no form. */
export function lengthsBy(forms: Iterable<string>, key: (form: string) => number): (readonly number[] | undefined)[] {
  const sets = new Map<number, Set<number>>();
  for (const form of forms) sets.set(key(form), (sets.get(key(form)) ?? new Set()).add(form.length));
  const table = new Array<readonly number[] | undefined>(0x10000).fill(undefined);
  for (const [code, lengths] of sets) table[code] = [...lengths].sort((a, b) => b - a);
  return table;
}
