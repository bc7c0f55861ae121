import type { Sentence } from "../../model.ts";

/** Sentences longer than this are read in pieces, so that time grows with the length of a text and not with its square. */
export const longestPiece = 1000;

const stops = /[，。；：、\s]/;

/** The sentence itself or, when it is very long, pieces of it that end at a mark where there is one. */
export function piecesOf<S extends Pick<Sentence, "start" | "end">>(text: string, sentence: S): S[] {
  if (sentence.end - sentence.start <= longestPiece) return [sentence];
  const pieces: S[] = [];
  let start = sentence.start;
  while (start < sentence.end) {
    let end = Math.min(start + longestPiece, sentence.end);
    if (end < sentence.end) {
      let mark = end;
      while (mark > start + longestPiece / 2 && !stops.test(text[mark - 1]!)) mark--;
      if (stops.test(text[mark - 1]!)) end = mark;
    }
    pieces.push({ ...sentence, start, end });
    start = end;
  }
  return pieces;
}
