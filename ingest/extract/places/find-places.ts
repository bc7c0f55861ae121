/** The administrative divisions a document names for their own sake: not as the head of a body's name. */
import type { Evidence, ExtractedEntity, StructuredDocument } from "../../model.ts";
import { resolveRegion, scopeOf } from "../units/full-names.ts";
import { centralBodies } from "../units/rules/central-bodies.ts";
import { composedNames } from "../units/rules/composed-names.ts";
import { localBodies } from "../units/rules/local-bodies.ts";
import { viewOf } from "../units/text-view.ts";

const rule = "administrative-divisions";
const ruleVersion = 1;

/**
 * Every division named, by its full name (a county with its city before it), once for each division with all its forms.
 * Names that several divisions bear are told apart by the document's province; those that stay open are left out.
 */
export function findPlaces(doc: StructuredDocument): Omit<ExtractedEntity, "id">[] {
  const { text } = doc;
  const scope = scopeOf(doc);
  const inNames = new Set<number>();
  for (const find of [centralBodies.find, localBodies.find, composedNames.find])
    for (const { start, end } of find(text)) for (let at = start; at < end; at++) inNames.add(at);
  const repeated = doc.repetitions.map(({ second }) => second);
  const places = new Map<string, Omit<ExtractedEntity, "id">>();
  for (const region of viewOf(text).regions) {
    if (inNames.has(region.start) || repeated.some(({ start, end }) => start <= region.start && region.start < end))
      continue;
    const resolved = resolveRegion(region, scope);
    if (region.candidates.length > 0 && resolved.province === undefined) continue;
    const evidence: Evidence = { start: region.start, end: region.end, rule, ruleVersion };
    const form = text.slice(region.start, region.end);
    const known = places.get(resolved.name);
    if (known) {
      known.mentions.push(evidence);
      if (!known.forms.includes(form)) known.forms.push(form);
      continue;
    }
    const attributes: ExtractedEntity["attributes"] = { level: resolved.level };
    if (resolved.province) attributes.province = resolved.province;
    places.set(resolved.name, { type: "Place", name: resolved.name, forms: [form], attributes, mentions: [evidence] });
  }
  return [...places.values()];
}
