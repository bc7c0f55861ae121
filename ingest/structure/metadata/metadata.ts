/** The elements of an official document, put together (GB/T 9704-2012, chapter 7). */
import type { Annex, DocumentMetadata, Found, ParsedDocument } from "../../model.ts";
import { type AddresseeLine, findAddressees } from "./addressees.ts";
import { type AnnexList, findAnnexList } from "./annex-list.ts";
import type { Attachment } from "./attachment.ts";
import { findAttachments } from "./attachments.ts";
import { findDate } from "./dates.ts";
import { findDocNumber } from "./doc-number.ts";
import { findKind } from "./document-kind.ts";
import { findHead, type Head } from "./head.ts";
import { findWrittenYear } from "./inferred-year.ts";
import { findInnerDocument } from "./inner-document.ts";
import { listIssuers } from "./issuers.ts";
import { findJurisdiction } from "./jurisdiction.ts";
import { comparable, type Line } from "./line.ts";
import { findSignature, type Signature } from "./signature.ts";
import { type FoundTitle, findTitle } from "./title.ts";
import { findWrittenDate } from "./written-date.ts";

export interface ReadMetadata {
  metadata: DocumentMetadata;
  /** Annexes and the issued document, by line index. */
  attachments: Attachment[];
  /** Blocks that are the title of the document or of an attachment. */
  titleBlocks: Set<number>;
  /** Blocks that are no part of the outline: head, addressees, signature, list of annexes. */
  furniture: Set<number>;
}

export function readMetadata(parsed: ParsedDocument, lines: readonly Line[]): ReadMetadata {
  const { hints, text } = parsed;
  const head = findHead(lines, (line) => findDocNumber([line]) !== undefined || /^第\s*\d+\s*号$/.test(line.words));
  const title = findTitle(parsed, head, lines);
  const docNumber = findDocNumber(linesOfNumber(head, lines, title), hints.docNumber);
  const bodyStart = afterTitle(lines, head, title);
  const addressed = findAddressees(lines.slice(bodyStart, bodyStart + 8));
  const annexList = findAnnexList(lines.slice(bodyStart));
  const inner = title && title.from !== "opening" ? findInnerDocument(title, text) : undefined;
  const textEnd = firstMark(lines, bodyStart);
  const signature = findSignature(lines.slice(bodyStart, textEnd)) ?? undefined;
  const signedBlock = signature?.issuers.length ? signature.blocks.at(-1) : undefined;
  const attachments = findAttachments(
    lines,
    bodyStart,
    {
      ...(signedBlock !== undefined && { signature: signedBlock }),
      list: new Set(annexList?.blocks),
      issues: /印发|转发|批转|发布|公布|下发/.test(title?.value ?? ""),
    },
    annexList?.entries ?? [],
    inner?.title,
  );
  const issuers = listIssuers({
    head,
    ...(title && { title }),
    ...(signature && { signature }),
    hint: hints.issuer,
    source: hints.source,
    text,
  });
  const date =
    findWrittenDate({ signature, head: lines.slice(0, bodyStart + 2), hint: hints.date }) ?? inferredDate(text);

  const metadata: DocumentMetadata = {
    issuers,
    addressees: addressed?.addressees ?? [],
    kind: findKind({
      ...(title && { title: title.value, titleFrom: title.from }),
      hasDocNumber: docNumber !== undefined,
      isSigned: signedBlock !== undefined,
      opening: text.slice(lines[title?.from === "opening" ? 0 : bodyStart]?.start ?? 0).slice(0, 200),
      ending: text.slice(-80),
    }),
    annexes: listAnnexes(annexList, attachments, lines, parsed),
    ...findJurisdiction({
      issuers: issuers.map(({ value }) => value),
      title: title?.from === "opening" ? "" : (title?.value ?? ""),
      text,
    }),
  };
  // A report is not issued; its headline tells a place, but no level.
  if (metadata.kind === "news") delete metadata.level;
  if (title) metadata.title = found(title);
  if (docNumber) metadata.docNumber = docNumber;
  if (issuers[0]) metadata.issuer = issuers[0];
  if (date) metadata.date = date;
  if (inner) {
    metadata.innerTitle = inner.title;
    metadata.innerKind = inner.kind;
  }
  return {
    metadata,
    attachments,
    titleBlocks: new Set([...(title?.blocks ?? []), ...attachments.flatMap((each) => each.titleBlocks)]),
    furniture: furnitureOf(lines, bodyStart, { title, addressed, signature, annexList, attachments }),
  };
}

