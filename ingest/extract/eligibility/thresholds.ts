import { parseChineseNumeral } from "../../language/chinese-numerals.ts";
import { clauseRule } from "./clause-rule.ts";
import { type EligibilityField, modalityOf, subjectBefore } from "./eligibility-match.ts";

const numeral = "(\\d[\\d,.]*|[一二两三四五六七八九十百]+)";
const least = "(?:至少|最少|不少于|不低于|不得少于|应不少于|须不少于)";

const numberIn = (words: string): number | undefined =>
  /^\d/.test(words) ? Number(words.replaceAll(",", "")) : parseChineseNumeral(words);

function fieldOf(noun: string): EligibilityField {
  if (/工作室|工作站/u.test(noun)) return "minStudios";
  if (/行业|领域|产业/u.test(noun)) return "minIndustries";
  return "minMembers";
}

const source =
  "Grammar of thresholds: 至少, 最少, 不少于 before the number or 以上 after it, with a verb of composition.";

/** 最少由三个以上甲组成, 至少包含3个甲. */
export const composedOfAtLeast = clauseRule(
  {
    name: "composed-of-at-least",
    version: 1,
    source,
    examples: [
      { text: "每个社团最少由5名学生组成。", finds: ["每个社团最少由5名学生组成"] },
      { text: "合作体由三家以上单位自愿结盟组成。", finds: ["合作体由三家以上单位自愿结盟组成"] },
      { text: "合作体是由三家以上单位自愿结盟的组织。", finds: ["合作体是由三家以上单位自愿结盟"] },
    ],
    nearMisses: [
      { text: "全年建成20个以上社团。", because: "a target, not a condition" },
      { text: "评委会由主任、副主任和委员组成。", because: "no number" },
    ],
  },
  /组成|结盟|组建/u,
  new RegExp(
    `[^，,：:]{0,24}?(?:${least})?由?(?:${least})?\\s*${numeral}\\s*(个|家|名|人|所|位)(以上|及以上)?([^，,]{1,24}?)(?:自愿|共同|联合)?(?:(?:结盟|结对)?组成|结盟|组建)`,
    "u",
  ),
  (match) => {
    const [words, number, unit, above, noun] = match;
    if (!new RegExp(least, "u").test(words) && !above) return undefined;
    const value = numberIn(number!);
    if (value === undefined) return undefined;
    return {
      field: fieldOf(noun!),
      comparator: ">=",
      value,
      unit,
      modality: modalityOf(words, "必须"),
      subject: subjectBefore(match[0], /最少|至少|不少于|不得少于|应|须|必须|是?由/u),
    };
  },
);

/** 应跨2个行业, 至少涉及两个领域. */
export const crossesAtLeast = clauseRule(
  {
    name: "crosses-at-least",
    version: 1,
    source,
    examples: [
      { text: "联合体最少应跨3个学科领域。", finds: ["联合体最少应跨3个学科领域"] },
      { text: "成员分属2个以上行业。", finds: ["成员分属2个以上行业"] },
      { text: "鼓励跨3个以上行业组建。", finds: ["鼓励跨3个以上行业"] },
    ],
    nearMisses: [
      { text: "展会涉及3个行业。", because: "a fact, no threshold" },
      { text: "成员须涵盖2个及以上产业链环节。", because: "links of a chain, no industries" },
      { text: "服务已覆盖3个以上行业。", because: "a fact" },
    ],
  },
  /跨|涉及|涵盖|覆盖|分属|来自/u,
  new RegExp(
    `[^，,：:]{0,24}?(?:${least}|应|须|必须)[^，,\\d]{0,6}?(?:跨|涉及|涵盖|覆盖)\\s*${numeral}\\s*(个|大|类)(?:以上)?[^，,]{0,8}?(?:行业|领域|产业(?!链)|学科)[^，,]{0,4}|[^，,：:]{0,24}?(?<![已共计])(?:跨|涉及|涵盖|覆盖|分属|来自)(?![^，,]*(?:已|累计))[^，,\\d]{0,32}?${numeral}\\s*(个|大|类)(?:及)?以上[^，,]{0,4}?(?:行业|产业(?!链)|学科)`,
    "u",
  ),
  (match) => {
    const value = numberIn((match[1] ?? match[3])!);
    if (value === undefined || /已(?:跨|涉及|涵盖|覆盖)|累计/u.test(match[0])) return undefined;
    return {
      field: "minIndustries",
      comparator: ">=",
      value,
      unit: match[2] ?? match[4],
      modality: modalityOf(match[0], "必须"),
      subject: subjectBefore(match[0], /最少|至少|不少于|且|鼓励|应|须|必须|跨|涉及|涵盖|覆盖|分属|来自/u),
    };
  },
);

