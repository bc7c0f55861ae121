/** The filters of a search as options of a command. */
import type { SearchFilters } from "../search/search-answer.ts";
import { type Topic, topics } from "../search/topics.ts";
import { UsageError } from "./usage-error.ts";

export interface PassageFilterOptions {
  province?: string[];
  issuer?: string[];
  kind?: string[];
  level?: string[];
  topic?: string[];
  entity?: string[];
  document?: string[];
  year?: number;
  from?: number;
  to?: number;
  hasTarget?: boolean;
  hasAmount?: boolean;
  notProvince?: string[];
  notIssuer?: string[];
  notKind?: string[];
  notLevel?: string[];
  notTopic?: string[];
  notEntity?: string[];
  notDocument?: string[];
}

/** Throws `UsageError` for a topic that does not exist. */
export function passageFilters(options: PassageFilterOptions): SearchFilters {
  const { province, issuer, kind, level, entity, document, year, hasTarget, hasAmount } = options;
  return {
    ...{ province, issuer, kind, level, entity, documentId: document, hasTarget, hasAmount },
    topic: checked(options.topic),
    yearFrom: year ?? options.from,
    yearTo: year ?? options.to,
    not: {
      province: options.notProvince,
      issuer: options.notIssuer,
      kind: options.notKind,
      level: options.notLevel,
      topic: checked(options.notTopic),
      entity: options.notEntity,
      documentId: options.notDocument,
    },
  };
}

function checked(given: string[] | undefined): Topic[] | undefined {
  const unknown = given?.find((topic) => !(topics as readonly string[]).includes(topic));
  if (unknown !== undefined) throw new UsageError(`${unknown}: ${topics.join(" | ")}`);
  return given as Topic[] | undefined;
}
