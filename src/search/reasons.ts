/** Why passages are hits, beyond the marks in their text: the fields that answer, and the sentence that comes nearest. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { cutSentences } from "../../ingest/structure/sentences.ts";
import { wordsHeld, wordsToMark } from "./highlights.ts";
import type { Question } from "./question.ts";
import type { RankedPassage } from "./rank.ts";
import type { Field, Why } from "./search-answer.ts";

const factsOfPassages = cypherFile(new URL("./facts-of-passages.cypher", import.meta.url));

export type Reasons = Pick<Why, "fields" | "cosine" | "entities" | "facts" | "sentence">;
type FindReasons = (
  passages: readonly RankedPassage[],
  asked: { question: Question; vector: Float32Array | undefined },
) => Promise<Map<string, Reasons>>;

/** A page to look at has no more hits; a table to take away is told where words stand, and no more. */
const longestPage = 200;

export function createReasons(store: GraphStore, embedder: Embedder | undefined): FindReasons {
  return async (passages, { question, vector }) => {
    const words = wordsToMark(question.text, question.phrases);
    const ids = passages.map(({ id }) => id);
    const rows = ids.length > 0 && ids.length <= longestPage ? await store.read(factsOfPassages, { ids }) : [];
    const stated = new Map<string, Row[]>(ids.map((id) => [id, []]));
    for (const row of rows) stated.get(row.passageId as string)!.push(row);
    const sentences = vector && embedder ? await nearestSentences(passages, vector, embedder) : new Map();
    return new Map(
      passages.map((passage): [string, Reasons] => {
        const own = stated.get(passage.id) ?? [];
        const entities = entitiesNamed(own, question.text);
        const facts = factsHolding(own, words);
        const sentence = sentences.get(passage.id);
        const reasons: Reasons = {
          fields: fieldsOf(passage, words, { entities, facts }),
          ...(passage.cosine > 0 ? { cosine: passage.cosine } : {}),
          ...(entities.length > 0 ? { entities } : {}),
          ...(facts.length > 0 ? { facts } : {}),
          ...(sentence ? { sentence } : {}),
        };
        return [passage.id, reasons];
      }),
    );
  };
}

function fieldsOf(
  { title, heading, text, named }: RankedPassage,
  words: readonly string[],
  { entities, facts }: Required<Pick<Reasons, "entities" | "facts">>,
): Field[] {
  const holds = (field: string) => wordsHeld(field, words) > 0;
  const fires: Record<Field, boolean> = {
    docNumber: named === "docNumber",
    title: named === "title" || holds(title),
    heading: holds(heading),
    text: holds(text),
    entity: entities.length > 0,
    fact: facts.length > 0,
  };
  return (Object.keys(fires) as Field[]).filter((field) => fires[field]);
}

/** A name of one character may stand in a question by chance. */
const shortestName = 2;

function entitiesNamed(rows: readonly Row[], question: string): Required<Reasons>["entities"] {
  return rows.flatMap(({ labels, entityId, type, name, forms }) => {
    if (!(labels as string[]).includes("Mention")) return [];
    const names = [name, ...((forms ?? []) as string[])].filter(
      (one): one is string => typeof one === "string" && one.length >= shortestName,
    );
    const isNamed = names.some((one) => question.includes(one));
    return isNamed ? [{ id: entityId as string, type: type as string, name: name as string }] : [];
  });
}

function factsHolding(rows: readonly Row[], words: readonly string[]): Required<Reasons>["facts"] {
  return rows.flatMap(({ labels, id, metric, what, quote }) => {
    const type = (["Target", "Outcome", "Rule"] as const).find((label) => (labels as string[]).includes(label));
    const held = wordsHeld([metric, what, quote].filter((text) => typeof text === "string").join("\n"), words);
    const fires = type && held > 0 && held >= words.length / 2;
    return fires ? [{ id: id as string, type, what: (metric ?? what) as string }] : [];
  });
}

/** By passage; a passage of one sentence has that one. */
async function nearestSentences(passages: readonly RankedPassage[], vector: Float32Array, embedder: Embedder) {
  const places = passages.flatMap(({ id, text }) =>
    sentencesOf(text).map(({ start, end }) => ({ id, start, end, text: text.slice(start, end) })),
  );
  const vectors = await embedder.embed(
    places.map(({ text }) => text),
    "passage",
  );
  const nearest = new Map<string, NonNullable<Why["sentence"]>>();
  places.forEach(({ id, start, end }, at) => {
    const cosine = vectors[at]!.reduce((sum, value, i) => sum + value * vector[i]!, 0);
    if (cosine > (nearest.get(id)?.cosine ?? -1)) nearest.set(id, { start, end, cosine });
  });
  return nearest;
}

/** Sentences never cross a line: lines are the blocks of the document. */
const sentencesOf = (text: string) =>
  [...text.matchAll(/[^\n]+/gu)].flatMap(({ 0: line, index }) => cutSentences(text, index, index + line.length));
