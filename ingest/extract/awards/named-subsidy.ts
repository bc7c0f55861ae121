/** Subsidies and allowances that are named for what they pay, with or without a sum after the name. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import { amountPattern, parseAmount } from "./amounts.ts";
import type { AwardMatch } from "./award-name.ts";

const head = /补贴|津贴|补助金|补助|资助|奖补|奖学金|助学金|奖励金/gu;

/** 补贴 goes on to what is said about it, or is a verb. */
const goesOn =
  /^(?:性|给|政策|申请|申领|花名册|对象|条件|期限|范围|项目|办法|机制|制度|方式|管理|目录|清单|信息|类|人员|单位|企业|券|资格|力度|体系|资金(?!\d)|经费|专项|金(?!额)|名册|标准(?!为|[：:]|\d)|型|贫|困|奖励|激励|等(?:政策|措施))/u;

const giving =
  /(?:给予|提供|发放|领取|申请|申领|享受|支付|获得|获|按规定给予|予以|发给|享有|拨付|兑现|设立|申报|作为|[、和及或])(?:了|一次性|适当|相应|一定|每[月年人])*$/u;
const lineNumber = /(?:^|\n)\s*(?:第?[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?\s*)$/u;
const sum = new RegExp(
  `^(?:标准)?(?:为|是|[：:])?(?:每[人月年户家个]){0,2}(?:最高)?(?:不超过)?(?<amount>${amountPattern})`,
  "u",
);

const wholeLine =
  /(?:^|\n)\s*(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.．])\s*(?:一次性)?(?<name>[\p{Script=Han}]{4,18})$/u;

/** A numbered line that holds nothing else is the name, verbs and all: 4、创业带动就业补贴. */
function startInHeading(text: string, nameEnd: number): number | undefined {
  if (!/^(?:\n|$)/u.test(text.slice(nameEnd, nameEnd + 1))) return undefined;
  const name = wholeLine.exec(text.slice(Math.max(0, nameEnd - 32), nameEnd))?.groups?.name;
  return name === undefined ||
    /^(?:落实|发放|兑现|申请|申领|享受|完善|建立|加大|提高|给予|支付|拨付|开展|实施|规范|加强)/u.test(name)
    ? undefined
    : nameEnd - name.length;
}

/** Words that do not say what is paid for. */
const vague =
  /^(?:相应|适当|一定|一次性|政府|财政|资金|经费|经济|有关|相关|各类|专项|部分|全额|定额|物质|必要|相应的|的|重点|给予|按规定|岗位|金额|本|该|各项|国家|省级|市级|支付|办理|用人单位|企业|个人|单位|申请|审核|上述|申报|多缴)*(?:补贴|津贴|补助金|补助|资助|奖补|奖励金)$/u;

export const namedSubsidy: Rule<AwardMatch> = {
  name: "award-named-subsidy",
  version: 1,
  source:
    "Grammar: 补贴, 津贴, 补助, 资助 with a noun that says what is paid for, as the object of giving or applying, as a numbered heading, or with its sum after it.",
  examples: [
    { text: "符合条件的可申领创业租金补贴。", finds: ["创业租金补贴"] },
    { text: "3、灵活就业社会保险补贴", finds: ["灵活就业社会保险补贴"] },
    { text: "4、返乡带动增收补贴\n补贴条件：", finds: ["返乡带动增收补贴"] },
    { text: "见习生活补贴标准为每人每月1500元。", finds: ["见习生活补贴标准为每人每月1500元"] },
  ],
  nearMisses: [
    { text: "按规定给予适当补贴。", because: "not said for what" },
    { text: "落实补贴政策。", because: "a policy" },
    { text: "2、发放各类补贴", because: "what is done, no name" },
    { text: "开展补贴性培训", because: "an adjective" },
    { text: "资助优秀青年教师。", because: "a verb" },
    { text: "填写《创业租金补贴申请表》", because: "part of a title" },
    { text: "社会各界慷慨资助", because: "a verb" },
  ],
  find(text) {
    const found: AwardMatch[] = [];
    for (const match of matchesOf(text, head)) {
      const nameEnd = match.index + match[0].length;
      if (goesOn.test(text.slice(nameEnd, nameEnd + 5)) || insideTitleMarks(text, match.index)) continue;
      const start = startInHeading(text, nameEnd) ?? nounPhrase(text, match.index, nameEnd).start;
      const name = text.slice(start, nameEnd);
      if (name.length < 4 || name.length > 18 || vague.test(name) || (found.at(-1)?.end ?? 0) > start) continue;
      const paid = sum.exec(text.slice(nameEnd, nameEnd + 40));
      const before = text.slice(Math.max(0, start - 8), start);
      const headed = lineNumber.test(before) && /^(?:[。：:\n]|\s*$)/u.test(text.slice(nameEnd, nameEnd + 2));
      if (!paid && !headed && !giving.test(before)) continue;
      // 、 joins subsidies to one another only: 给予培训补贴、创业补贴.
      if (!paid && !headed && /[、和及或]$/u.test(before) && !/(?:补贴|津贴|补助|资助|贷款)[、和及或]$/u.test(before))
        continue;
      const amount = paid?.groups?.amount;
      const value = amount === undefined ? undefined : parseAmount(amount);
      const end = nameEnd + (paid?.[0].length ?? 0);
      found.push({ start, end, name, amount, amountMin: value?.min, amountMax: value?.max });
    }
    return found;
  },
};
