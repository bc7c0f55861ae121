/**
 * BibTeX in UTF-8, for XeLaTeX, LuaLaTeX and biber. BibTeX has no type for a government paper: @misc, with its 文号 both in
 * `howpublished`, which the plain styles print, and in `number`, which the GB/T 7714 styles read. A report is @techreport.
 */
import { classOf, titleOf, type Work } from "./work.ts";

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
};

/** A text as LaTeX prints it. */
const latex = (text: string) => text.replace(/[\\~^{}&%$#_]/g, (sign) => escapes[sign] ?? `\\${sign}`);

/** An address is read as it stands; a brace alone would end the field. */
const verbatim = (url: string) => url.replace(/[{}\\]/g, encodeURIComponent);

export function bibtexEntry(work: Work): string {
  const isReport = classOf(work) === "report";
  const [year, month, day] = work.date?.split("-") ?? [];
  // Names of bodies in braces of their own, or they would be taken apart as a person's.
  const names = work.issuers.map((name) => `{${latex(name)}}`).join(" and ");
  const number = work.docNumber ? latex(work.docNumber) : undefined;
  const fields: [string, string | null | undefined][] = [
    ["author", names || undefined],
    ["title", `{${latex(titleOf(work))}}`],
    ["number", number],
    isReport ? ["institution", names || undefined] : ["howpublished", number],
    ["year", year],
    ["month", month && String(Number(month))],
    ["day", day && String(Number(day))],
    ["url", work.url && verbatim(work.url)],
    ["urldate", work.accessed],
    ["langid", "chinese"],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${isReport ? "techreport" : "misc"}{${work.id},\n${lines.join("\n")}\n}`;
}

export const asBibtex = (works: readonly Work[]): string => `${works.map(bibtexEntry).join("\n\n")}\n`;
