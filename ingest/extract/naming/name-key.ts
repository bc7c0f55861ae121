/** When two forms are the same words: white space, quotation marks, title marks and the width of characters do not count. */

/** The form without what a writer may leave out: white space, quotation and title marks; brackets and width made even. */
export function nameKey(form: string): string {
  return form.normalize("NFKC").replace(/[\s“”"'‘’「」『』《》〈〉]/gu, "");
}

/** The form as a name: no title marks around it, no spaces between its words. */
export function plainName(form: string): string {
  const trimmed = form.trim();
  const open = trimmed.startsWith("《") && trimmed.indexOf("》") === trimmed.length - 1;
  return (open ? trimmed.slice(1, -1) : trimmed).replace(/(?<![A-Za-z])\s+|\s+(?![A-Za-z])/gu, "");
}

/** The form without quotation marks when they stand around all of it. */
export function unquoted(form: string): string {
  const inner = /^[“‘](?<inner>[^“”‘’]*(?:“[^”]*”[^“”]*)*)[”’]$/u.exec(form)?.groups?.inner;
  return inner ?? form.replace(/^[“‘](?=[^”’]*$)|(?<=^[^“‘]*)[”’]$/gu, "");
}
