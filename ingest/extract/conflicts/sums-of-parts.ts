import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";

/** A total and parts that do not make it up. */
export interface WrongSum {
  start: number;
  end: number;
  parts: { start: number; end: number };
  total: number;
  sum: number;
}

const units = "名|人|人次|个|家|项|所|万元|亿元|元|支|件|场|期|种|座|处|亩|万人|万人次";
const totalled = new RegExp(
  `(?:共(?:计|有)?|合计|总计|总数(?:为|达)?)[^，。；\\d]{0,14}(\\d[\\d,]*(?:\\.\\d+)?)(${units})(?![\\p{Script=Han}]{0,2}(?:以上|左右|多|余))`,
  "gu",
);
/** Words that announce all parts, not some of them. */
const complete = /^[^。；\d]{0,12}(?:包括|分别为|分为|其中|即)[:：，]?/u;
const part = (unit: string) => new RegExp(`([^\\d，、。；和]{1,20}?)(\\d[\\d,]*(?:\\.\\d+)?)${unit}`, "gu");

/**
 * 共有A项，其中甲B项、乙C项: with 其中 the parts may not exceed the total, with 分别为, 包括 and 分为 they must make it up.
 * Approximate totals (以上, 余) are left alone.
 */
export const sumsOfParts: Rule<WrongSum> = {
  name: "sums-of-parts",
  version: 1,
  source: "Arithmetic; 其中 names some or all parts, 分为 and 分别为 all of them.",
  examples: [
    { text: "全区共有学校30所，其中小学25所、中学10所。", finds: ["共有学校30所"] },
    { text: "共计100名，分为一等奖10名、二等奖30名、三等奖50名。", finds: ["共计100名"] },
  ],
  nearMisses: [
    { text: "全区共有学校30所，其中小学20所。", because: "其中 may name some parts only" },
    { text: "共计100名，分为一等奖10名、二等奖30名、三等奖60名。", because: "the parts make it up" },
    { text: "共有学校30余所，其中小学25所、中学10所。", because: "an approximate total" },
    { text: "共有学校30所，学生2万人，其中走读1.5万人、住校1.5万人。", because: "the parts are of another total" },
    {
      text: "共有党员30名，其中女党员20名、大专以上学历党员25名。",
      because: "the parts overlap, and nothing says they do not",
    },
  ],
  find(text) {
    const found: WrongSum[] = [];
    for (const match of matchesOf(text, totalled)) {
      const end = match.index + match[0].length;
      const stop = /[。；\n]/u.exec(text.slice(end))?.index ?? text.length - end;
      const rest = text.slice(end, end + Math.min(stop, 160));
      const lead = complete.exec(rest);
      if (!lead || !/^[，：:（(]/u.test(rest)) continue;
      const parts = [...rest.slice(lead[0].length).matchAll(part(match[2]!))];
      if (parts.length < 2 || overlapping(parts.map((x) => x[1]!))) continue;
      const number = (value: string) => Number(value.replaceAll(",", ""));
      const total = number(match[1]!);
      const sum = parts.reduce((all, x) => all + number(x[2]!), 0);
      const all = /分别为|分为/u.test(lead[0]);
      if (all ? Math.abs(sum - total) < 1e-6 : sum <= total + 1e-6) continue;
      const first = end + lead[0].length + parts[0]!.index;
      const last = parts.at(-1)!;
      found.push({
        start: match.index,
        end,
        parts: { start: first, end: end + lead[0].length + last.index + last[0].length },
        total,
        sum,
      });
    }
    return found;
  },
};

/** Parts named by attributes (女, 以上学历, 一线) may hold the same members; parts named by kinds of one length do not. */
const overlapping = (names: string[]) =>
  names.some((name) => /女|以上|以下|一线|少数民族|学历|职称|新增|党员|占|平均|每|同比|增长/u.test(name));
