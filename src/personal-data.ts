/**
 * Contact data is masked wherever text leaves the program, offsets unchanged, unless the configuration says otherwise.
 * The spans were found at ingest with the whole document in view and are kept with it; text of unknown origin is
 * looked through again.
 */
import { cypherFile } from "../graph/cypher-file.ts";
import { personalDataKinds } from "../graph/ontology/index.ts";
import type { GraphStore } from "../graph/store.ts";
import { findPersonalData } from "../ingest/extract/personal-data/find-personal-data.ts";
import { mask } from "../ingest/extract/personal-data/mask.ts";

const allSpans = cypherFile(new URL("./collection/personal-data-of-all.cypher", import.meta.url));
const spansOfDocuments = cypherFile(new URL("./collection/personal-data-of-documents.cypher", import.meta.url));

export interface Masking {
  /** The text of a document from `start` on, its contact data masked; same length. */
  span(documentId: string, start: number, text: string): Promise<string>;
  /** Text whose place is not known. */
  loose(text: string): string;
  /**
   * A masker for texts of any origin, such as the values a typed query gives: besides what `loose` finds, every word
   * that is contact data in some document is masked wherever it stands.
   */
  everywhere(): Promise<(text: string) => string>;
}

interface Span {
  start: number;
  end: number;
  kind: (typeof personalDataKinds)[number];
}

/** The graph keeps spans as a flat list of numbers: start, end, index of the kind. */
function unflattenSpans(numbers: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 2 < numbers.length; at += 3)
    spans.push({ start: numbers[at]!, end: numbers[at + 1]!, kind: personalDataKinds[numbers[at + 2]!]! });
  return spans;
}

/** No masking at all: an administrator's choice. */
const unmasked: Masking = {
  span: async (_id, _start, text) => text,
  loose: (text) => text,
  everywhere: async () => (text) => text,
};

/** Finds words wherever they stand, white space between their characters aside; of words that begin alike the longest. */
function finderOf(words: ReadonlyMap<string, Span["kind"]>): (text: string) => (Span & { rule: string })[] {
  const bare = (word: string) => word.replace(/\s+/gu, "");
  const kinds = new Map([...words].map(([word, kind]) => [bare(word), kind]));
  const spread = (word: string) => [...word].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&")).join("\\s*");
  const longestFirst = [...kinds.keys()].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const pattern = new RegExp(longestFirst.map(spread).join("|"), "gu");
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: found, index: start }) => ({
      start,
      end: start + found.length,
      kind: kinds.get(bare(found))!,
      rule: "kept",
    }));
}

const maskLoose = (text: string) => mask(text, findPersonalData({ text }));

/** As `Masking.loose`, for what needs no graph. */
export const maskerOfLooseText = (choice: "mask" | "show"): ((text: string) => string) =>
  choice === "show" ? unmasked.loose : maskLoose;

export function createMasking(store: GraphStore, choice: "mask" | "show"): Masking {
  if (choice === "show") return unmasked;
  let gathering: { ids: Set<string>; spans: Promise<Map<string, Span[]>> } | undefined;

  /** All who ask in one turn, as the hits of a page do, are answered by one reading. */
  async function spansOf(documentId: string): Promise<Span[]> {
    gathering ??= gather();
    const { ids, spans } = gathering;
    ids.add(documentId);
    return (await spans).get(documentId) ?? [];
  }

  function gather() {
    const ids = new Set<string>();
    const spans = Promise.resolve().then(async () => {
      gathering = undefined;
      const rows = await store.read(spansOfDocuments, { ids: [...ids] });
      return new Map(rows.map(({ id, spans }) => [id as string, unflattenSpans((spans ?? []) as number[])]));
    });
    return { ids, spans };
  }

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
    loose: maskLoose,
    async everywhere() {
      const words = new Map<string, Span["kind"]>();
      for (const { text, spans } of await store.read(allSpans))
        for (const { start, end, kind } of unflattenSpans(spans as number[]))
          words.set((text as string).slice(start, end), kind);
      const findKnown = finderOf(words);
      return (text) => {
        const known = mask(text, findKnown(text));
        return mask(known, findPersonalData({ text: known }));
      };
    },
  };
}
