import { foldText } from "../../language/folded-text.ts";
import type { Rule } from "../../model.ts";
import { clauseAfter, clauseBefore } from "./clauses.ts";

export interface Coverage {
  start: number;
  end: number;
  comparator: "=" | "about";
}

const pattern =
  /(?:全覆盖|(?:实现|达到|基本)全部覆盖|应[享保纳接入]+尽[享保纳接入]+率100%)(?=$|[，。；,;、)）！\s]|和|与|或|并)/g;

/** 全覆盖 as the end of a statement, which says 100 %. */
export const fullCoverage: Rule<Coverage> = {
  name: "figure/full-coverage",
  version: 1,
  source: "Reading of 实现…全覆盖 in plans: a coverage of 100 %; 基本 softens it",
  examples: [
    { text: "实现街道职工之家全覆盖。", finds: ["全覆盖"] },
    { text: "推动乡镇卫生院基本实现全覆盖，", finds: ["全覆盖"] },
  ],
  nearMisses: [
    { text: "开展全覆盖式宣传", because: "a manner" },
    { text: "全覆盖、多层次的体系", because: "an adjective without a thing that is covered" },
    { text: "建立全覆盖的网络", because: "an attribute" },
  ],
  find(text) {
    const folded = foldText(text);
    const found: Coverage[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
      const clause = clauseBefore(folded, match.index);
      // Something has to be covered, and by a verb or at the end of the clause, not as one of several adjectives.
      if (clause.replace(/[^\u4e00-\u9fff]/g, "").length < 4) continue;
      if (/[、和与]$/.test(clause) || /^、[^，。；]*的/.test(clauseAfter(folded, match.index + match[0].length)))
        continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        comparator: /基本(?:上)?(?:[^，。；]{0,6})$|基本实现[^，。；]*$/.test(clause) ? "about" : "=",
      });
    }
    return found;
  },
};
