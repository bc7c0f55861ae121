/** Five-year plans and government work reports, which are named without title marks. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

const head =
  /“十[一二三四五六]五”(?:发展|专项)?(?:规划纲要|规划)|(?:第十[一二三四五六]个)五年规划(?:纲要)?|政府工作报告/gu;

export const planByTerm: Rule<PolicyMatch> = {
  name: "policy-plan-by-term",
  version: 1,
  source:
    "Usage: five-year plans are named by place or subject and term (X“十四五”规划), the yearly report of a government as X政府工作报告.",
  examples: [
    { text: "把这项工作纳入青山省“十四五”规划。", finds: ["青山省“十四五”规划"] },
    { text: "写入绿水市政府工作报告，连续三年推进。", finds: ["绿水市政府工作报告"] },
    { text: "主动向社会公开绿水市政府工作报告任务清单。", finds: ["绿水市政府工作报告"] },
    { text: "编制数字经济“十五五”规划。", finds: ["数字经济“十五五”规划"] },
  ],
  nearMisses: [
    { text: "“十四五”时期", because: "a time" },
    { text: "纳入“十四五”规划", because: "whose plan is not said" },
    { text: "向社会公开政府工作报告重点任务", because: "whose report is not said" },
    { text: "听取工作报告", because: "not the report of a government" },
    { text: "《青山省“十四五”规划》", because: "marked titles belong to another rule" },
  ],
  find(text) {
    const found: PolicyMatch[] = [];
    for (const match of matchesOf(text, head)) {
      const headEnd = match.index + match[0].length;
      const phrase = nounPhrase(text, match.index, headEnd, { startsWithNoun: true });
      // 向社会公开市政府工作报告: before the name 公开 is the verb.
      const verb = /^.*公开/u.exec(text.slice(phrase.start, match.index))?.[0].length ?? 0;
      const start = phrase.start + verb;
      const { end } = phrase;
      if (start === match.index || insideTitleMarks(text, match.index)) continue;
      const title = text.slice(start, end);
      found.push({ start, end, title, kind: match[0].endsWith("报告") ? "report" : "plan" });
    }
    return found;
  },
};
