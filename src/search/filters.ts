/** What a search may be narrowed to, and what it may leave out. */
import type { Params } from "../../graph/store.ts";
import type { Topic } from "./topics.ts";

/** One value, or several of which one has to hold. */
export type OneOf<T extends string = string> = T | readonly T[];

/** Particulars of documents and passages. */
export interface Particulars {
  /** Full name, such as 某某省. */
  province?: OneOf;
  /** 国家级, 省级, 市级, 县级. */
  level?: OneOf;
  /** The issuer's name or a part of it. */
  issuer?: OneOf;
  kind?: OneOf;
  /** Told by the document's title: topics.ts. */
  topic?: OneOf<Topic>;
  documentId?: OneOf;
  /** Passages that name the entity: its id, or its name or one of its other names. */
  entity?: OneOf;
}

export interface SearchFilters extends Particulars {
  /** Years of the documents' dates, both ends included. */
  yearFrom?: number;
  yearTo?: number;
  /** Only passages that set a target. */
  hasTarget?: boolean;
  /** Only passages that name a sum of money. */
  hasAmount?: boolean;
  /** Leaves out what has any of these. */
  not?: Particulars;
}

/** A list of the values, or null for none: the form Cypher takes. */
export function listOf<T extends string>(value: OneOf<T> | undefined): T[] | null {
  if (value === undefined) return null;
  const values = [value].flat() as T[];
  return values.length > 0 ? values : null;
}

/** Parameters of documents-in-filter.cypher, or undefined when no filter concerns whole documents. */
export function documentParams({ yearFrom, yearTo, not = {}, ...filters }: SearchFilters): Params | undefined {
  const params: Params = {
    provinces: listOf(filters.province),
    levels: listOf(filters.level),
    issuers: listOf(filters.issuer),
    kinds: listOf(filters.kind),
    documentIds: listOf(filters.documentId),
    yearFrom: yearFrom ?? null,
    yearTo: yearTo ?? null,
    notProvinces: listOf(not.province),
    notLevels: listOf(not.level),
    notIssuers: listOf(not.issuer),
    notKinds: listOf(not.kind),
    notDocumentIds: listOf(not.documentId),
  };
  const concerned = Object.values(params).some((value) => value !== null);
  return concerned || listOf(filters.topic) || listOf(not.topic) ? params : undefined;
}
