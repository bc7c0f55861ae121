/**
 * The runs of two and more ideographs in a phrase, each once. The text indexes of both engines keep neighbouring
 * ideographs as pairs and know where each stands, so an index tells whether a run stands in a text. What else stands in a
 * phrase may be the part of a longer term (2021 of 12021), so there an index cannot say no.
 */
export const phraseRuns = (phrase: string): string[] => [...new Set(phrase.match(/\p{Unified_Ideograph}{2,}/gu) ?? [])];
