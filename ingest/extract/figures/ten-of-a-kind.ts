import { foldText } from "../../language/folded-text.ts";
import type { Rule } from "../../model.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";

export interface TenOfAKind {
  start: number;
  end: number;
}

const ten = /(?<!“|《|第|[一二三四五六七八九])十大(?=[\u4e00-\u9fff]{2,})/g;
/** Verbs whose objects are chosen one by one. */
const chooses = /资助|奖励|评选|评出|遴选|选树|推选|选出|表彰|发布|命名|揭晓|扶持/;
/** Tens of an organisation of work, not of things chosen. */
const workOfTen = /^(?:行动|工程|任务|体系|领域|产业|举措|措施|专项|重点|战略|关系|机制|方面|板块|平台|目标|攻坚)/;

/** 十大 before things that are chosen one by one: ten of them. */
export const tenOfAKind: Rule<TenOfAKind> = {
  name: "figure/ten-of-a-kind",
  version: 1,
  source:
    "Grammar of 十大 with verbs of choosing (评选十大…): the ten are counted; with 行动, 工程 and the like it is a name",
  examples: [
    { text: "对成效突出的十大攻关项目进行资助", finds: ["十大"] },
    { text: "评选全市十大杰出青年", finds: ["十大"] },
  ],
  nearMisses: [
    { text: "实施十大行动", because: "the name of a programme" },
    { text: "贯彻党的二十大精神", because: "a congress" },
    { text: "获评“十大创新案例”", because: "the name of a title" },
  ],
  find(text) {
    const folded = foldText(text);
    const found: TenOfAKind[] = [];
    ten.lastIndex = 0;
    for (let match = ten.exec(folded); match; match = ten.exec(folded)) {
      const end = match.index + match[0].length;
      const clause = clauseBefore(folded, match.index) + clauseAfter(folded, end);
      if (!chooses.test(clause) || workOfTen.test(folded.slice(end))) continue;
      found.push({ start: match.index, end });
    }
    return found;
  },
};
