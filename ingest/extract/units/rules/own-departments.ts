import { matchesOf } from "../../../language/matches.ts";
import { isInnerNoun, isNameWord } from "../name-words.ts";
import { type TextView, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

/** 我部X司, 本厅X处; 委X处 where 委 stands for the body itself; 公司X部, 学校X处 for the one named last. */
const opening =
  /(?<own>(?:我[部委厅局办会院校署]|本[部委厅局院校署])(?![法理公议员长门分属])|(?<=^|[，。；：、（(\s]|设在|由|送|报|至|经|与|和)[委厅局](?=办公室|[\p{Script=Han}]{2,9}(?:处|室|科|股)))|(?<=^|[，。；：、（(\s]|由|与|和)(?<host>公司|集团|学校|学院|医院)(?=工会|党委|团委|[\p{Script=Han}]{2,8}[部处科])/gu;
const department =
  /^(?:办公室|[\p{Script=Han}]{2,10}?(?:办公室|中心|司|局|处|室|科|股|部))(?![\p{Script=Han}]?(?:[长员门署分内委]))/u;
const hostsPart = /^(?:工会|党委|团委)(?!组织|员|委)/u;
/** 信息技术司 at the head of a clause: only a ministry's departments are called 司. */
const bureau =
  /(?<=^|[，。；：、（(\n])(?<name>[\p{Script=Han}]{2,10}司)(?=[、，（(]|配合|负责|牵头|会同|联系|和|与)/gu;
const notABureau = /公司|[上打官]司|各|有关|相关/u;

function onlyNameWords(view: TextView, start: number, end: number): boolean {
  return view.words.every(
    (word) =>
      word.end <= start ||
      word.start >= end ||
      isNameWord(word) ||
      isInnerNoun(word) ||
      word.end >= end ||
      word.start < start,
  );
}

/** Departments of the body that speaks, or of the body named last, by what stands for it: 我部中小企业局, 公司人力资源部. */
export const ownDepartments: UnitRule = {
  name: "own-departments",
  version: 1,
  source:
    "Usage of official letters: 我部, 本厅, 委 stand for the issuing body, 公司 and 学校 for the one named before; 国务院行政机构设置和编制管理条例, article 13: departments of ministries are called 司 or 处",
  examples: [
    { text: "我部中小企业局负责总体协调。", finds: ["我部中小企业局"] },
    { text: "办公室设在委基层处，委财务处、人事处抓好落实。", finds: ["委基层处", "委财务处", "人事处"] },
    { text: "公司人力资源部、科技发展部制定办法，公司工会参加。", finds: ["公司人力资源部", "科技发展部", "公司工会"] },
    { text: "规划司、信息技术司配合。", finds: ["规划司", "信息技术司"] },
  ],
  nearMisses: [
    { text: "我部将于近期公布。", because: "no department" },
    { text: "在会议室召开，局部地区除外。", because: "other words" },
    { text: "公司负责生产，子公司配合。", because: "no department" },
    { text: "公司全部股权。", because: "全部 is a word" },
    { text: "打官司，找上司。", because: "no department" },
  ],
  find(text) {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    for (const match of matchesOf(text, opening)) {
      const after = match.index + match[0].length;
      const host = match.groups!.host;
      const whole =
        (host && hostsPart.exec(text.slice(after, after + 4))?.[0]) ??
        department.exec(text.slice(after, after + 14))?.[0];
      if (whole === undefined || !ends(view, after, after + whole.length)) continue;
      const parts = (form: string) => ({ kind: "own", form, of: host ?? "issuer" }) as const;
      found.push({ start: match.index, end: after + whole.length, parts: parts(whole) });
      for (let at = after + whole.length; /[、和与及]/.test(text[at] ?? ""); ) {
        const next = department.exec(text.slice(at + 1, at + 14))?.[0];
        if (next === undefined || !ends(view, at + 1, at + 1 + next.length)) break;
        found.push({ start: at + 1, end: at + 1 + next.length, parts: parts(next) });
        at += 1 + next.length;
      }
    }
    for (const match of matchesOf(text, bureau)) {
      const { name } = match.groups as { name: string };
      const end = match.index + name.length;
      if (
        notABureau.test(name) ||
        !ends(view, match.index, end) ||
        found.some((one) => one.end > match.index && one.start < end)
      )
        continue;
      found.push({ start: match.index, end, parts: { kind: "own", form: name, of: "issuer" } });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

/** The words are those of a name, and the last of them is no ordinary word that only closes like one (全部, 会议室). */
function ends(view: TextView, start: number, end: number): boolean {
  const form = view.text.slice(start, end);
  if (/(?:全部|内部|外部|干部|局部|会议室|教室|各部|工作室|实验室|[一-十]部|等部|好处|之处|到处|本科|专科)$/.test(form))
    return false;
  return onlyNameWords(view, start, end);
}
