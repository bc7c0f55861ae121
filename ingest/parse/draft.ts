import type { Block } from "../model.ts";

/** A line of a text as the format gives it, before it is known which lines belong to one paragraph. */
export interface SourceLine {
  /** With its inner white space, without a line feed; outer white space is cut off. */
  text: string;
  /** How many blank lines stand before it. */
  gap: number;
  /** Width of the white space before its first character, in full-width characters. */
  indent: number;
  /** Printed width in full-width characters, where the format tells; else it is estimated from the characters. */
  width?: number;
  /** Width of the area that lines fill, where the format tells. */
  fullWidth?: number;
  page?: number;
  /** The format sets it apart as a quotation. */
  quotation?: true;
}

/** A block on its way to the document: words, but no offsets yet. */
export interface DraftBlock {
  kind: Block["kind"];
  text: string;
  page?: number;
  level?: number;
  /** For a table row: which table, whether it is the header, and the text of each cell (`text` is not used). */
  row?: { table: number; header: boolean; cells: string[] };
  /** As in `Block`. */
  quotation?: true;
}
