/** Branches in a list that the text itself calls industries: 跨水利、生态环保两个行业, 涉及行业：农业、科研. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { branchName, type IndustryMatch } from "./branch-name.ts";

const item = "[\\p{Script=Han}]{2,8}?";
const joint = "(?:、|和|与|及|以及)";
const number = "(?:\\d+|[一二两三四五六七八九十]+)";
const reached = new RegExp(
  `(?:横跨|跨越?|涉及|涵盖|覆盖|囊括|包括|来自|分属|分布在|分布于)(?:了|到)?(?<list>${item}(?:${joint}${item})*?)(?:(?:等)?(?:中的)?(?:${number}(?:个|大)(?:以上)?(?:的)?(?:不同|具体)?(?:行业|产业)|不同行业)|等(?:相关|多个|重点)?行业)`,
  "gu",
);
const labelled = new RegExp(
  `(?:涉及|所属|所跨|覆盖|涵盖|跨)(?:的)?(?:行业|产业|行业领域|产业领域)[：:]\\s*(?<list>${item}(?:${joint}${item})*)(?=[。；，\\n\\t（]|$)`,
  "gu",
);
/** 横跨林业、家具制造和电子商务: nothing calls them industries, but they stand in one row with one that the classification holds. */
const crossed = new RegExp(`(?:横跨|跨越)(?:了|到)?(?<list>${item}(?:${joint}${item})+)(?=[。；，）\\n]|$)`, "gu");
const known = (list: string): boolean =>
  list
    .split(/、|以及|和|与|及/u)
    .some((name) => branchName.find(name).some(({ start, end }) => end - start === name.length));

/** Words that name no branch. */
const other =
  /区域|地区|地域|企业|单位|部门|学科|层级|工作室|联盟|高校|院校|社会组织|专业|工种|岗位|全省|全市|国民经济|各|多个|不同|主要|相关|以上|方面|环节|行业|职工|的|人员|省份|城市/u;

/** The members of a list with their places; empty when one of them names no branch. */
export function branchesIn(list: string, offset: number): IndustryMatch[] {
  const members: IndustryMatch[] = [];
  let at = offset;
  for (const piece of list.split(/(、|以及|和|与|及)/u)) {
    if (!/^(?:、|以及|和|与|及)$/u.test(piece)) {
      const name = piece.trim();
      if (name.length < 2 || other.test(name)) return [];
      const start = at + piece.indexOf(name);
      members.push({ start, end: start + name.length, name });
    }
    at += piece.length;
  }
  return members;
}

export const countedList: Rule<IndustryMatch> = {
  name: "industry-counted-list",
  version: 1,
  source:
    "Grammar: a verb of reaching (跨, 涉及, 涵盖 …) with a list that 行业 closes with a count or 等, or the label 涉及行业: the text itself calls the members industries, whatever a classification holds.",
  examples: [
    { text: "该合作体涉及造船、海洋牧场两个行业。", finds: ["造船", "海洋牧场"] },
    { text: "跨水利、生态环保、教育三个行业", finds: ["水利", "生态环保", "教育"] },
    { text: "涉及行业：粮食、水文。", finds: ["粮食", "水文"] },
    { text: "成员应当来自粮食、水文、教育中的2个以上行业", finds: ["粮食", "水文", "教育"] },
    { text: "成员横跨林业、家具制造和电子商务。", finds: ["林业", "家具制造", "电子商务"] },
    { text: "涵盖粮食、水文等行业", finds: ["粮食", "水文"] },
  ],
  nearMisses: [
    { text: "项目横跨江南、江北和湖滨。", because: "places, none of them a branch" },
    { text: "至少跨2个行业", because: "no branch by name" },
    { text: "跨区域、跨行业协作", because: "an adverbial" },
    { text: "覆盖城市、乡镇两级", because: "no industries" },
    { text: "涉及企业、高校等多个行业", because: "kinds of bodies" },
  ],
  find(text) {
    const found: IndustryMatch[] = [];
    for (const pattern of [reached, labelled])
      for (const match of matchesOf(text, pattern)) {
        const list = match.groups!.list!;
        found.push(...branchesIn(list, match.index + match[0].indexOf(list)));
      }
    for (const match of matchesOf(text, crossed)) {
      const list = match.groups!.list!;
      if (known(list)) found.push(...branchesIn(list, match.index + match[0].indexOf(list)));
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
