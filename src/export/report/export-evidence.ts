/** A collection in every format a person takes away. */
import type { ShownCollection } from "../../evidence/show-evidence.ts";
import { asBibtex } from "../bibliography/bibtex.ts";
import { asCslJson, cslItem } from "../bibliography/csl-json.ts";
import { bibliography } from "../bibliography/gbt7714.ts";
import { asRis } from "../bibliography/ris.ts";
import type { CollectionState } from "../export-metadata.ts";
import { exportMetadata } from "../export-metadata.ts";
import { exportTable } from "../table-export.ts";
import { evidenceRows, evidenceTableColumns } from "./evidence-rows.ts";
import type { EvidenceFormat } from "./formats.ts";
import { asHtml } from "./html.ts";
import { asMarkdown } from "./markdown.ts";
import { type ReportStyle, reportOf } from "./report.ts";

export async function exportEvidence(
  format: EvidenceFormat,
  shown: ShownCollection,
  style: ReportStyle,
  { state, language }: { state: CollectionState; language: "zh" | "en" },
): Promise<string | Buffer> {
  const works = [...new Map(shown.items.map(({ document }) => [document.id, document])).values()];
  const report = () => reportOf(shown, style, { program: `zhengmai ${state.version}`, at: state.at });
  const about = () =>
    exportMetadata({ by: "evidence", name: shown.name, params: { id: shown.id } }, state, { rows: shown.items.length });
  switch (format) {
    case "docx": {
      // The library is large and wanted here only.
      const { asDocx } = await import("./docx.ts");
      return asDocx(report());
    }
    case "md":
      return asMarkdown(report());
    case "html":
      return asHtml(report());
    case "csv":
    case "xlsx":
      return exportTable(format, {
        rows: evidenceRows(shown, style),
        columns: evidenceTableColumns(language),
        about: about(),
      });
    case "json":
      return `${JSON.stringify({ about: about(), ...shown, references: report().references, works: works.map(cslItem) }, null, 2)}\n`;
    case "txt": {
      const system = style.citing === "author-date" ? "author-date" : "numeric";
      const { entries, mark } = bibliography(works, { standard: style.standard, system });
      return `${entries.map(({ work, text }) => (system === "numeric" ? `${mark(work.id)} ${text}` : text)).join("\n")}\n`;
    }
    case "bib":
      return asBibtex(works);
    case "ris":
      return asRis(works);
    case "csl":
      return asCslJson(works);
  }
}
