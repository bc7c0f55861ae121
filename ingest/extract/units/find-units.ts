/** The units of a document: every organisation it names, by full official name, with all its forms. */
import type { ExtractedEntity, StructuredDocument } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import { isByline } from "./bylines.ts";
import { type DocumentScope, fullName, resolveRegion, scopeOf } from "./full-names.ts";
import { groupUnits } from "./group-units.ts";
import { unitRules } from "./index.ts";
import { keepLongest } from "./rules/composed-names.ts";
import { mentionsOfShortForms } from "./short-forms.ts";
import type { RegionSpan } from "./text-view.ts";
import type { NamedMatch, RelativeRegion, UnitMatch } from "./unit-match.ts";

/** A match and the rule that made it. */
type Ruled = Omit<NamedMatch, "named">;

/** Every organisation the document names. Matches inside a repetition of the text are left out. */
export function findUnits(doc: StructuredDocument): Omit<ExtractedEntity, "id">[] {
  const { text } = doc;
  const scope = scopeOf(doc);
  const repeated = doc.repetitions.map(({ second }) => second);
  const found = unitRules.flatMap((rule) =>
    rule
      .find(text)
      .filter((match) => speaksHere(match, scope))
      .map((match) => ({ match, rule: rule.name, ruleVersion: rule.version, start: match.start, end: match.end })),
  );
  const longest = keepLongest(found);
  const said = new Set(
    longest.filter(({ start }) => !insideTitleMarks(text, start)).map(({ start, end }) => text.slice(start, end)),
  );
  const kept = longest.filter(
    ({ start, end }) =>
      !isTopicOfTitle(text, start, end, said) &&
      !repeated.some((span) => span.start <= start && start < span.end) &&
      !isByline(text, start, end),
  );
  const named = nameInOrder(
    kept.flatMap((item) => each(item.match).map((match) => ({ ...item, match }))),
    scope,
  );
  return groupUnits(text, [...named, ...mentionsOfShortForms(text, named)], scope.central);
}

/**
 * 《某市工匠学院建设标准》: what a title is about is a kind of bodies, unless the text speaks of it elsewhere; 《某省总工会关于…》
 * and 《某省总工会、某省教育厅印发…》 name who issued it.
 */
function isTopicOfTitle(text: string, start: number, end: number, said: ReadonlySet<string>): boolean {
  return (
    insideTitleMarks(text, start) &&
    !said.has(text.slice(start, end)) &&
    /^(?:[\p{Script=Han}]{0,4}(?:建设|管理|考核|评价|认定|设置|创建|运行|职责|组织)[\p{Script=Han}]{0,4})(?:标准|办法|规定|规范|细则|指引|指南|条例|规程|制度)/u.test(
      text.slice(end, end + 16),
    )
  );
}

/** One match for every body that words such as 甲市、乙市的市总工会 name. */
const each = (match: UnitMatch): UnitMatch[] =>
  match.parts.kind === "several" ? match.parts.each.map((parts) => ({ ...match, parts })) : [match];

/** 发展改革委 alone in running text is a body only where a body of the centre speaks; elsewhere it may be any region's. */
const speaksHere = ({ parts }: UnitMatch, scope: DocumentScope): boolean =>
  !(parts.kind === "bare" && parts.runningText) || scope.central;

/**
 * The full names of matches in order of the text. 市总工会 in a text that speaks for no city is that of the city whose
 * 总工会 was named last; where none was, it may be any city's and is left out.
 */
function nameInOrder(matches: readonly Ruled[], scope: DocumentScope): NamedMatch[] {
  const lastRegion = new Map<string, string>();
  /** The last body of a kind: what 公司 or 学校 alone stands for. */
  const lastHost = new Map<string, string>();
  return matches.flatMap((item) => {
    const { parts } = item.match;
    if (parts.kind === "own" && parts.of === "house") {
      const host = houseOf(scope);
      return host === undefined ? [] : [{ ...item, named: { name: `${host}${parts.form}`, parent: host } }];
    }
    if (parts.kind === "own" && parts.of && parts.of !== "issuer") {
      // In an act of a company, or of its union, 公司 is that company, whichever was named last.
      const house = houseOf(scope);
      const host = house && hostKind(house) === parts.of ? house : lastHost.get(parts.of);
      return host === undefined ? [] : [{ ...item, named: { name: `${host}${parts.form}`, parent: host } }];
    }
    if (parts.kind === "named") {
      const { name } = fullName(item.match, scope);
      const kind = hostKind(name);
      if (kind) lastHost.set(kind, name);
    }
    const region = regionOf(item.match);
    if (!region) return [{ ...item, named: fullName(item.match, scope) }];
    const resolved = resolveRegion(region.region, scope);
    const key = `${resolved.level} ${region.body}`;
    if (typeof region.region !== "string") {
      lastRegion.set(key, resolved.name);
      return [{ ...item, named: fullName(item.match, scope) }];
    }
    if (resolved.name !== region.region) return [{ ...item, named: fullName(item.match, scope) }];
    const before = lastRegion.get(key);
    if (before === undefined && (scope.central || scope.province !== undefined)) return [];
    return [
      {
        ...item,
        named: fullName(item.match, before === undefined ? scope : { ...scope, ...regionAs(resolved.level, before) }),
      },
    ];
  });
}

/** The company, school or hospital whose act the document is; its union and its offices act for it. */
const houseOf = ({ issuer }: DocumentScope): string | undefined =>
  /^(.+?(?:公司|集团|大学|学院|学校|医院|厂|研究院|油田|银行))(?:工会(?:委员会)?|党委|团委|办公室)?$/.exec(
    issuer ?? "",
  )?.[1];

const hostKind = (name: string): string | undefined =>
  /公司$/.test(name) ? "公司" : (/(集团|学校|学院|医院)$/.exec(name)?.[1] ?? (/大学$/.test(name) ? "学校" : undefined));

const regionAs = (level: string, name: string): Partial<DocumentScope> =>
  level === "省级" ? { province: name } : level === "市级" ? { city: name } : { county: name };

/** The region a name begins with, and the body without it. */
function regionOf({ parts }: UnitMatch): { region: RegionSpan | RelativeRegion; body: string } | undefined {
  if (parts.kind === "local") return { region: parts.region, body: parts.pattern };
  if (parts.kind === "named" && parts.region) return { region: parts.region, body: parts.rest };
  return parts.kind === "internal" ? regionOf(parts.parent) : undefined;
}
