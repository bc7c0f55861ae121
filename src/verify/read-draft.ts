/** A draft as verifying reads it: a file in any format that can be read in, or pasted words. */
import { createHash } from "node:crypto";
import type {
  Block,
  ParsedDocument,
  Problem,
  SourceFile,
  SourceFormat,
  StructuredDocument,
} from "../../ingest/model.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { cutSentences } from "../../ingest/structure/sentences.ts";
import { structure } from "../../ingest/structure/structure.ts";

export type DraftInput = { text: string } | { name: string; bytes: Uint8Array; password?: string };

export interface Draft {
  /** What positions count in: pasted words as they are, for a file its normalised text. */
  text: string;
  format: SourceFormat | "pasted";
  pages: number | null;
  problems: Problem[];
  /** The normalised text with blocks and sentences; what is looked for in the collection. */
  document: StructuredDocument;
  /** From an offset of the normalised text to one of `text`. */
  placeOf(offset: number): number;
}

/** Largest draft in bytes; a book is no draft. */
export const largestDraftBytes = 20 * 1024 * 1024;

/** Reads a draft. Throws `IngestError` for a file that cannot be read or has no words. */
export async function readDraft(input: DraftInput): Promise<Draft> {
  if ("bytes" in input) {
    const document = draftOf(
      await parse(sourceFile(input.name, input.bytes), { ...(input.password && { password: input.password }) }),
    );
    const { text, format, pages, problems } = document;
    return { text, format, pages: pages ?? null, problems, document, placeOf: (offset) => offset };
  }
  // The name says nothing but that it is plain text: a paste may hold Markdown, whose marks are the same.
  const bytes = new TextEncoder().encode(input.text);
  const document = draftOf(await parse(sourceFile("pasted.md", bytes)));
  const places = placesIn(input.text, document.text);
  const problems = document.problems;
  if (!places) return { text: document.text, format: "pasted", pages: null, problems, document, placeOf: (at) => at };
  const placeOf = (offset: number) => places[Math.min(offset, places.length - 1)]!;
  return { text: input.text, format: "pasted", pages: null, problems, document, placeOf };
}

/** A draft need not begin with a title, nor be an act of anybody: every sentence of it may hold figures. */
function draftOf(parsed: ParsedDocument): StructuredDocument {
  const document = structure(parsed);
  const { text, blocks } = document;
  const sections = new Map(document.sentences.map(({ block, section }) => [block, section]));
  const sentences = blocks.flatMap(({ start, end, kind }, block) =>
    cutSentences(text, start, end).map((span) => ({
      ...span,
      block,
      section: sections.get(block) ?? 0,
      isHeading: kind === "heading",
    })),
  );
  return { ...document, sentences };
}

const sourceFile = (path: string, bytes: Uint8Array): SourceFile => ({
  path,
  bytes,
  contentHash: createHash("sha256").update(bytes).digest("hex"),
});

/** How far the characters of a word are compared to tell which of two places is meant. */
const lookAhead = 6;
/** The longest run of marks and page numbers that normalising drops in one place. */
const longestDropped = 60;

/**
 * Where each character of the normalised text stands in the pasted one. Normalising drops white space, marks of Markdown
 * and page numbers and changes nothing else, so its characters follow one another in the pasted text; undefined when
 * they do not.
 */
function placesIn(pasted: string, normalised: string): Int32Array | undefined {
  const places = new Int32Array(normalised.length + 1);
  let at = 0;
  for (let i = 0; i < normalised.length; i++) {
    const character = normalised[i]!;
    if (/\s/u.test(character)) {
      places[i] = at;
      continue;
    }
    const found = placeOfNext(pasted, at, normalised, i);
    if (found < 0) return undefined;
    places[i] = found;
    at = found + 1;
  }
  places[normalised.length] = at;
  return places;
}

/** The first such character, or a later one near by whose next characters agree: a dropped page number may begin like what follows it. */
function placeOfNext(pasted: string, at: number, normalised: string, offset: number): number {
  const character = normalised[offset]!;
  const first = pasted.indexOf(character, at);
  for (let found = first; found >= 0 && found - at < longestDropped; found = pasted.indexOf(character, found + 1))
    if (goesOn(pasted, found, normalised, offset)) return found;
  return first;
}

function goesOn(pasted: string, from: number, normalised: string, offset: number): boolean {
  let [a, b] = [from, offset];
  for (let seen = 0; seen < lookAhead; ) {
    while (b < normalised.length && /\s/u.test(normalised[b]!)) b++;
    while (a < pasted.length && /[\s>#*|_-]/u.test(pasted[a]!) && pasted[a] !== normalised[b]) a++;
    if (b >= normalised.length || a >= pasted.length) return true;
    if (pasted[a] !== normalised[b]) return false;
    a++;
    b++;
    seen++;
  }
  return true;
}

/** Number of the block that holds an offset of the normalised text, from 1, and its page. */
export function paragraphAt(blocks: readonly Block[], offset: number): { paragraph: number; page: number | null } {
  let paragraph = 0;
  let page: number | null = null;
  for (const block of blocks) {
    if (block.start > offset) break;
    paragraph++;
    page = block.page ?? page;
  }
  return { paragraph: Math.max(1, paragraph), page };
}
