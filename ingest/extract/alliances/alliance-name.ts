/** Leagues: studio alliances and other leagues of bodies, by name, by type or as an aim. */
import type { Rule } from "../../model.ts";
import { insideTitleMarks, isClosingMark, openingOf } from "../naming/bracket-pairs.ts";
import { countAfter, countBefore } from "../naming/counts.ts";
import { unquoted } from "../naming/name-key.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";

export interface AllianceMatch {
  start: number;
  end: number;
  name: string;
  count?: number;
  /** True for 跨城市、跨学科的…联盟: what the alliance is to be, not the name of one. */
  aim?: boolean;
  /** True for 工作室联盟 and 创新工作室联盟 alone: one alliance's short form, or the type. */
  general?: boolean;
}

const head = /联盟/gu;

/** 联盟 goes on: 联盟成员, 联盟会议 are still about the alliance, but 联盟杯 and 联盟链 are other things. */
const goesOn = /^(?:杯|链|赛|大会|论坛|峰会|年会|体制|国家|军)/u;
const political = /(?:欧洲|欧|非洲|阿拉伯|东盟|军事|同盟|统一战线|民主|信息化百人)联盟$/u;

/** 联盟 with nothing that tells it from another league. */
const bare =
  /^(?:各级|各类|各|本|该|加入|省级|市级|国家级|县级|新的|战略|企业|的|组建|整合|支持|增强|负责|加强|完善|推动|健全|推进|理事会|系统|代表|全省|全市|我省|我市|其他)*联盟$/u;

/** Characters that say whose league it is: all but 联盟 and a leading 跨区域、跨行业(的). */
const modifierLength = (name: string) =>
  name.replace(
    /^(?:跨[\p{Script=Han}]{1,5}?[、和])*跨(?:区域|地区|地域|行业|企业|部门|学科|领域|省|市|企事业单位|企事业)+的?/u,
    "",
  ).length - 2;

/** Members of the aim 跨城市、跨学科(的): any number of 跨 phrases before the noun phrase. */
const crossing = /(?:跨[\p{Script=Han}]{1,5}?[、和]?){1,5}的?$/u;

export const allianceName: Rule<AllianceMatch> = {
  name: "alliance-name",
  version: 1,
  source:
    "Grammar: a noun phrase that ends in 联盟 with the kind of its members, a trade, a level or a batch before it; 跨…的 before it states an aim.",
  examples: [
    { text: "建设第三批市级创新工作室联盟20个。", finds: ["第三批市级创新工作室联盟20个"] },
    { text: "成立绿水市新能源产业联盟。", finds: ["绿水市新能源产业联盟"] },
    { text: "组建跨城市、跨学科的名师工作室联盟。", finds: ["跨城市、跨学科的名师工作室联盟"] },
    { text: "发挥青年技师工作室联盟作用。", finds: ["青年技师工作室联盟"] },
  ],
  nearMisses: [
    { text: "联盟成员要加强交流。", because: "no name" },
    { text: "各级联盟按程序申报。", because: "no name" },
    { text: "参加“联盟杯”比赛", because: "a cup" },
    { text: "利用联盟链技术", because: "a technique" },
    { text: "与欧洲联盟签订协议", because: "a union of states" },
  ],
  find(text) {
    const found: AllianceMatch[] = [];
    for (const match of text.matchAll(head)) {
      let end = match.index + match[0].length;
      if (goesOn.test(text.slice(end, end + 2))) continue;
      let { start } = nounPhrase(text, match.index, end, { startsWithNoun: true });
      if (isClosingMark(text[end] ?? " ") && text[end] === "”") {
        const open = openingOf(text, end);
        if (open !== undefined && open < match.index) {
          start = open;
          end += 1;
        }
      }
      // 甲、乙、丙和丁四大产业联盟: what is counted begins with the number.
      const counted = /(?<![十几])[二三四五六七八九十]大(?!学)/u.exec(text.slice(start, match.index));
      if (counted && counted.index > 0) start += counted.index;
      const cross = crossing.exec(text.slice(Math.max(0, start - 24), start));
      if (cross) start -= cross[0].length;
      const name = unquoted(text.slice(start, end));
      const aim = name.startsWith("跨");
      if (
        modifierLength(name) < 2 ||
        bare.test(name) ||
        insideTitleMarks(text, match.index) ||
        political.test(name) ||
        (found.length > 0 && start < found.at(-1)!.end)
      )
        continue;
      if (aim && text.startsWith("体系", end)) end += 2;
      const after = countAfter(text, end);
      const before = after ? undefined : countBefore(text, start);
      found.push({
        start,
        end: after ? end + after.length : end,
        name,
        count: after?.count ?? before?.count,
        aim,
        general: /^(?:创新)?工作室联盟$/u.test(name),
      });
    }
    return found;
  },
};
