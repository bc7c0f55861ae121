import { nameKey } from "../naming/name-key.ts";
import { type ConflictFinder, type FoundConflict, sectionsAbove } from "./conflict-context.ts";
import { createScopes } from "./project-scope.ts";

const roles =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．]?\s*)?(牵头单位|牵头部门|主办单位|承办单位|责任单位|责任部门)\s*[:：]\s*([^，。；（(]{2,80})/u;
/** Who leads stands alone; a body that is one of several responsible ones contradicts nothing. */
const single = /牵头|主办|承办/u;

interface Role {
  role: string;
  bodies: string[];
  section: number;
  start: number;
  end: number;
}

/** A task whose leading body is another one in the annex than in the body of the document. */
export const leadUnits: ConflictFinder = (context) => {
  const { doc, sentences } = context;
  const scopeOf = createScopes(context);
  const listed = sentences.flatMap((sentence): Role[] => {
    const match = roles.exec(doc.text.slice(sentence.start, sentence.end));
    if (!match) return [];
    const end = sentence.start + match[0].length;
    return [
      {
        role: match[1]!,
        bodies: match[2]!
          .split(/[、,]|和(?=\p{Script=Han}{4})/u)
          .map(nameKey)
          .filter(Boolean),
        section: sentence.section,
        start: sentence.start,
        end,
      },
    ];
  });
  const found: FoundConflict[] = [];
  for (const a of listed) {
    const of = scopeOf(a.section);
    if (!of || of.inAnnex) continue;
    for (const b of listed) {
      const other = scopeOf(b.section);
      if (a.role !== b.role || !other?.inAnnex || other.project !== of.project) continue;
      // An annex may give each of its modules a lead of its own; only what is said of the whole annex counts.
      if (
        sectionsAbove(context, b.section).length > 3 ||
        listed.filter(
          (x) => x.role === b.role && scopeOf(x.section)?.inAnnex && scopeOf(x.section)?.project === of.project,
        ).length > 1
      )
        continue;
      if (a.bodies.some((x) => b.bodies.some((y) => x === y || x.endsWith(y) || y.endsWith(x)))) continue;
      found.push({
        what: `${a.role}在正文与附件中不一致`,
        kind: "lead-unit",
        severity: single.test(a.role) ? "hard" : "soft",
        a: { start: a.start, end: a.end, rule: "lead-units", ruleVersion: 1 },
        b: { start: b.start, end: b.end, rule: "lead-units", ruleVersion: 1 },
      });
    }
  }
  return found;
};