/** 从事甲工作满五年, 连续工作3年以上. */
export const yearsAtLeast = clauseRule(
  {
    name: "years-at-least",
    version: 1,
    source,
    examples: [
      { text: "须从事教学工作满五年。", finds: ["须从事教学工作满五年"] },
      { text: "申请人应在本市连续工作3年以上。", finds: ["申请人应在本市连续工作3年以上"] },
    ],
    nearMisses: [
      { text: "三年以上的规划期内完成。", because: "a planning period" },
      { text: "工作开展五年来成效显著。", because: "time that has passed" },
      { text: "工作不满1个月的，按日计算。", because: "a way of reckoning" },
    ],
  },
  /年|个月/u,
  new RegExp(
    `[^，,：:]{0,24}?(?:从事|任职|工作|从业|成立|注册|运行|建站|居住|就业|参保|缴费)[^，,\\d]{0,16}?(?<!不)(满|不少于|至少|达到?)?\\s*${numeral}\\s*(个?年|个月)(以上|及以上)?(?!来|内)`,
    "u",
  ),
  (match) => {
    const [words, full, number, unit, above] = match;
    const value = numberIn(number!);
    if ((!full && !above) || value === undefined || value > 60) return undefined;
    return {
      field: "minYears",
      comparator: ">=",
      value,
      unit: unit!.replace("个年", "年"),
      modality: modalityOf(words, "必须"),
      subject: undefined,
    };
  },
);

/** 年龄不超过45周岁, 年满18周岁. */
export const ages = clauseRule(
  {
    name: "age-limit",
    version: 1,
    source: "Grammar of age limits; 周岁 as in 民法典, art. 17.",
    examples: [
      { text: "申请人年龄不超过45周岁。", finds: ["年龄不超过45周岁"] },
      { text: "须年满18周岁。", finds: ["须年满18周岁"] },
      { text: "年龄在35周岁以下。", finds: ["年龄在35周岁以下"] },
    ],
    nearMisses: [{ text: "平均年龄38岁。", because: "a fact" }],
  },
  /岁/u,
  /(?:原则上|须|应|一般)?(?:年龄(?:原则上|一般)?(?:在|为)?(不超过|不得超过|不大于|不低于)?|年满)\s*(\d{2})\s*(周?岁)(以下|及以下|以上|及以上|以内)?/u,
  ([words, comparison, number, unit, after]) => {
    const top = /超过|大于/u.test(comparison ?? "") || /下|内/u.test(after ?? "");
    const bottom = /年满/u.test(words) || /低于/u.test(comparison ?? "") || /上/u.test(after ?? "");
    if (!top && !bottom) return undefined;
    return {
      field: top ? "maxAge" : "minAge",
      comparator: top ? "<=" : ">=",
      value: Number(number),
      unit,
      modality: modalityOf(words, "必须"),
    };
  },
);

/** 每个单位限报2个, 每校推荐不超过3名. */
export const entriesAtMost = clauseRule(
  {
    name: "entries-at-most",
    version: 1,
    source: "Grammar of quotas: 限报, 推荐…不超过, 申报数量不得超过.",
    examples: [
      { text: "每个单位限报2个项目。", finds: ["每个单位限报2个项目"] },
      { text: "各校推荐人选不超过3名。", finds: ["各校推荐人选不超过3名"] },
    ],
    nearMisses: [{ text: "培训时间不超过3天。", because: "nothing is put forward" }],
  },
  /限报|限推荐|不超过|不得超过|最多/u,
  new RegExp(
    `[^，,：:]{0,16}?(?:限报|限推荐|(?:申报|推荐|报送|提名)[^，,\\d]{0,10}?(?:不超过|不得超过|最多))\\s*${numeral}\\s*(个|项|名|人|家|件|份|篇)[^，,。]{0,6}`,
    "u",
  ),
  (match) => {
    const value = numberIn(match[1]!);
    return value === undefined
      ? undefined
      : {
          field: "maxEntries",
          comparator: "<=",
          value,
          unit: match[2],
          modality: modalityOf(match[0], "必须"),
          subject: subjectBefore(match[0], /限报|限推荐|申报|推荐|报送|提名/u),
        };
  },
);
