/** Figures of the collection that a figure of the draft may be set against. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import { divisionsIn } from "../../ingest/language/administrative-divisions.ts";
import { searchWords } from "../../ingest/language/words.ts";
import type { ExtractedFigure, StructuredDocument } from "../../ingest/model.ts";
import { type ComparedFigure, comparedFigure } from "../analysis/compared-figure.ts";
import { narrowerBody } from "../analysis/figure-scope.ts";
import { candidateOf, countSameThing } from "../analysis/match-figures.ts";
import { unitClass } from "../analysis/unit-class.ts";
import { inBoth } from "../analysis/words-in-two.ts";
import { figureValue, sourceValue } from "./figure-value.ts";
import { type Finding, overlap, type Span } from "./finding.ts";
import type { Sources } from "./sources.ts";

const passagesFound = cypherFile(new URL("./passages-found.cypher", import.meta.url));
const provincesHeld = cypherFile(new URL("./provinces-held.cypher", import.meta.url));
const figuresOfDocuments = cypherFile(new URL("./figures-of-documents.cypher", import.meta.url));

type SourceFigure = ComparedFigure & { kind: string };

export interface FigureSource {
  /** Figures of a document that a span holds, the one most like `figure` first. */
  at(documentId: string, span: Span, figure: ExtractedFigure): Promise<ComparedFigure[]>;
  /** A figure in words of the writer's own: found by metric, unit, kind, place and year, or not at all. */
  match(figure: ExtractedFigure, draft: StructuredDocument, span: Span, named: readonly string[]): Promise<Finding>;
}

const perQuestion = 20;
const mostPlaces = 3;
/** How far around a figure its surroundings are read, in UTF-16 code units. */
const around = 150;
/** How far back the province a figure is of may be named. */
const reachOfProvince = 1500;

export function createFigureSource(store: GraphStore, sources: Sources): FigureSource {
  const known = new Map<string, Promise<SourceFigure[]>>();
  const figuresOf = (documentId: string): Promise<SourceFigure[]> => {
    const reading =
      known.get(documentId) ??
      store
        .read(figuresOfDocuments, { documentIds: [documentId] })
        .then((rows) => rows.map((row) => ({ ...comparedFigure(row), kind: row.kind as string })));
    known.set(documentId, reading);
    return reading;
  };

  let provincesRead: Promise<string[]> | undefined;
  const provinces = () => {
    provincesRead ??= store.read(provincesHeld).then((rows) => rows.map((row) => row.province as string));
    return provincesRead;
  };

  return {
    async at(documentId, span, figure) {
      const likeness = (other: ComparedFigure) =>
        overlap(other, span) / (other.end - other.start) + (other.metric === figure.metric ? 1 : 0);
      return (await figuresOf(documentId))
        .filter((other) => overlap(other, span) > 0)
        .sort((a, b) => likeness(b) - likeness(a) || a.start - b.start);
    },

    async match(figure, draft, span, named) {
      const base = { kind: "figure" as const, span, figure: figureValue(figure), notes: [] };
      const nothing: Finding = { ...base, state: "notFound", places: [] };
      const { start, end } = figure.evidence;
      const text = draft.text.slice(Math.max(0, start - around), end + around);
      const province = provinceBefore(draft.text, span.start, await provinces());
      const own = comparedOf(figure, province);
      const question = searchWords(`${province ?? ""} ${figure.subject ?? ""} ${own.metric}`);
      const hits = await store.searchText("words", question, perQuestion);
      const passageIds = new Set(hits.map(({ passageId }) => passageId));
      if (passageIds.size === 0) return nothing;
      const found = await store.read(passagesFound, { ids: [...passageIds] });
      const mine = candidateOf(own, { text, before: Math.min(start, around) }, undefined);
      const documentIds = [...new Set([...named, ...found.map((row) => row.documentId as string)])];
      const same: SourceFigure[] = [];
      const alike: SourceFigure[] = [];
      for (const documentId of documentIds) {
        const { text: source } = await sources.document(documentId);
        for (const other of await figuresOf(documentId)) {
          const isFound = passageIds.has(other.passageId ?? "") || named.includes(documentId);
          // Elsewhere in a document that was found, only what ends in the same words may count the same thing.
          if (!isFound && !other.metric.endsWith(own.metric.slice(-2))) continue;
          if (unitClass(own.unit) !== unitClass(other.unit)) continue;
          // Without the same province, or the document's name beside it, it is another's figure.
          if (!named.includes(documentId) && (!province || other.province !== province)) continue;
          if (narrowerBody(own) !== narrowerBody(other)) continue;
          const [year, otherYear] = [yearOf(own), yearOf(other)];
          if (year && otherYear && year !== otherYear) continue;
          // One sentence may not tell whether it plans or reports; the year or the value tells that it is the same figure.
          if (other.kind !== figure.kind && !(year && otherYear) && !sameValue(own, other)) continue;
          const from = Math.max(0, other.start - around);
          const theirs = candidateOf(
            other,
            { text: source.slice(from, other.end + around), before: other.start - from },
            undefined,
          );
          const isSameTime = named.includes(documentId) || (year !== undefined && otherYear !== undefined);
          // Nothing but a year, or the document's name, tells two events of one province apart.
          if (countSameThing(mine, theirs) && (isSameTime || sameValue(own, other))) same.push(other);
          else if (isFound && mine.words.head !== undefined && mine.words.head === theirs.words.head) alike.push(other);
        }
      }
      const shown = same.length > 0 ? same : alike;
      const places = await Promise.all(
        shown.slice(0, mostPlaces).map(async (other) => ({
          document: await sources.document(other.documentId),
          span: { start: other.start, end: other.end },
          figure: sourceValue(other),
        })),
      );
      const agree = same.filter((other) => sameValue(own, other));
      if (same.length === 0)
        return {
          ...nothing,
          places,
          notes:
            alike.length > 0
              ? [inBoth("指标相近，是否同一指标请核对", "metrics alike; whether they are one is for you to judge")]
              : [],
        };
      if (agree.length === same.length)
        return {
          ...base,
          state: "exact",
          places,
          notes: [inBoth("数值一致，表述不同", "same value, said in other words")],
        };
      const values = new Set(same.map((other) => `${other.comparator} ${other.normalizedValue} ${other.valueMax}`));
      return { ...base, state: values.size > 1 ? "ambiguous" : "contradicted", places };
    },
  };
}

