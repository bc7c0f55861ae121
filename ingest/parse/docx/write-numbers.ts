/**
 * Numbers that Word counts are not characters of the file; here they become text at the beginning of their paragraph,
 * as they are printed. Source: ECMA-376 part 1, 17.9 (numbering).
 */
import { load } from "cheerio";
import { acceptMoves } from "./accept-moves.ts";
import { formatNumber } from "./number-formats.ts";

interface Level {
  start: number;
  format: string;
  /** With %1, %2 … for the numbers of the levels. */
  text: string;
}

type Levels = Map<number, Level>;

const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string) => {
  const part = parts.get(name);
  return part === undefined
    ? undefined
    : Buffer.from(part)
        .toString("utf8")
        .replace(/^\ufeff/, "");
};

/** Levels of every list (w:num) by its id. */
function listsOf(xml: string): Map<string, { levels: Levels; abstract: string; restarted: Map<number, number> }> {
  const $ = load(xml, { xml: true });
  const abstracts = new Map<string, Levels>();
  const levelOf = (element: Parameters<typeof $>[0]): Level => ({
    start: Number($(element).children("w\\:start").attr("w:val") ?? 1),
    format: $(element).children("w\\:numFmt").attr("w:val") ?? "decimal",
    text: $(element).children("w\\:lvlText").attr("w:val") ?? "",
  });
  $("w\\:abstractNum").each((_, abstract) => {
    const levels: Levels = new Map();
    $(abstract)
      .children("w\\:lvl")
      .each((_, level) => {
        levels.set(Number($(level).attr("w:ilvl")), levelOf(level));
      });
    abstracts.set($(abstract).attr("w:abstractNumId") ?? "", levels);
  });
  const lists = new Map<string, { levels: Levels; abstract: string; restarted: Map<number, number> }>();
  $("w\\:num").each((_, num) => {
    const abstract = $(num).children("w\\:abstractNumId").attr("w:val") ?? "";
    const levels = new Map(abstracts.get(abstract) ?? []);
    const restarted = new Map<number, number>();
    $(num)
      .children("w\\:lvlOverride")
      .each((_, override) => {
        const at = Number($(override).attr("w:ilvl"));
        const level = $(override).children("w\\:lvl");
        if (level.length > 0) levels.set(at, levelOf(level));
        const start = $(override).children("w\\:startOverride").attr("w:val");
        if (start !== undefined) restarted.set(at, Number(start));
      });
    lists.set($(num).attr("w:numId") ?? "", { levels, abstract, restarted });
  });
  return lists;
}

/** Which list and level a paragraph style belongs to. */
function numberedStyles(xml: string): Map<string, { list: string; level: number }> {
  const $ = load(xml, { xml: true });
  const own = new Map<string, { list?: string | undefined; level?: number; basedOn?: string | undefined }>();
  $("w\\:style").each((_, style) => {
    const numbering = $(style).children("w\\:pPr").children("w\\:numPr");
    const level = numbering.children("w\\:ilvl").attr("w:val");
    own.set($(style).attr("w:styleId") ?? "", {
      list: numbering.children("w\\:numId").attr("w:val"),
      ...(level !== undefined && { level: Number(level) }),
      basedOn: $(style).children("w\\:basedOn").attr("w:val"),
    });
  });
  const styles = new Map<string, { list: string; level: number }>();
  for (const [id, style] of own) {
    let list = style.list;
    let parent = style.basedOn;
    for (let steps = 0; list === undefined && parent !== undefined && steps < 20; steps++) {
      list = own.get(parent)?.list;
      parent = own.get(parent)?.basedOn;
    }
    if (list !== undefined) styles.set(id, { list, level: style.level ?? 0 });
  }
  return styles;
}

/** The parts, with the numbers of lists written into the text of the document. Bullets become "•". */
export function writeNumbers(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const result = new Map(parts);
  const numbering = textOf(parts, "word/numbering.xml");
  const written = textOf(parts, "word/document.xml");
  if (written === undefined) return result;
  const document = acceptMoves(written);
  if (document !== written) result.set("word/document.xml", new Uint8Array(Buffer.from(document, "utf8")));
  if (numbering === undefined) return result;
  const lists = listsOf(numbering);
  const styles = numberedStyles(textOf(parts, "word/styles.xml") ?? "");
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  const $ = load(document, { xml: { xmlMode: true, decodeEntities: false } });
  $("w\\:p").each((_, paragraph) => {
    const properties = $(paragraph).children("w\\:pPr");
    const direct = properties.children("w\\:numPr");
    const style = styles.get(properties.children("w\\:pStyle").attr("w:val") ?? "");
    const list = direct.children("w\\:numId").attr("w:val") ?? style?.list;
    const at = Number(direct.children("w\\:ilvl").attr("w:val") ?? style?.level ?? 0);
    const found = list === undefined || list === "0" ? undefined : lists.get(list);
    const level = found?.levels.get(at);
    if (found === undefined || level === undefined || $(paragraph).find("w\\:t").text().trim() === "") return;
    const counts = counters.get(found.abstract) ?? [];
    counters.set(found.abstract, counts);
    const restart = found.restarted.get(at);
    if (restart !== undefined && !begun.has(`${list} ${at}`)) counts[at] = restart;
    else counts[at] = (counts[at] ?? level.start - 1) + 1;
    begun.add(`${list} ${at}`);
    counts.length = at + 1;
    const label =
      level.format === "bullet"
        ? "•"
        : level.text.replace(/%([1-9])/g, (_, digit: string) => {
            const other = found.levels.get(Number(digit) - 1);
            return formatNumber(counts[Number(digit) - 1] ?? other?.start ?? 1, other?.format ?? "decimal");
          });
    direct.remove();
    if (label.trim() === "" || level.format === "none") return;
    const run = `<w:r><w:t xml:space="preserve">${label.replaceAll("&", "&amp;").replaceAll("<", "&lt;")} </w:t></w:r>`;
    if (properties.length > 0) properties.after(run);
    else $(paragraph).prepend(run);
  });
  result.set("word/document.xml", new Uint8Array(Buffer.from($.xml(), "utf8")));
  return result;
}
