/**
 * How an item says which words it means: the two selectors of the W3C Web Annotation Data Model (Recommendation of 2017,
 * 4.2.4 Text Quote Selector, 4.2.5 Text Position Selector). The quote finds the words again wherever they moved; the
 * position tells at once that nothing moved. Offsets are UTF-16 code units of the document's normalised text.
 */
import { z } from "zod";

export const textQuoteSelector = z.object({
  type: z.literal("TextQuoteSelector"),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
});
export const textPositionSelector = z.object({
  type: z.literal("TextPositionSelector"),
  start: z.int().min(0),
  end: z.int().min(0),
});

export type TextQuote = Pick<z.infer<typeof textQuoteSelector>, "exact" | "prefix" | "suffix">;
export type TextPosition = Pick<z.infer<typeof textPositionSelector>, "start" | "end">;

/** Characters of context on either side, as in the examples of the Recommendation: enough to tell two like phrases apart. */
const contextLength = 32;

/** The selectors of a place in a text, the quote first. */
export function selectorsOf(
  text: string,
  { start, end }: TextPosition,
): [z.infer<typeof textQuoteSelector>, z.infer<typeof textPositionSelector>] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - contextLength), start),
      suffix: text.slice(end, end + contextLength),
    },
    { type: "TextPositionSelector", start, end },
  ];
}
