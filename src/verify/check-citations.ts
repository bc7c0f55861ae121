/** Titles and document numbers of the draft against the collection. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { nameKey } from "../../ingest/extract/naming/name-key.ts";
import { bodyBefore, isStated, titleKey } from "../../ingest/resolve/policy-key.ts";
import { inBoth } from "../analysis/words-in-two.ts";
import { findRuns } from "./align.ts";
import { rangeOf } from "./check-passages.ts";
import type { NamedNumber, NamedTitle } from "./citations.ts";
import { findNumbers, findTitles, pairsOf } from "./citations.ts";
import { type Finding, type FoundPlace, placeOf, spanOf } from "./finding.ts";
import { meaningTokens } from "./meaning-tokens.ts";
import { type DraftText, findPlacements, lengthOf } from "./place.ts";
import type { SourceDocument, Sources } from "./sources.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const mentionsByTitle = query("mentions-by-title");
const mentionsByNumber = query("mentions-by-number");
const documentsByTitle = query("documents-by-title");
const documentsByNumber = query("documents-by-number");
const numbersHeld = query("numbers-held");

/** A place where the collection names or is what the draft names. */
interface Known {
  documentId: string;
  start: number;
  end: number;
  /** The document itself, not one that cites it. */
  held: boolean;
  title: string;
  docNumber: string | null;
}

export interface CitationChecks {
  findings: Finding[];
  /** Where the draft names documents, and which of the collection they are; none where it holds none of them. */
  named: { start: number; end: number; documentIds: string[] }[];
}

const mostPlaces = 3;
/** Least share of a title that has to stand in a source for it to be that title, changed. */
const leastOfTitle = 0.7;

export async function checkCitations({
  store,
  sources,
  draft,
}: {
  store: GraphStore;
  sources: Sources;
  draft: DraftText;
}): Promise<CitationChecks> {
  const titles = findTitles(draft.text);
  const numbers = findNumbers(draft.text);
  const knownTitles = await lookUpTitles(store, sources, titles);
  const knownNumbers = await lookUpNumbers(store, sources, numbers);
  const titleOf = (title: NamedTitle) => knownTitles.get(titleKey(title.title)) ?? [];
  const numberOf = (number: NamedNumber) => number.forms.map((form) => knownNumbers.get(form)).find(Boolean);

  const findings: Finding[] = [];
  const pairs = pairsOf(draft.text, titles, numbers);
  const contradicted = new Set<NamedTitle | NamedNumber>();
  for (const { title, number } of pairs) {
    const found = await checkPair(sources, draft, { title, number, known: titleOf(title), numbered: numberOf(number) });
    if (!found) continue;
    contradicted.add(found.kind === "title" ? title : number);
    findings.push(found);
  }
  for (const title of titles) {
    if (contradicted.has(title)) continue;
    const found = await checkTitle(sources, draft, title, titleOf(title));
    if (found) findings.push(found);
  }
  let all: string[] | undefined;
  for (const number of numbers) {
    if (contradicted.has(number)) continue;
    const known = numberOf(number);
    const base = { kind: "docNumber" as const, span: number.span, notes: [] };
    if (known) {
      const notes = known.some(({ held }) => held) ? [] : [citedOnly];
      findings.push({ ...base, notes, state: "exact", places: await placesOf(sources, known) });
      continue;
    }
    all ??= (await store.read(numbersHeld)).map((row) => row.number as string);
    const near = nearNumbers(number.likely, all);
    const notes =
      near.length > 0 ? [inBoth(`相近的文号：${near.join("、")}`, `numbers alike: ${near.join(", ")}`)] : [];
    findings.push({ ...base, notes, state: "notFound", places: [] });
  }
  const idsOf = (known: readonly Known[]) => [
    ...new Set(known.filter(({ held }) => held).map((one) => one.documentId)),
  ];
  const named = [
    ...titles.map((title) => ({ ...title.span, documentIds: idsOf(titleOf(title)) })),
    ...numbers.map((number) => ({ ...number.span, documentIds: idsOf(numberOf(number) ?? []) })),
  ];
  return { findings, named };
}

const citedOnly = inBoth("库中文件引用过它，但没有收入它本身", "cited by documents held, but not held itself");

