import { createFormMatcher } from "../../../language/form-matcher.ts";
import { otherLocalBodies } from "../lexicon/local-departments.ts";
import { departmentFormAt, localPattern } from "../local-forms.ts";
import { viewOf } from "../text-view.ts";
import type { UnitMatch, UnitParts, UnitRule } from "../unit-match.ts";

const otherFormAt = createFormMatcher(Object.keys(otherLocalBodies).filter((form) => form.length >= 2));

/** Between the last region and the body: nothing, 两市, 两个港口城市的, 三地的. */
const between = /^(?:[两二三四五六七八九十\d]+(?:个|家)?[\p{Script=Han}]{0,6}的?[省市县区]?)?$/u;
const longestBetween = 12;

/** One body's name said once for several regions of one level. */
export const coordinatedNames: UnitRule = {
  name: "coordinated-names",
  version: 1,
  source: "Coordination in Chinese: 甲市、乙市两地的市总工会 names the federation of either city",
  examples: [
    { text: "西宁市、海东市两地的市总工会投入资金。", finds: ["西宁市、海东市两地的市总工会"] },
    { text: "兰州市、天水市和金昌市财政局参加。", finds: ["兰州市、天水市和金昌市财政局"] },
  ],
  nearMisses: [
    { text: "西宁市、海东市举办比赛，市总工会给予支持。", because: "another clause" },
    { text: "在青海省、西宁市总工会指导下。", because: "regions of two levels are not coordinated" },
    { text: "西宁市总工会、海东市总工会参加。", because: "either is named in full" },
  ],
  find(text) {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    for (let index = 0; index < view.regions.length; ) {
      const group = [view.regions[index]!];
      while (true) {
        const last = group.at(-1)!;
        const next = view.regions[index + group.length];
        if (!next || next.level !== last.level || next.start - last.end !== 1 || !/[、和与及]/.test(text[last.end]!))
          break;
        group.push(next);
      }
      index += group.length;
      if (group.length < 2) continue;
      const after = group.at(-1)!.end;
      for (let link = 0; link <= longestBetween; link++) {
        if (!between.test(text.slice(after, after + link))) continue;
        const form = departmentFormAt(text, after + link) ?? otherFormAt(text, after + link);
        const pattern = form && localPattern(form);
        if (!form || !pattern) continue;
        const each: UnitParts[] = group.map((region) => ({ kind: "local", region, pattern }));
        found.push({ start: group[0]!.start, end: after + link + form.length, parts: { kind: "several", each } });
        break;
      }
    }
    return found;
  },
};