const found = ({ value, start, end }: FoundTitle): Found<string> =>
  start === undefined || end === undefined ? { value } : { value, start, end };

/** The number stands above the title, or between title and addressees. */
const linesOfNumber = (head: Head, lines: readonly Line[], title: FoundTitle | undefined): readonly Line[] => {
  const last = title?.blocks.at(-1);
  if (last === undefined) return head.lines;
  const after = lines.findIndex((line) => line.block === last) + 1;
  return lines.slice(0, Math.max(after + 3, lines.indexOf(head.lines.at(-1) as Line) + 1));
};

/** Index of the first line after the title; 0 where the title is no line of its own. */
function afterTitle(lines: readonly Line[], head: Head, title: FoundTitle | undefined): number {
  const last = title?.blocks.at(-1);
  if (last !== undefined) return lines.findIndex((line) => line.block === last) + 1;
  return title?.from === "page" ? head.lines.length : 0;
}

/** The text of the document itself ends where the first annex begins. */
function firstMark(lines: readonly Line[], from: number): number {
  const mark = lines.findIndex((line, i) => i > from && /^附\s*件\s*[\d一二三四五六七八九十]{0,2}$/.test(line.words));
  return mark < 0 ? lines.length : mark;
}

function inferredDate(text: string): Found<string> | undefined {
  const year = findWrittenYear(text);
  return year ? { value: year } : undefined;
}

function listAnnexes(
  list: AnnexList | undefined,
  attachments: readonly Attachment[],
  lines: readonly Line[],
  parsed: ParsedDocument,
): Annex[] {
  const annexes: Annex[] = (list?.entries ?? []).map((entry) => ({ ...entry }));
  for (const attachment of attachments) {
    if (attachment.number === undefined) continue;
    const start = lines[attachment.from]?.start as number;
    const end = parsed.blocks[lines[attachment.to - 1]?.block as number]?.end as number;
    const listed = annexes.find(
      (annex) => annex.number === attachment.number || comparable(annex.title) === comparable(attachment.title),
    );
    if (listed) Object.assign(listed, listed.start === undefined ? { start, end } : {});
    else annexes.push({ number: attachment.number, title: attachment.title, start, end });
  }
  return annexes.sort((a, b) => a.number - b.number);
}

function furnitureOf(
  lines: readonly Line[],
  bodyStart: number,
  parts: {
    title: FoundTitle | undefined;
    addressed: AddresseeLine | undefined;
    signature: Signature | undefined;
    annexList: AnnexList | undefined;
    attachments: readonly Attachment[];
  },
): Set<number> {
  const furniture = new Set<number>(lines.slice(0, bodyStart).map((line) => line.block));
  const add = (blocks: readonly number[]) => {
    for (const block of blocks) furniture.add(block);
  };
  add(parts.title?.blocks ?? []);
  if (parts.addressed) furniture.add(parts.addressed.block);
  add(parts.signature?.blocks ?? []);
  add(parts.annexList?.blocks ?? []);
  add(parts.attachments.flatMap((each) => each.titleBlocks));
  for (const line of lines)
    if (findDate(line.words) && /^(?:抄\s*送|[^，。]{2,40}\s*\d{4}年.{3,8}印发$)/.test(line.words))
      furniture.add(line.block);
  return furniture;
}