async function lookUpTitles(
  store: GraphStore,
  sources: Sources,
  titles: readonly NamedTitle[],
): Promise<Map<string, Known[]>> {
  const keys = [...new Set(titles.map(({ title }) => titleKey(title)))].filter((key) => key.length >= 3);
  const known = new Map<string, Known[]>();
  if (keys.length === 0) return known;
  for (const row of await store.read(mentionsByTitle, { titles: keys })) {
    const attributes = JSON.parse(row.attributes as string) as Parameters<typeof isStated>[0];
    const held = isStated(attributes);
    const printed = typeof attributes.docNumber === "string" ? attributes.docNumber : null;
    const one = knownOf(row, held, row.name as string, held ? ((row.docNumber as string | null) ?? printed) : printed);
    known.set(row.title as string, [...(known.get(row.title as string) ?? []), one]);
  }
  const printed = new Map(titles.map(({ title }) => [title, titleKey(title)]));
  for (const row of await store.read(documentsByTitle, { titles: [...printed.keys()] })) {
    const key = printed.get(row.title as string)!;
    const list = known.get(key) ?? [];
    if (list.some(({ held, documentId }) => held && documentId === row.id)) continue;
    const document = await sources.document(row.id as string);
    const place = wordsIn(sources, document, document.title);
    known.set(key, [
      ...list,
      { documentId: document.id, ...place, held: true, title: document.title, docNumber: document.docNumber },
    ]);
  }
  for (const list of known.values()) list.sort((a, b) => Number(b.held) - Number(a.held));
  return known;
}

const knownOf = (row: Row, held: boolean, title: string, docNumber: string | null): Known => ({
  documentId: row.documentId as string,
  start: row.start as number,
  end: row.end as number,
  held,
  title,
  docNumber,
});

async function lookUpNumbers(
  store: GraphStore,
  sources: Sources,
  numbers: readonly NamedNumber[],
): Promise<Map<string, Known[]>> {
  const forms = [...new Set(numbers.flatMap((number) => number.forms))];
  const known = new Map<string, Known[]>();
  if (forms.length === 0) return known;
  const add = (number: string, one: Known) => known.set(number, [...(known.get(number) ?? []), one]);
  for (const { id, number, title } of await store.read(documentsByNumber, { numbers: forms })) {
    const document = await sources.document(id as string);
    const place = wordsIn(sources, document, number as string);
    add(number as string, {
      documentId: document.id,
      ...place,
      held: true,
      title: title as string,
      docNumber: number as string,
    });
  }
  for (const row of await store.read(mentionsByNumber, { numbers: forms })) {
    const number = row.number as string;
    const isItself = known.get(number)?.some(({ documentId }) => documentId === row.documentId);
    if (!isItself) add(number, knownOf(row, false, row.name as string, number));
  }
  return known;
}

/** Where a document prints its number; its head where the number was not read from the text. */
function wordsIn(sources: Sources, { tokens, text }: SourceDocument, number: string) {
  const wanted = meaningTokens(number, sources.vocabulary).ids;
  const [at] = findRuns(wanted, { from: 0, to: wanted.length }, tokens.ids, { from: 0, to: tokens.ids.length });
  if (at !== undefined) return spanOf({ tokens }, { from: at, to: at + wanted.length });
  const line = text.indexOf("\n");
  return { start: 0, end: line > 0 ? line : text.length };
}

/** A number with the same agency code and either the year or the serial: what a slip of the pen makes of it. */
function nearNumbers(number: string, all: readonly string[]): string[] {
  const parts = /^(.*?)〔(\d{4})〕(\d+)号$/u;
  const own = parts.exec(number);
  if (!own) return [];
  return all
    .filter((other) => {
      const [, code, year, serial] = parts.exec(other) ?? [];
      if (code === undefined) return false;
      const equal = [own[1]!.endsWith(code) || code.endsWith(own[1]!), year === own[2], serial === own[3]];
      return equal.filter(Boolean).length === 2;
    })
    .slice(0, 3);
}

async function placesOf(sources: Sources, known: readonly Known[]): Promise<FoundPlace[]> {
  const distinct = [...new Map(known.map((one) => [one.documentId, one])).values()];
  return Promise.all(
    distinct.slice(0, mostPlaces).map(async ({ documentId, start, end }) => ({
      document: await sources.document(documentId),
      span: { start, end },
    })),
  );
}

interface Pair {
  title: NamedTitle;
  number: NamedNumber;
  known: readonly Known[];
  numbered: readonly Known[] | undefined;
}

