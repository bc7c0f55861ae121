/**
 * 发文机关: who the red line, the title and the signature name. The signature goes first, since 7.3.5 of GB/T 9704-2012 asks
 * for the full or standard name there; a local short form (市政府办) gives way to a fuller name elsewhere.
 */
import type { Found } from "../../model.ts";
import { isBody } from "./bodies.ts";
import { findIssuersOfLine, type Head } from "./head.ts";
import type { Signature } from "./signature.ts";
import type { FoundTitle } from "./title.ts";
import { findTitleIssuers } from "./title-issuer.ts";

/** What the page calls the issuer; where a text merely comes from (信息来源) is taken for want of anything better. */
const LABELLED = /^(?:发文机关|发布机构|制发机关|发文单位|发布单位|制定机关|签发单位)\s*[:：]?\s*/;
const SOURCE = /^(?:信息来源|来\s*源|供稿单位)\s*[:：]\s*/;

/** News agencies, papers and stations report what others issue. */
const MEDIA = /(?:(?<!合作)社|[电视广播]台|传媒\S*|报业\S*|出版\S*)$/;

export interface IssuerSources {
  head: Head;
  title?: FoundTitle;
  signature?: Signature;
  hint: string | undefined;
  /** Where the page says it has the text from. */
  source: string | undefined;
  text: string;
}

/** All bodies that issue, without repetition, the first first. */
export function listIssuers({ head, title, signature, hint, source, text }: IssuerSources): Found<string>[] {
  const red = head.issuerLines.flatMap((line) =>
    (findIssuersOfLine(line) ?? []).map(({ name, start, end }) => ({
      value: name,
      start: line.start + start,
      end: line.start + end,
    })),
  );
  const titled = ofTitle(title, text);
  const signed = signature?.issuers ?? [];
  const named = [signed, red, titled.issuers].filter((list) => list.length > 0);
  const best = named.find((list) => !isShort(list[0]!.value)) ?? named[0];
  if (best) return unique(best, titled.andOthers ? signed : []);
  if (hint?.trim()) return [{ value: hint.trim() }];
  return (
    labelled(head, LABELLED) ??
    labelled(head, SOURCE) ??
    (source !== undefined && isBody(source) && !MEDIA.test(source) ? [{ value: source }] : [])
  );
}

function labelled(head: Head, label: RegExp): Found<string>[] | undefined {
  for (const line of head.lines) {
    const opening = label.exec(line.words)?.[0];
    if (opening === undefined) continue;
    const name = line.words.slice(opening.length).trim();
    const start = line.start + line.words.indexOf(name, opening.length);
    if (isBody(name)) return [{ value: name, start, end: start + name.length }];
  }
  return undefined;
}

/** 市政府办, 省总工会: the place is understood. */
const isShort = (name: string): boolean => /^(?:自治区|省|市|州|县|区)/.test(name);

function unique(first: readonly Found<string>[], more: readonly Found<string>[]): Found<string>[] {
  const seen = new Set<string>();
  return [...first, ...more].filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** Read as printed, since the space between two issuers is lost in a title made whole; a name may be wrapped, though. */
function ofTitle(title: FoundTitle | undefined, text: string): { issuers: Found<string>[]; andOthers: boolean } {
  const none = { issuers: [], andOthers: false };
  if (!title) return none;
  if (title.start !== undefined && title.end !== undefined) {
    const found = findTitleIssuers(text.slice(title.start, title.end));
    const from = title.start;
    if (found) {
      const issuers = found.bodies.map(({ name, start, end }) => ({
        value: name,
        start: from + start,
        end: from + end,
      }));
      return { issuers, andOthers: found.andOthers };
    }
  }
  const found = findTitleIssuers(title.value);
  return found ? { issuers: found.bodies.map(({ name }) => ({ value: name })), andOthers: found.andOthers } : none;
}
