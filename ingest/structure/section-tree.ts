/** From headings in order to the tree of sections, the document itself first. */
import type { Block, Section } from "../model.ts";
import type { Heading } from "./outline.ts";

/** A stretch of blocks that counts its headings anew: the body, or one annex. */
export interface Region {
  /** Blocks from `from` to `to`, exclusive. */
  from: number;
  to: number;
  headings: Heading[];
  /** For an annex its title, number and mark as printed (附件1); for an issued document its title alone. */
  attachment?: { title: string; annex?: number; printed?: string };
}

export interface SectionTree {
  sections: Section[];
  /** For every block, the section it opens or stands in. */
  sectionOfBlock: number[];
  /** Heading by block index. */
  headingOfBlock: Map<number, Heading>;
}

/**
 * `closes` tells the blocks that belong to the whole document or annex rather than to its last section: signature, list of
 * annexes, foot, second copies. Children stand inside their parents, siblings do not overlap, and the order is that of the text.
 */
export function buildSectionTree(
  textLength: number,
  blocks: readonly Block[],
  regions: readonly Region[],
  documentTitle: string,
  closes: (block: number) => boolean,
): SectionTree {
  const root: Section = { ordinal: 0, depth: 0, title: documentTitle, path: [], start: 0, end: textLength };
  if (blocks[0]?.page !== undefined) root.page = blocks[0].page;
  const sections: Section[] = [root];
  const sectionOfBlock = new Array<number>(blocks.length).fill(0);
  const headingOfBlock = new Map<number, Heading>();

  for (const region of regions) {
    const stack: { section: Section; rank: number }[] = [{ section: root, rank: Number.NEGATIVE_INFINITY }];
    const regionEnd = blocks[region.to - 1]?.end ?? textLength;
    const open = (block: number, rank: number, printed: string, number?: string, annex?: number) => {
      const title = withoutEmphasis(printed);
      const start = blocks[block]!.start;
      while (stack.length > 1 && stack.at(-1)!.rank >= rank) stack.pop()!.section.end = blocks[block - 1]!.end;
      const parent = stack.at(-1)!.section;
      const section: Section = {
        ordinal: sections.length,
        parent: parent.ordinal,
        depth: parent.depth + 1,
        title,
        path: [...parent.path, label(number, title)],
        start,
        end: regionEnd,
      };
      if (number !== undefined) section.number = number;
      const annexNumber = annex ?? parent.annex;
      if (annexNumber !== undefined) section.annex = annexNumber;
      const page = blocks[block]!.page;
      if (page !== undefined) section.page = page;
      sections.push(section);
      stack.push({ section, rank });
    };
    const { attachment } = region;
    if (attachment) open(region.from, -1, attachment.title, attachment.printed, attachment.annex);
    const floor = stack.length;
    let next = 0;
    for (let block = region.from; block < region.to; block++) {
      if (closes(block)) while (stack.length > floor) stack.pop()!.section.end = blocks[block - 1]!.end;
      const heading = region.headings[next];
      if (heading && heading.block === block) {
        open(block, heading.rank, heading.title, heading.number);
        headingOfBlock.set(block, heading);
        next++;
      }
      sectionOfBlock[block] = stack.at(-1)!.section.ordinal;
    }
  }
  return { sections, sectionOfBlock, headingOfBlock };
}

/** Marks of Markdown's emphasis (**, __) are how a title was set, not part of it; the text keeps them. */
const withoutEmphasis = (title: string): string => title.replace(/\*{2,3}|_{2,3}/g, "").trim();

/** 一、总体要求; 附件1 任务清单; 第三条 when it has no name. */
function label(number: string | undefined, title: string): string {
  if (!number) return title;
  if (!title) return number;
  return /[、．.）)]$|^[①-⑳]$/.test(number) ? `${number}${title}` : `${number} ${title}`;
}
