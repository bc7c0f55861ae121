import type { UnitMatch, UnitRule } from "../unit-match.ts";
import { centralBodies } from "./central-bodies.ts";
import { composedNames } from "./composed-names.ts";
import { localBodies } from "./local-bodies.ts";

const allParts =
  /^(?:机关)?各(?:部门|处室|部室|部委|直属机构|直属单位|直属企事业单位|内设机构|办事机构|产业工会|基层工会|民主党派|[省市县区地]*(?:分行|支行|分公司|分局|分会))/;
const further = /^[、，]?(各(?:直属机构|直属单位|处室|部门))/;

/** All departments of one body, addressed or charged together: 省总工会机关各部门, 国务院各部委、各直属机构. */
export const allOfABody: UnitRule = {
  name: "all-of-a-body",
  version: 1,
  source: "主送机关 of circular letters (GB/T 9704-2012), where 各 stands after the body whose parts are meant",
  examples: [
    { text: "国务院各部委、各直属机构：", finds: ["国务院各部委", "各直属机构"] },
    { text: "各市残联，省残联机关各部门：", finds: ["省残联机关各部门"] },
  ],
  nearMisses: [
    { text: "机关各部门要落实责任。", because: "of no named body" },
    { text: "省总工会要求各部门落实。", because: "a verb in between" },
  ],
  find(text) {
    const found = new Map<number, UnitMatch>();
    const more: UnitMatch[] = [];
    for (const parent of [...centralBodies.find(text), ...localBodies.find(text), ...composedNames.find(text)]) {
      const rest = allParts.exec(text.slice(parent.end, parent.end + 24))?.[0];
      if (!rest) continue;
      const before = found.get(parent.end);
      if (before && before.start <= parent.start) continue;
      found.set(parent.end, {
        start: parent.start,
        end: parent.end + rest.length,
        parts: { kind: "internal", parent, rest, collective: true },
      });
      if (before) continue;
      for (let at = parent.end + rest.length; ; ) {
        const next = further.exec(text.slice(at, at + 8));
        if (!next) break;
        const end = at + next[0].length;
        more.push({
          start: end - next[1]!.length,
          end,
          parts: { kind: "internal", parent, rest: next[1]!, collective: true },
        });
        at = end;
      }
    }
    return [...found.values(), ...more].sort((a, b) => a.start - b.start);
  },
};
