import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = "10X98765432";

const candidate =
  /(?<![0-9A-Za-z*])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z*])/g;
const masked = /(?<![0-9A-Za-z*])[1-9]\d{2,9}[*×]{4,14}[\dXx]{0,4}(?![0-9A-Za-z*])/g;
const old = /(?<![0-9A-Za-z*])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![0-9A-Za-z*])/g;
const labelBefore = /(?:身份证(?:件)?(?:号码?)?|公民身份号码|证件号码?)[^\n]{0,8}$/;
const otherLabelBefore = /(?:信用代码|账号|帐号|卡号|代码|编号|流水号|订单号)[^\n]{0,6}$/;

/** Whether the 18 characters end in the check digit of GB 11643-1999 (ISO 7064, MOD 11-2). */
function hasIdentityCheckDigit(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(number[i]) * weights[i]!;
  return checkDigits[sum % 11] === number[17]?.toUpperCase();
}

/** Identity card numbers: 18 digits with check digit, those a label names, and ones already masked in the source. */
export const identityCard: Rule<PersonalDatum> = {
  name: "identity-card",
  version: 1,
  source: "GB 11643-1999: six digits of place, eight of birth date, three of order, one check digit (MOD 11-2).",
  examples: [
    { text: "身份证号：11010519491231002X", finds: ["11010519491231002X"] },
    { text: "其证件11010519491231002x已过期", finds: ["11010519491231002x"] },
    { text: "身份证号码：110105********0021", finds: ["110105********0021"] },
    { text: "身份证号：110105491231002", finds: ["110105491231002"] },
  ],
  nearMisses: [
    { text: "流水号110105194912310021", because: "the check digit does not fit and no label says identity card" },
    { text: "统一社会信用代码：11010519491231002X", because: "the label names another number" },
    { text: "账号：6222021234567890123", because: "a bank account has another length" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const found: PersonalDatum[] = [];
    const add = (match: RegExpMatchArray, accept: (number: string, labelled: boolean) => boolean) => {
      const start = match.index!;
      const before = folded.slice(Math.max(0, start - 20), start);
      if (otherLabelBefore.test(before)) return;
      if (!accept(match[0], labelBefore.test(before))) return;
      found.push({ kind: "id", start, end: start + match[0].length, rule: "identity-card" });
    };
    for (const match of matchesOf(folded, candidate))
      add(match, (number, labelled) => labelled || hasIdentityCheckDigit(number));
    for (const match of matchesOf(folded, masked))
      add(match, (number, labelled) => number.length === 18 || (labelled && number.length >= 12));
    for (const match of matchesOf(folded, old)) add(match, (_, labelled) => labelled);
    return found.sort((a, b) => a.start - b.start);
  },
};