/** The province that was named last before a place of the draft: one of the collection's, or another of the country. */
function provinceBefore(text: string, at: number, held: readonly string[]): string | undefined {
  const before = text.slice(Math.max(0, at - reachOfProvince), at);
  const named = [
    ...held.map((province) => ({ province, at: before.lastIndexOf(province) })),
    ...divisionsIn(before).flatMap(({ division, start }) =>
      division ? [{ province: division.province, at: start }] : [],
    ),
  ].filter((one) => one.at >= 0);
  return named.sort((a, b) => a.at - b.at).at(-1)?.province;
}

const yearOf = ({ deadline, period }: Pick<ComparedFigure, "deadline" | "period">): string | undefined =>
  /(?:19|20)\d{2}/.exec(deadline ?? period ?? "")?.[0];

/** Words of a report around what is counted: who says it, which province it is of, that it is an aim. */
const reported = /^.{0,30}?(?:(?<![名职简统俗])称|显示|指出|提出|表明|规定|明确|写明|要求)(?:[，：]|到|了)?(?=.{2})/u;
const asAim = /(?<=.{2})的?(?:目标|指标|任务)(?:值|数)?$/u;

function bareMetric(metric: string, province: string | undefined): string {
  const own = metric.replace(reported, "").replace(asAim, "");
  const short = province?.replace(/(?:省|市|[\p{Script=Han}]*自治区)$/u, "");
  const named = [province, short].find((name) => name && own.startsWith(name) && own.length > name.length + 1);
  return (named ? own.slice(named.length) : own).replace(/^[的年]/u, "");
}

function comparedOf(figure: ExtractedFigure, province: string | undefined): ComparedFigure {
  const [low, high] = Array.isArray(figure.value) ? figure.value : [figure.value!, null];
  const [normalized] = Array.isArray(figure.normalizedValue) ? figure.normalizedValue : [figure.normalizedValue ?? low];
  return {
    id: figure.id,
    metric: bareMetric(figure.metric, province),
    subject: figure.subject ?? null,
    comparator: figure.comparator ?? null,
    value: low,
    valueMax: high,
    normalizedValue: normalized,
    unit: figure.unit ?? null,
    deadline: figure.deadline ?? null,
    period: figure.period ?? null,
    province: province ?? null,
    issuer: null,
    date: null,
    quote: "",
    documentId: "",
    documentTitle: "",
    docNumber: null,
    section: null,
    page: null,
    passageId: null,
    start: figure.evidence.start,
    end: figure.evidence.end,
  };
}

/** 达到20个 and 20个 say one thing; 不少于20个 and 不超过20个 do not. */
function sameValue(a: ComparedFigure, b: ComparedFigure): boolean {
  const comparator = ({ comparator: one }: ComparedFigure) => (one === "to" || one === null ? "=" : one);
  return (
    a.normalizedValue === b.normalizedValue &&
    (a.valueMax ?? null) === (b.valueMax ?? null) &&
    comparator(a) === comparator(b)
  );
}
