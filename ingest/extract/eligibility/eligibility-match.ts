import type { ExtractedRule, Rule } from "../../model.ts";

/**
 * What a rule is about. The list is closed; `other` stands for the rest.
 *
 * minStudios, minIndustries, minMembers, minYears, minAge, maxAge: thresholds; maxEntries: how many may be put forward;
 * eligibility: who or what qualifies, prohibition: what rules out; leadEligibility, leadCapability: who may lead;
 * composition: of whom it is made up; principle: by what it is formed; procedure: who recommends, checks, names;
 * subsidy: what is paid, subsidyUse and subsidyManagement: for what and watched by whom; budget: where money is planned;
 * withdrawal: when a title is taken back; priority: who comes first; participation: who is invited.
 */
const eligibilityFields = [
  "minStudios",
  "minIndustries",
  "minMembers",
  "minYears",
  "minAge",
  "maxAge",
  "maxEntries",
  "eligibility",
  "prohibition",
  "leadEligibility",
  "leadCapability",
  "composition",
  "principle",
  "procedure",
  "subsidy",
  "subsidyUse",
  "subsidyManagement",
  "budget",
  "withdrawal",
  "priority",
  "participation",
  "other",
] as const;
export type EligibilityField = (typeof eligibilityFields)[number];

export interface EligibilityMatch {
  start: number;
  end: number;
  field: EligibilityField;
  modality: ExtractedRule["modality"];
  subject?: string;
  comparator?: ExtractedRule["comparator"];
  value?: number | string[];
  unit?: string;
}

export interface EligibilityRule extends Rule<EligibilityMatch> {
  /** Read only under a heading of conditions (申报条件, 资格要求), where plain sentences set conditions too. */
  underConditions?: boolean;
}

/** 必须, 须 and 不得 bind; 应 obliges; 可 and 优先 allow; 倡导 and 鼓励 invite. */
export function modalityOf(words: string, otherwise: ExtractedRule["modality"]): ExtractedRule["modality"] {
  if (/必须|须|不得|严禁|禁止|务必/u.test(words)) return "必须";
  if (/应当|应(?!用|急|届|聘|对|邀|链|需)/u.test(words)) return "应";
  if (/倡导|鼓励|提倡/u.test(words)) return "倡导";
  if (/可以|可(?!持续|靠|行|复制|推广|视)|优先/u.test(words)) return "可";
  return otherwise;
}

/** The subject of a clause: the words before its modal verb, when they are short. */
export function subjectBefore(clause: string, verb: RegExp): string | undefined {
  const at = verb.exec(clause)?.index ?? 0;
  const words = clause
    .slice(0, at)
    .replace(/^(?:\d+[.、．]|[（(][^）)]{1,3}[）)]|[①-⑳]|第[一二三四五六七八九十百\d]+条)\s*/u, "")
    .replace(/^[“"]/u, "")
    .replace(/[，,].*$/u, "")
    .replace(/^(?:每个|每家|本办法所称)(?=.*联盟)|^(?:是指|是)$/gu, "")
    .trim();
  return words.length >= 2 && words.length <= 24 && !/[。；：]/u.test(words) ? words : undefined;
}
