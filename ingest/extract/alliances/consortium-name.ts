/** Consortia of firms, schools and institutes by name: 高端轴承钢创新联合体, 绿水市光电产教联合体. */
import { matchesOf } from "../../language/matches.ts";
import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks, openingOf } from "../naming/bracket-pairs.ts";
import { countAfter } from "../naming/counts.ts";
import { unquoted } from "../naming/name-key.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import type { AllianceMatch } from "./alliance-name.ts";

const head = /(?:产业)?(?:创新|产教|产教融合|科技|攻关)(?:联合体|共同体)/gu;
/** Modifiers that say of what rank or kind a consortium is, not which one. */
const general =
  /^(?:国家级?|省级|市级|县级|市域|区域|行业|产业|产业链|企业|龙头|领军|骨干|科技|技术|高水平|高质量|新型|重点|优势|特色|大型|中小|多元|跨界|跨区域|协同|校企|政校企|产学研用?|政产学研用?|融合|任务型|体系化|一批|若干|各类|各级|各|该|本|此类|首批|第.批|创新|的|和|与|、)*$/u;
/** Verbs whose object the consortium is, where the analyser takes them for modifiers. */
const leading = /^(?:组建|成立|牵头|建设|打造|培育|支持|推动|推进|加入|参与|申报|认定|命名|发挥|依托|建立|构建)+/u;

export const consortiumName: Rule<AllianceMatch> = {
  name: "consortium-name",
  version: 1,
  source:
    "科技体制改革三年攻坚方案 (创新联合体); 教育部 2023 on 市域产教联合体 and 行业产教融合共同体: a trade, task or place in front of the kind names one of them",
  examples: [
    { text: "联合青山大学组建高端轴承钢创新联合体。", finds: ["高端轴承钢创新联合体"] },
    { text: "“绿水智慧牧业产业创新联合体”揭牌。", finds: ["“绿水智慧牧业产业创新联合体”"] },
    { text: "绿水市光电产教联合体吸纳企业40家。", finds: ["绿水市光电产教联合体"] },
    { text: "加入全国轨道装备行业产教融合共同体。", finds: ["全国轨道装备行业产教融合共同体"] },
  ],
  nearMisses: [
    { text: "支持龙头企业组建创新联合体。", because: "a kind" },
    { text: "建设一批省级产业创新联合体。", because: "a rank, no name" },
    { text: "打造市域产教联合体。", because: "a kind" },
    { text: "《钢铁创新联合体管理办法》", because: "part of a title" },
    { text: "联合体最少应跨3个学科领域。", because: "no name" },
  ],
  find(text) {
    const found: AllianceMatch[] = [];
    for (const match of matchesOf(text, head)) {
      let end = match.index + match[0].length;
      if (insideTitleMarks(text, match.index)) continue;
      let { start } = nounPhrase(text, match.index, end, { startsWithNoun: true });
      start += leading.exec(text.slice(start, match.index))?.[0].length ?? 0;
      const open = text[end] === "”" ? openingOf(text, end) : undefined;
      if (open !== undefined && open < match.index) {
        start = open;
        end += 1;
      }
      const name = unquoted(text.slice(start, end));
      const modifier = name.slice(0, name.length - match[0].length);
      if (modifier.length < 2 || modifier.length > 24 || general.test(modifier)) continue;
      // A verb in it makes it a clause.
      if (taggedWords(modifier).some(({ tag }) => /^(?:p|r|u|d|y)/u.test(tag))) continue;
      found.push({ start, end, name, count: countAfter(text, end)?.count });
    }
    return found;
  },
};
