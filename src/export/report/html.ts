/** A report as one HTML file: no script, no picture, nothing from elsewhere; every text escaped. */
import { xmlText } from "../xml-text.ts";
import type { Report, ReportBlock, ReportQuote } from "./report.ts";

const style = `body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:16px/1.8 "Source Han Serif SC","Noto Serif CJK SC","SimSun",serif;color:#1f2328}
h1,h2{font-family:"Source Han Sans SC","Noto Sans CJK SC","SimHei",sans-serif;line-height:1.4}h1{text-align:center;font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}
blockquote{margin:.4rem 0 1rem;padding:.2rem 1rem;border-left:3px solid #b8bec6;background:#f6f7f9}blockquote p{margin:.2rem 0}
.place{font-size:.88rem;color:#5b6470}.warning{color:#9a1f1f}a{color:#9a1f1f}sup{line-height:0}sup a{text-decoration:none}
table{border-collapse:collapse;width:100%;margin:.6rem 0 1rem;font-size:.94rem}th,td{border:1px solid #b8bec6;padding:.3rem .6rem;text-align:left;vertical-align:top}th{background:#f6f7f9}
.references{list-style:none;padding:0}.references li{padding-left:2.4em;text-indent:-2.4em}.notes{font-size:.9rem}.about{font-size:.88rem;color:#5b6470}
@media print{a{color:inherit;text-decoration:none}blockquote{background:none}}`;

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .filter(Boolean)
    .map((line) => `<p>${xmlText(line)}</p>`)
    .join("");

const link = (words: string, address: string) => `<a href="${xmlText(address)}">${xmlText(words)}</a>`;

function markOf({ mark, page, number, workId }: ReportQuote): string {
  if (!mark) return `<sup id="back-${number}"><a href="#note-${number}">${number}</a></sup>`;
  const reference = `<a href="#work-${xmlText(workId)}">${xmlText(mark)}</a>`;
  const raised = page && `<sup>${page}</sup>`;
  return mark.startsWith("[") ? `<sup>${reference}${page}</sup>` : `${reference}${raised}`;
}

const warningOf = ({ warning }: ReportQuote) => (warning ? `<p class="warning">${xmlText(warning)}</p>` : "");

function block(one: ReportBlock): string {
  if (one.kind === "quote") {
    const { quote } = one;
    return `${paragraphs(quote.comment)}<blockquote><p>“${quote.quote.map(xmlText).join("<br>")}”${markOf(quote)}</p><p class="place">—— ${link(quote.place, quote.link)}</p>${warningOf(quote)}</blockquote>`;
  }
  const head = [...one.labels, "原文"].map((label) => `<th scope="col">${xmlText(label)}</th>`).join("");
  const rows = one.rows.map(({ cells, quote }) => {
    const words = `“${quote.quote.map(xmlText).join("<br>")}”${markOf(quote)} ${link("原文", quote.link)}${paragraphs(quote.comment)}${warningOf(quote)}`;
    return `<tr>${cells.map((cell) => `<td>${xmlText(cell)}</td>`).join("")}<td>${words}</td></tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

export function asHtml({ title, groups, references, about }: Report): string {
  const quotes = groups.flatMap(({ blocks }) =>
    blocks.flatMap((one) => (one.kind === "quote" ? [one.quote] : one.rows.map(({ quote }) => quote))),
  );
  const notes = quotes
    .filter(({ mark }) => !mark)
    .map(
      ({ number, note }) =>
        `<li id="note-${number}">${xmlText(note)} <a href="#back-${number}" aria-label="回到正文">↩</a></li>`,
    );
  const listed = references.map(
    ({ workId, label, text }) => `<li id="work-${xmlText(workId)}">${xmlText(label ? `${label} ${text}` : text)}</li>`,
  );
  const body = groups.map(
    ({ heading, blocks }) => `${heading ? `<h2>${xmlText(heading)}</h2>\n` : ""}${blocks.map(block).join("\n")}`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${xmlText(title)}</title><style>${style}</style></head><body>
<h1>${xmlText(title)}</h1>
${body.join("\n")}
${notes.length ? `<h2>注释</h2><ol class="notes">${notes.join("\n")}</ol>` : ""}
${listed.length ? `<h2>参考文献</h2><ul class="references">${listed.join("\n")}</ul>` : ""}
${about.map((line) => `<p class="about">${xmlText(line)}</p>`).join("\n")}
</body></html>
`;
}
