import { type ConflictContext, type ConflictFinder, type FoundConflict, likeness } from "./conflict-context.ts";
import { differ, type Period, readPeriod } from "./periods.ts";
import { createScopes } from "./project-scope.ts";

/** A named phase with its period. */
export interface Phase {
  label: string;
  period: Period;
  start: number;
  end: number;
  section: number;
}

const number = "(?:[（(]?[一二三四五六七八九十\\d]{1,3}[）)]?[、.．]?|第[一二三四五六七八九十]+阶段[:：]?)?\\s*";
const labelled = new RegExp(`^${number}(\\p{Script=Han}{2,14}?)(?:阶段)?\\s*[:：（(]`, "u");

/** The phases of a document, in order: lines that open with a label and its period. */
export function listPhases({ doc, sentences }: ConflictContext): Phase[] {
  return sentences.flatMap((sentence) => {
    const words = doc.text.slice(sentence.start, sentence.end);
    const label = labelled.exec(words);
    if (!label) return [];
    const rest = words.slice(label[0].length, label[0].length + 40);
    const period = readPeriod(rest);
    if (!period || period.start > 6) return [];
    const end = sentence.start + label[0].length + period.end;
    return [{ label: label[1]!, period, start: sentence.start, end, section: sentence.section }];
  });
}

const sameName = (a: string, b: string) =>
  a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));
const sharesWord = (a: string, b: string) => likeness(a, b) > 0;

/**
 * One phase of one project with two periods: in the body and in the annex about the project. Phases are the same by
 * name; the first (and the last) of both lists are the same when their names share a word.
 */
export const phaseDates: ConflictFinder = (context) => {
  const scopeOf = createScopes(context);
  const byProject = new Map<number, { body: Phase[]; annex: Phase[] }>();
  for (const phase of listPhases(context)) {
    const scope = scopeOf(phase.section);
    if (!scope) continue;
    const lists = byProject.get(scope.project) ?? { body: [], annex: [] };
    (scope.inAnnex ? lists.annex : lists.body).push(phase);
    byProject.set(scope.project, lists);
  }
  const found: FoundConflict[] = [];
  for (const { body, annex } of byProject.values()) {
    for (const [i, a] of body.entries()) {
      const named = annex.filter((b) => sameName(a.label, b.label));
      const edge = i === 0 ? annex[0] : i === body.length - 1 ? annex.at(-1) : undefined;
      const b =
        named.length === 1
          ? named[0]
          : named.length === 0 && edge && sharesWord(a.label, edge.label)
            ? edge
            : undefined;
      if (!b || !(differ(a.period.from, b.period.from) || differ(a.period.to, b.period.to))) continue;
      found.push({
        what: `“${a.label}”的时间在正文与附件中不一致`,
        kind: "date",
        severity: "hard",
        a: { start: a.start, end: a.end, rule: "phase-dates", ruleVersion: 1 },
        b: { start: b.start, end: b.end, rule: "phase-dates", ruleVersion: 1 },
      });
    }
  }
  return found;
};
