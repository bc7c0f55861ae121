/** The stretches of a document that count their headings anew: the text itself, the document it issues, each annex. */
import type { ParsedDocument } from "../model.ts";
import type { Attachment } from "./metadata/attachment.ts";
import type { Line } from "./metadata/line.ts";
import { findHeadings } from "./outline.ts";
import type { Region } from "./section-tree.ts";

/** `isFurniture` tells the blocks that can be no heading: head, signature, list of annexes, copies. */
export function regionsOf(
  { text, blocks }: ParsedDocument,
  lines: readonly Line[],
  attachments: readonly Attachment[],
  isFurniture: (block: number) => boolean,
): Region[] {
  const starts = attachments.map(({ from }) => lines[from]?.block as number);
  const region = (from: number, to: number): Region => ({
    from,
    to,
    headings: findHeadings(text, blocks, from, to, isFurniture),
  });
  const regions: Region[] = [region(0, starts[0] ?? blocks.length)];
  attachments.forEach(({ mark, number, title }, i) => {
    const own = region(starts[i] as number, starts[i + 1] ?? blocks.length);
    regions.push({
      ...own,
      attachment: {
        title,
        ...(mark !== undefined && { printed: mark }),
        ...(number !== undefined && { annex: number }),
      },
    });
  });
  return regions;
}
