import { matchesOf } from "../../../language/matches.ts";
import { rememberLast } from "../remember-last.ts";
import { viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { centralBodies } from "./central-bodies.ts";
import { localBodies, relativeRegionAt } from "./local-bodies.ts";

const head =
  /(?:领导小组|协调小组|工作小组|专项小组|推进小组|联席会议|指挥部|工作委员会|协调委员会|组织委员会)(?:办公室)?/gu;
/** Words of a sentence: the name lies to the right of them. */
const sentenceWords =
  /[的了在由为被将把向从是有等已经并按]|设在|设于|成立|组成|组建|建立|召开|负责|牵头|会同|印发|要求|提出|报送|报请|统筹推进|各级|各地|有关|相关/u;
const longest = 30;
/** What belongs to the body and is not it. */
const notTheBody = /^(?:制度|机制|议题|纪要|精神|成员|组长)/;

/**
 * Bodies that coordinate several others for one task. Their names hold the task, verbs and all (优化营商环境工作领导小组),
 * so that word classes cannot tell where they begin: what opens them does.
 */
export const coordinatingBodies: UnitRule = {
  name: "coordinating-bodies",
  version: 1,
  source:
    "地方各级人民政府机构设置和编制管理条例 (2007), article 9: 议事协调机构 are named by region or founding body, task and 领导小组, 联席会议, 指挥部",
  examples: [
    { text: "由县优化营商环境工作领导小组办公室统筹。", finds: ["县优化营商环境工作领导小组办公室"] },
    { text: "国务院就业促进部际联席会议加强协调。", finds: ["国务院就业促进部际联席会议"] },
    { text: "青海省推进职能转变协调小组印发。", finds: ["青海省推进职能转变协调小组"] },
    { text: "成立产教联盟建设领导小组。", finds: ["产教联盟建设领导小组"] },
    {
      text: "由县教育局、县财政局组成校舍改造工作小组，校舍改造工作小组办公室定期通报。",
      finds: ["校舍改造工作小组", "校舍改造工作小组办公室"],
    },
    {
      text: "成立产教联盟建设领导小组（以下简称联盟领导小组），联盟领导小组办公室每季度报告。",
      finds: ["产教联盟建设领导小组", "联盟领导小组办公室"],
    },
  ],
  nearMisses: [
    { text: "各地要成立领导小组。", because: "no name" },
    { text: "市里成立了工作领导小组，加强领导。", because: "no name" },
    { text: "建立健全部门联席会议制度。", because: "a practice, of no named body" },
    { text: "省有关部门组成的领导小组办公室。", because: "an attribute" },
  ],
  find: rememberLast((text) => {
    const view = viewOf(text);
    const bodies = new Map([...centralBodies.find(text), ...localBodies.find(text)].map((body) => [body.start, body]));
    const found: UnitMatch[] = [];
    for (const match of matchesOf(text, head)) {
      const end = match.index + match[0].length;
      if (notTheBody.test(text.slice(end, end + 2))) continue;
      let clause = match.index;
      while (clause > 0 && match.index - clause < longest && !/[，。；：、！？\s“”《》（）()]/.test(text[clause - 1]!))
        clause--;
      const opened = openedName(clause, match.index, end);
      if (opened) found.push(opened);
    }
    return [...found, ...namedAgain(text, found)].sort((a, b) => a.start - b.start);

    function openedName(clause: number, at: number, end: number): UnitMatch | undefined {
      for (let start = clause; start < at; start++) {
        const body = bodies.get(start);
        const bodyEnd = body && body.end <= at ? body.end : undefined;
        const region = view.regionStartingAt.get(start);
        const autonomous = text.startsWith("自治区", start) && !view.regionEndingAt.has(start + 3);
        const relative = autonomous ? "省" : relativeRegionAt(view, start);
        const opening =
          bodyEnd ?? (region && region.end < at ? region.end : undefined) ?? (relative && start + (autonomous ? 3 : 1));
        if (opening === undefined) continue;
        const task = text.slice(opening, at);
        if (sentenceWords.test(task) || (task.length < 2 && !body)) continue;
        const rest = text.slice(opening, end);
        if (body && bodyEnd !== undefined) return { start, end, parts: { kind: "internal", parent: body, rest } };
        if (region)
          return {
            start,
            end,
            parts: { kind: "named", region, regionForm: text.slice(region.start, region.end), rest },
          };
        if (relative) return { start, end, parts: { kind: "named", region: relative, rest } };
      }
      // 成立X领导小组: X says which one.
      const setUp = /^(.*(?:成立|组建|设立|建立|组成)了?)(.{4,})$/u.exec(text.slice(clause, at));
      if (!setUp || sentenceWords.test(setUp[2]!) || /^(?:工作|专门|专项|相应|本)/.test(setUp[2]!)) return undefined;
      const start = clause + setUp[1]!.length;
      return { start, end, parts: { kind: "own", form: text.slice(start, end) } };
    }
  }),
};

const shortName = /^[（(](?:以下|下)?(?:统一?)?简称(?:为)?[：:]?[“"]?([\p{Script=Han}]{4,16})[”"]?[）)]/u;

/**
 * A body that the text founds has no region to open its name; where the same words stand again, it is meant again, and
 * with 办公室 behind them, or behind the short name the text gives it, its office.
 */
function namedAgain(text: string, found: readonly UnitMatch[]): UnitMatch[] {
  const again: UnitMatch[] = [];
  const taken = (start: number, end: number) => [...found, ...again].some((one) => one.start < end && start < one.end);
  for (const body of found) {
    if (body.parts.kind !== "own") continue;
    const full = text.slice(body.start, body.end);
    const short = shortName.exec(text.slice(body.end, body.end + 30))?.[1];
    for (const form of short ? [full, short] : [full])
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
        const end = start + form.length;
        const office = text.startsWith("办公室", end);
        // The short name alone is found with all other short names.
        if ((form === short && !office) || taken(start, end) || notTheBody.test(text.slice(end, end + 2))) continue;
        if (office) {
          const parts = { kind: "internal", parent: body, rest: "办公室" } as const;
          again.push({ start, end: end + 3, parts });
        } else again.push({ start, end, parts: body.parts });
      }
  }
  return again;
}
