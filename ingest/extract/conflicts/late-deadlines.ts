import { matchesOf } from "../../language/matches.ts";
import type { ConflictFinder, FoundConflict } from "./conflict-context.ts";
import { sectionsAbove } from "./conflict-context.ts";
import { compareDays, readPeriod } from "./periods.ts";
import { listPhases } from "./phase-dates.ts";

/** Verbs of handing in; one may stand for another. */
const handingIn = "申报|上报|报送|报名|认领|提交|申请|推荐";
const task = new RegExp(`(\\p{Script=Han}{2,8}?)(?:${handingIn})(?=[、，。；]|$)`, "gu");
const deadline = new RegExp(
  `[^。；，]{0,20}?\\d{1,2}月\\d{1,2}日(?:之?前|截止)[^。；]{0,40}?(?:${handingIn})[^。；，]{0,20}`,
  "gu",
);

/**
 * What a phase is to hand in by its end, and a sentence of the same part that gives a later day for it: 启动（3月1日—3月20日）：
 * 课题申报 against 3月25日前上报课题.
 */
export const lateDeadlines: ConflictFinder = (context) => {
  const { doc, sentences } = context;
  const part = (section: number) =>
    sectionsAbove(context, section).find(({ annex }) => annex !== undefined)?.annex ?? 0;
  const tasks = listPhases(context).flatMap((phase) => {
    const sentence = sentences.find(({ start }) => start === phase.start);
    if (!sentence || !phase.period.to) return [];
    const rest = doc.text.slice(phase.end, sentence.end);
    return matchesOf(rest, task).map((match) => ({
      phase,
      noun: match[1]!,
      end: phase.end + match.index + match[0].length,
    }));
  });
  if (tasks.length === 0) return [];
  const found: FoundConflict[] = [];
  for (const sentence of sentences) {
    for (const match of matchesOf(doc.text.slice(sentence.start, sentence.end), deadline)) {
      const start = sentence.start + match.index;
      if (tasks.some(({ phase }) => phase.start === sentence.start)) continue;
      const day = readPeriod(match[0])?.to;
      if (!day) continue;
      for (const { phase, noun, end } of tasks) {
        const after = match[0].slice(match[0].search(/[前止]/u));
        if (!after.includes(noun) || part(phase.section) !== part(sentence.section)) continue;
        if (phase.period.to?.day === undefined || day.day === undefined || compareDays(day, phase.period.to) <= 0)
          continue;
        found.push({
          what: `“${noun}”的截止时间晚于所在阶段“${phase.label}”的结束时间`,
          kind: "date",
          severity: "soft",
          a: { start: phase.start, end, rule: "late-deadlines", ruleVersion: 1 },
          b: { start, end: start + match[0].length, rule: "late-deadlines", ruleVersion: 1 },
        });
      }
    }
  }
  return found;
};
