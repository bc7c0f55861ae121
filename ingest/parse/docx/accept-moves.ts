/**
 * The document as it is after its tracked moves: text stands where it was moved to, and no longer where it was.
 * (mammoth itself accepts insertions and deletions.) Source: ECMA-376 part 1, 17.13.5.
 */
export const acceptMoves = (document: string): string =>
  document
    .replace(/<w:moveFrom\b(?!Range)[^>]*>[\s\S]*?<\/w:moveFrom>/g, "")
    .replace(/<\/?w:moveTo\b(?!Range)[^>]*>/g, "");
