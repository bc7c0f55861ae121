import { matchesOf } from "../../../language/matches.ts";
import { looksLikeBody } from "../body-lists.ts";
import { genericNames } from "../lexicon/boundary-words.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { collectiveKey } from "./collective-bodies.ts";

const heading =
  /(?:^|\n)[ \t]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*)?([\p{Script=Han}（）()]{4,24}?)(?:的)?(?:主要|工作|核心|基本)*(?:职责|责任|任务分工)[：:]?(?=\n|$)/gu;
const generic = /^(?:各|有关|相关|所有|成员|其他|部门|单位|参与|协同|配合|责任|牵头)*(?:部门|单位|机构|企业)$|[和与及]/;

/** Bearers of duties that a heading names by what they are: 联盟所在单位工会职责. Named bodies are left to the other rules. */
export const dutyHeadings: UnitRule = {
  name: "duty-headings",
  version: 1,
  source:
    "Layout of 办法 and 意见: a heading of the form 某某职责 names the class of bodies that bears the duties below it",
  examples: [{ text: "（三）参赛选手所在企业工会职责\n1. 负责沟通协调。", finds: ["参赛选手所在企业工会"] }],
  nearMisses: [
    { text: "（一）各有关单位职责\n", because: "generic" },
    { text: "（二）参赛选手职责\n", because: "people" },
    { text: "明确所在企业工会职责，加强管理。", because: "running text" },
  ],
  find(text) {
    const found: UnitMatch[] = [];
    for (const match of matchesOf(text, heading)) {
      const name = match[1]!;
      if (!looksLikeBody(name) || generic.test(name) || genericNames.test(name)) continue;
      const start = match.index + match[0].indexOf(name);
      found.push({
        start,
        end: start + name.length,
        parts: { kind: "collective", key: collectiveKey(name), name },
      });
    }
    return found;
  },
};
