import { matchesOf } from "../../../language/matches.ts";
import { governmentDepartments } from "../lexicon/local-departments.ts";
import { departmentFormAt } from "../local-forms.ts";
import type { RelativeRegion, UnitMatch, UnitRule } from "../unit-match.ts";
import { keepLongest } from "./composed-names.ts";

/** Regions as a list may name them: 市、县（市、区）, 市（地）, 省、自治区、直辖市. */
const inBrackets = "[（(〔\\[［][省市区县州地旗盟、]{1,9}[）)〕\\]］]";
const regions = `(?:省、自治区、直辖市|(?:省市|区市|(?:地级以上|设区的?)?[省市州地区县旗盟](?:${inBrackets})?(?:[、和][市州地区县旗](?:${inBrackets})?)*)|地市|市地|市县区?|市州县?|州市|盟市|旗县区?|县市区?|区县|县区|乡镇(?:（街道）)?|街道)`;
const unions = "(?:总工会|工会委员会|工会联合会|工会)";
/** Fields of government departments, the longest first: 人力资源社会保障, 教育. */
const fields = governmentDepartments
  .flatMap(({ field, short }) => [field, ...short])
  .filter((field) => field.length >= 2)
  .sort((a, b) => b.length - a.length)
  .join("|");
const kinds = `(?:${unions}|人民政府(?:办公厅|办公室)?|政府|党委|(?<=[省市县区州旗])委(?:办公室|编办|组织部|宣传部|统战部|政法委|网信办)|团委|妇联|科协|纪委|(?:${fields})(?:[局厅委]|委员会)|部委|直属机构|办事机构)`;
const modifiers = `(?:直属|基层|产业|省级|市级|驻[市省区县])*(?:(?:教育|教科文卫体|产业|系统|行业|[\\p{Script=Han}]{2,8}(?=工会))(?:[（(][\\p{Script=Han}、]{2,8}[）)])?)?`;

const withEach = new RegExp(`(?:全?[省市区县])?各${regions}?${modifiers}${kinds}`, "gu");
const levelled = new RegExp(
  `(?:[省市县]级|[省市])各?产业工会(?:委员会)?|全[省市国区县]各级工会|(?:市、县${inBrackets}|[市县]（[市、区]+）)总工会`,
  "gu",
);

/** 各地工会, 各市（地）工会: unions at large; the federations of the cities are 各市总工会. */
const atLarge = /^(?:全?[省市区县])?各(?:地|[省市州县区级地]|市（地）|市（州）|单位|企业|企事业|部门)*工会$/;
const generic = /^(?:全?[省市区县])?各(?:级|有关|相关|直属)*(?:部门|单位|工会组织|高校|企业)$/;

/** All bodies of a kind that are addressed or carry a duty: a role class, not one body. */
export const collectiveBodies: UnitRule = {
  name: "collective-bodies",
  version: 1,
  source: "主送机关 of circular letters (GB/T 9704-2012): 各市总工会, 各县（市、区）人民政府",
  examples: [
    { text: "各市总工会，各县（市、区）人民政府：", finds: ["各市总工会", "各县（市、区）人民政府"] },
    {
      text: "责任单位：各市、县（市、区）卫生健康委，省级产业工会",
      finds: ["各市、县（市、区）卫生健康委", "省级产业工会"],
    },
    { text: "各直属基层工会要高度重视。", finds: ["各直属基层工会"] },
    { text: "由各区委编办、区民政局、区农业农村局负责。", finds: ["各区委编办", "区民政局", "区农业农村局"] },
  ],
  nearMisses: [
    { text: "各单位、各有关部门要加强领导。", because: "generic" },
    { text: "各企业自行安排。", because: "generic" },
  ],
  find(text) {
    const found: UnitMatch[] = [];
    for (const pattern of [withEach, levelled])
      for (const match of matchesOf(text, pattern)) {
        const form = match[0];
        if (generic.test(form) || (pattern === withEach && atLarge.test(form))) continue;
        found.push({
          start: match.index,
          end: match.index + form.length,
          parts: { kind: "collective", key: collectiveKey(form), name: form, region: relativeOf(form) },
        });
        if (pattern === withEach) found.push(...continued(text, match.index, form));
      }
    return keepLongest(found);
  },
};

/** 各区教育局、财政局: the departments after the first one are those of every district too. */
function continued(text: string, start: number, form: string): UnitMatch[] {
  const opening = /^(?:全?[省市区县])?各[省市区县州]+/.exec(form)?.[0];
  const found: UnitMatch[] = [];
  for (let at = start + form.length; opening && text[at] === "、"; ) {
    // 各区教育局、区财政局: the region may be said again.
    const again = text[at + 1] === opening.at(-1) ? 1 : 0;
    const next = departmentFormAt(text, at + 1 + again);
    if (!next || next.length < 3) break;
    const name = `${opening}${next}`;
    const end = at + 1 + again + next.length;
    found.push({ start: at + 1, end, parts: { kind: "collective", key: collectiveKey(name), name } });
    at = end;
  }
  return found;
}

/** 全省各市总工会, 各市总工会 and 市总工会 (in a list that says 各) are one class; so are 省级产业工会 and 省各产业工会. */
export function collectiveKey(form: string): string {
  return form
    .normalize("NFKC")
    .replace(/^全[省市区县](?=各)/, "")
    .replace(/级/g, "")
    .replace(/各/g, "")
    .replace(/委员会$/, "");
}

const relativeOf = (form: string): RelativeRegion | undefined =>
  /^全?(省|市)/.exec(form)?.[1] as RelativeRegion | undefined;
