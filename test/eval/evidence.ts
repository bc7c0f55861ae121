/** Does a text show the evidence that gold asks for? White space, quotation marks and width of characters set aside. */

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s“”"'‘’「」『』《》〈〉<>]/gu, "")
    .toLowerCase();

function longestCommonStretch(a: string, b: string): number {
  let longest = 0;
  let former = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i += 1) {
    const current = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; j += 1)
      if (a[i] === b[j]) {
        current[j + 1] = former[j]! + 1;
        longest = Math.max(longest, current[j + 1]!);
      }
    former = current;
  }
  return longest;
}

/** Half of a shorter evidence (a date, a name) may stand anywhere and shows nothing. */
const shortestInPart = 16;

/** True when `text` holds the evidence or, where that is long, one unbroken stretch of at least half of it. */
export function shows(text: string, evidence: string): boolean {
  const shown = plain(text);
  const wanted = plain(evidence);
  if (wanted.length === 0) return false;
  if (shown.includes(wanted)) return true;
  return wanted.length >= shortestInPart && 2 * longestCommonStretch(shown, wanted) >= wanted.length;
}

/** Share of the evidences that any of the texts shows, 0 to 1. */
export function shareShown(texts: readonly string[], evidences: readonly string[]): number {
  if (evidences.length === 0) return 0;
  return evidences.filter((evidence) => texts.some((text) => shows(text, evidence))).length / evidences.length;
}
