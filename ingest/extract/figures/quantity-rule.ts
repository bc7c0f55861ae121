import { foldText } from "../../language/folded-text.ts";
import type { Rule } from "../../model.ts";
import { findNotFigures } from "./not-figures/index.ts";
import { findQuantities, type Quantity } from "./quantity.ts";

/** Numbers with units: the grammar of quantities. */
export const quantityRule: Rule<Quantity> = {
  name: "figure/quantity",
  version: 1,
  source: "GB/T 15835-2011 (numbers in texts), GB 3100-93 and the measure words of 现代汉语八百词 (units)",
  examples: [
    { text: "举办竞赛2.6万场，参与职工300余万人次", finds: ["2.6万场", "300余万人次"] },
    { text: "给予6000元、4000元、2500元奖励", finds: ["6000元", "4000元", "2500元"] },
    { text: "分别给予40万、25万、15万元", finds: ["40万", "25万", "15万元"] },
    { text: "每月300~800元", finds: ["300~800元"] },
    { text: "占比百分之六十以上", finds: ["百分之六十以上"] },
    { text: "新增绿地1，200亩", finds: ["1，200亩"] },
    { text: "走访上千家企业", finds: ["上千家"] },
    { text: "举办两期培训", finds: ["两期"] },
    { text: "补贴20-30元/人", finds: ["20-30元/人"] },
  ],
  nearMisses: [
    { text: "数十家企业参加", because: "no number can be given" },
    { text: "三五个人", because: "an estimate without one number" },
    { text: "十部门联合印发", because: "部门 is not the unit 部" },
    { text: "2021年第3期", because: "a date and an ordinal" },
    { text: "十分重要", because: "an adverb" },
  ],
  find(text) {
    const folded = foldText(text);
    return findQuantities(folded, findNotFigures(folded));
  },
};
