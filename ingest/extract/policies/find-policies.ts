/** The policies a document names, states or issues. */
import { matchesOf } from "../../language/matches.ts";
import type { StructuredDocument } from "../../model.ts";
import { type Attributes, createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { runningText } from "../naming/running-text.ts";
import { policyRules } from "./index.ts";
import { ownActs } from "./own-acts.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

/** What the document says it will call a policy: 《…》（以下简称《规划》）, perhaps after its 文号. */
const abbreviation =
  /^(?:[（(][^（）()]{4,40}(?:[（(]\d{4}[）)][^（）()]{1,9})?[，,；;]|[（(][^（）()]{4,40}(?:[（(]\d{4}[）)][^（）()]{1,9})?[）)]\s*[（(]|[（(])\s*(?:以下)?(?:统称|简称)(?:为)?[：:]?\s*(?<short>《[^《》]{2,20}》|[“"][^”"]{2,20}[”"]|[\p{Script=Han}]{2,16}?(?=[）)，,]))/u;

function attributesOf({ kind, docNumber, issuer }: PolicyMatch): Attributes {
  return { ...(kind && { kind }), ...(docNumber && { docNumber }), ...(issuer && { issuer }) };
}

/** 关于 at the head of a title and 的 before its kind are written or left out. */
const titleKey = (title: string) =>
  nameKey(title)
    .replace(/^关于/u, "")
    .replace(/的(?=(?:实施|指导|若干)?(?:意见|报告|请示|通知|决定|方案|办法)$)/u, "");

const shortMark = /《[^《》]{2,20}》/gu;

/** All policies of the document in order of the text; one entity for every title, its own acts marked. */
export function findPolicies(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Policy");
  const own = ownActs(doc);
  for (const mention of own) collector.add(mention, titleKey(mention.name));
  const self = own.find((mention) => mention.attributes?.self);
  const inner = own.find((mention) => mention.attributes?.inner);
  /** From the key of a short form to the full title. */
  const fullOfShort = new Map<string, string>();
  const ownKeys = new Map(own.map((mention) => [titleKey(mention.name), mention.name]));
  const taken = new Set<number>();
  const placed = findByRules(doc, policyRules);
  /** From a 文号 to the title it is printed with. */
  const titleOfNumber = new Map<string, string>();
  for (const { match } of placed)
    if (match.docNumber && match.docNumber !== match.title && !titleOfNumber.has(match.docNumber))
      titleOfNumber.set(match.docNumber, plainName(match.title));
  for (const { match, form, evidence } of placed) {
    const why = match.kind && `title of a ${match.kind}`;
    // A headline that reports an act (某省出台X方案) names it without marks; that is the same act.
    const inOwnTitle =
      self !== undefined &&
      !form.startsWith("《") &&
      evidence.start >= self.evidence.start &&
      evidence.end <= self.evidence.end;
    const title = plainName(match.title);
    // 某部《关于…的意见》 is 某部关于…意见, which the notice forwards.
    const withIssuer = match.issuer && ownKeys.get(titleKey(`${match.issuer}${title}`));
    const ofInner = inOwnTitle && inner !== undefined && nameKey(inner.name).includes(nameKey(title));
    const name = inOwnTitle
      ? (ofInner ? inner : self).name
      : (withIssuer ?? fullOfShort.get(nameKey(title)) ?? titleOfNumber.get(title) ?? title);
    const short = abbreviation.exec(doc.text.slice(evidence.end, evidence.end + 90))?.groups?.short;
    if (short && nameKey(short) !== nameKey(name)) fullOfShort.set(nameKey(short), name);
    taken.add(evidence.start);
    const attributes = inOwnTitle ? {} : attributesOf(match);
    collector.add({ name, form, evidence: { ...evidence, why }, attributes }, titleKey(name));
  }
  if (fullOfShort.size > 0)
    for (const { start: offset, text } of runningText(doc))
      for (const match of matchesOf(text, shortMark)) {
        const start = offset + match.index;
        const name = fullOfShort.get(nameKey(match[0]));
        if (name === undefined || taken.has(start)) continue;
        const evidence = {
          start,
          end: start + match[0].length,
          rule: "policy-short-form",
          ruleVersion: 1,
          why: "以下简称",
        };
        collector.add({ name, form: match[0], evidence }, titleKey(name));
      }
  return collector.list();
}
