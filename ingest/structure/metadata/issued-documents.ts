/** Documents a notice issues or forwards, printed under their own titles after the signature. */
import type { Found } from "../../model.ts";
import { findMarker, type MarkerClass } from "../section-markers.ts";
import { type Attachment, MOST_TITLE_LINES, type Surroundings } from "./attachment.ts";
import { comparable, isProse, type Line, tidy } from "./line.ts";
import { endsLikeTitle } from "./title-shape.ts";

/** A forwarded document loses its issuer and a 的 in the notice's title: 某委关于……请示 for 关于……的请示. */
const essence = (words: string): string => comparable(words).replace(/的(?=[^的]{2,4}$)/, "");

/** The issued document's title on its own line or lines, below the signature. */
export function issuedAt(
  lines: readonly Line[],
  at: number,
  signature: number | undefined,
  inner: Found<string> | undefined,
): Attachment | undefined {
  const line = lines[at] as Line;
  if (inner === undefined || signature === undefined || line.block <= signature) return undefined;
  const wanted = essence(inner.value);
  let joined = "";
  for (let to = at; to < Math.min(lines.length, at + MOST_TITLE_LINES); to++) {
    joined += essence((lines[to] as Line).words);
    if (
      joined === wanted ||
      (joined.length > 8 && wanted.endsWith(joined) && to === at) ||
      (joined.endsWith(wanted) && joined.length < wanted.length + 12)
    ) {
      return {
        from: at,
        to: to + 1,
        title: tidy(
          lines
            .slice(at, to + 1)
            .map((each) => each.words)
            .join(""),
        ),
        titleBlocks: lines.slice(at, to + 1).map((each) => each.block),
      };
    }
    if (!wanted.includes(joined)) return undefined;
  }
  return undefined;
}

const OUTER: ReadonlySet<MarkerClass> = new Set(["章", "条", "一、"]);
/** Lines between the title of a document and its first heading: 题注, an opening paragraph. */
const OPENING_LINES = 6;
/** 附注 such as （此件公开发布） may stand between the signature and an issued document. */
const NOTES_BELOW_SIGNATURE = 3;

/** The number of an outer heading, so that a beginning anew can be told. */
export function outerOrdinal(words: string): number | undefined {
  const marker = findMarker(words);
  return marker && OUTER.has(marker.class) ? marker.ordinal : undefined;
}

/**
 * A document under the same notice whose name the notice's title does not give (印发……两个办法): a title below the
 * signature, and under it the outer headings begin anew. `highest` is the number they had reached.
 */
export function restartAt(
  lines: readonly Line[],
  at: number,
  { signature, issues }: Surroundings,
  highest: number,
): Attachment | undefined {
  const line = lines[at] as Line;
  if (signature === undefined || line.block <= signature) return undefined;
  const belowSignature = issues && line.block - signature <= NOTES_BELOW_SIGNATURE;
  if (highest < 2 && !belowSignature) return undefined;
  const isTitle = !isProse(line) && line.words.length >= 6 && line.words.length <= 60 && endsLikeTitle(line.words);
  if (!isTitle || findMarker(line.words)) return undefined;
  const first = lines
    .slice(at + 1, at + 1 + OPENING_LINES)
    .map((each) => outerOrdinal(each.words))
    .find((ordinal) => ordinal !== undefined);
  return first === 1 ? { from: at, to: at + 1, title: tidy(line.words), titleBlocks: [line.block] } : undefined;
}
