import { isPageNumber } from "../normalise/line-shapes.ts";
import { withoutSpace } from "../normalise/spaces.ts";
import type { PageLine } from "./page-lines.ts";

/** Lines at the head and foot of a page that may be running titles. */
const reach = 2;
/** A line repeated on this many pages, digits aside, is a running title. */
const fewestPages = 3;

export interface Page {
  number: number;
  height: number;
  lines: PageLine[];
}

const shapeOf = (line: PageLine) => withoutSpace(line.text).replace(/\d+/g, "0");

/**
 * The pages without page numbers (— 3 —, or a number, Roman ones too, alone in the head or foot) and without running titles: lines in
 * the top or bottom tenth of the page that stand, digits aside, on three pages or more.
 */
export function dropFurniture(pages: readonly Page[]): Page[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const shape of new Set(edges(page).map(shapeOf))) counts.set(shape, (counts.get(shape) ?? 0) + 1);
  return pages.map((page) => {
    const edge = new Set(edges(page));
    const lines = page.lines.filter((line) => {
      const inMargin = line.y > page.height * 0.9 || line.y < page.height * 0.1;
      if (isPageNumber(line.text) && edge.has(line)) return false;
      if (!inMargin || !edge.has(line)) return true;
      if (/^(?:\d{1,4}|[IVXLC]{1,7}|[ivxlc]{1,7})$/.test(line.text)) return false;
      return (counts.get(shapeOf(line)) ?? 0) < Math.min(fewestPages, Math.max(2, pages.length / 2));
    });
    return { ...page, lines };
  });
}

/** The highest and the lowest lines of a page, wherever the PDF places them in its order. */
function edges({ lines }: Page): PageLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return [...byHeight.slice(0, reach), ...byHeight.slice(-reach)];
}
