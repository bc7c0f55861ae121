/**
 * The labelled set ../shared/retrieval/stard as a collection of the product: statutes are documents, articles are
 * passages. The articles go through the same words, pairs, vectors and store as any other document.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GraphStore } from "../../graph/store.ts";
import { embedPassages } from "../../ingest/embed/embed-passages.ts";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { searchWords } from "../../ingest/language/words.ts";

export interface Article {
  id: string;
  law: string;
  heading: string;
  text: string;
}

export interface Labelled {
  articles: Article[];
  questions: { id: string; text: string; relevant: Set<string> }[];
}

export const stardFolder = join(import.meta.dirname, "../../../shared/retrieval/stard");

export function readStard(folder = stardFolder): Labelled {
  const lines = (file: string) => readFileSync(join(folder, file), "utf8").trim().split("\n");
  const articles = lines("corpus.jsonl").map((line): Article => {
    const { id, title, text } = JSON.parse(line) as { id: string; title: string; text: string };
    // 某某法第三条: the law, then the article.
    const [, law, heading] = /^(.*?)(第[〇零一二三四五六七八九十百千0-9]+条(?:之[一二三四五六七八九十]+)?)$/u.exec(
      title,
    ) ?? ["", title, ""];
    return { id, law: law!, heading: heading!, text: text.startsWith(title) ? text.slice(title.length).trim() : text };
  });
  const relevant = new Map<string, Set<string>>();
  for (const line of lines("qrels.tsv")) {
    const [question, passage] = line.split("\t") as [string, string];
    relevant.set(question, (relevant.get(question) ?? new Set()).add(passage));
  }
  const questions = lines("queries.jsonl").map((line) => {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    return { id, text, relevant: relevant.get(id) ?? new Set<string>() };
  });
  return { articles, questions };
}

/** Vectors of the articles; kept in `cacheFolder`, if one is named, for the next run. */
export async function vectorsOf(
  { articles }: Labelled,
  embedder: Embedder,
  { cacheFolder, onProgress }: { cacheFolder?: string; onProgress?: (done: number, total: number) => void } = {},
): Promise<Float32Array[]> {
  const { dimensions } = embedder;
  const file = cacheFolder && join(cacheFolder, `stard ${embedder.model.replaceAll("/", "-")}.f32`);
  if (file && existsSync(file)) {
    const bytes = readFileSync(file);
    const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return articles.map((_, index) => all.slice(index * dimensions, (index + 1) * dimensions));
  }
  const passages = articles.map(({ law, heading, text }) => ({ title: law, heading, text }));
  const vectors = await embedPassages(passages, { embedder, onProgress });
  if (file) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(
      file,
      Buffer.concat(vectors.map((vector) => new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))),
    );
  }
  return vectors;
}

/** Writes the collection into an empty store. */
export async function fillStore(
  store: GraphStore,
  { articles }: Labelled,
  space: Embedder | undefined,
  vectors: Float32Array[],
) {
  await store.ensureSchema();
  const laws = [...new Set(articles.map(({ law }) => law))];
  const idOfLaw = new Map(laws.map((law, index) => [law, `d${index}`]));
  const rows = articles.map(({ id, law, heading, text }, index) => ({
    id,
    properties: {
      documentId: idOfLaw.get(law)!,
      sectionId: `${id}_s`,
      ordinal: index,
      kind: "text",
      text,
      words: searchWords(text),
      heading,
      start: 0,
      end: text.length,
    },
  }));
  const documents = laws.map((title) => ({ id: idOfLaw.get(title)!, properties: { title, kind: "measures" } }));
  const load = (label: string, all: object[]) =>
    Array.from({ length: Math.ceil(all.length / 1000) }, (_, batch) => ({
      cypher: `UNWIND $rows AS row MERGE (n:${label} {id: row.id}) SET n += row.properties`,
      params: { rows: all.slice(batch * 1000, (batch + 1) * 1000) as never },
    }));
  for (const statement of [...load("Document", documents), ...load("Passage", rows)]) await store.write([statement]);
  if (space && vectors.length > 0)
    await store.putVectors(
      { model: space.model, dimensions: space.dimensions },
      articles.map(({ id }, index) => ({ passageId: id, vector: vectors[index]! })),
    );
}
