import { extract } from "../../../ingest/extract/extract.ts";
import { type ExtractionRecord, type RecordEvidence, toRecord } from "../../../ingest/extract/to-record.ts";
import { parse } from "../../../ingest/parse/parse.ts";
import { readSource } from "../../../ingest/read/read-file.ts";
import { structure } from "../../../ingest/structure/structure.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

export interface ExtractOptions {
  json?: boolean;
  explain?: boolean;
  password?: string;
}

/** The record of one file. Throws `IngestError` naming the file and what to do. */
async function recordOf(path: string, options: ExtractOptions): Promise<ExtractionRecord> {
  const document = structure(await parse(await readSource(path), { password: options.password }));
  return toRecord(document, extract(document));
}

const why = (fact: RecordEvidence) => `      ${fact.rule} v${fact.ruleVersion}${fact.why ? `：${fact.why}` : ""}`;
const quoted = (fact: RecordEvidence) =>
  `      「${fact.quote}」${fact.section ? `  ${fact.section}` : ""}${fact.page ? `，第${fact.page}页` : ""}`;

/** The record for people: metadata, then facts by kind, each with its words and, on demand, its rule. */
function describeRecord(record: ExtractionRecord, explain: boolean): string {
  const names = new Map(record.entities.map((entity) => [entity.id, entity.name]));
  const figures = new Map(record.targets.map((figure) => [figure.id, figure.metric]));
  const end = (id: string) => names.get(id) ?? figures.get(id) ?? id;
  const lines: string[] = [];
  const fact = (text: string, evidence: RecordEvidence) => {
    lines.push(`  • ${text}`, quoted(evidence));
    if (explain) lines.push(why(evidence));
  };
  const { document } = record;
  lines.push(document.title ?? "（无标题）");
  for (const [label, value] of [
    ["文号", document.docNumber],
    ["发文机关", document.issuers.join("、") || document.issuer],
    ["主送", document.addressee.join("、")],
    ["日期", document.date],
    ["类别", document.kind],
    ["省份", document.province],
    ["附件", document.annexes.map((annex) => annex.title).join("；")],
  ] as const)
    if (value) lines.push(`  ${label}：${value}`);
  const types = [...new Set(record.entities.map((entity) => entity.type))];
  for (const type of types) {
    const those = record.entities.filter((entity) => entity.type === type);
    lines.push("", `${type}（${those.length}）`);
    for (const entity of those) fact(entity.name, entity);
  }
  lines.push("", `Target/Outcome（${record.targets.length}）`);
  for (const figure of record.targets) {
    const value = Array.isArray(figure.value) ? figure.value.join("—") : (figure.value ?? "");
    const when = [figure.deadline && `期限 ${figure.deadline}`, figure.period].filter(Boolean).join("，");
    fact(
      `[${figure.kind}] ${figure.metric} ${figure.comparator ?? ""} ${value}${figure.unit ?? ""}${when ? `（${when}）` : ""}${figure.responsible.length ? ` → ${figure.responsible.join("、")}` : ""}`,
      figure,
    );
  }
  lines.push("", `Relations（${record.relations.length}）`);
  for (const relation of record.relations)
    fact(
      `${end(relation.from)} —${relation.type}${relation.detail ? `(${relation.detail})` : ""}→ ${end(relation.to)}`,
      relation,
    );
  lines.push("", `Rules（${record.rules.length}）`);
  for (const rule of record.rules) fact(`[${rule.modality}] ${rule.what}`, rule);
  lines.push("", `Personal data（${record.personalData.length}）`);
  for (const { kind, text } of record.personalData) lines.push(`  • ${kind} ${text}`);
  lines.push("", `Conflicts（${record.conflicts.length}）`);
  for (const conflict of record.conflicts)
    lines.push(`  • [${conflict.severity}] ${conflict.what}`, `      甲「${conflict.a}」`, `      乙「${conflict.b}」`);
  for (const problem of record.problems) lines.push(`  ! ${problem.message}`);
  return lines.join("\n");
}

export async function extractCommand(
  { print }: CommandContext,
  path: string,
  options: ExtractOptions,
): Promise<number> {
  const record = await recordOf(path, options);
  print(options.json ? JSON.stringify(record, null, 2) : describeRecord(record, options.explain ?? false));
  return record.problems.some((problem) => problem.severity === "error") ? exitCodes.withProblems : exitCodes.done;
}
