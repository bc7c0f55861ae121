/**
 * What plans promised against what reports say came of it. Each target has one certain outcome, or proposals, or none
 * among the outcomes looked through. Figures of different scope are never divided, percentages never at all.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { Words } from "../../queries/columns.ts";
import type { Masking } from "../personal-data.ts";
import { type ComparedFigure, comparedFigure } from "./compared-figure.ts";
import { yearOfDeadline, yearOfReport } from "./figure-scope.ts";
import { type Candidate, candidateOf, countSameThing, type Match, matchFigures } from "./match-figures.ts";
import { unitClass } from "./unit-class.ts";
import { inBoth } from "./words-in-two.ts";

const passagesOfFigures = cypherFile(new URL("./passages-of-figures.cypher", import.meta.url));
const figures = cypherFile(new URL("./figures.cypher", import.meta.url));

export interface PlanFilters {
  /** Full name. */
  province?: string;
  /** Id, 文号 or part of the title of the plans. */
  plan?: string;
  /** The same of the reports. */
  report?: string;
  /** Part of the metric. */
  metric?: string;
}

/**
 * reached: as much as planned or more; underway: less, and the time is not up; short: less, and it is; open: less, and
 * nobody says the time; within, exceeded: of an upper limit.
 */
export type Verdict = "reached" | "underway" | "short" | "open" | "within" | "exceeded";

export interface ReportedOutcome extends Match {
  figure: ComparedFigure;
  /** Outcome divided by target, in base units; only for a certain match of amounts that may be divided. */
  share?: number;
  /** For percentages: outcome minus target, in percentage points. */
  points?: number;
  /** Only for a certain match. */
  verdict?: Verdict;
}

export interface PlannedTarget {
  target: ComparedFigure;
  certainty: "certain" | "proposal" | "none";
  /** One when certain; proposals best first; none. */
  outcomes: ReportedOutcome[];
  /** What a reader must know besides: the plan states another value for the same thing. */
  notes: Words[];
}

export interface PlanComparison {
  rows: PlannedTarget[];
  coverage: { targets: number; outcomes: number; plans: number; reports: number };
}

const mostProposals = 3;

function verdictOf(target: ComparedFigure, outcome: ComparedFigure, year: number | undefined): Verdict {
  const [planned, reported] = [target.normalizedValue, outcome.normalizedValue];
  if (target.comparator === "<=") return reported <= planned ? "within" : "exceeded";
  if (reported >= planned) return "reached";
  const due = yearOfDeadline(target);
  if (due === undefined || year === undefined) return "open";
  return year < due ? "underway" : "short";
}

/** The outcome with what may be computed of it: nothing unless the match is certain. */
function measured(target: Candidate, outcome: Candidate, match: Match): ReportedOutcome {
  const { figure } = outcome;
  const planned = target.figure;
  if (!match.certain) return { ...match, figure };
  const verdict = verdictOf(planned, figure, outcome.year);
  if (unitClass(planned.unit) === "percent")
    return { ...match, figure, points: Number((figure.normalizedValue - planned.normalizedValue).toFixed(4)), verdict };
  const mayDivide = planned.comparator !== "<=" && figure.comparator !== "<=" && planned.normalizedValue > 0;
  const share = Number((figure.normalizedValue / planned.normalizedValue).toFixed(4));
  return { ...match, figure, ...(mayDivide && { share }), verdict };
}

/** Two statements of a plan about the same thing with other values. */
function otherValues(target: Candidate, all: readonly Candidate[]): Words[] {
  const planned = target.figure;
  // What is quick to compare comes first: there are as many pairs as targets squared.
  const others = all.filter(
    (other) =>
      other !== target &&
      other.figure.documentId === planned.documentId &&
      other.figure.normalizedValue !== planned.normalizedValue &&
      other.figure.period === planned.period &&
      unitClass(other.figure.unit) === unitClass(planned.unit) &&
      countSameThing(other, target),
  );
  return others.map(({ figure }) =>
    inBoth(
      `同一计划另一处写为${figure.value}${figure.unit ?? ""}：“${figure.quote}”`,
      `the plan says ${figure.value} ${figure.unit ?? ""} elsewhere: “${figure.quote}”`,
    ),
  );
}

