/** Branches in a list that a text closes with 行业, 产业 or 领域: 教育、卫生、体育等行业. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import type { IndustryMatch } from "./branch-name.ts";
import { branchFields, branchNames, industryFamilies } from "./classification.ts";

const closing =
  /(?:等|各)?(?:各?大|\d+个(?:以上)?(?:具体)?|[一二三四五六七八九十]+[个大]|多个|重点|前沿|科技|新兴|传统|相关|优势|具体|战略性|特色|高科技|引擎)*(?:行业|产业|领域)/gu;
/** Longest list looked for before the closing word, in characters. */
const reach = 120;
const before = /(?<list>[\p{Script=Han}、和与及以]{2,120})$/u;

/** A field, or a branch that has a name of its own and may stand in the list (装备、医药、现代农业等产业). */
const named = (word: string) => branchFields.has(word) || branchNames.includes(word) || industryFamilies.includes(word);

export const fieldList: Rule<IndustryMatch> = {
  name: "industry-field-list",
  version: 1,
  source:
    "Grammar: members of a list with 、 that 行业, 产业 or 领域 sums up; each must be a field of GB/T 4754-2017 or of the 战略性新兴产业分类 (2018).",
  examples: [
    { text: "倡导教育、卫生、体育等行业参加。", finds: ["教育", "卫生", "体育"] },
    { text: "聚焦机器人、新材料等前沿产业。", finds: ["机器人", "新材料"] },
    { text: "覆盖装备制造、电子信息等3个以上行业。", finds: ["装备制造", "电子信息"] },
    { text: "围绕装备制造、生物医药、现代农业等产业", finds: ["装备制造", "生物医药", "现代农业"] },
    { text: "重视旅游行业。", finds: ["旅游行业"] },
  ],
  nearMisses: [
    { text: "各行业、各领域", because: "no branch by name" },
    { text: "教育、卫生部门", because: "authorities" },
    { text: "重点领域", because: "no branch by name" },
  ],
  find(text) {
    const found: IndustryMatch[] = [];
    for (const close of matchesOf(text, closing)) {
      const from = Math.max(0, close.index - reach);
      const list = before.exec(text.slice(from, close.index))?.groups?.list;
      if (list === undefined) continue;
      let at = close.index - list.length;
      const members: IndustryMatch[] = [];
      for (const piece of list.split(/([、和与及]|以及)/u)) {
        // The first piece may begin with the words that lead up to the list.
        const field = [...Array(Math.min(6, piece.length)).keys()]
          .map((n) => piece.slice(-Math.min(6, piece.length) + n))
          .find((word) => named(word) && (members.length === 0 || word === piece));
        if (field) {
          const start = at + piece.length - field.length;
          members.push({ start, end: start + field.length, name: field });
        } else if (piece.length > 1) members.length = 0;
        at += piece.length;
      }
      const last = members.at(-1);
      if (!last) continue;
      // A single field right before 行业 or 产业 takes the word into its name.
      if (members.length === 1 && last.end === close.index && /^(?:行业|产业)$/u.test(close[0]))
        found.push({ ...last, end: last.end + 2, name: `${last.name}${close[0]}` });
      else if (members.length > 1) found.push(...members);
    }
    return found;
  },
};
