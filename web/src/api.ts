/** What the page knows of the API: how it is asked, and the shapes of its answers as /openapi.json says them. */
import type { paths } from "../client/create-client.ts";

type Method = "get" | "post" | "put" | "patch" | "delete";
/** What the API answers where all went well. */
type Answered<P extends keyof paths, M extends Method & keyof paths[P] = "get" & keyof paths[P]> = paths[P][M] extends {
  responses: { 200: { content: { "application/json": infer A } } };
}
  ? A
  : never;

export interface DocumentSummary {
  id: string;
  title: string;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  kind: string;
  province: string | null;
}

export interface Passage {
  id: string;
  text: string;
  section: string | null;
  page: number | null;
  start: number;
  end: number;
  kind?: string;
}

export interface Hit {
  score: number;
  document: DocumentSummary;
  passage: Passage;
  why: {
    words: { start: number; end: number }[];
    parts: Record<string, number>;
    fields: string[];
    cosine?: number;
    entities?: { id: string; type: string; name: string }[];
    facts?: { id: string; type: string; what: string }[];
    sentence?: { start: number; end: number; cosine: number };
  };
  alike: { passageId: string; documentId: string }[];
  /** Other files of a notice and its annexes. */
  family?: { documentId: string; title: string; is: "notice" | "annex" }[];
}

/** How many hits have a value; null: their documents do not tell. */
export type Facet = { value: string | number | null; count: number }[];

export interface SearchAnswer {
  hits: Hit[];
  total: number;
  totalIsExact: boolean;
  more: boolean;
  counted: { rule: Words };
  facets?: Record<string, Facet>;
  mode: string;
  reason?: string;
  /** Quoted words that no passage holds. */
  notHeld?: string[];
  coverage: { documents: number; passages: number };
}

export interface Words {
  zh: string;
  en: string;
}

/** A column of a query: its label, and the words for its values where those are codes. */
export interface ColumnLabel extends Words {
  values?: Record<string, Words>;
}

/** A row of a query; rows carry the columns of their query and the evidence columns. */
export type Row = Record<string, unknown>;

export interface Reading {
  name: string;
  title: Words;
  params: Record<string, unknown>;
  score: number;
}

/** A place of a document that an answer rests on; `states` are the quotes of rows and facts that stand in it. */
export type AnswerEvidence = Answered<"/api/ask">["evidence"][number];

export interface Answer {
  question: string;
  understood: string;
  by: "query" | "search";
  query?: Reading & { description: Words; columns: Record<string, ColumnLabel>; cypher: string };
  rows: Row[];
  facts: Row[];
  evidence: AnswerEvidence[];
  search: SearchAnswer;
  near: Reading[];
  coverage: { documents: number; passages: number };
}

export interface ParameterDescription {
  type?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
}

/** What may be chosen for a parameter, and in how many places of the graph it stands. */
export interface Choice {
  value: string | number;
  count: number;
  label?: Words;
}

export interface QueryDescription {
  name: string;
  title: Words;
  description: Words;
  topic: string;
  cypher: string;
  columns: Record<string, ColumnLabel>;
  params: {
    properties?: Record<string, ParameterDescription>;
    required?: string[];
  };
}

export interface QueryAnswer {
  name: string;
  title: Words;
  params: Record<string, unknown>;
  columns: Record<string, ColumnLabel>;
  rows: Row[];
  total: number;
}

export interface Section {
  id: string;
  ordinal: number;
  depth: number;
  number: string | null;
  title: string;
  path: string;
  start: number;
  end: number;
}

export interface Mention {
  entityId: string;
  name: string;
  type: string;
  start: number;
  end: number;
}

export interface Figure {
  id: string;
  kind: "target" | "outcome";
  metric: string;
  value: number | [number, number] | null;
  comparator: string | null;
  unit: string | null;
  deadline: string | null;
  period: string | null;
  responsible: string[];
  quote: string;
  start: number;
}

export interface DocumentDetail extends DocumentSummary {
  source: string;
  format: string;
  url: string | null;
  sections: Section[];
  passages: (Passage & { sectionId: string })[];
  mentions: Mention[];
  facts: {
    document: { addressee: string[]; annexes: { label: string; title: string }[] };
    targets: Figure[];
    rules: { what: string; modality: string; quote: string; start: number }[];
    conflicts: { what: string; severity: string; a: string; b: string }[];
  };
}

export interface Fact {
  relation: string;
  detail: string | null;
  otherId: string;
  otherName: string;
  quote: string;
  documentId: string;
  documentTitle: string;
  docNumber: string | null;
  section: string | null;
  page: number | null;
  start: number;
  end: number;
}

export interface EntityDetail {
  id: string;
  name: string;
  type: string;
  aliases?: string[];
  province?: string;
  mentions: (Omit<Fact, "relation" | "detail" | "otherId" | "otherName"> & { forms: string[] })[];
  facts: { from: Fact[]; to: Fact[] };
}

export type Ontology = Answered<"/api/ontology">;

export type VerifyReport = Answered<"/api/verify", "post">;
/** A checked piece of a draft; offsets count in the report's text of the draft. */
export type CheckedItem = VerifyReport["items"][number];
export type CheckedFigure = NonNullable<CheckedItem["figure"]>;

/** An answer of the API, or the problem document's words as an error. */
export async function get<T>(path: string, params: Record<string, string | number | undefined> = {}): Promise<T> {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== "") query.set(key, String(value));
  const address = query.size ? `${path}?${query}` : path;
  return answerOf<T>(await fetch(address));
}

/** As `get`, for what is sent: a form with a file, or JSON. */
export async function post<T>(path: string, sent: FormData | object): Promise<T> {
  const form = sent instanceof FormData;
  const headers: HeadersInit = form ? {} : { "content-type": "application/json" };
  return answerOf<T>(await fetch(path, { method: "POST", headers, body: form ? sent : JSON.stringify(sent) }));
}

async function answerOf<T>(response: Response): Promise<T> {
  const body = await response.json();
  if (!response.ok) throw new Error(body.detail ?? body.title ?? `${response.status}`);
  return body as T;
}

/** What the API answers to a change, or the problem document's words as an error. */
export async function send<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.detail ?? answer.title ?? `${response.status}`);
  return answer as T;
}

export type CollectionSummary = Answered<"/api/evidence">["collections"][number];
export type CollectedItem = Answered<"/api/evidence/{id}">["items"][number];

/** What can be put into a collection: a passage or fact by id, a place, or a row as a named query gave it. */
export type Picked =
  | { id: string }
  | { documentId: string; start: number; end: number }
  | { query: string; params: Record<string, unknown>; row: Row };

export interface LocatedWords {
  state: CollectedItem["state"];
  documentId?: string;
  start?: number;
  end?: number;
}
