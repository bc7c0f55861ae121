import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";

// Numbering plan of China (工业和信息化部《电信网编号计划》): mobile 1[3-9] and nine digits; area codes 10, 2x, 3xx–9xx
// behind the trunk 0; subscriber numbers of seven or eight digits that begin with 2–8 (9 with few operators).
const separator = "[ -]?[-—–－‐]?[ -]?";
const mobileBody = "1[3-9]\\d(?:[ -]?\\d{4}){2}";
const mobile = new RegExp(`(?<![0-9A-Za-z.*-])(?:\\+?86[ -]?)?${mobileBody}(?![0-9A-Za-z*])`, "g");
const area = "(?:010|02[0-57-9]|0[3-9]\\d{2})";
const subscriber = "[2-9]\\d{2,3}[ ]?\\d{4}";
const extension = "(?:[ ]?(?:转|分机|ext\\.?|-|—)[ ]?\\d{1,5})?";
const landline = new RegExp(
  `(?<![0-9A-Za-z.*])(?:\\+?86[ -]?)?(?:\\(${area}\\)|${area})${separator}${subscriber}${extension}(?![0-9A-Za-z*])`,
  "g",
);
/** Behind a label a number with an area code is one, also where it was printed with a digit too many or too few. */
const misprinted = new RegExp(
  `(?<=(?:电话|传真|手机|联系方式)(?:号码)?[ ]*[:：]?[ ]*)${area}[ ]?[-—–－][ ]?[2-9]\\d{5,9}(?![0-9A-Za-z*])`,
  "g",
);
const labelled = new RegExp(
  `(?:电[ ]{0,4}话|联系方式|手[ ]{0,4}机|传[ ]{0,4}真|座机|固话|致电|来电|拨打|Tel|TEL|tel|Fax|FAX)(?:号码)?(?:[/／及和、](?:传真|微信|电话))?(?:\\([^)\\n]{0,12}\\))?[ ]*[:：.]?[ ]*(?=[2-9(])(?!${area})`,
  "g",
);
const subscriberAt = new RegExp(`${subscriber}${extension}(?![0-9A-Za-z*.万亿元])`, "y");
const joiner = /[ ]*[、,，/;；或][ ]*/y;

/** What shows that a number counts, pays or names a document. */
const unitAfter = /^[ ]?(?:元|万|亿|千|百|个|人|件|次|项|户|条|%|号令|平方|吨|公里)/;
const otherLabelBefore =
  /(?:账号|帐号|卡号|代码|编号|编码|流水号|订单号|证号|邮编|邮政编码|QQ群?|群号|ISBN|ISSN)[^\n\d]{0,4}$/i;

function plausible(text: string, start: number, end: number): boolean {
  return (
    !unitAfter.test(text.slice(end, end + 4)) && !otherLabelBefore.test(text.slice(Math.max(0, start - 16), start))
  );
}

/**
 * Phone numbers: mobile, with area code, and local ones behind a label. Service numbers that belong to the public
 * (110, 12345, 12333, 95xxx, 400 and 800) are facts about a body, not contact data, and are left alone.
 */
export const phoneNumber: Rule<PersonalDatum> = {
  name: "phone-number",
  version: 1,
  source: "《电信网编号计划》 (MIIT): mobile numbers, trunk 0 with area code and subscriber number, extensions.",
  examples: [
    { text: "联系电话：13900000000", finds: ["13900000000"] },
    { text: "手机 139 0000 0000", finds: ["139 0000 0000"] },
    { text: "电话：010-66660000、66660001", finds: ["010-66660000", "66660001"] },
    { text: "电　话：（０４５９）６６６００００转8012", finds: ["（０４５９）６６６００００转8012"] },
    { text: "传真：66660000-8012", finds: ["66660000-8012"] },
    { text: "联系电话:028—66660000/13900000000", finds: ["028—66660000", "13900000000"] },
    { text: "电话：+86 139-0000-0000", finds: ["+86 139-0000-0000"] },
    { text: "咨询电话：010-666600001", finds: ["010-666600001"] },
  ],
  nearMisses: [
    { text: "咨询请拨打12345或12333", because: "public service numbers" },
    { text: "客服电话：400-666-0000", because: "a service number that belongs to no person" },
    { text: "总投资13900000000元", because: "an amount" },
    { text: "账号：13900000000", because: "an account" },
    { text: "2030-05-12印发", because: "a date" },
    { text: "合同编号02066660000", because: "the label names another number" },
    { text: "订单010-666600001", because: "no label, and no number of the plan" },
    { text: "统一社会信用代码91230100MA00000000", because: "a credit code" },
    { text: "公布电话、邮箱等，到2030年建成20300000平方米", because: "no number stands behind the label" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const found: PersonalDatum[] = [];
    const add = (start: number, end: number) => {
      if (plausible(folded, start, end)) found.push({ kind: "phone", start, end, rule: "phone-number" });
    };
    for (const match of matchesOf(folded, mobile)) add(match.index, match.index + match[0].length);
    const localAfter = (from: number) => {
      let position = from;
      for (;;) {
        joiner.lastIndex = position;
        const join = joiner.exec(folded);
        if (!join) return;
        subscriberAt.lastIndex = position + join[0].length;
        const next = subscriberAt.exec(folded);
        if (!next) return;
        add(next.index, next.index + next[0].length);
        position = next.index + next[0].length;
      }
    };
    for (const match of matchesOf(folded, misprinted)) add(match.index, match.index + match[0].length);
    for (const match of matchesOf(folded, landline)) {
      add(match.index, match.index + match[0].length);
      localAfter(match.index + match[0].length);
    }
    for (const match of matchesOf(folded, labelled)) {
      subscriberAt.lastIndex = match.index + match[0].length;
      const number = subscriberAt.exec(folded);
      if (!number) continue;
      add(number.index, number.index + number[0].length);
      localAfter(number.index + number[0].length);
    }
    return withoutOverlap(found);
  },
};

function withoutOverlap(found: PersonalDatum[]): PersonalDatum[] {
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(
    (datum, i) => i === 0 || datum.start >= Math.max(...sorted.slice(Math.max(0, i - 3), i).map((x) => x.end)),
  );
}
