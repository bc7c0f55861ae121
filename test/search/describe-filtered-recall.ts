/**
 * How much of what an exact search finds a filtered one finds, for every engine: vectors are compared here one by one, and
 * words are searched everywhere and filtered afterwards.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphStore, Within } from "../../graph/store.ts";
import { searchWords } from "../../ingest/language/words.ts";
import { madeQuestion, madeVectors, seededRandom, writeMadeCollection } from "./made-passages.ts";

const passages = 20_000;
const documents = 200;
const dimensions = 32;
const seed = 7;

/** The suite; `open` gives an empty store, which is closed at the end. */
export function describeFilteredRecall(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  const vectors: Float32Array[] = [];
  beforeAll(async () => {
    store = await open();
    await writeMadeCollection(store, { passages, documents, dimensions, model: "made", seed });
    const next = madeVectors(dimensions, seed + 1);
    for (let at = 0; at < passages; at++) vectors.push(next());
  }, 600_000);
  afterAll(() => store.close());

  /** Ids of the documents that let this share of the passages through. */
  const letThrough = (share: number) =>
    Array.from({ length: documents * share }, (_, at) => `d${(at * 7) % documents}`);
  const documentOf = (at: number) => `d${at % documents}`;
  const questions = (() => {
    const random = seededRandom(3);
    return Array.from({ length: 6 }, () => madeQuestion(random));
  })();
  const recall = (found: string[], exact: string[]) => exact.filter((id) => found.includes(id)).length / exact.length;
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  /** The same share by documents and by passages: what passes is told by `passes`. */
  const filters = (share: number): [string, Within, (at: number) => boolean][] => {
    const documentIds = letThrough(share);
    const chosen = new Set(documentIds);
    const random = seededRandom(11);
    const drawn = Array.from({ length: passages }, () => random() < share);
    const passageIds = drawn.flatMap((isDrawn, at) => (isDrawn ? [`p${at}`] : []));
    return [
      ["documents", { documentIds }, (at) => chosen.has(documentOf(at))],
      ["passages", { passageIds }, (at) => drawn[at]!],
    ];
  };

  for (const share of [0.01, 0.1, 0.5])
    for (const [what, within, passes] of filters(share)) {
      it(`finds by meaning the ten nearest that a filter of ${share * 100} % of the ${what} lets through`, async () => {
        const nextQuestion = madeVectors(dimensions, 99);
        const recalls: number[] = [];
        for (let round = 0; round < 20; round++) {
          const asked = nextQuestion();
          const cosine = (at: number) => vectors[at]!.reduce((sum, value, i) => sum + value * asked[i]!, 0);
          const exact = vectors
            .flatMap((_, at) => (passes(at) ? [{ id: `p${at}`, score: cosine(at) }] : []))
            .sort((a, b) => b.score - a.score)
            .slice(0, 10);
          const found = await store.searchVector(asked, 10, within);
          recalls.push(
            recall(
              found.map(({ passageId }) => passageId),
              exact.map(({ id }) => id),
            ),
          );
        }
        expect(mean(recalls)).toBeGreaterThanOrEqual(0.95);
      });

      it(`finds by words what a search of everything finds in what a filter of ${share * 100} % of the ${what} lets through`, async () => {
        const recalls: number[] = [];
        for (const field of ["words", "text"] as const)
          for (const question of questions) {
            const asked = searchWords(question);
            const everything = await store.searchText(field, asked, passages);
            const passing = everything.filter(({ passageId }) => passes(Number(passageId.slice(1))));
            const tenth = passing[9]!.score;
            const found = await store.searchText(field, asked, 10, within);
            // Passages of one score may stand in for each other.
            recalls.push(found.filter(({ score }) => score >= tenth - 1e-6).length / 10);
            expect(found.every(({ passageId }) => passes(Number(passageId.slice(1))))).toBe(true);
          }
        expect(mean(recalls)).toBeGreaterThanOrEqual(0.95);
      });
    }
}
