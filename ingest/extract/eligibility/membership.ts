import { parseChineseNumeral } from "../../language/chinese-numerals.ts";
import { clauseRule } from "./clause-rule.ts";
import { modalityOf, subjectBefore } from "./eligibility-match.ts";

const numeral = "(\\d[\\d,]*|[一二两三四五六七八九十]+)";
/** Above this a number of studios is the aim of a plan, not what one alliance must have. */
const largestThreshold = 30;

const numberIn = (words: string): number | undefined =>
  /^\d/.test(words) ? Number(words.replaceAll(",", "")) : parseChineseNumeral(words);

/** 成员工作室不得少于3家, 联盟成员不少于8家技能大师工作室, 其中市级工作室不少于2个. */
export const membersAtLeast = clauseRule(
  {
    name: "members-at-least",
    version: 1,
    source: "Grammar of thresholds: members or studios as subject, 不少于, 不得少于, 至少 or 以上 with a number.",
    examples: [
      { text: "成员工作室不得少于3家。", finds: ["成员工作室不得少于3家"] },
      { text: "联盟成员不少于8家名师工作室，覆盖3个以上学科。", finds: ["联盟成员不少于8家名师工作室"] },
      { text: "其中市级以上名师工作室不少于2个。", finds: ["其中市级以上名师工作室不少于2个"] },
    ],
    nearMisses: [
      { text: "到2030年，成员工作室不少于300家。", because: "a target" },
      { text: "新增成员工作室不少于20家。", because: "a target" },
      { text: "成员工作室已达8家以上。", because: "a fact" },
    ],
  },
  /成员|工作室/u,
  new RegExp(
    `(?:[\\p{Script=Han}“”]{0,16}?)(?:成员(?:单位|工作室)?(?:数量)?|工作室(?:数量)?)(?:应当?|须|必须|原则上)?(不得少于|不少于|不低于|至少(?:有|为)?)\\s*${numeral}\\s*(个|家)(?:[\\p{Script=Han}]{0,10}?工作室)?`,
    "u",
  ),
  (match, statement) => {
    const [words, , number, unit] = match;
    const value = numberIn(number!);
    if (value === undefined || value > largestThreshold) return undefined;
    if (
      /新增|建成|培育|达到|力争|力求|到\d{4}年|每年|入驻|全年|完成/u.test(
        statement.slice(0, match.index + words.length),
      )
    )
      return undefined;
    const subject = subjectBefore(words, /成员|不得|不少|不低|至少/u);
    return {
      field: "minStudios",
      comparator: ">=",
      value,
      unit,
      modality: modalityOf(words, "必须"),
      subject: subject && /其中|工作室$/u.test(subject) ? undefined : subject,
    };
  },
);

/** 牵头工作室为省级以上名师工作室, in a list of conditions. */
export const leadIs = {
  ...clauseRule(
    {
      name: "lead-is",
      version: 1,
      source: "Layout: under a heading or lead-in of conditions 为 and 是 state what the leader has to be.",
      examples: [{ text: "（二）牵头工作室为市级以上名师工作室；", finds: ["牵头工作室为市级以上名师工作室"] }],
      nearMisses: [{ text: "牵头工作室负责日常工作。", because: "a duty" }],
    },
    /牵头|领衔/u,
    /(?:联盟)?(?:牵头|领衔)(?:创新)?(?:工作室|单位|人|方)(?:领衔人)?(?:为|是|系)[^。；]{4,80}/u,
    (match) => ({
      field: "leadEligibility",
      modality: modalityOf(match[0], "必须"),
      subject: subjectBefore(match[0], /为|是|系/u),
    }),
  ),
  underConditions: true,
};

/** 考核不合格的，撤销命名. */
export const withdrawal = clauseRule(
  {
    name: "withdrawal",
    version: 1,
    source: "Fixed phrases 撤销命名, 取消资格, 取消称号 with the case in which it happens.",
    examples: [
      { text: "连续两次考核不合格的，撤销命名。", finds: ["连续两次考核不合格的，撤销命名"] },
      { text: "弄虚作假的社团，由市教育局取消其称号。", finds: ["弄虚作假的社团，由市教育局取消其称号"] },
    ],
    nearMisses: [{ text: "撤销原管理机构。", because: "no title is withdrawn" }],
  },
  /撤销|取消/u,
  /[^。；：:，,]{2,40}的[^。；：:，,]{0,12}[，,]?[^。；：:，,]{0,24}?(?:撤销|取消)(?:其)?(?:[^。；：:，,]{0,6}?)(?:命名|称号|资格|认定|授牌)/u,
  (match) => ({ field: "withdrawal", modality: modalityOf(match[0], "应") }),
);
