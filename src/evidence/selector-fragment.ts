/**
 * Selectors as the fragment of an address, so that a link in a report finds its words again after the document was read
 * anew. Source: W3C Note "Selectors and States" (2017), 6 Fragment Identifiers:
 * `#selector(type=TextQuoteSelector,exact=…,prefix=…,suffix=…)`. A long quote is given by its two ends, a RangeSelector.
 */
import type { TextQuote } from "./selectors.ts";

/** Characters of a quote that are written out; Word takes no address beyond some 2,000 signs, and one 汉字 is nine. */
const longest = 64;
const ofEachEnd = 24;
const ofContext = 12;

/** Percent-encodes what would end a value: encodeURIComponent leaves brackets alone. */
const value = (text: string) => encodeURIComponent(text).replace(/[()]/g, (sign) => (sign === "(" ? "%28" : "%29"));

const quoteSelector = ({ exact, prefix, suffix }: Partial<TextQuote>) =>
  `selector(type=TextQuoteSelector,exact=${value(exact ?? "")}${prefix ? `,prefix=${value(prefix)}` : ""}${suffix ? `,suffix=${value(suffix)}` : ""})`;

export interface SelectedRange {
  /** The whole quote, or its beginning where `until` is given. */
  quote: TextQuote;
  /** The last words of a long quote. */
  until?: TextQuote;
}

/** The fragment without `#`. Surrogate pairs are not cut. */
export function selectorFragment({ exact, prefix, suffix }: TextQuote): string {
  const signs = [...exact];
  const before = [...prefix].slice(-ofContext).join("");
  const after = [...suffix].slice(0, ofContext).join("");
  if (signs.length <= longest) return quoteSelector({ exact, prefix: before, suffix: after });
  const first = quoteSelector({ exact: signs.slice(0, ofEachEnd).join(""), prefix: before });
  const last = quoteSelector({ exact: signs.slice(-ofEachEnd).join(""), suffix: after });
  return `selector(type=RangeSelector,startSelector=${first},endSelector=${last})`;
}

function readQuote(text: string): TextQuote | undefined {
  const inside = /^selector\(type=TextQuoteSelector,([^()]*)\)$/.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const fields = new Map(inside.split(",").map((field) => field.split("=", 2) as [string, string]));
  try {
    const [exact, prefix, suffix] = ["exact", "prefix", "suffix"].map((name) =>
      decodeURIComponent(fields.get(name) ?? ""),
    );
    return exact ? { exact, prefix: prefix!, suffix: suffix! } : undefined;
  } catch {
    // Not percent-encoded UTF-8: not a selector of ours, and the address is answered as one without.
    return undefined;
  }
}

/** What a fragment selects, or undefined when it is no selector this program writes. */
export function readSelectorFragment(fragment: string): SelectedRange | undefined {
  const range =
    /^selector\(type=RangeSelector,startSelector=(selector\([^()]*\)),endSelector=(selector\([^()]*\))\)$/.exec(
      fragment,
    );
  if (!range) {
    const quote = readQuote(fragment);
    return quote && { quote };
  }
  const quote = readQuote(range[1]!);
  const until = readQuote(range[2]!);
  return quote && until && { quote, until };
}
