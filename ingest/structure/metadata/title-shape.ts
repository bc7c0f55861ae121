/**
 * The words official titles end with, and the kind each makes. The first fifteen: 党政机关公文处理工作条例 (2012), article 8;
 * the rest are the usual names of plans, rules, lists and guides in 国务院办公厅 政府信息公开目录 practice.
 */
import type { DocumentKind } from "../../model.ts";

/** Longest first where one ends with another. */
const kindWords: readonly [string, DocumentKind][] = [
  ["决议", "resolution"],
  ["决定", "decision"],
  ["命令", "order"],
  ["公报", "communique"],
  ["公告", "announcement"],
  ["公示", "announcement"],
  ["通告", "notification"],
  ["意见", "opinion"],
  ["通知", "notice"],
  ["通报", "circular"],
  ["报告", "report"],
  ["请示", "request"],
  ["批复", "reply"],
  ["议案", "bill"],
  ["复函", "letter"],
  ["答复", "letter"],
  ["来函", "letter"],
  ["的函", "letter"],
  ["纪要", "minutes"],
  ["规划纲要", "plan"],
  ["行动纲要", "plan"],
  ["规划", "plan"],
  ["计划", "plan"],
  ["方案", "plan"],
  ["要点", "plan"],
  ["工作安排", "plan"],
  ["行动安排", "plan"],
  ["办法", "measures"],
  ["细则", "measures"],
  ["条例", "measures"],
  ["规定", "measures"],
  ["制度", "measures"],
  ["规则", "measures"],
  ["规程", "measures"],
  ["章程", "measures"],
  ["准则", "measures"],
  ["守则", "measures"],
  ["标准", "measures"],
  ["规范", "measures"],
  ["若干措施", "measures"],
  ["政策措施", "measures"],
  ["措施", "measures"],
  ["纪实", "case_report"],
  ["侧记", "case_report"],
  ["案例", "case_report"],
  ["典型经验", "case_report"],
  ["经验材料", "case_report"],
  ["工作经验", "case_report"],
  ["经验做法", "case_report"],
  ["典型做法", "case_report"],
  ["指南", "guide"],
  ["指引", "guide"],
  ["导引", "guide"],
  ["攻略", "guide"],
  ["须知", "guide"],
  ["手册", "guide"],
  ["流程", "guide"],
  ["问答", "guide"],
  ["清单", "list"],
  ["目录", "list"],
  ["名单", "list"],
  ["一览表", "list"],
  ["任务表", "list"],
];

const TAIL = /(?:\s*[（(【〔][^（()）】〕]{1,30}[）)】〕]|[“”"》\s])*$/;
const KIND = new RegExp(`(?:${kindWords.map(([word]) => word).join("|")}|令)$`);

/** Whether words end as an official title does: 关于……的通知, ……办法（试行）. */
export const endsLikeTitle = (words: string): boolean => KIND.test(words.replace(TAIL, ""));

/** The kind a title's last word makes; undefined when it ends in none of them. */
export function kindOfTitle(title: string): DocumentKind | undefined {
  const bare = title.replace(TAIL, "");
  const known = kindWords.find(([word]) => bare.endsWith(word));
  if (known) return known[1];
  if (/令$/.test(bare)) return "order";
  if (/[\u4e00-\u9fff]函$/.test(bare) && /关于|致/.test(bare)) return "letter";
  return undefined;
}
