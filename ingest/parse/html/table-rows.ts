import type { CheerioAPI } from "cheerio";
import { hasWords } from "../normalise/spaces.ts";
import { looksLikeHeader } from "../table-header.ts";
import type { PageElement } from "./page-node.ts";

/**
 * The rows of a table of data, or undefined for one that only lays out the page: it holds another table, or has no two
 * filled cells side by side. A cell that spans columns or rows is followed or underlaid by empty cells, so that columns
 * stay columns.
 */
export function tableRows(
  $: CheerioAPI,
  table: PageElement,
): { rows: { header: boolean; cells: string[] }[] } | undefined {
  if ($(table).find("table").length > 0) return undefined;
  const rows: string[][] = [];
  const headed: boolean[] = [];
  const reserved: number[] = [];
  for (const tr of $(table).find("tr").toArray()) {
    const cells: string[] = [];
    const place = () => {
      while ((reserved[cells.length] ?? 0) > 0) {
        reserved[cells.length]!--;
        cells.push("");
      }
    };
    for (const td of $(tr).children("td, th").toArray()) {
      place();
      const columns = span(td, "colspan");
      const below = span(td, "rowspan") - 1;
      for (let column = 0; column < columns; column++) {
        reserved[cells.length] = below;
        cells.push(column === 0 ? cellText($, td) : "");
      }
    }
    place();
    if (cells.some(hasWords)) {
      rows.push(cells);
      headed.push($(tr).parent().is("thead") || ($(tr).children("th").length > 1 && $(tr).children("td").length === 0));
    }
  }
  if (!rows.some((cells) => cells.filter(hasWords).length > 1)) return undefined;
  const header = headed.some(Boolean)
    ? headed
    : rows.map((cells, index) => index === 0 && looksLikeHeader(cells, rows[1]));
  return { rows: rows.map((cells, index) => ({ header: header[index]!, cells })) };
}

/** colspan or rowspan, at most 100: a page may claim millions. */
const span = (cell: PageElement, name: "colspan" | "rowspan") =>
  Math.min(Math.max(Number.parseInt(cell.attribs[name] ?? "1", 10) || 1, 1), 100);

/** Paragraphs and line breaks of a cell become spaces. */
function cellText($: CheerioAPI, cell: PageElement): string {
  const copy = $(cell).clone();
  copy.find("br").replaceWith(" ");
  copy.find("p, div, li").append(" ");
  return copy.text().replace(/\s+/gu, " ").trim();
}
