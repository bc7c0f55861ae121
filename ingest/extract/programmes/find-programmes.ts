/** The programmes a document names. */
import { matchesOf } from "../../language/matches.ts";
import type { StructuredDocument } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { runningText } from "../naming/running-text.ts";
import { abbreviatedHeadings } from "./abbreviated-heading.ts";
import { programmeRules } from "./index.ts";
import { pilotOfTitle } from "./pilot-of-title.ts";

/**
 * What decides that two names are one programme. What precedes a quoted name (全省“X”竞赛, 职工“X”行动) may be left out, and
 * “X”行动, “X”专项行动 and “X”活动 are one doing; “X”平台 or “X”品牌 is another thing.
 */
function programmeKey(name: string): string {
  const open = name.indexOf("“");
  const quoted = open > 0 && name.indexOf("”", open) - open > 3 ? name.slice(open) : name;
  return nameKey(quoted.replace(/(?<=”)(?:主题|系列|专项)*(?:行动|活动)$/u, ""));
}

/** Kinds whose quoted words mean something else by themselves: the title or the people a brand or training is about. */
const ownMeaning = /品牌|工作|培训|试点|宣讲|项目/u;

const quotation = /“(?<inside>[^“”]{2,30})”/gu;

/** All programmes of the document in order of the text; one entity for every name. */
export function findProgrammes(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Programme");
  /** From the key of the quoted words to the programme first named with them. */
  const fullOfShort = new Map<string, { name: string; key: string }>();
  const taken: { start: number; end: number }[] = [];
  for (const mention of abbreviatedHeadings(doc)) collector.add(mention, programmeKey(mention.name));
  for (const mention of pilotOfTitle(doc)) collector.add(mention, programmeKey(mention.name));
  for (const { match, form, evidence } of findByRules(doc, programmeRules)) {
    const name = plainName(match.name);
    const key = programmeKey(match.name);
    const short = match.short !== undefined && match.short.length >= 4 ? nameKey(match.short) : undefined;
    if (short !== undefined && !ownMeaning.test(match.kind) && !fullOfShort.has(short))
      fullOfShort.set(short, { name, key });
    taken.push(evidence);
    const attributes = { kind: match.kind, ...(match.measure && { measure: true }) };
    collector.add({ name, form, evidence: { ...evidence, why: `named ${match.kind}` }, attributes }, key);
  }
  if (fullOfShort.size === 0) return collector.list();
  let next = 0;
  for (const { start: offset, text } of runningText(doc))
    for (const match of matchesOf(text, quotation)) {
      const full = fullOfShort.get(nameKey(match.groups!.inside!));
      if (full === undefined || insideTitleMarks(text, match.index)) continue;
      const start = offset + match.index;
      const end = start + match[0].length;
      while (next < taken.length && taken[next]!.end <= start) next++;
      if (next < taken.length && taken[next]!.start < end) continue;
      const evidence = { start, end, rule: "programme-short-form", ruleVersion: 1, why: "its quoted words alone" };
      collector.add({ name: full.name, form: match[0], evidence }, full.key);
    }
  return collector.list();
}
