/**
 * The extraction record: what `zhengmai extract FILE --json` prints. Other programs rely on its shape; it may be
 * extended, never changed. Quotes are the exact words; `start` and `end` are offsets in the normalised text.
 */

import type { Evidence, Extraction, RelationEnd, Sentence, StructuredDocument } from "../model.ts";
import { pageAt, sectionAt } from "../structure/place-of-offset.ts";

export interface RecordEvidence {
  quote: string;
  start: number;
  end: number;
  section?: string;
  page?: number;
  rule: string;
  ruleVersion: number;
  why?: string;
}

export interface ExtractionRecord {
  document: {
    title: string | null;
    docNumber: string | null;
    issuer: string | null;
    issuers: string[];
    addressee: string[];
    date: string | null;
    kind: string;
    province: string | null;
    level: string | null;
    innerDocument?: { title: string; kind?: string };
    annexes: { label: string; title: string }[];
  };
  entities: ({
    id: string;
    type: string;
    name: string;
    mentions: string[];
    attributes: Record<string, unknown>;
  } & RecordEvidence)[];
  relations: ({ type: string; from: string; to: string; detail?: string } & RecordEvidence)[];
  targets: ({
    id: string;
    kind: "target" | "outcome";
    metric: string;
    value: number | [number, number] | null;
    comparator: string | null;
    unit: string | null;
    normalizedValue: number | [number, number] | null;
    baseline?: number;
    deadline: string | null;
    period: string | null;
    responsible: string[];
    subject: string | null;
    sameAs?: string;
  } & RecordEvidence)[];
  rules: ({
    id: string;
    what: string;
    subject?: string;
    field?: string;
    comparator?: string;
    value?: number | string[];
    unit?: string;
    modality: string;
  } & RecordEvidence)[];
  personalData: { kind: string; text: string; start: number; end: number }[];
  conflicts: { what: string; kind: string; severity: string; a: string; b: string }[];
  duplicates: { first: string; second: string }[];
  problems: { code: string; message: string; page?: number; severity: string }[];
}

/** Longest sentence, in characters, that is quoted whole around the name of an entity. */
const longestQuotedSentence = 160;

/** The sentence that holds the span, found by bisection; sentences are in order. */
function sentenceAt(sentences: readonly Sentence[], start: number, end: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (sentence.end <= start) low = middle + 1;
    else if (sentence.start > start) high = middle - 1;
    else return sentence.end >= end ? sentence : undefined;
  }
  return undefined;
}

/** The record of one document. Every quote is a slice of the normalised text. */
export function toRecord(doc: StructuredDocument, extraction: Extraction): ExtractionRecord {
  const { metadata } = doc;
  const words = (span: { start: number; end: number }) => doc.text.slice(span.start, span.end);
  const evidence = (found: Evidence): RecordEvidence => {
    const section = doc.sections[sectionAt(doc, found.start)];
    return {
      quote: words(found),
      start: found.start,
      end: found.end,
      section: section?.path.join(" › ") || undefined,
      page: pageAt(doc, found.start),
      rule: found.rule,
      ruleVersion: found.ruleVersion,
      why: found.why,
    };
  };
  const inContext = (found: Evidence): RecordEvidence => {
    const sentence = sentenceAt(doc.sentences, found.start, found.end);
    const fits = sentence && sentence.end - sentence.start <= longestQuotedSentence;
    return fits ? { ...evidence(found), quote: words(sentence).trim() } : evidence(found);
  };
  const end = (value: RelationEnd) => ("id" in value ? value.id : value.text);
  const figureById = new Map(extraction.figures.map((figure) => [figure.id, figure]));
  const firstWords = (span: { start: number; end: number }) =>
    doc.text.slice(span.start, Math.min(span.end, span.start + 80));

  return {
    document: {
      title: metadata.title?.value ?? null,
      docNumber: metadata.docNumber?.value ?? null,
      issuer: metadata.issuer?.value ?? null,
      issuers: metadata.issuers.map((found) => found.value),
      addressee: metadata.addressees.map((found) => found.value),
      date: metadata.date?.value ?? null,
      kind: metadata.kind,
      province: metadata.province ?? null,
      level: metadata.level ?? null,
      innerDocument: metadata.innerTitle && { title: metadata.innerTitle.value, kind: metadata.innerKind },
      annexes: metadata.annexes.map((annex) => ({ label: `附件${annex.number}`, title: annex.title })),
    },
    entities: extraction.entities.map((entity) => ({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      mentions: entity.forms,
      attributes: entity.attributes,
      ...inContext(entity.mentions[0]!),
    })),
    relations: extraction.relations.map((relation) => ({
      type: relation.type,
      from: end(relation.from),
      to: end(relation.to),
      detail: relation.detail,
      ...evidence(relation.evidence),
    })),
    targets: extraction.figures.map((figure) => ({
      id: figure.id,
      kind: figure.kind,
      metric: figure.metric,
      value: figure.value ?? null,
      comparator: figure.comparator ?? null,
      unit: figure.unit ?? null,
      normalizedValue: figure.normalizedValue ?? null,
      baseline: figure.baseline,
      deadline: figure.deadline ?? null,
      period: figure.period ?? null,
      responsible: figure.responsible,
      subject: figure.subject ?? null,
      sameAs: figure.sameAs,
      ...evidence(figure.evidence),
    })),
    rules: extraction.rules.map((rule) => ({
      id: rule.id,
      what: rule.what,
      subject: rule.subject,
      field: rule.field,
      comparator: rule.comparator,
      value: rule.value,
      unit: rule.unit,
      modality: rule.modality,
      ...evidence(rule.evidence),
    })),
    personalData: extraction.personalData.map(({ kind, start, end: stop }) => ({
      kind,
      text: doc.text.slice(start, stop),
      start,
      end: stop,
    })),
    conflicts: extraction.conflicts.map((conflict) => ({
      what: conflict.what,
      kind: conflict.kind,
      severity: conflict.severity,
      a: words(conflict.a),
      b: words(conflict.b),
    })),
    duplicates: [
      ...doc.repetitions.map(({ first, second }) => ({ first: firstWords(first), second: firstWords(second) })),
      ...extraction.figures.flatMap((figure) => {
        const earlier = figure.sameAs ? figureById.get(figure.sameAs) : undefined;
        return earlier ? [{ first: words(earlier.evidence), second: words(figure.evidence) }] : [];
      }),
    ],
    problems: doc.problems,
  };
}
