/**
 * How a number binds: =, >=, <=, about, to. Source: the grammar of 副词 and 动补 constructions of comparison (不少于,
 * 不超过, 约, 增加到), 现代汉语八百词.
 */
import type { Quantity } from "./quantity.ts";

export interface Comparison {
  comparator: "=" | ">=" | "<=" | "about" | "to";
  /** The words that said so, "" for plain =. */
  word: string;
}

/** Between the word and the number: a verb of giving, or what the share is of (不少于参训人数的45%). */
const gap =
  "(?:(?:可|可达|分别|给予|奖励|补助|补贴|资助|支持|扶持|申请|享受|达到|达|为|按|按照|一次性|每[年月人个家项次户]?|各|不超过|人民币|总额|[^，。；、\\d]{1,18}的|[^，。；、\\d]{0,14}(?:额|量|数|价|费|投资|面积|标准|比例|投影|收入|成本|支出|资金))\\s?){0,3}";
const forms: [RegExp, Comparison["comparator"]][] = [
  // 至少建成一个: the verb may stand between.
  [/(?:至少|最少)[^，。；、\d]{0,10}$/, ">="],
  [/最多[^，。；、\d]{0,10}$/, "<="],
  [
    new RegExp(
      `(?:不少于|不低于|不小于|不得少于|不得低于|不能少于|不应少于|不应低于|至少|最少|最低(?!工资|生活|缴费|限价|收购)|超过|超出|超|突破|高于|多于|大于|逾|不下|不亚于|≥|>=|>)${gap}$`,
    ),
    ">=",
  ],
  [
    new RegExp(
      `(?:不超过|不得超过|不高于|不多于|不大于|不足|不到|未满|不得高于|不得多于|不突破|最高|最多|至多|低于|少于|小于|上限(?:为|是|达|至)?|≤|<=|<)${gap}$`,
    ),
    "<=",
  ],
  [/(?:控制在|压缩到|压减到|缩短到|压缩至|压减至|缩短至)$/, "to"],
  [
    /(?:大约|大概|(?<![节签合契履预邀特制违公条和缔相])约|接近|将近|(?<![最附邻临靠])近|基本|估计|预估|左右)(?:达到|达|为|实现)?$/,
    "about",
  ],
  [
    /(?:增加|提高|提升|上升|增长|增|扩大|扩展|扩增|发展|降|下降|降低|减少|减|升|回升|压缩|压减|缩短|收窄|缩小|调整|提至|扩|上调|下调|翻)(?:到|至|为)$/,
    "to",
  ],
];
/** Words that turn round what follows: 不超过 holds 超过. */
const negated = /(?:不|未|不得|不能|不应|没有)$/;

/** From what stands before the number in its clause and on the number itself. `kind` decides about 达到X%. */
export function compare(before: string, quantity: Quantity, kind: "target" | "outcome"): Comparison {
  const head = before.slice(-40).replace(/\s+$/, "");
  // 进入全国前10位: the tenth place or a better one.
  if (/前$/.test(head) && /^(?:名|位|强|列)$/.test(quantity.unit ?? "")) return { comparator: "<=", word: "前" };
  for (const [pattern, comparator] of forms) {
    const match = pattern.exec(head);
    if (!match) continue;
    if (comparator === ">=" && negated.test(head.slice(0, match.index))) {
      if (/^(?:超过|超出|突破|高于|多于|大于|超)/.test(match[0])) return { comparator: "<=", word: match[0] };
      continue;
    }
    if (comparator === "<=" && negated.test(head.slice(0, match.index))) {
      if (/^(?:低于|少于|小于)/.test(match[0])) return { comparator: ">=", word: match[0] };
      continue;
    }
    if (comparator === "to" && quantity.bound) break;
    return { comparator, word: match[0] };
  }
  if (quantity.bound) return { comparator: quantity.bound, word: "" };
  if (kind === "target" && quantity.class === "share" && /(?:达到|达)$/.test(head))
    return { comparator: "to", word: "达到" };
  return { comparator: "=", word: "" };
}
