import { createFormMatcher } from "../../../language/form-matcher.ts";
import {
  nationalCompanies,
  nationalMassOrganisations,
  nationalTechnicalCommittees,
  partyAndStateOrgans,
  stateCouncilBodies,
} from "../lexicon/central-bodies.ts";
import { isNameWord } from "../name-words.ts";
import { rememberLast } from "../remember-last.ts";
import { beginsWord, type TextView, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

const nameOf = new Map<string, string>();
for (const { name, short } of [
  ...partyAndStateOrgans,
  ...stateCouncilBodies,
  ...nationalMassOrganisations,
  ...nationalCompanies,
  ...nationalTechnicalCommittees,
])
  for (const form of [name, ...short]) nameOf.set(form, name);

const longestForm = createFormMatcher(nameOf.keys());

/** The full name of a body of the centre by any of its forms. */
export const centralName = (form: string): string | undefined => nameOf.get(form);

/** What follows when the words name a post, a title, a meeting or a benefit rather than the body. */
const notTheBody =
  /^(?:总书记|总理|副总理|主席习|国务委员|代表(?!团)|委员(?!会)|院士(?!工作|行)|特殊津贴|政府特殊津贴|令第|会议(?:精神)?|工作会议|全会|全体会议)/;

/** True when the form stands as a word of its own, not as the tail of a longer name. */
function standsAlone(view: TextView, start: number, end: number): boolean {
  const first = view.wordStartingAt[start]!;
  // 委要 is a word jieba makes of 发展改革委 + 要: only a character that would continue the name forbids the end.
  if (
    view.wordEndingAt[end]! < 0 &&
    (end - start <= 2 || /[员长级门们化性式型制籍分内外件]/.test(view.text[end] ?? ""))
  )
    return false;
  if (first < 0) return beginsWord(view, start);
  const before = first > 0 ? view.words[first - 1]! : undefined;
  if (!before || before.word.trim() === "") return true;
  // 发展改革委和 + 民政部, 商 + 国务院: a conjunction or verb that jieba joined to the word before, or takes for a noun.
  if ((before.tag === "x" && /[和与及]$/.test(before.word)) || /^(?:[商报经请]|报告|上报|报经|报请)$/.test(before.word))
    return true;
  return !isNameWord(before) || (view.regionEndingAt.has(start) === false && /^(?:国家|中共)$/.test(before.word));
}

/** Bodies of the centre by full name or standard short form. */
export const centralBodies: UnitRule = {
  name: "central-bodies",
  version: 1,
  source: "国务院机构设置 (2018, 2023); standard short names of the State Council's departments; party and mass bodies",
  examples: [
    {
      text: "经国务院同意，教育部、人力资源社会保障部联合印发通知。",
      finds: ["国务院", "教育部", "人力资源社会保障部"],
    },
    { text: "中共中央办公厅、国务院办公厅印发意见。", finds: ["中共中央办公厅", "国务院办公厅"] },
    { text: "由中国教科文卫体工会命名。", finds: ["中国教科文卫体工会"] },
    { text: "依据全国信标委《数据编码规范》验收。", finds: ["全国信标委"] },
    { text: "国家发展改革委和民政部要加强跟踪评估。", finds: ["国家发展改革委", "民政部"] },
    { text: "重大问题及时报告国务院。", finds: ["国务院"] },
    { text: "由中国工程院主办。", finds: ["中国工程院"] },
  ],
  nearMisses: [
    { text: "中国科学院院士、中国工程院院士可申请。", because: "a title" },
    { text: "由机关党委和宣传教育部负责。", because: "宣传教育部 is a department, 教育部 its tail" },
    { text: "享受国务院政府特殊津贴。", because: "an allowance, not the State Council acting" },
    { text: "全国人大代表、全国政协委员参加。", because: "members, not the bodies" },
    { text: "中共中央总书记发表讲话。", because: "a post" },
    { text: "内部文化建设部分完成。", because: "parts of other words" },
  ],
  find: rememberLast((text) => {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    for (let at = 0; at < text.length; ) {
      const form = longestForm(text, at);
      const end = at + (form?.length ?? 0);
      if (!form || !standsAlone(view, at, end) || notTheBody.test(text.slice(end, end + 6))) {
        at++;
        continue;
      }
      found.push({ start: at, end, parts: { kind: "central", name: nameOf.get(form)! } });
      at = end;
    }
    return found;
  }),
};
