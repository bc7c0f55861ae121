/**
 * Documents in, facts out: the stages in their order, for many files. One bad file is a row of the report, never the end
 * of the run. A file whose bytes and stage versions are unchanged costs a hash and nothing else.
 */
import { resolve } from "node:path";
import { type GraphStore, StoreError } from "../graph/store.ts";
import { embedPassages } from "./embed/embed-passages.ts";
import type { Embedder } from "./embed/embedder.ts";
import { extract } from "./extract/extract.ts";
import { toRecord } from "./extract/to-record.ts";
import { IngestError } from "./ingest-error.ts";
import type { Problem, SourceFile, StructuredDocument } from "./model.ts";
import { type ParseOptions, parse } from "./parse/parse.ts";
import { listFiles } from "./read/list-files.ts";
import { readSource } from "./read/read-file.ts";
import { structure } from "./structure/structure.ts";
import { pipelineVersion } from "./versions.ts";
import {
  findDocumentByHash,
  findDocumentByPath,
  passageHeading,
  type StoredDocument,
  writeDocument,
} from "./write/index.ts";

export type RowStatus = "added" | "replaced" | "unchanged" | "copy" | "failed" | "skipped";

/** One file of the run. */
export interface ReportRow {
  path: string;
  status: RowStatus;
  documentId?: string;
  title?: string;
  problems: Problem[];
  /** What was found, where the file was read. */
  found?: { entities: number; figures: number; relations: number; passages: number };
  milliseconds: number;
}

export interface IngestReport {
  rows: ReportRow[];
  /** How many documents went through each stage; all 0 when nothing has changed. */
  stages: { parsed: number; extracted: number; embedded: number; written: number };
  milliseconds: number;
}

export interface IngestDependencies {
  store: GraphStore;
  /** Without one, passages are found by words alone. */
  embedder?: Embedder;
  /** Milliseconds from any fixed moment. */
  now(): number;
}

export interface IngestOptions extends ParseOptions {
  /** Told before each file and after the last one: files done, files in all, the file at hand. */
  onProgress?: (done: number, total: number, path?: string) => void;
  /** Told of each row as it is finished. */
  onRow?: (row: ReportRow) => void;
}

/** The known failure of one file as a problem; what is no failure of the file is thrown on. */
function problemOf(error: unknown): Problem {
  if (!(error instanceof IngestError)) throw error;
  return { code: error.code, message: error.message, page: error.page, severity: "error" };
}

/** Vectors of the passages that are searched by meaning; tables of contents are not. */
async function vectorsOf(document: StructuredDocument, embedder: Embedder) {
  const searched = document.passages.filter((passage) => passage.kind !== "contents");
  const title = document.metadata.title?.value;
  const texts = searched.map((passage) => ({
    title,
    heading: passageHeading(document, passage),
    text: document.text.slice(passage.start, passage.end),
  }));
  const vectors = await embedPassages(texts, { embedder });
  const byOrdinal = new Map(searched.map((passage, at) => [passage.ordinal, vectors[at]]));
  return {
    space: { model: embedder.model, dimensions: embedder.dimensions },
    vectors: document.passages.map((passage) => byOrdinal.get(passage.ordinal)),
  };
}

/** A collection holds the vectors of one model; says so before anything is read. */
async function refuseMixedVectors(store: GraphStore, embedder: Embedder | undefined): Promise<void> {
  const space = embedder && (await store.vectorSpace());
  if (space && space.model !== embedder.model)
    throw new StoreError(
      "mixed-vectors",
      `the collection holds ${await store.vectorCount()} vectors of ${space.model}, not of ${embedder.model}; go on with that model, or empty the collection (zhengmai clear --yes) and ingest again`,
    );
}

/** Reads files and folders into the store. Throws only for what concerns the whole run (the store, a mixed index). */
export async function ingest(
  paths: readonly string[],
  { store, embedder, now }: IngestDependencies,
  { onProgress, onRow, ...parseOptions }: IngestOptions = {},
): Promise<IngestReport> {
  const began = now();
  await refuseMixedVectors(store, embedder);
  const stages = { parsed: 0, extracted: 0, embedded: 0, written: 0 };
  const rows: ReportRow[] = [];
  const report = (row: ReportRow) => {
    rows.push(row);
    onRow?.(row);
  };

  const listed = await listFiles(paths);
  for (const { path, ...problem } of listed.problems)
    report({ path, status: problem.severity === "error" ? "failed" : "skipped", problems: [problem], milliseconds: 0 });

  const current = (document: StoredDocument) =>
    document.pipelineVersion === pipelineVersion && (!embedder || document.vectorModel === embedder.model);

  /** Takes one changed or new file through all stages. */
  async function take(file: SourceFile, source: string): Promise<Omit<ReportRow, "path" | "milliseconds">> {
    const document = structure(await parse(file, parseOptions));
    stages.parsed += 1;
    const extraction = extract(document);
    stages.extracted += 1;
    const vectors = embedder && (await vectorsOf(document, embedder));
    if (vectors) stages.embedded += 1;
    const record = JSON.stringify(toRecord(document, extraction));
    const { documentId, replaced, problems } = await writeDocument(store, {
      document,
      extraction,
      source: { path: source, contentHash: file.contentHash, modified: file.modified },
      pipelineVersion,
      record,
      vectors,
    });
    stages.written += 1;
    return {
      status: replaced ? "replaced" : "added",
      documentId,
      title: document.metadata.title?.value,
      problems: [...document.problems, ...problems],
      found: {
        entities: extraction.entities.length,
        figures: extraction.figures.length,
        relations: extraction.relations.length,
        passages: document.passages.length,
      },
    };
  }

  let done = 0;
  for (const { path } of listed.files) {
    onProgress?.(done, listed.files.length, path);
    const from = now();
    const source = resolve(path);
    try {
      const file = await readSource(path);
      const former = await findDocumentByPath(store, source);
      const same = former ? undefined : await findDocumentByHash(store, file.contentHash);
      if (former?.contentHash === file.contentHash && current(former))
        report({ path, status: "unchanged", documentId: former.id, problems: [], milliseconds: now() - from });
      else if (same && current(same))
        report({
          path,
          status: "copy",
          documentId: same.id,
          problems: [{ code: "copy", message: `${path}: 与 ${same.path} 内容相同，未重复读入`, severity: "warning" }],
          milliseconds: now() - from,
        });
      else report({ path, ...(await take(file, source)), milliseconds: now() - from });
    } catch (error) {
      report({ path, status: "failed", problems: [problemOf(error)], milliseconds: now() - from });
    }
    done += 1;
  }
  onProgress?.(done, listed.files.length);
  return { rows, stages, milliseconds: now() - began };
}
