import { clauseRule } from "./clause-rule.ts";
import { modalityOf, subjectBefore } from "./eligibility-match.ts";

const must = /必须|应当|应|须/u;
const quoted = /[“《]([^”》]{2,60})[”》]/gu;

/** 牵头甲必须是“乙”或“丙”; 申报单位应具备…. */
export const mustBe = clauseRule(
  {
    name: "must-be",
    version: 1,
    source: "Modal verbs of official Chinese: 必须, 须, 应当, 应 with 是, 为, 具备, 具有, 符合, 取得, 持有.",
    examples: [
      { text: "领队必须是“市级名师”或“省级名师”。", finds: ["领队必须是“市级名师”或“省级名师”"] },
      {
        text: "领队单位应为骨干学校，领队教师须具有高级职称。",
        finds: ["领队单位应为骨干学校", "领队教师须具有高级职称"],
      },
      { text: "申报单位应具备独立法人资格，信用良好。", finds: ["申报单位应具备独立法人资格，信用良好"] },
    ],
    nearMisses: [
      { text: "各校应当为学生提供图书。", because: "为 is a preposition" },
      { text: "申请人应符合以下条件：", because: "a lead-in" },
      { text: "应急管理部门加强值守。", because: "应急 is a word" },
      { text: "各单位应加强领导。", because: "an instruction, not a condition" },
    ],
  },
  /必须|应|须/u,
  /[^，,：:。]{2,24}?(?:必须|应当|应|须)(?:同时)?(?:是|为|具备|具有|符合|满足|取得|持有|拥有|依法)(?:(?![，,][^，,。；]{2,16}(?:必须|应当|须)(?:是|为|具|符|取|持|拥))[^。；]){2,160}/u,
  (match) => {
    // 应为…提供 is 为 the preposition, 应具备以下条件： only leads in, a question asks.
    if (/(?:应当|应|须)为[^，]*(?:提供|创造|开展)|(?:以下|下列)[^，]{0,10}$|[？?]$/u.test(match[0])) return undefined;
    const options = [...match[0].matchAll(quoted)].map((option) => option[1]!);
    const several = options.length > 1 && /[”》]或/u.test(match[0]);
    const subject = subjectBefore(match[0], must);
    return {
      field: /牵头|领衔|领办/u.test(subject ?? "") ? "leadEligibility" : "eligibility",
      modality: modalityOf(match[0], "应"),
      subject,
      ...(several ? { comparator: "oneOf" as const, value: options } : {}),
    };
  },
);

/** 有下列情形之一的，不得申报. */
export const mustNot = clauseRule(
  {
    name: "must-not",
    version: 1,
    source: "Modal verbs of official Chinese: 不得, 不予, 不能 with verbs of applying, taking part, naming.",
    examples: [
      { text: "近三年发生安全事故的单位不得申报。", finds: ["近三年发生安全事故的单位不得申报"] },
      { text: "材料不全的，不予受理。", finds: ["材料不全的，不予受理"] },
    ],
    nearMisses: [{ text: "不得弄虚作假。", because: "a rule of conduct, not of who qualifies" }],
  },
  /不得|不予|不能/u,
  /[^。；：:]{2,60}?(?:不得|不予|不能)(?:作为[^，。；]{2,10}?)?(?:重复|同时|再次|继续)?(?:申报|参评|参加|申请|推荐|命名|受理|认定|享受|推报|报名|参赛)[^。；，,]{0,20}/u,
  (match) => ({ field: "prohibition", modality: "必须", subject: subjectBefore(match[0], /不得|不予|不能/u) }),
);

/** 由创新能力强的甲牵头. */
export const leadCapability = clauseRule(
  {
    name: "lead-capability",
    version: 1,
    source: "Passive with 由 and 牵头, the leader described by what it can do.",
    examples: [{ text: "由教研能力强的骨干学校牵头。", finds: ["由教研能力强的骨干学校牵头"] }],
    nearMisses: [{ text: "由市教育局牵头的工作", because: "a named body" }],
  },
  /牵头/u,
  /由[^，,。；：]{2,40}?(?:能力强|突出|领先|优秀|显著|较强|雄厚)的?[^，,。；：]{0,24}?牵头(?!的)/u,
  () => ({ field: "leadCapability", modality: "应" }),
);

/** 按照“甲、乙”的原则. */
export const principle = clauseRule(
  {
    name: "principle",
    version: 1,
    source: "Fixed phrase 按照…的原则.",
    examples: [{ text: "社团按照“自愿、就近”的原则组建。", finds: ["按照“自愿、就近”的原则"] }],
    nearMisses: [{ text: "坚持原则，按照计划进行。", because: "no principle is named" }],
  },
  /原则/u,
  /(?:按照|遵循|坚持|本着)[“"][^”"]{2,60}[”"]的?原则/u,
  () => ({ field: "principle", modality: "应" }),
);

/** 以甲为主体、乙为纽带. */
export const composition = clauseRule(
  {
    name: "composition",
    version: 1,
    source: "Parallel 以甲为主体、乙为补充.",
    examples: [{ text: "建立以教师为主体、家长为补充的志愿队伍。", finds: ["以教师为主体、家长为补充的志愿队伍"] }],
    nearMisses: [{ text: "以学生为主体，开展教学。", because: "a manner, not what something is made up of" }],
  },
  /为(?:主体|主|骨干|核心)、/u,
  /以[^，,。；]{1,20}为(?:主体|主|骨干|核心)、[^，,。；]{1,20}为(?:纽带|补充|辅|支撑|依托)[^，,。；]{0,30}/u,
  () => ({ field: "composition", modality: "应" }),
);

/** 申报条件 and the like: each item below is a condition. */
export const listedCondition = {
  ...clauseRule(
    {
      name: "listed-condition",
      version: 1,
      source: "Layout: numbered items under a heading of conditions.",
      examples: [{ text: "（二）近三年无违法记录。", finds: ["近三年无违法记录"] }],
      nearMisses: [{ text: "申报条件如下：", because: "the lead-in is no condition" }],
    },
    /[（(.、．①-⑳]/u,
    /(?<=^\s*(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．]|[①-⑳])\s*)(?:遵守|具有|具备|无|近[一二三四五\d]+年|有|拥护|热爱|符合|取得|获得|依法|在|从事|能够|拥有|信用|诚信)[^：:]{3,120}/u,
    (match) => ({ field: "eligibility", modality: modalityOf(match[0], "必须") }),
  ),
  underConditions: true,
};