/** A title and a number that do not belong together, as far as the collection tells. */
async function checkPair(sources: Sources, draft: DraftText, pair: Pair): Promise<Finding | undefined> {
  const { title, number, known, numbered } = pair;
  const printed = [...new Set(known.flatMap(({ docNumber }) => docNumber ?? []))];
  if (printed.some((one) => number.forms.includes(one))) return undefined;
  const key = titleKey(title.title);
  const others = [...new Set((numbered ?? []).map((one) => one.title))];
  if (others.some((other) => titleKey(other) === key)) return undefined;
  if (printed.length > 0) {
    const notes = [
      inBoth(
        `《${title.title}》的文号是${printed.join("、")}`,
        `the number of “${title.title}” is ${printed.join(", ")}`,
      ),
      ...(others.length > 0
        ? [inBoth(`${number.likely}是《${others[0]}》的文号`, `${number.likely} is the number of “${others[0]}”`)]
        : []),
    ];
    const carrying = known.filter(({ docNumber }) => docNumber);
    const shown = carrying.some(({ held }) => held) ? carrying.filter(({ held }) => held) : carrying;
    const places = await Promise.all(
      shown.slice(0, mostPlaces).map(async ({ documentId, docNumber }) => {
        const document = await sources.document(documentId);
        return { document, span: wordsIn(sources, document, docNumber!) };
      }),
    );
    return { kind: "docNumber", state: "contradicted", span: number.span, notes, places };
  }
  if (!numbered || others.length === 0) return undefined;
  // The number may be that of the notice which issues the document so titled.
  const holders = new Set(numbered.filter(({ held }) => held).map(({ documentId }) => documentId));
  if (known.some(({ documentId, held }) => held && holders.has(documentId))) return undefined;
  const inside = await findPlacements(sources, draft, rangeOf(draft, title.span), "whole", [...holders]);
  if (inside.some(({ difference }) => difference.changes.length === 0)) return undefined;
  const notes = [
    inBoth(`${number.likely}是《${others[0]}》的文号`, `${number.likely} is the number of “${others[0]}”`),
  ];
  return { kind: "title", state: "contradicted", span: title.span, notes, places: await placesOf(sources, numbered) };
}

/** The same words, or the same without the body that issued it: 关于…的意见 for 某省人民政府关于…的意见. */
function isSameTitle(own: string, known: string): boolean {
  const [a, b] = [own, known].map((title) => nameKey(title)) as [string, string];
  return a === b || (bodyBefore(own) === "" && b.endsWith(a));
}

/** A title whose words behind the body are known: the body is another, or the collection has the title without any. */
function otherBody(
  base: Pick<Finding, "kind" | "span" | "notes">,
  own: string,
  known: Known,
  places: FoundPlace[],
  nearest: FoundPlace | undefined,
): Finding {
  const body = bodyBefore(known.title);
  if (body === "") {
    const notes = [
      inBoth(
        `库中所见题名不带发文机关，无从核对“${bodyBefore(own)}”`,
        `named in the collection without a body: “${bodyBefore(own)}” cannot be checked`,
      ),
    ];
    return { ...base, notes, state: "exact", places };
  }
  const notes = [inBoth(`库中所见题名为《${known.title}》`, `in the collection the title is “${known.title}”`)];
  return { ...base, notes, state: "changed", places: nearest ? [nearest] : places };
}

/** A title by name, else where its words stand in a text. Titles of other works are told of only where they are found. */
async function checkTitle(
  sources: Sources,
  draft: DraftText,
  title: NamedTitle,
  known: readonly Known[],
): Promise<Finding | undefined> {
  const base = { kind: "title" as const, span: title.span, notes: [] };
  const same = known.filter((one) => isSameTitle(title.title, one.title));
  if (same.length > 0) {
    const notes = same.some(({ held }) => held) ? [] : [citedOnly];
    return { ...base, notes, state: "exact", places: await placesOf(sources, same) };
  }
  const range = rangeOf(draft, title.span);
  if (lengthOf(range) < 3) return undefined;
  const placements = await findPlacements(sources, draft, range, "whole");
  const [best] = placements;
  if (best && best.difference.changes.length === 0) {
    const places = placements.slice(0, mostPlaces).map((one) => placeOf(draft, one));
    return { ...base, state: "exact", places, notes: [inBoth("见于正文", "its words stand in a text")] };
  }
  // The subject is known by another body's name, or by none.
  const [other] = known;
  if (other) return otherBody(base, title.title, other, await placesOf(sources, known), best && placeOf(draft, best));
  if (!title.isPolicy) return undefined;
  const near = best && best.difference.matched >= leastOfTitle * lengthOf(range) && best.longestRun >= 4;
  if (near) return { ...base, state: "changed", places: [placeOf(draft, best)] };
  return { ...base, state: "notFound", places: [] };
}
