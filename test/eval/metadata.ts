/**
 * Measures the metadata that `ingest/structure` reads against the real notices beside the project
 * (../shared/corpus/notices/index.tsv) and the `document` of the gold annotations. Run: npx tsx test/eval/metadata.ts [--errors]
 * [--no-hints]
 *
 * How values are compared (said once, here):
 * - title: without white space, quotation marks and width of characters; one may contain the other when longer than five
 *   characters, as in the scorer of the gold, since some pages print the issuer on a line of its own.
 * - 文号: year brackets of all forms are one; an index value that is a remark (（政务指引）) counts as none.
 *   Orders are compared from 令 on, since 国令 is a short form of 国务院令.
 * - issuer: equal to, or contained in, any of the issuers found, or the other way round; of several bodies (、 or （）) any.
 * - date: the calendar day, whatever its form. Where the index gives no 成文日期 the date is not compared.
 * - A value missing in the index is right only when none was found, and such rows are counted apart: some of these
 *   documents do print what the index leaves out.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DocumentMetadata } from "../../ingest/model.ts";
import { parse } from "../../ingest/parse/parse.ts";
import { findDate } from "../../ingest/structure/metadata/dates.ts";
import { parseDocNumber } from "../../ingest/structure/metadata/doc-number.ts";
import { comparable } from "../../ingest/structure/metadata/line.ts";
import { structure } from "../../ingest/structure/structure.ts";

const shared = new URL("../../../shared/", import.meta.url);
const notices = new URL("corpus/notices/", shared);

export interface FieldCount {
  /** Rows with a value in the index. */
  asked: number;
  right: number;
  /** Rows without one. */
  unasked: number;
  /** Of those, rows for which none was found. */
  silent: number;
}

export interface MetadataReport {
  /** By group of the corpus, by field. */
  groups: Record<string, Record<string, FieldCount>>;
  /** One line for every value that differs. */
  errors: string[];
}

/** Whether the material beside the project is there. */
export const hasNotices = (): boolean => existsSync(new URL("index.tsv", notices));

/** `withHints: false` leaves out what the page around the text says, so that the text alone is measured. */
export async function measureMetadata({ withHints = true } = {}): Promise<MetadataReport> {
  const report: MetadataReport = { groups: {}, errors: [] };
  for (const row of readIndex()) {
    const found = await read(new URL(encodeURI(row.file), notices), withHints);
    const group = row.file.split("/")[0] as string;
    const count = (field: string, wanted: string, value: string | undefined, same: (value: string) => boolean) =>
      note(report, group, field, row.file, wanted, value, same);
    if (found === undefined) {
      report.errors.push(`${row.file}: not read`);
      for (const field of ["title", "docNumber", "issuer", "date"])
        note(report, group, field, row.file, "?", undefined, () => false);
      continue;
    }
    count("title", row.title, found.title?.value, (value) => contains(value, row.title));
    const number = /^(?:（|.*为依据)/.test(row.docNumber) ? "" : (parseDocNumber(row.docNumber) ?? row.docNumber);
    count(
      "docNumber",
      number,
      found.docNumber?.value,
      (value) => value.endsWith(number) || orderOf(value) === orderOf(number),
    );
    const issuers = found.issuers.map(({ value }) => value);
    const wantedIssuers = row.issuer.split(/[、（）]/).filter(Boolean);
    count("issuer", row.issuer, issuers.join(" "), () =>
      issuers.some((name) => wantedIssuers.some((wanted) => contains(name, wanted))),
    );
    const date = findDate(row.writtenDate)?.value ?? "";
    if (date) count("date", date, found.date?.value, (value) => value === date);
  }
  await measureGold(report);
  return report;
}

async function measureGold(report: MetadataReport): Promise<void> {
  const folder = new URL("gold/", shared);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".gold.json"))) {
    const { document } = JSON.parse(readFileSync(new URL(name, folder), "utf8"));
    const found = await read(new URL(`seeds/${document.file}`, shared), true);
    const values: Record<string, string | undefined> = {
      title: found?.title?.value,
      docNumber: found?.docNumber?.value,
      issuer: found?.issuer?.value,
      date: found?.date?.value,
      kind: found?.kind,
      province: found?.province,
      addressee: found?.addressees.map(({ value }) => value).join(" "),
      innerTitle: found?.innerTitle?.value,
      annexes: found?.annexes.map(({ title }) => title).join(" "),
    };
    const wanted: Record<string, string> = {
      ...document,
      addressee: [document.addressee ?? []].flat().join(" "),
      innerTitle: document.innerDocument?.title ?? "",
      annexes: (document.annexes ?? []).map(({ title }: { title: string }) => title).join(" "),
    };
    for (const [field, value] of Object.entries(values))
      note(
        report,
        "gold",
        field,
        name,
        wanted[field] ?? "",
        value,
        (v) => comparable(v) === comparable(wanted[field] as string),
      );
  }
}

function note(
  report: MetadataReport,
  group: string,
  field: string,
  file: string,
  wanted: string,
  value: string | undefined,
  same: (value: string) => boolean,
): void {
  report.groups[group] ??= {};
  report.groups[group][field] ??= { asked: 0, right: 0, unasked: 0, silent: 0 };
  const count = report.groups[group][field];
  if (wanted) {
    count.asked++;
    if (value && same(value)) count.right++;
    else report.errors.push(`${group} ${field} ${file.slice(0, 40)}\n    wanted ${wanted}\n    found  ${value ?? "-"}`);
  } else {
    count.unasked++;
    if (!value) count.silent++;
    else report.errors.push(`${group} ${field} ${file.slice(0, 40)}: not in the index, found ${value}`);
  }
}

const orderOf = (number: string): string => /令第.+号$/.exec(number)?.[0] ?? number;

function contains(a: string, b: string): boolean {
  const [x, y] = [comparable(a), comparable(b)];
  return x === y || (Math.min(x.length, y.length) > 5 && (x.includes(y) || y.includes(x)));
}

async function read(url: URL, withHints: boolean): Promise<DocumentMetadata | undefined> {
  const path = fileURLToPath(url);
  try {
    const parsed = await parse({ path, bytes: new Uint8Array(readFileSync(path)), contentHash: "" });
    return structure(withHints ? parsed : { ...parsed, hints: {} }).metadata;
  } catch {
    // Counted as an error of every field by the caller.
    return undefined;
  }
}

function readIndex() {
  const [, ...rows] = readFileSync(new URL("index.tsv", notices), "utf8").trim().split("\n");
  return rows.map((row) => {
    const [file = "", title = "", docNumber = "", issuer = "", writtenDate = ""] = row.split("\t");
    return {
      file,
      title: title.trim(),
      docNumber: docNumber.trim(),
      issuer: issuer.trim(),
      writtenDate: writtenDate.trim(),
    };
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { groups, errors } = await measureMetadata({ withHints: !process.argv.includes("--no-hints") });
  for (const [group, fields] of Object.entries(groups)) {
    for (const [field, { asked, right, unasked, silent }] of Object.entries(fields))
      console.log(
        `${group.padEnd(20)} ${field.padEnd(11)} ${right} of ${asked} right; nothing where the index has nothing: ${silent} of ${unasked}`,
      );
  }
  if (process.argv.includes("--errors")) console.log(errors.join("\n"));
}
