/**
 * One phrase as it may be printed: texts are kept with the signs they were typed with, and an office types （, : or × as it
 * types them that day. Sources: Unicode, Halfwidth and Fullwidth Forms (the same sign in two widths); × beside a Chinese
 * word is often typed as the letter.
 */
const halfWidth = "()[]:;,!?%-~";
const fullWidth = "（）［］：；，！？％－～";

const replaced = (text: string, from: string, to: string) =>
  [...text].map((sign) => (from.includes(sign) ? [...to][[...from].indexOf(sign)]! : sign)).join("");

const timesSigns = ["×", "x", "X"];

/** The phrase first as it was typed; one way for a phrase without such signs. */
export function waysToPrint(phrase: string): string[] {
  const widths = [phrase, replaced(phrase, fullWidth, halfWidth), replaced(phrase, halfWidth, fullWidth)];
  // The letter beside Chinese only: an x inside a Latin word is no sign.
  const times = /(?<=\p{Script=Han})[×xX](?![A-Za-z])|(?<![A-Za-z])[×xX](?=\p{Script=Han})/gu;
  const ways = widths.flatMap((one) => [one, ...timesSigns.map((sign) => one.replace(times, sign))]);
  return [...new Set(ways)];
}