function compare(target: Candidate, outcomes: readonly Candidate[]): Omit<PlannedTarget, "notes"> {
  const matches = outcomes
    .flatMap((outcome) => {
      const match = matchFigures(target, outcome);
      return match ? [{ outcome, match }] : [];
    })
    .sort((a, b) => Number(b.match.certain) - Number(a.match.certain) || b.match.likeness - a.match.likeness);
  const certain = matches.filter(({ match }) => match.certain);
  const values = new Set(certain.map(({ outcome }) => outcome.figure.normalizedValue));
  if (values.size === 1) {
    const { outcome, match } = certain[0]!;
    return { target: target.figure, certainty: "certain", outcomes: [measured(target, outcome, match)] };
  }
  // Two reports with different values: which of them is meant is for the reader to say.
  const several = inBoth("几处报告的数值不同", "reports give different values");
  const proposals = matches.slice(0, mostProposals).map(({ outcome, match }) => ({
    ...match,
    certain: false,
    doubts: match.certain ? [several] : match.doubts,
    figure: outcome.figure,
  }));
  return { target: target.figure, certainty: proposals.length > 0 ? "proposal" : "none", outcomes: proposals };
}

/** Sets plans against reports. Rows are in order of the plan's document and place. */
export async function comparePlans(store: GraphStore, filters: PlanFilters = {}): Promise<PlanComparison> {
  const rows = await store.read(figures, {
    province: filters.province ?? null,
    plan: filters.plan ?? null,
    report: filters.report ?? null,
  });
  const ids = [...new Set(rows.map(({ passageId }) => passageId).filter((id) => typeof id === "string"))];
  const passages = new Map((await store.read(passagesOfFigures, { ids })).map((row) => [row.id as string, row]));
  const read = rows.map((row) => {
    const passage = passages.get(row.passageId as string);
    const around = passage
      ? { text: passage.text as string, before: (row.start as number) - (passage.start as number) }
      : { text: "", before: 0 };
    return { figure: comparedFigure(row), around, kind: row.kind as string };
  });
  // A report that dates one of its figures dates the others, unless they say otherwise.
  const yearOfDocuments = new Map<string, number>();
  for (const { figure, kind } of read) {
    const year = kind === "outcome" ? yearOfReport(figure) : undefined;
    if (year !== undefined)
      yearOfDocuments.set(figure.documentId, Math.max(year, yearOfDocuments.get(figure.documentId) ?? year));
  }
  const targets: Candidate[] = [];
  /** By province and kind of unit: only these can match. */
  const outcomes = new Map<string, Candidate[]>();
  const groupOf = ({ province, unit }: ComparedFigure) => `${province}\n${unitClass(unit)}`;
  const reports = new Set<string>();
  let outcomeCount = 0;
  for (const { figure, around, kind } of read) {
    if (kind === "target") {
      targets.push(candidateOf(figure, around, yearOfDeadline(figure)));
      continue;
    }
    outcomeCount += 1;
    reports.add(figure.documentId);
    const year = yearOfReport(figure) ?? yearOfDocuments.get(figure.documentId);
    const group = outcomes.get(groupOf(figure)) ?? [];
    group.push(candidateOf(figure, around, year));
    outcomes.set(groupOf(figure), group);
  }
  const asked = targets.filter(({ figure }) => !filters.metric || figure.metric.includes(filters.metric));
  return {
    rows: asked.map((target) => ({
      ...compare(target, outcomes.get(groupOf(target.figure)) ?? []),
      notes: otherValues(target, targets),
    })),
    coverage: {
      targets: asked.length,
      outcomes: outcomeCount,
      plans: new Set(asked.map(({ figure }) => figure.documentId)).size,
      reports: reports.size,
    },
  };
}

/** The comparison with every quote masked by its place. */
export async function maskComparison(masking: Masking, { rows, coverage }: PlanComparison): Promise<PlanComparison> {
  const masked = async (figure: ComparedFigure): Promise<ComparedFigure> => ({
    ...figure,
    quote: await masking.span(figure.documentId, figure.start, figure.quote),
  });
  return {
    coverage,
    rows: await Promise.all(
      rows.map(async (row) => ({
        ...row,
        target: await masked(row.target),
        notes: row.notes.map(({ zh, en }) => inBoth(masking.loose(zh), masking.loose(en))),
        outcomes: await Promise.all(
          row.outcomes.map(async (outcome) => ({ ...outcome, figure: await masked(outcome.figure) })),
        ),
      })),
    ),
  };
}
