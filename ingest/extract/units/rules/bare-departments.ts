import { createFormMatcher } from "../../../language/form-matcher.ts";
import { centralFormsWithoutPrefix } from "../lexicon/central-bodies.ts";
import { isNameWord } from "../name-words.ts";
import { beginsWord, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

const longestForm = createFormMatcher(Object.keys(centralFormsWithoutPrefix));

/** 发展改革委 or 卫生健康委 in running text: the department of the State Council where the document is one of the centre. */
export const bareDepartments: UnitRule = {
  name: "bare-departments",
  version: 1,
  source: "Standard short names of the State Council's departments, which central documents use without 国家",
  examples: [{ text: "财政部要会同发展改革委、能源局加强统筹。", finds: ["发展改革委", "能源局"] }],
  nearMisses: [
    { text: "省发展改革委、市能源局负责。", because: "departments of a region" },
    { text: "各地能源局要加强管理。", because: "all of a kind" },
    { text: "教育发展改革委员们发言。", because: "part of other words" },
  ],
  find(text) {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    for (let at = 0; at < text.length; ) {
      const form = longestForm(text, at);
      if (!form || !beginsWord(view, at) || /^[员托派长]/.test(text.slice(at + form.length))) {
        at++;
        continue;
      }
      const index = view.wordStartingAt[at]!;
      const before = index > 0 ? view.words[index - 1]! : undefined;
      const alone = !before || before.end !== at || !(isNameWord(before) || /[省市县区州国各]$|各地/.test(before.word));
      if (alone && !view.regionEndingAt.has(at))
        found.push({ start: at, end: at + form.length, parts: { kind: "bare", form, runningText: true } });
      at += form.length;
    }
    return found;
  },
};
