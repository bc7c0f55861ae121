import { createEndingMatcher, createFormMatcher } from "../../../language/form-matcher.ts";
import { partyDepartments } from "../lexicon/local-departments.ts";
import { internalHeads } from "../lexicon/organisation-heads.ts";
import { departmentFormAt, localPattern } from "../local-forms.ts";
import { isNameWord } from "../name-words.ts";
import { type TextView, viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { composedNames } from "./composed-names.ts";
import { localBodies } from "./local-bodies.ts";

const partyFormAt = createFormMatcher(Object.keys(partyDepartments));
const internalHeadAt = createEndingMatcher(internalHeads);
const separator = /[、和与及]/;

/** Further departments after one that said whose it is: 省教育厅、财政厅; 省委组织部、宣传部; 省总工会办公室、宣传教育部. */
export const listContinuations: UnitRule = {
  name: "list-continuations",
  version: 1,
  source: "Coordination in Chinese: what the first item of a list says about all is said once",
  examples: [
    { text: "青海省教育厅、财政厅、人社厅联合印发。", finds: ["财政厅", "人社厅"] },
    { text: "省委组织部、宣传部牵头。", finds: ["宣传部"] },
    { text: "省总工会办公室、宣传教育部参加。", finds: ["宣传教育部"] },
  ],
  nearMisses: [
    { text: "省教育厅、教师和学生参加。", because: "not departments" },
    { text: "省总工会办公室、各部室参加。", because: "generic" },
    { text: "省教育厅。财政厅另行通知。", because: "another sentence" },
  ],
  find(text) {
    const view = viewOf(text);
    const known = [...localBodies.find(text), ...composedNames.find(text)];
    const starts = new Set(known.map((match) => match.start));
    const found: UnitMatch[] = [];
    for (const first of known) {
      let at = first.end;
      while (separator.test(text[at] ?? "") && !starts.has(at + 1)) {
        const next = continued(view, first, at + 1);
        if (!next) break;
        found.push(next);
        at = next.end;
      }
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

function continued(view: TextView, first: UnitMatch, start: number): UnitMatch | undefined {
  const { text } = view;
  const { parts } = first;
  if (parts.kind === "local") {
    const party = /^中共R委(?!员会)/.test(parts.pattern) ? partyFormAt(text, start) : undefined;
    if (party)
      return { start, end: start + party.length, parts: { ...parts, pattern: `中共R委${partyDepartments[party]}` } };
    const form = departmentFormAt(text, start);
    if (form && form.length >= 2)
      return { start, end: start + form.length, parts: { ...parts, pattern: localPattern(form)! } };
  }
  if (parts.kind === "internal") {
    const end = endOfDepartment(view, start);
    if (end) return { start, end, parts: { kind: "internal", parent: parts.parent, rest: text.slice(start, end) } };
  }
  return undefined;
}

/** The end of a department's name that begins here: name words up to a closing word, before a mark or a verb. */
function endOfDepartment(view: TextView, start: number): number | undefined {
  let index = view.wordStartingAt[start]!;
  if (index < 0) return undefined;
  let end: number | undefined;
  for (; index < view.words.length; index++) {
    const word = view.words[index]!;
    if (
      word.end - start > 14 ||
      !(isNameWord(word) || (/^[和与]$/.test(word.word) && end === undefined && word.start > start))
    )
      break;
    const head = internalHeadAt(view.text, word.end);
    if (head && word.end - start > head.length) end = word.end;
  }
  return end;
}
