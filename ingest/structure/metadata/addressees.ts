/**
 * 主送机关: the line after the title that ends in a full-width colon and names bodies (GB/T 9704-2012, 7.3.2). Bodies of
 * one class are parted by 、, classes by ，; a share in a common ending stays together (各省、自治区、直辖市人民政府).
 */
import type { Found } from "../../model.ts";
import { findMarker } from "../section-markers.ts";
import { isRecipient } from "./bodies.ts";
import { isProse, type Line } from "./line.ts";

/** Lines that end in a colon for another reason. */
const OTHER =
  /^(?:附件|附|抄送|联系|现|为|根据|按照|经|一、|（一）|1[.．、]|注|说明|来源|时间|地点)|[。；]|如下|以下|通知|意见[：:]$|包括[：:]$|关于|下列/;
const LONGEST = 260;

export interface AddresseeLine {
  block: number;
  addressees: Found<string>[];
}

/** The first line of `lines` that addresses someone; give it the lines after the title, up to the running text. */
export function findAddressees(lines: readonly Line[]): AddresseeLine | undefined {
  for (const line of lines) {
    // Nobody is addressed once the text has begun.
    if (isProse(line) || findMarker(line.words)?.ordinal === 1) return undefined;
    if (
      line.kind === "table-row" ||
      !/[：:]$/.test(line.words) ||
      line.words.length > LONGEST ||
      OTHER.test(line.words)
    )
      continue;
    const parts = splitAddressees(line.words.slice(0, -1));
    const named = parts.filter(({ words }) => isRecipient(words));
    if (named.length === 0 || named.length < parts.length / 2) continue;
    const addressees = parts.map(({ words, start, end }) => ({
      value: words,
      start: line.start + start,
      end: line.start + end,
    }));
    return { block: line.block, addressees };
  }
  return undefined;
}

/** Parts at ， 、 and ； outside brackets; a part that is no name by itself joins the one it shares its ending with. */
export function splitAddressees(words: string): { words: string; start: number; end: number }[] {
  const pieces: { start: number; end: number; comma: boolean }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= words.length; i++) {
    const c = words[i];
    if (c === "（" || c === "(") depth++;
    else if (c === "）" || c === ")") depth--;
    else if (c === undefined || (depth <= 0 && /[，、；,;]/.test(c))) {
      if (i > start) pieces.push({ start, end: i, comma: c !== "、" });
      start = i + 1;
    }
  }
  const parts: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  pieces.forEach((piece, i) => {
    const part: { start: number; end: number } = open
      ? { start: open.start, end: piece.end }
      : { start: piece.start, end: piece.end };
    open = undefined;
    const own = words.slice(piece.start, piece.end).trim();
    const before = parts.at(-1);
    // 市政府各委、办、局: single characters continue the part before.
    if (before && own.length === 1 && !pieces[i - 1]?.comma) before.end = piece.end;
    // 各省、自治区、直辖市人民政府: a part without an ending of its own waits for the next.
    else if (!isRecipient(own) && !piece.comma && i + 1 < pieces.length) open = part;
    else parts.push(part);
  });
  return parts.map((part) => trimmed(words, part.start, part.end));
}

function trimmed(words: string, start: number, end: number) {
  const raw = words.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  const name = raw.trim();
  return { words: name, start: from, end: from + name.length };
}
