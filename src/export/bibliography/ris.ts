/**
 * RIS (Research Information Systems, 2011 edition) in UTF-8. GOVDOC is the type of government documents; its number is SN,
 * which reference managers read as the number of a report. Lines end in CR LF, an entry in `ER  - `.
 */
import { classOf, titleOf, type Work } from "./work.ts";

const types = { regulation: "GOVDOC", report: "RPRT", other: "GEN" } as const;

export function risEntry(work: Work): string {
  const [year, month = "", day = ""] = work.date?.split("-") ?? [];
  const fields: [string, string | null | undefined][] = [
    ["TY", types[classOf(work)]],
    ["ID", work.id],
    ...work.issuers.map((name): [string, string] => ["AU", name]),
    ["TI", titleOf(work)],
    ["SN", work.docNumber],
    ["PY", year],
    ["DA", year && `${year}/${month}/${day}/`],
    ["UR", work.url],
    ["Y2", work.url && work.accessed && `${work.accessed.replaceAll("-", "/")}/`],
    ["LA", "zh-CN"],
  ];
  const lines = fields.filter(([, value]) => value).map(([tag, value]) => `${tag}  - ${value}`);
  return [...lines, "ER  - "].join("\r\n");
}

export const asRis = (works: readonly Work[]): string => `${works.map(risEntry).join("\r\n\r\n")}\r\n`;
