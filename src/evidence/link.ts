import type { Work } from "../export/bibliography/work.ts";
import { selectorFragment } from "./selector-fragment.ts";
import type { TextPosition, TextQuote } from "./selectors.ts";

/**
 * The address, from /, that opens the document with the words marked. Offsets open it at once; title and 文号 find the
 * document where it was read anew under another id, and the selector the words where they moved.
 */
export function linkTo(
  { id, title, docNumber }: Pick<Work, "id" | "title" | "docNumber">,
  { start, end }: TextPosition,
  quote: TextQuote,
): string {
  const known = new URLSearchParams({ start: String(start), end: String(end) });
  // The number is enough and short; a title is needed only where there is none.
  if (docNumber) known.set("number", docNumber);
  else known.set("title", title.replace(/\s+/gu, ""));
  return `/documents/${encodeURIComponent(id)}?${known}#${selectorFragment(quote)}`;
}
