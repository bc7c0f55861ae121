import { matchesOf } from "../../../language/matches.ts";
import { looksLikeBody } from "../body-lists.ts";
import { viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { collectiveKey } from "./collective-bodies.ts";

/** 各市、州、直管市 before 总工会: an item that names regions only belongs to the item after it. */
const regionsOnly = (() => {
  const region =
    "(?:省|自治区|直辖市|(?:设区的?|省辖|地级|县级|省?直管|计划单列|地级以上)?市|自?治?州|地区|盟|县|区|旗)(?:[（(][^（()）]*[）)])?";
  return new RegExp(`^各?${region}(?:[和及]${region})?$`, "u");
})();
const classHead =
  /(?:学校|院校|高校|医院|医疗机构|企业|集团|公司|银行|分行|分公司|工会|党委|协会|商会|中心|委员会|委|局|厅|部|办|委办局|部委|单位|机关|政府|主管部门|行政部门|管理部门|直属机构|科研院所|开发区|联合会|妇联|团委)(?:[（(][局委厅、]+[）)])?$/;
const opens = /^(?:各|有关|省[直属各]|市[直属各]|县[直属各]|区[直属各]|州直|部属|部直属|中央(?:驻|在)|驻[省市县])/;
/** Everybody and nobody: these are no class of bodies. */
const anybody =
  /^(?:[省市县区][直属]?(?=[各有相]))?(?:各|有关|相关|参赛|成员|所属|申报|事业)*(?<!^[省市县区][直属]?各)(?:单位|部门|企业|机构|企事业单位|用人单位|处室|科室|部室|方面)$/;
/** 各区教育局 has a rule of its own. */
const departments = /^各[省市区县州]{1,2}[\p{Script=Han}]{2,8}[局厅委]$/u;
const line = /(?:^|\n)[ \t]*([^\n。：:“”《》\d]{3,300})[：:][ \t]*(?=\n)/g;
const zone = /(?:高新区|工业园区|开发区|经开区|新区|自贸区|示范区|保税区|度假区)$/;

/** Classes of bodies that only the line of addressees names: 各高等职业学校, 省直医疗机构, 有关中央企业; and the zones beside them. */
export const addressedClasses: UnitRule = {
  name: "addressed-classes",
  version: 1,
  source:
    "GB/T 9704-2012, 7.3.2: 主送机关 are named by full name, standard short name or the collective name of a kind",
  examples: [
    {
      text: "各市、州、直管市总工会，各高等职业学校：\n现将通知印发。",
      finds: ["各市、州、直管市总工会", "各高等职业学校"],
    },
    { text: "各区教育局，西宁高新区，市直各单位：\n现印发方案。", finds: ["西宁高新区", "市直各单位"] },
    { text: "各县卫生健康委，省直医疗机构：\n现将通知印发。", finds: ["省直医疗机构"] },
  ],
  nearMisses: [
    { text: "各有关单位：\n现将通知印发。", because: "everybody" },
    { text: "支持各高等职业学校发展。", because: "no line of addressees" },
    { text: "要求如下：\n一、加强领导", because: "no bodies" },
  ],
  find(text) {
    const found: UnitMatch[] = [];
    const view = viewOf(text);
    for (const match of matchesOf(text, line)) {
      const start = match.index + match[0].indexOf(match[1]!);
      const items = itemsOf(text, start, start + match[1]!.length);
      const words = items.map((item) => text.slice(item.start, item.end));
      if (
        !words.every((item) => classHead.test(item) || zone.test(item) || regionsOnly.test(item) || looksLikeBody(item))
      )
        continue;
      let from: number | undefined;
      for (const item of items) {
        if (regionsOnly.test(text.slice(item.start, item.end))) {
          from ??= item.start;
          continue;
        }
        const begin = from ?? item.start;
        from = undefined;
        const form = text.slice(begin, item.end);
        const region = view.regionStartingAt.get(begin);
        const parts = region
          ? zone.test(form) && item.end > region.end && ({ kind: "named", rest: form } as const)
          : opens.test(form) &&
            classHead.test(form) &&
            !anybody.test(form) &&
            !departments.test(form) &&
            ({ kind: "collective", key: collectiveKey(form), name: form } as const);
        if (parts) found.push({ start: begin, end: item.end, parts });
      }
    }
    return found;
  },
};

/** The items of the line, divided at marks outside brackets. */
function itemsOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const items: { start: number; end: number }[] = [];
  let depth = 0;
  let from = start;
  for (let at = start; at <= end; at++) {
    const mark = at === end ? "、" : text[at]!;
    if (/[（(]/.test(mark)) depth++;
    else if (/[）)]/.test(mark)) depth--;
    else if (depth <= 0 && /[、，,；;]/.test(mark)) {
      if (at > from) items.push({ start: from, end: at });
      from = at + 1;
    }
  }
  return items;
}
