/** Paired marks of Chinese text (GB/T 15834-2011: quotation marks, brackets, title marks) and where their partner stands. */

const partnerOf = new Map([
  ["”", "“"],
  ["’", "‘"],
  ["」", "「"],
  ["』", "『"],
  ["）", "（("],
  [")", "（("],
  ["》", "《"],
  ["〉", "〈"],
  ["】", "【"],
]);

/** The marks that close what a mark opens. */
const partnersOf = new Map<string, string>();
for (const [close, opens] of partnerOf)
  for (const open of opens) partnersOf.set(open, `${partnersOf.get(open) ?? ""}${close}`);

/** True for a closing mark that has a partner. */
export function isClosingMark(character: string): boolean {
  return partnerOf.has(character);
}

/** Offset of the mark that opens the pair closed at `closeOffset`, or undefined when it is not within `reach` characters. */
export function openingOf(text: string, closeOffset: number, reach = 80): number | undefined {
  const close = text[closeOffset]!;
  const open = partnerOf.get(close);
  if (open === undefined) return undefined;
  let depth = 0;
  for (let at = closeOffset - 1; at >= 0 && at >= closeOffset - reach; at--) {
    const character = text[at]!;
    if (character === "\n") return undefined;
    if (character === close || (open === "（(" && "）)".includes(character))) depth++;
    else if (open.includes(character) && depth-- === 0) return at;
  }
  return undefined;
}

/** Offset of the mark that closes the pair opened at `openOffset`, or undefined when it is not within `reach` characters. */
export function closingOf(text: string, openOffset: number, reach = 80): number | undefined {
  const open = text[openOffset]!;
  const closes = partnersOf.get(open) ?? "";
  let depth = 0;
  for (let at = openOffset + 1; at < text.length && at <= openOffset + reach; at++) {
    const character = text[at]!;
    if (character === open) depth++;
    else if (closes.includes(character) && depth-- === 0) return at;
  }
  return undefined;
}

/** True when the offset stands inside 《…》; looks no further back than the longest title. */
export function insideTitleMarks(text: string, offset: number, longestTitle = 160): boolean {
  const before = text.slice(Math.max(0, offset - longestTitle), offset);
  return before.lastIndexOf("《") > before.lastIndexOf("》");
}
