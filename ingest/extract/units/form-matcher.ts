/** Longest-match look-up of many fixed forms in a text, one look at each place: linear in the length of the text. */
export type FormMatcher = (text: string, at: number) => string | undefined;

/** The matcher of these forms: the longest one that stands at an offset, or undefined. */
export function createFormMatcher(forms: Iterable<string>): FormMatcher {
  const known = new Set(forms);
  const lengths = lengthsBy(known, (form) => form[0]!);
  return (text, at) => {
    for (const length of lengths.get(text[at] ?? "") ?? []) {
      const form = text.slice(at, at + length);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

/** The same from the other side: the longest form that ends at an offset. */
export function createEndingMatcher(forms: Iterable<string>): FormMatcher {
  const known = new Set(forms);
  const lengths = lengthsBy(known, (form) => form.at(-1)!);
  return (text, at) => {
    for (const length of lengths.get(text[at - 1] ?? "") ?? []) {
      if (length > at) continue;
      const form = text.slice(at - length, at);
      if (known.has(form)) return form;
    }
    return undefined;
  };
}

function lengthsBy(forms: ReadonlySet<string>, key: (form: string) => string): Map<string, number[]> {
  const sets = new Map<string, Set<number>>();
  for (const form of forms) {
    const first = key(form);
    sets.set(first, (sets.get(first) ?? new Set()).add(form.length));
  }
  return new Map([...sets].map(([first, set]) => [first, [...set].sort((a, b) => b - a)]));
}
