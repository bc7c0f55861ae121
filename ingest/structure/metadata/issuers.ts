/**
 * 发文机关: who the red line, the title and the signature name. The signature goes first, since 7.3.5 of GB/T 9704-2012 asks
 * for the full or standard name there; a local short form (市政府办) gives way to a fuller name elsewhere.
 */
import type { Found } from "../../model.ts";
import { findIssuersOfLine, type Head } from "./head.ts";
import type { Signature } from "./signature.ts";
import type { FoundTitle } from "./title.ts";
import { findTitleIssuers } from "./title-issuer.ts";

export interface IssuerSources {
  head: Head;
  title?: FoundTitle;
  signature?: Signature;
  hint: string | undefined;
}

/** All bodies that issue, without repetition, the first first. */
export function listIssuers({ head, title, signature, hint }: IssuerSources): Found<string>[] {
  const red = head.issuerLines.flatMap((line) =>
    (findIssuersOfLine(line) ?? []).map(({ name, start, end }) => ({
      value: name,
      start: line.start + start,
      end: line.start + end,
    })),
  );
  const titled = ofTitle(title);
  const signed = signature?.issuers ?? [];
  const named = [signed, red, titled.issuers].filter((list) => list.length > 0);
  const best = named.find((list) => !isShort(list[0]!.value)) ?? named[0];
  if (best) return unique(best, titled.andOthers ? signed : []);
  return hint?.trim() ? [{ value: hint.trim() }] : [];
}

/** 市政府办, 省总工会: the place is understood. */
const isShort = (name: string): boolean => /^(?:自治区|省|市|州|县|区)/.test(name);

function unique(first: readonly Found<string>[], more: readonly Found<string>[]): Found<string>[] {
  const seen = new Set<string>();
  return [...first, ...more].filter(({ value }) => !seen.has(value) && seen.add(value));
}

function ofTitle(title: FoundTitle | undefined): { issuers: Found<string>[]; andOthers: boolean } {
  const found = title ? findTitleIssuers(title.value) : undefined;
  if (!found || !title) return { issuers: [], andOthers: false };
  const issuers = found.bodies.map(({ name, start, end }): Found<string> => {
    // Offsets hold while nothing was tidied away before the name.
    const exact =
      title.start !== undefined && title.end !== undefined && title.end - title.start === title.value.length;
    return exact ? { value: name, start: title.start! + start, end: title.start! + end } : { value: name };
  });
  return { issuers, andOthers: found.andOthers };
}
