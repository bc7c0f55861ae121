/** Short forms that a document makes for itself: 以下简称, and a company's name without region and legal form. */

import { legalForms } from "./lexicon/organisation-heads.ts";
import { viewOf } from "./text-view.ts";
import type { NamedMatch } from "./unit-match.ts";

const defined = /^[（(](?:以下|下)?(?:统一?)?简称(?:为)?[：:]?[“"']?([\p{Script=Han}A-Za-z0-9]{2,16})[”"']?[）)]/u;
const legalEnding = new RegExp(`(?:集团|控股)?(?:${legalForms.join("|")})$`);
/** 集团 in brackets says nothing about which company it is; a region in brackets does. */
const brackets = /[（(](?:集团|控股|股份)[）)]/g;

/** The name without region and legal form, where at least three characters remain: 红星电器 of 西宁红星电器有限公司. */
export function companyCore(name: string): string | undefined {
  if (!legalEnding.test(name)) return undefined;
  if (/[（(]/.test(name.replace(brackets, ""))) return undefined;
  const bare = name.replace(brackets, "").replace(legalEnding, "");
  let start = 0;
  for (const region of viewOf(bare).regions) if (region.start === start) start = region.end;
  const core = bare.slice(start);
  return core.length >= 3 ? core : undefined;
}

/** Mentions by short forms, outside the mentions already found. */
export function mentionsOfShortForms(text: string, named: readonly NamedMatch[]): NamedMatch[] {
  const shortForms = new Map<string, NamedMatch>();
  for (const item of named) {
    const said = defined.exec(text.slice(item.match.end, item.match.end + 30))?.[1];
    if (said) shortForms.set(said, item);
    const core = companyCore(item.named.name);
    if (core && !shortForms.has(core)) shortForms.set(core, item);
  }
  if (shortForms.size === 0) return [];
  const taken = named.map(({ match }) => match).sort((a, b) => a.start - b.start);
  const found: NamedMatch[] = [];
  for (const [form, item] of shortForms)
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length)) {
      const end = start + form.length;
      if (overlapsAny(taken, start, end) || /^(?:公司|集团)?[\p{Script=Han}]{0,4}有限/u.test(text.slice(end, end + 8)))
        continue;
      found.push({ ...item, match: { start, end, parts: item.match.parts }, rule: "short-forms", ruleVersion: 1 });
    }
  return found;
}

function overlapsAny(spans: readonly { start: number; end: number }[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low < spans.length && spans[low]!.start < end;
}
