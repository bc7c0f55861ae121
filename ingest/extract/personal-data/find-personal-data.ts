import type { PersonalDatum } from "../../model.ts";
import { personalDataRules } from "./index.ts";

/**
 * Contact data of a document: phone numbers, e-mail addresses, identity numbers, and the names that go with them or sign
 * an article. In order of the text, without overlaps (the longer one stays). Leaders, award winners and service numbers
 * of the public (12345, 400-…) are not contact data. Never throws.
 */
export function findPersonalData(doc: { text: string }): PersonalDatum[] {
  const all = personalDataRules.flatMap((rule) => rule.find(doc.text));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PersonalDatum[] = [];
  for (const datum of all) {
    const last = kept.at(-1);
    if (last && datum.start < last.end) {
      // A longer datum that begins inside a shorter one (a number with its area code) takes its place.
      if (datum.end - datum.start > last.end - last.start) kept[kept.length - 1] = datum;
      continue;
    }
    kept.push(datum);
  }
  return kept;
}
