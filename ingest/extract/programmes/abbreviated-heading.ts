/** Tasks that a plan names in a heading and gives a short name in the line below: 简称：X, 牵头单位：Y. */
import { matchesOf } from "../../language/matches.ts";
import type { StructuredDocument } from "../../model.ts";
import type { MentionFound } from "../naming/entity-collector.ts";

const heading =
  /(?:^|\n)[ \t]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])[ \t]*(?<name>[^\n。：:]{8,60}(?:\n[^\n。：:]{1,8})?)\n[ \t]*(?:项目)?简称[：:][ \t]*(?<short>[\p{Script=Han}“”]{3,16})(?=\n[ \t]*(?:牵头|责任|主办|承办|组织|实施|负责|指导)(?:单位|部门)[：:])/gu;

/**
 * The named tasks, under their full heading, with every later mention by the short name. A heading with a short name and
 * bodies of its own is a project by the usage of work plans (项目名称, 简称, 责任单位).
 */
export function abbreviatedHeadings(doc: StructuredDocument): MentionFound[] {
  const found: MentionFound[] = [];
  for (const match of matchesOf(doc.text, heading)) {
    const { name, short } = match.groups as { name: string; short: string };
    const start = match.index + match[0].indexOf(name);
    const title = name.replace(/\s+/gu, "");
    const rule = { rule: "programme-abbreviated-heading", ruleVersion: 1, why: "heading with a 简称" };
    found.push({
      name: title,
      form: name,
      evidence: { start, end: start + name.length, ...rule },
      attributes: { kind: "项目" },
    });
    const words = short.replace(/[“”]/gu, "");
    for (
      let at = doc.text.indexOf(words, start + name.length);
      at >= 0;
      at = doc.text.indexOf(words, at + words.length)
    )
      found.push({ name: title, form: words, evidence: { start: at, end: at + words.length, ...rule } });
  }
  return found;
}
