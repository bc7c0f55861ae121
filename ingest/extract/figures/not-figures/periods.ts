import { patternRule } from "./pattern-rule.ts";

/** Stretches of time that frame something else: 五年来, 未来三年, 连续两年, 10年以上 (seniority), times of day. */
export const periods = patternRule(
  {
    name: "not-a-figure/periods",
    version: 1,
    source: "Grammar of durations used as adverbials and of clock times (GB/T 7408)",
    examples: [
      { text: "五年来，全省共举办", finds: ["五年来"] },
      { text: "未来三年计划", finds: ["未来三年"] },
      { text: "上午9:30开始", finds: ["上午9:30"] },
      { text: "为期3个月的整治", finds: ["为期3个月"] },
      { text: "今后一段时期（10年或更长一段时间）稳定", finds: ["10年或更长一段时间"] },
    ],
    nearMisses: [{ text: "办理时间压缩至3个工作日", because: "the duration is what is measured" }],
  },
  [
    /(?:未来|今后|近|最近|过去|连续|为期|历时|前|后|头|这|任期|满|期限|有效期|试行|从业|从事|工作|成立|注册|聘期|保护期|建设期|周期|公示|公示期|期)(?:为|的|满)?\s?(?:\d+|[一二两三四五六七八九十]+)\s?(?:至|-|~)?\s?(?:\d+|[一二两三四五六七八九十]+)?\s?(?:余|多)?(?:周年|年|个月|个季度|天|日|周|个工作日|小时)(?:以上|以内|左右)?/g,
    /(?:\d+|[一二两三四五六七八九十]+)\s?(?:余|多)?(?:年|个月|个多月|天|日)(?:以来|来|间|之内|之间|前|后|期间|期(?!间)|左右时间)/g,
    /(?:\d+|[一二两三四五六七八九十]+)\s?年或更(?:长|短)(?:一段)?(?:时间)?/g,
    /(?:上午|下午|中午|晚上|凌晨|早上|晚|早)\s?\d{1,2}(?:[:：]\d{2}|[点时](?:\d{1,2}分|半)?)/g,
    /(?<!\d)\d{1,2}[:：]\d{2}(?!\d)/g,
    /(?<=[日午]\s?)\d{1,2}[点时](?:\d{1,2}分)?/g,
  ],
);
