/** Policies named by their full title without marks: X关于…的通知, alone or with the 文号 in brackets; and by the 文号 alone. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { documentNumber, normalizedDocumentNumber } from "./document-number.ts";
import { policyKind } from "./policy-kinds.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

const kindWord = "(?:通知|指导意见|实施意见|若干意见|意见|决定|决议|批复|复函|函|通报|公告|通告|请示|报告|命令)";
/** A number in brackets; what stands before it is looked at from there, so that the time stays linear. */
const number = /[（(](?=[\p{Script=Han}]{2,16}[〔［[（(【](?:19|20)\d{2}[〕］\])）】]\s*第?\d{1,5}\s*号)/gu;
/** Longest title looked for before a number, in characters. */
const reach = 160;
/** From the last clause: a body, 关于, subject, a kind of official document. */
const titleAtEnd = new RegExp(`(?<title>[\\p{Script=Han}、 ]{2,60}关于[^，。；！？\\n《》]{3,110}${kindWord})$`, "u");
const lead =
  /^(?:.*(?:根据|按照|依据|贯彻落实|贯彻|落实|执行|经|转发|收到|印发|废止|依照|参照|结合|以下简称|遵照))(?=[\p{Script=Han}])/u;
const bareNumber = new RegExp(
  `(?:按照|根据|依据|执行|参照|依照|贯彻|落实|以|见)(?<number>${documentNumber.source.replace(/\?<\w+>/gu, "?:")})(?:文件?|规定|通知|精神)?`,
  "gu",
);

export const titleWithNumber: Rule<PolicyMatch> = {
  name: "policy-title-with-number",
  version: 1,
  source:
    "GB/T 9704-2012, 7.2.5 and 7.3.1: a title is issuer, 关于, subject and kind; a citation gives the title and after it the 发文字号 in brackets, or the number alone.",
  examples: [
    {
      text: "根据青山省人民政府关于加快技能人才培养的意见（青政发〔2021〕8号）要求",
      finds: ["青山省人民政府关于加快技能人才培养的意见"],
    },
    { text: "补贴标准按照青人社发〔2020〕15号文件执行。", finds: ["青人社发〔2020〕15号"] },
  ],
  nearMisses: [
    { text: "关于这个问题的意见", because: "no number" },
    { text: "（2021）青01民终123号", because: "the number of a court case" },
    { text: "关于开展竞赛的通知已经下发", because: "no number: which notice is open" },
  ],
  find(text) {
    const found: PolicyMatch[] = [];
    for (const match of matchesOf(text, number)) {
      const before = text.slice(Math.max(0, match.index - reach), match.index);
      const clause = before.slice(
        Math.max(...["。", "；", "，", "！", "？", "\n", "》"].map((mark) => before.lastIndexOf(mark))) + 1,
      );
      const words = titleAtEnd.exec(clause)?.groups?.title;
      if (words === undefined) continue;
      const cut = lead.exec(words)?.[0].length ?? 0;
      const title = words.slice(cut).trimStart();
      found.push({
        start: match.index - title.length,
        end: match.index,
        title,
        kind: policyKind(title),
        docNumber: normalizedDocumentNumber(text.slice(match.index + 1, match.index + 40)),
      });
    }
    for (const match of matchesOf(text, bareNumber)) {
      const words = match.groups!.number!;
      const start = match.index + match[0].indexOf(words);
      const name = normalizedDocumentNumber(words) ?? words;
      found.push({ start, end: start + words.length, title: name, docNumber: name });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};
