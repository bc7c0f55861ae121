import { isNameWord } from "../name-words.ts";
import { type TextView, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

const hasHan = /\p{Script=Han}/u;
/** What stands for the house in front of a department: 集团公司工会, 校团委. */
const house = /^(?:集团公司|总公司|公司|集团|学校|本?校|医院|本?院|总?厂|机关)/u;
/** Party and mass bodies of a house, with a department of theirs at most: 工会生产保护部. */
const massBody = /^(?:工会委员会|工会|党委|团委|纪委|党群)(?:[\p{Script=Han}]{2,8}?[部处室](?![门长员]))?/u;
const department =
  /^(?:[\p{Script=Han}]{2,8}?处[\p{Script=Han}]{2,8}?科|[\p{Script=Han}]{2,10}?(?:办公室|分公司|事业部|项目部|研究院|研究所|设计院|中心|公司|[部处科室股厂]))(?![门长员级理置学技])/u;
/** Where a name may begin: at the head of a clause or item, or behind what leads up to a doer. */
const leadsUp = /(?:^|[，。；：、（(\n]|由|与|和|及|会同|联合|报送至?|送至|报至|设在|设于|提交至?|经)$/u;
/** Behind these a body is named, whatever follows it. */
const receiver = /(?:报送至?|送至|报至|设在|设于|提交至?)$/u;
/** What follows the last of them when they do something. */
const duty =
  /^(?:共同|联合|具体|统一|统筹|分别|每年|每季度|每月|按照?[^，。；]{0,10}|要|应当?|须|负责|牵头|会同|配合|组织|承办|主办|协办|承担|实施|开展|制定|参加|参与|落实|审核|审批|汇总|备案|管理|安排|提供|给予|建立|定期|做好|完成|联合)/u;
/** Ordinary words that close like a department, and classes of them. */
const noName =
  /(?:全部|内部|外部|干部|局部|会议室|教室|各部|[一-十]部|等部|好处|之处|到处|工作室|本科|专科|实验室|服务中心|该中心|母公司|子公司|上市公司|控股公司|大部|骨干)$|^(?:各|有关|相关|职能|业务|主管|所属|下属|其他|工作|责任|牵头|本|该)/u;

/** Departments of the company, school or hospital that issued the document, named without it: 人力资源部负责, 教务处会同校工会. */
export const houseDepartments: UnitRule = {
  name: "house-departments",
  version: 1,
  source:
    "Usage of the acts of companies, schools and hospitals: their own departments are named alone; 公司法, 高等教育法 articles 37–39 on internal bodies",
  examples: [
    { text: "由集团公司工会牵头，科技创新部、财务管理部参加。", finds: ["集团公司工会", "科技创新部", "财务管理部"] },
    { text: "教务处会同人事处、校工会组织评审。", finds: ["教务处", "人事处", "校工会"] },
    { text: "设在公司工会生产保护部，人力资源部每年安排经费。", finds: ["公司工会生产保护部", "人力资源部"] },
    { text: "报送教务处教学研究科（行政楼）。", finds: ["教务处教学研究科"] },
    {
      text: "由青海公司、装备研究院负责，集团公司西藏公司配合。",
      finds: ["青海公司", "装备研究院", "集团公司西藏公司"],
    },
  ],
  nearMisses: [
    { text: "各部门负责落实，全部完成。", because: "everybody, an adverb" },
    { text: "有关处室、干部参加。", because: "a class, persons" },
    { text: "加强人力资源部门建设。", because: "a class" },
  ],
  find(text) {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    let after = 0;
    for (const word of view.words) {
      if (word.start < after || !hasHan.test(word.word)) continue;
      if (!leadsUp.test(text.slice(Math.max(0, word.start - 3), word.start))) continue;
      const row: UnitMatch[] = [];
      for (let at = word.start; ; ) {
        const one = departmentAt(view, at);
        if (!one) break;
        row.push(one);
        at = one.end;
        if (/[、和与及]/.test(text[at] ?? "")) at++;
        else if (/^(?:会同|联合)/.test(text.slice(at, at + 2))) at += 2;
        else break;
      }
      const last = row.at(-1);
      if (!last) continue;
      if (
        !duty.test(text.slice(last.end, last.end + 12)) &&
        !receiver.test(text.slice(Math.max(0, word.start - 3), word.start))
      )
        continue;
      found.push(...row);
      after = last.end;
    }
    return found;
  },
};

function departmentAt(view: TextView, start: number): UnitMatch | undefined {
  const { text } = view;
  const said = house.exec(text.slice(start, start + 4))?.[0] ?? "";
  const from = start + said.length;
  const form = (massBody.exec(text.slice(from, from + 16)) ?? department.exec(text.slice(from, from + 14)))?.[0];
  if (form === undefined || (said === "" && massBody.test(form) && form.length <= 2)) return undefined;
  const end = from + form.length;
  // 新疆公司 beside departments of the house: its company in that region.
  const regional = view.regionStartingAt.get(from)?.end === end - 2 && form.endsWith("公司");
  if (noName.test(form) || !(regional || onlyNameWords(view, from, end))) return undefined;
  return { start, end, parts: { kind: "own", form, of: "house" } };
}

/** Words that may stand in a name, from a word's begin to a word's end. */
function onlyNameWords(view: TextView, start: number, end: number): boolean {
  if (view.regionStartingAt.has(start)) return false;
  for (const word of wordsBetween(view, start, end)) {
    // 工会组织, which jieba takes for a noun: the name ends where the verb begins.
    if (word.end > end) return duty.test(view.text.slice(end, end + 12));
    if (word.end !== end && !isNameWord(word)) return false;
  }
  return true;
}

function wordsBetween(view: TextView, start: number, end: number) {
  let first = start;
  while (first > 0 && view.wordStartingAt[first]! < 0) first--;
  const words = [];
  for (let index = view.wordStartingAt[first]!; index < view.words.length && view.words[index]!.start < end; index++)
    words.push(view.words[index]!);
  return words;
}
