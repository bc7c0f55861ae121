/** The units of a document: every organisation it names, by full official name, with all its forms. */
import type { Evidence, ExtractedEntity, StructuredDocument } from "../../model.ts";
import { type DocumentScope, fullName, scopeOf } from "./full-names.ts";
import { unitRules } from "./index.ts";
import { keepLongest } from "./rules/composed-names.ts";
import type { UnitMatch } from "./unit-match.ts";

interface NamedMatch {
  match: UnitMatch;
  rule: string;
  ruleVersion: number;
}

/** Every organisation the document names. Matches inside a repetition of the text are left out. */
export function findUnits(doc: StructuredDocument): Omit<ExtractedEntity, "id">[] {
  const scope = scopeOf(doc);
  const found = unitRules.flatMap((rule) =>
    rule
      .find(doc.text)
      .map((match) => ({ match, rule: rule.name, ruleVersion: rule.version, start: match.start, end: match.end })),
  );
  const repeated = doc.repetitions.map(({ second }) => second);
  const matches = keepLongest(found).filter(
    ({ start }) => !repeated.some((span) => span.start <= start && start < span.end),
  );
  return groupByName(doc.text, matches, scope);
}

function groupByName(
  text: string,
  matches: readonly NamedMatch[],
  scope: DocumentScope,
): Omit<ExtractedEntity, "id">[] {
  const units = new Map<string, Omit<ExtractedEntity, "id">>();
  for (const { match, rule, ruleVersion } of matches) {
    const named = fullName(match, scope);
    const { parts } = match;
    const key = parts.kind === "collective" ? `各 ${parts.key}` : named.name;
    const form = text.slice(match.start, match.end);
    const evidence: Evidence = { start: match.start, end: match.end, rule, ruleVersion };
    const known = units.get(key);
    if (known) {
      known.mentions.push(evidence);
      if (!known.forms.includes(form)) known.forms.push(form);
      continue;
    }
    const attributes: ExtractedEntity["attributes"] = {};
    if (named.parent) attributes.parent = named.parent;
    if (named.province) attributes.province = named.province;
    if (named.level) attributes.level = named.level;
    if (parts.kind === "collective") attributes.collective = true;
    units.set(key, { type: "Unit", name: named.name, forms: [form], attributes, mentions: [evidence] });
  }
  return [...units.values()];
}
