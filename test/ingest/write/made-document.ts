/** Small invented documents for the tests of resolving and writing, put together without the earlier stages. */
import type { NamedType, RelationType } from "../../../graph/ontology/index.ts";
import type { Evidence, ExtractedEntity, Extraction, StructuredDocument } from "../../../ingest/model.ts";
import type { DocumentInput } from "../../../ingest/write/index.ts";

export interface MadeEntity {
  type: NamedType;
  /** Words that stand in the text. */
  form: string;
  name?: string;
  attributes?: ExtractedEntity["attributes"];
}

export interface MadeDocument {
  path: string;
  title: string;
  docNumber?: string;
  issuer?: string;
  province?: string;
  level?: "国家级" | "省级" | "市级";
  /** Absent: a day of 2031; null: without a date. */
  date?: string | null;
  paragraphs: readonly string[];
  entities?: readonly MadeEntity[];
  /** Places in `entities`, from 0. */
  relations?: readonly [RelationType, number, number][];
  /** A figure: words of the text and its value; `responsible` are names of units. */
  figures?: readonly { words: string; value: number; kind?: "target" | "outcome"; responsible?: string[] }[];
  /** Numbers of a vector for each paragraph. */
  vectors?: readonly number[][];
}

export function madeDocument(made: MadeDocument): DocumentInput {
  const text = [made.title, ...made.paragraphs].join("\n");
  const rule = { rule: "made", ruleVersion: 1 };
  const at = (words: string): Evidence => {
    const inBody = text.indexOf(words, made.title.length);
    const start = inBody < 0 ? text.indexOf(words) : inBody;
    if (start < 0) throw new Error(`The text does not hold ${words}.`);
    return { start, end: start + words.length, ...rule };
  };
  let start = made.title.length + 1;
  const spans = made.paragraphs.map((paragraph) => {
    const span = { start, end: start + paragraph.length };
    start = span.end + 1;
    return span;
  });
  const document: StructuredDocument = {
    text,
    blocks: [{ start: 0, end: made.title.length }, ...spans].map((span) => ({
      kind: "paragraph" as const,
      page: 1,
      ...span,
    })),
    format: "txt",
    pages: 1,
    repetitions: [],
    hints: {},
    problems: [],
    metadata: {
      title: { value: made.title, start: 0, end: made.title.length },
      ...(made.docNumber && { docNumber: { value: made.docNumber } }),
      ...(made.issuer && { issuer: { value: made.issuer } }),
      issuers: [],
      addressees: [],
      ...(made.date !== null && { date: { value: made.date ?? "2031-04-06" } }),
      kind: "notice",
      ...(made.province && { province: made.province }),
      ...(made.level && { level: made.level }),
      annexes: [],
    },
    sections: [
      { ordinal: 0, depth: 0, title: made.title, path: [], start: 0, end: text.length },
      {
        ordinal: 1,
        parent: 0,
        depth: 1,
        number: "一、",
        title: "正文",
        path: ["一、正文"],
        start: spans[0]!.start,
        end: text.length,
      },
    ],
    passages: spans.map((span, ordinal) => ({ ordinal, section: 1, kind: "text" as const, page: 1, ...span })),
    sentences: [],
  };
  const entities = (made.entities ?? []).map(
    ({ type, form, name = form, attributes = {} }, i): ExtractedEntity => ({
      id: `e${i + 1}`,
      type,
      name,
      forms: [form],
      attributes,
      mentions: [at(form)],
    }),
  );
  const figures = (made.figures ?? []).map(({ words, value, kind = "target", responsible = [] }, i) => ({
    id: `f${i + 1}`,
    kind,
    metric: words,
    value,
    normalizedValue: value,
    comparator: "=" as const,
    responsible,
    evidence: at(words),
  }));
  const extraction: Extraction = {
    entities,
    figures,
    relations: [
      ...(made.relations ?? []).map(([type, from, to]) => ({
        type,
        from: { id: entities[from]!.id },
        to: { id: entities[to]!.id },
        evidence: entities[from]!.mentions[0]!,
      })),
      // As the extract stage does: whom a figure names as responsible is also a relation.
      ...figures.flatMap(({ id, responsible, evidence }) =>
        responsible.map((name) => ({
          type: "RESPONSIBLE_FOR" as const,
          from: { id: entities.find((entity) => entity.name === name)!.id },
          to: { id },
          evidence,
        })),
      ),
    ],
    rules: [],
    personalData: [],
    conflicts: [],
  };
  return {
    document,
    extraction,
    source: { path: made.path, contentHash: `hash of ${made.path}` },
    pipelineVersion: "test1",
    record: "{}",
    ...(made.vectors && {
      vectors: {
        space: { model: "test/model", dimensions: made.vectors[0]!.length },
        vectors: made.vectors.map((numbers) => new Float32Array(numbers)),
      },
    }),
  };
}
