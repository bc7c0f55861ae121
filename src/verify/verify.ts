/**
 * Verifies a text against the collection: every quotation, figure, document number and cited title, and sentences that
 * stand nearly word for word in a source. Nothing is judged by likeness of meaning; every state rests on words that are
 * shown. How it is done and why: docs/decisions/verifying.md.
 */

import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { Masking } from "../personal-data.ts";
import type { Range } from "./align.ts";
import { checkCitations } from "./check-citations.ts";
import { checkFigures } from "./check-figures.ts";
import { checkQuotation, type NamedAt, rangeOf } from "./check-passages.ts";
import { checkSentence } from "./check-sentences.ts";
import type { Change } from "./difference.ts";
import { createFigureSource } from "./figure-source.ts";
import { type Finding, overlap, type Span, touches } from "./finding.ts";
import { joinAcrossOmissions } from "./left-out-between.ts";
import { meaningTokens } from "./meaning-tokens.ts";
import type { DraftText } from "./place.ts";
import { findQuotations } from "./quotations.ts";
import { type Draft, type DraftInput, readDraft } from "./read-draft.ts";
import type { VerifyReport } from "./report.ts";
import { createSources } from "./sources.ts";
import { writeReport } from "./write-report.ts";

const countDocuments = cypherFile(new URL("./count-documents.cypher", import.meta.url));
const countPassages = cypherFile(new URL("./count-passages.cypher", import.meta.url));

export type Verify = (input: DraftInput) => Promise<VerifyReport>;

export interface VerifyDependencies {
  store: GraphStore;
  masking: Masking;
}

/** A verifier over a store. Throws `IngestError` for a draft that cannot be read. */
export function createVerify({ store, masking }: VerifyDependencies): Verify {
  return async (input) => {
    const draft = await readDraft(input);
    const [findings, [documents], [passages]] = await Promise.all([
      findingsOf(store, draft),
      store.read(countDocuments),
      store.read(countPassages),
    ]);
    const coverage = { documents: documents?.documents as number, passages: passages?.passages as number };
    return writeReport(masking, draft, findings, coverage);
  };
}

async function findingsOf(store: GraphStore, { document }: Draft): Promise<Finding[]> {
  const sources = createSources(store);
  const { text, blocks, sentences } = document;
  const draft: DraftText = { text, tokens: meaningTokens(text, sources.vocabulary) };
  const citations = await checkCitations({ store, sources, draft });

  /** Documents named in the sentence, else last before it in its paragraph, else in the paragraph before. */
  const namedAt: NamedAt = (span) => {
    const block = blocks.findIndex(({ start, end }) => start <= span.start && span.start < end);
    const sentence = sentences.find((one) => overlap(one, span) > 0) ?? span;
    const within = (from: number, to: number) =>
      citations.named.filter(({ start, end }) => start >= from && end <= to).sort((a, b) => b.start - a.start);
    const here = within(Math.min(sentence.start, span.start), Math.max(sentence.end, span.end));
    if (here.length > 0) return [...new Set(here.flatMap(({ documentIds }) => documentIds))];
    const before = within(blocks[blocks[block]?.quotation ? Math.max(0, block - 1) : block]?.start ?? 0, span.start);
    return before[0]?.documentIds ?? [];
  };

  const checks = { sources, draft };
  const quotations: Finding[] = [];
  for (const quotation of findQuotations(text, blocks)) {
    const found = await checkQuotation(checks, quotation, namedAt);
    if (found) quotations.push(found);
  }
  const quoted = quotations.filter(({ kind }) => kind === "quotation");
  const cited = citations.findings.map(({ span }) => span);
  const stretches: Finding[] = [];
  const quotedSpans = quoted.map(({ span }) => span);
  for (const sentence of sentences)
    if (!isInside(sentence, quotedSpans))
      for (const found of await checkSentence(checks, sentence, namedAt, quotedSpans))
        if (!isToldAlready(draft, found, quoted, cited)) stretches.push(found);
  const running = joinAcrossOmissions(draft, stretches);

  const passages = [...quoted, ...running];
  const figures = await checkFigures(
    { draft, document, figures: createFigureSource(store, sources) },
    passages,
    namedAt,
  );
  return [...quotations, ...running, ...figures, ...citations.findings.map((one) => insideFound(one, passages))].sort(
    (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
  );
}

/** Most of the span stands inside the others. */
const isInside = (span: Span, others: readonly Span[]): boolean =>
  others.reduce((sum, other) => sum + overlap(other, span), 0) >= 0.7 * (span.end - span.start);

/** Characters of a sentence besides the titles and numbers in it, below which it is only those. */
const shortestBesideCitations = 6;

/** A sentence that is little more than a quotation or a citation, or differs nowhere but in its quotations. */
function isToldAlready(
  draft: DraftText,
  { span, places }: Finding,
  quoted: readonly Finding[],
  cited: readonly Span[],
) {
  if (
    isInside(
      span,
      quoted.map((one) => one.span),
    )
  )
    return true;
  const own = draft.text.slice(span.start, span.end).replace(/[\s\p{P}]/gu, "").length;
  const inCitations = cited.reduce((sum, one) => sum + overlap(one, span), 0);
  const placement = places[0]?.placement;
  const changes = placement?.difference.changes ?? [];
  const ofNumber = changes.some(
    (change) =>
      !cited.some((one) => touches(change, rangeOf(draft, one))) &&
      isNumber(draft.tokens.words, change.draft) &&
      isNumber(placement!.document.tokens.words, change.source),
  );
  if (own - inCitations < shortestBesideCitations && !ofNumber) return true;
  const inQuotation = (change: Change) => quoted.some((one) => touches(change, rangeOf(draft, one.span)));
  return changes.length > 0 && changes.every(inQuotation);
}

const isNumber = (words: readonly string[], { from, to }: Range): boolean =>
  to - from === 1 && /^\d/.test(words[from]!);

/** A number or title that is not known by itself, but stands in words that were found word for word, is found there. */
function insideFound(finding: Finding, passages: readonly Finding[]): Finding {
  if (finding.state !== "notFound" && finding.state !== "changed") return finding;
  const holding = passages.find(
    ({ state, span }) => state === "exact" && overlap(span, finding.span) === finding.span.end - finding.span.start,
  );
  return holding ? { ...finding, state: "exact", places: holding.places } : finding;
}
