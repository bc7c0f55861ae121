/** The units of a document: every organisation it names, by full official name, with all its forms. */
import type { ExtractedEntity, StructuredDocument } from "../../model.ts";
import { isByline } from "./bylines.ts";
import { type DocumentScope, fullName, scopeOf } from "./full-names.ts";
import { groupUnits, type NamedMatch } from "./group-units.ts";
import { unitRules } from "./index.ts";
import { keepLongest } from "./rules/composed-names.ts";
import { mentionsOfShortForms } from "./short-forms.ts";
import type { UnitMatch } from "./unit-match.ts";

/** Every organisation the document names. Matches inside a repetition of the text are left out. */
export function findUnits(doc: StructuredDocument): Omit<ExtractedEntity, "id">[] {
  const { text } = doc;
  const scope = scopeOf(doc);
  const repeated = doc.repetitions.map(({ second }) => second);
  const found = unitRules.flatMap((rule) =>
    rule
      .find(text)
      .filter((match) => meansABody(match, scope))
      .map((match) => ({ match, rule: rule.name, ruleVersion: rule.version, start: match.start, end: match.end })),
  );
  const kept = keepLongest(found).filter(
    ({ start, end }) =>
      !repeated.some((span) => span.start <= start && start < span.end) && !isByline(text, start, end),
  );
  const named: NamedMatch[] = kept.flatMap((item) =>
    each(item.match).map((match) => ({ ...item, match, named: fullName(match, scope) })),
  );
  return groupUnits(text, [...named, ...mentionsOfShortForms(text, named)], scope.central);
}

/** One match for every body that words such as 甲市、乙市的市总工会 name. */
const each = (match: UnitMatch): UnitMatch[] =>
  match.parts.kind === "several" ? match.parts.each.map((parts) => ({ ...match, parts })) : [match];

/** 发展改革委 alone in running text is a body only where a body of the centre speaks; elsewhere it may be any region's. */
const meansABody = ({ parts }: UnitMatch, scope: DocumentScope): boolean =>
  !(parts.kind === "bare" && parts.runningText) || scope.central;
