/** Subsidies, allowances and prize money that are named with their sum. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { amountPattern, parseAmount } from "./amounts.ts";
import type { AwardMatch } from "./award-name.ts";

const paid =
  "补助资金|补助经费|补助金|补助|补贴资金|补贴|津贴|奖励资金|奖励金|奖励|奖补资金|奖补|扶持资金|启动资金|资助资金|资助经费|资助|奖金|奖学金|助学金|慰问金|一次性奖金";
const wholly = new RegExp(`^(?:${paid})$`, "u");
const afterSum = new RegExp(
  `(?<once>(?:一次性)?(?:给予|奖励|发放|补助|补贴|资助)?(?:每[人家个名户月年次])?(?:最高)?)(?<amount>${amountPattern})(?:的|左右的?|不等的?|以内的?|以下的?)?(?<name>(?:一次性)?[\\p{Script=Han}]{0,12}?(?:${paid}))(?!政策|办法|标准|对象|条件|机制|制度|方式|范围|的|金(?!额))`,
  "gu",
);
const asFund = new RegExp(
  `(?<amount>${amountPattern})(?:作为|用于|设立)(?<name>[\\p{Script=Han}]{2,16}?(?:${paid}))(?=[，。；、）)]|$)`,
  "gu",
);
const verbs = /开展|用于|作为|设立|支持|实施|补贴给|以上|以下|对|向|给|由|和|与|或|并|享受|投入|达到|标准|发放|按照/u;

export const paidAward: Rule<AwardMatch> = {
  name: "award-paid",
  version: 1,
  source:
    "Grammar: a sum in yuan followed by the name of what is paid (3万元建设经费补助, 500元的生活补贴, 1万元奖励).",
  examples: [
    { text: "每个联盟一次性给予3万元建设经费补助。", finds: ["3万元建设经费补助"] },
    { text: "按月发放800~1200元的技能津贴。", finds: ["800~1200元的技能津贴"] },
    { text: "拿出18万元作为职工竞赛奖励资金。", finds: ["18万元作为职工竞赛奖励资金"] },
    { text: "一次性给予2万元到6万元奖励。", finds: ["一次性给予2万元到6万元奖励"] },
    {
      text: "对获奖企业给予最高30万元奖励，每个给予4万元扶持资金。",
      finds: ["给予最高30万元奖励", "给予4万元扶持资金"],
    },
  ],
  nearMisses: [
    { text: "投入资金450万元。", because: "an expense" },
    { text: "对优秀项目给予奖励。", because: "no sum and no name" },
    { text: "享受补贴政策。", because: "no sum" },
    { text: "按照每人1万元的标准发放奖金。", because: "a standard of what is named elsewhere" },
    { text: "销售额达3万元，奖励先进", because: "the sum is not what is paid" },
  ],
  find(text) {
    const found: AwardMatch[] = [];
    for (const pattern of [asFund, afterSum])
      for (const match of matchesOf(text, pattern)) {
        const { amount, name, once = "" } = match.groups as { amount: string; name: string; once?: string };
        if (verbs.test(name)) continue;
        const sum = parseAmount(amount);
        const bareName = wholly.test(name);
        // 奖励 alone is named only by the giving: 一次性给予2万元奖励. A fund of so much for prizes is no prize.
        if (bareName && (once === "" || pattern === asFund)) continue;
        const start = match.index + (bareName ? 0 : once.length);
        const end = match.index + match[0].length;
        if (found.some((known) => known.start < end && start < known.end)) continue;
        found.push({ start, end, name, amount, amountMin: sum?.min, amountMax: sum?.max });
      }
    return found.sort((a, b) => a.start - b.start);
  },
};
