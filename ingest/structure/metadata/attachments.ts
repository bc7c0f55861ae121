/**
 * Where the documents behind the text begin: annexes under their marks and issued documents under their titles. Each has
 * a tree of sections of its own.
 */
import type { Found } from "../../model.ts";
import type { AnnexEntry } from "./annex-list.ts";
import { annexAt } from "./annex-marks.ts";
import type { Attachment, Surroundings } from "./attachment.ts";
import { issuedAt, outerOrdinal, restartAt } from "./issued-documents.ts";
import { comparable, type Line } from "./line.ts";

/** `lines` from the index `from` on, which stands after the head. `listed` are the names of 附件说明, `inner` the issued document's. */
export function findAttachments(
  lines: readonly Line[],
  from: number,
  after: Surroundings,
  listed: readonly AnnexEntry[],
  inner?: Found<string>,
): Attachment[] {
  const found: Attachment[] = [];
  /** The number the outer headings have reached. */
  let highest = 0;
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.kind === "table-row" || after.list.has(line.block)) continue;
    const annex = annexAt(lines, i, after.signature, listed, found);
    if (annex) {
      // 附件 printed twice above one title is one mark.
      const before = found.at(-1);
      if (
        before?.mark &&
        annex.from - before.from <= before.titleBlocks.length &&
        comparable(before.title) === comparable(annex.title)
      ) {
        annex.number = before.number as number;
        found.pop();
      }
      found.push(annex);
      i = Math.max(i, annex.to - 1);
      continue;
    }
    const issued = issuedAt(
      lines,
      i,
      after.signature,
      found.some((each) => each.mark === undefined) ? undefined : inner,
    );
    const next = issued ?? restartAt(lines, i, after, highest);
    if (next) {
      found.push(next);
      i = next.to - 1;
      highest = 0;
    }
    highest = outerOrdinal(line.words) ?? highest;
  }
  return found.map((attachment, i) => ({ ...attachment, to: found[i + 1]?.from ?? lines.length }));
}
