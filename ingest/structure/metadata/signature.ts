/**
 * 发文机关署名 and 成文日期: below the text, bodies on lines of their own and the date under them, or both on one line
 * (GB/T 9704-2012, 7.3.5). Several bodies sign one below the other or side by side.
 */
import type { Found } from "../../model.ts";
import { isBody, splitBodies } from "./bodies.ts";
import { dateAlone, findDate, monthOrYearAlone } from "./dates.ts";
import type { Line } from "./line.ts";

export interface Signature {
  issuers: Found<string>[];
  date?: Found<string>;
  blocks: number[];
}

/** Lines below the title that may still belong to the head. */
const HEAD_LINES = 2;
/** Longest run of lines between the first body that signs and the date. */
const MOST_SIGNERS = 30;
/** （代章）, （公章）, （盖章）: belongs to the body above. */
const SEAL = /^[（(][^（()）]*章[^（()）]*[）)]$/;

/** The first signature in `lines`, which begin after the head; undefined when nobody signs and no date stands alone. */
export function findSignature(lines: readonly Line[]): Signature | undefined {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "table-row") continue;
    const joined = signedAndDated(line);
    if (joined) return withSignersAbove(lines, i, joined);
    const whole = dateAlone(line.words);
    const value = whole ?? monthOrYearAlone(line.words);
    if (!value) continue;
    const dated: Signature = { issuers: [], date: { value, start: line.start, end: line.end }, blocks: [line.block] };
    const signed = withSignersAbove(lines, i, dated);
    // A date right below the title is the head's.
    if (signed.issuers.length > 0 || (whole && i >= HEAD_LINES)) return signed;
  }
  return signedOnly(lines);
}

/** 某省总工会2020年3月1日 on one line. */
function signedAndDated(line: Line): Signature | undefined {
  if (line.words.length > 80) return undefined;
  const date = findDate(line.words);
  if (!date || date.start === 0 || date.end < line.words.trimEnd().length) return undefined;
  const bodies = splitBodies(line.words.slice(0, date.start).trim());
  if (!bodies) return undefined;
  return {
    issuers: bodies.map(({ name, start, end }) => ({ value: name, start: line.start + start, end: line.start + end })),
    date: { value: date.value, start: line.start + date.start, end: line.start + date.end },
    blocks: [line.block],
  };
}

function withSignersAbove(lines: readonly Line[], at: number, below: Signature): Signature {
  const issuers: Found<string>[] = [];
  const blocks = [...below.blocks];
  for (let i = at - 1; i >= Math.max(0, at - MOST_SIGNERS); i--) {
    const line = lines[i] as Line;
    if (SEAL.test(line.words)) {
      blocks.unshift(line.block);
      continue;
    }
    const bodies = bodiesOf(line);
    if (!bodies) break;
    issuers.unshift(...bodies);
    blocks.unshift(line.block);
  }
  return { ...below, issuers: [...issuers, ...below.issuers], blocks };
}

/** Bodies below the text without a date, where the page keeps the date elsewhere. */
function signedOnly(lines: readonly Line[]): Signature | undefined {
  const last = lines.findLastIndex(
    (line) => line.kind !== "table-row" && bodiesOf(line) !== undefined && line.words.length >= 5,
  );
  // Far above the end it is a heading or a cell of a form.
  if (last < 0 || lines.length - last > 6) return undefined;
  const above = lines[last - 1];
  if (!above || !/[。；：]$|附件|^\d/.test(above.words)) return undefined;
  const line = lines[last] as Line;
  return { issuers: bodiesOf(line) ?? [], blocks: [line.block] };
}

function bodiesOf(line: Line): Found<string>[] | undefined {
  if (line.kind === "table-row" || line.words.length > 120) return undefined;
  // A broken entity of the page (&sp;) is no part of a name.
  const words = line.words.replace(/\s*&[a-z]{2,6};?\s*$/, "").replace(/\s*[（(][^（()）]*章[^（()）]*[）)]$/, "");
  // 印  章: spread letters of a name.
  const whole = words.replace(/(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff](?:\s|$))/g, "");
  const bodies = isBody(whole) ? [{ name: whole, start: 0, end: words.length }] : splitBodies(words);
  return bodies?.map(({ name, start, end }) => ({ value: name, start: line.start + start, end: line.start + end }));
}
