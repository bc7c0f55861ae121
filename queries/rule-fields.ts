/** Kinds of conditions that rules set (`field` of a Rule), with words for people. */
export const ruleFieldWords = {
  minStudios: { zh: "最少工作室数", en: "fewest studios" },
  minIndustries: { zh: "最少行业数", en: "fewest industries" },
  minMembers: { zh: "最少成员数", en: "fewest members" },
  minYears: { zh: "最少年限", en: "fewest years" },
  maxEntries: { zh: "名额上限", en: "most entries" },
  leadEligibility: { zh: "牵头资格", en: "who may lead" },
  leadCapability: { zh: "牵头能力", en: "what the lead must be able to do" },
  eligibility: { zh: "申报条件", en: "eligibility" },
  prohibition: { zh: "禁止事项", en: "prohibition" },
  composition: { zh: "组成", en: "composition" },
  participation: { zh: "参与", en: "participation" },
  principle: { zh: "原则", en: "principle" },
  procedure: { zh: "程序", en: "procedure" },
  priority: { zh: "优先", en: "priority" },
  subsidy: { zh: "补助", en: "subsidy" },
  subsidyUse: { zh: "补助用途", en: "use of the subsidy" },
  subsidyManagement: { zh: "补助管理", en: "management of the subsidy" },
  budget: { zh: "经费预算", en: "budget" },
} as const;

export const ruleFields = Object.keys(ruleFieldWords) as [keyof typeof ruleFieldWords];
