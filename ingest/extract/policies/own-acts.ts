/** The policies a file itself states: its title, the document it issues, its annexes. */
import type { StructuredDocument } from "../../model.ts";
import type { MentionFound } from "../naming/entity-collector.ts";
import { nameKey } from "../naming/name-key.ts";

/** Kinds of files that report and are no act of government. */
const reporting = new Set(["news", "case_report", "other"]);

const rule = { rule: "policy-own-act", ruleVersion: 1 };

/** Where these words first stand, white space and marks aside; undefined when the text does not hold them. */
function locate(doc: StructuredDocument, words: string, from = 0): { start: number; end: number } | undefined {
  const at = doc.text.indexOf(words, from);
  if (at >= 0) return { start: at, end: at + words.length };
  const loose = [...words.replace(/\s/gu, "")].map((c) => c.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&")).join("\\s*");
  const pattern = new RegExp(loose, "gu");
  pattern.lastIndex = from;
  const found = words.length > 2 ? pattern.exec(doc.text) : null;
  if (found) return { start: found.index, end: found.index + found[0].length };
  return from > 0 ? locate(doc, words) : undefined;
}

/** Mentions of the document's own title, of the document it issues (`inner`) and of its annexes (`annex`: number). */
export function ownActs(doc: StructuredDocument): MentionFound[] {
  const { metadata } = doc;
  const mentions: MentionFound[] = [];
  const add = (
    name: string,
    span: { start?: number; end?: number } | undefined,
    attributes: MentionFound["attributes"],
    why: string,
    from = 0,
  ) => {
    const place =
      span?.start !== undefined && span.end !== undefined
        ? { start: span.start, end: span.end }
        : locate(doc, name, from);
    if (place)
      mentions.push({
        name,
        form: doc.text.slice(place.start, place.end),
        evidence: { ...place, ...rule, why },
        attributes,
      });
  };
  const dated = {
    ...(metadata.docNumber && { docNumber: metadata.docNumber.value }),
    ...(metadata.date && { date: metadata.date.value }),
    ...(metadata.issuer && { issuer: metadata.issuer.value }),
  };
  if (metadata.title && (!reporting.has(metadata.kind) || metadata.docNumber))
    add(metadata.title.value, metadata.title, { self: true, kind: metadata.kind, ...dated }, "title of the document");
  if (metadata.innerTitle && nameKey(metadata.innerTitle.value) !== nameKey(metadata.title?.value ?? ""))
    add(
      metadata.innerTitle.value,
      metadata.innerTitle,
      { inner: true, ...(metadata.innerKind && { kind: metadata.innerKind }) },
      "document that the notice issues",
    );
  const annexNote = Math.max(0, doc.text.search(/附件\s*\d?\s*[：:]/u));
  for (const { number, title, start } of metadata.annexes)
    add(
      title.replace(/^\d{1,2}[.．、]\s*/u, ""),
      undefined,
      { annex: number },
      `annex ${number}`,
      start === undefined ? annexNote : Math.min(start, annexNote || start),
    );
  return mentions;
}
