/**
 * Contact data is masked wherever text leaves the program, offsets unchanged, unless the configuration says otherwise.
 * The spans were found at ingest with the whole document in view and are kept with it; text of unknown origin is
 * looked through again.
 */
import { cypherFile } from "../graph/cypher-file.ts";
import type { GraphStore } from "../graph/store.ts";
import { findPersonalData } from "../ingest/extract/personal-data/find-personal-data.ts";
import { mask } from "../ingest/extract/personal-data/mask.ts";

const spansOfDocument = cypherFile(new URL("./collection/personal-data-of-document.cypher", import.meta.url));

export interface Masking {
  /** The text of a document from `start` on, its contact data masked; same length. */
  span(documentId: string, start: number, text: string): Promise<string>;
  /** Text whose place is not known. */
  loose(text: string): string;
}

interface Span {
  start: number;
  end: number;
  kind: "person_name" | "phone" | "email" | "id";
}

const kinds = ["person_name", "phone", "email", "id"] as const;

/** The graph keeps spans as a flat list of numbers: start, end, index of the kind. */
function unflattenSpans(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3)
    spans.push({ start: numbers[at]!, end: numbers[at + 1]!, kind: kinds[numbers[at + 2]!]! });
  return spans;
}

/** No masking at all: an administrator's choice. */
const unmasked: Masking = { span: async (_id, _start, text) => text, loose: (text) => text };

export function createMasking(store: GraphStore, choice: "mask" | "show"): Masking {
  if (choice === "show") return unmasked;
  const spansOf = async (documentId: string): Promise<Span[]> => {
    const rows = await store.read(spansOfDocument, { id: documentId });
    return unflattenSpans((rows[0]?.spans ?? []) as number[]);
  };
  return {
    async span(documentId, start, text) {
      const end = start + text.length;
      const inside = (await spansOf(documentId))
        .filter((span) => span.start < end && span.end > start)
        .map((span) => ({
          ...span,
          rule: "kept",
          start: Math.max(span.start, start) - start,
          end: Math.min(span.end, end) - start,
        }));
      return inside.length ? mask(text, inside) : text;
    },
    loose: (text) => mask(text, findPersonalData({ text })),
  };
}
