/** What the command `evidence` does. Only what looks into documents opens the graph. */
import { queries } from "../../../queries/index.ts";
import { createApp, evidenceFolder, openStore } from "../../app.ts";
import { annotated, ordered, withoutItems } from "../../evidence/change-collection.ts";
import { createEvidence, type Evidence, evidenceFilesIn } from "../../evidence/evidence.ts";
import type { EvidenceCollection } from "../../evidence/evidence-collection.ts";
import { EvidenceError } from "../../evidence/evidence-error.ts";
import type { Picked } from "../../evidence/pick-evidence.ts";
import { inOneLine, sectionWithin } from "../../evidence/quoted-words.ts";
import type { ShownItem } from "../../evidence/show-evidence.ts";
import type { Standard } from "../../export/bibliography/gbt7714.ts";
import { collectionState } from "../../export/collection-state.ts";
import { exportEvidence } from "../../export/report/export-evidence.ts";
import type { Citing, EvidenceFormat } from "../../export/report/formats.ts";
import { createMasking, maskerOfLooseText } from "../../personal-data.ts";
import { version } from "../../version.ts";
import { exitCodes } from "../exit-codes.ts";
import { parseParams } from "../parse-params.ts";
import { writeOutput } from "../write-output.ts";
import type { CommandContext } from "./context.ts";

interface Json {
  json?: boolean;
}

const filesOf = ({ config }: CommandContext) => evidenceFilesIn(evidenceFolder(config));

/** Work that needs the graph but no search. */
async function withEvidence<T>(
  { config }: CommandContext,
  work: (evidence: Evidence, store: Awaited<ReturnType<typeof openStore>>) => Promise<T>,
): Promise<T> {
  const store = await openStore(config);
  try {
    const masking = createMasking(store, config.personalData);
    return await work(createEvidence({ store, masking, queries, folder: evidenceFolder(config) }), store);
  } finally {
    await store.close();
  }
}

export async function listEvidence(context: CommandContext, { json }: Json): Promise<number> {
  const { config, print, say } = context;
  const masked = maskerOfLooseText(config.personalData);
  const { collections, broken } = await filesOf(context).list();
  const listed = collections.map(({ id, name, updatedAt, items }) => ({
    id,
    name: masked(name),
    items: items.length,
    updatedAt,
  }));
  if (json) print(JSON.stringify({ collections: listed, broken }, null, 2));
  else {
    if (listed.length === 0) print(say("nothingFound"));
    for (const { id, name, items, updatedAt } of listed)
      print(`${id}  ${name}  ${items} ${say("itemsUnit")}  ${updatedAt.slice(0, 10)}`);
  }
  for (const { why } of broken) process.stderr.write(`${say("brokenFile")}: ${why}\n`);
  return broken.length ? exitCodes.withProblems : exitCodes.done;
}

export async function newEvidence(context: CommandContext, name: string, { json }: Json): Promise<number> {
  const made = await filesOf(context).create(name);
  context.print(json ? JSON.stringify({ id: made.id, name: made.name }, null, 2) : `${made.id}  ${made.name}`);
  return exitCodes.done;
}

function describeItem(item: ShownItem, at: number, { say }: CommandContext): string {
  const { document, section, page, quote, now, state, comment, row, id } = item;
  const source = [document.docNumber, document.issuers.join("、"), document.date].filter(Boolean).join(" · ");
  const place = [sectionWithin(section, document.title), page && `第${page}页`].filter(Boolean).join(" · ");
  const standing = {
    same: "",
    moved: say("itemMoved"),
    changed: `${say("itemChanged")}: “${inOneLine(now ?? "")}”`,
    lost: say("itemLost"),
  }[state];
  const lines = [
    `“${inOneLine(quote)}”`,
    inOneLine(document.title),
    source,
    place,
    row?.cells.map(({ label, text }) => `${label}: ${text}`).join("  "),
    comment && `※ ${comment}`,
    standing && `! ${standing}`,
  ].filter(Boolean);
  return `${at + 1}. [${id}] ${lines.join("\n   ")}`;
}

export async function showEvidenceOf(context: CommandContext, which: string, { json }: Json): Promise<number> {
  const shown = await withEvidence(context, (evidence) => evidence.show(which));
  if (json) {
    context.print(JSON.stringify(shown, null, 2));
    return exitCodes.done;
  }
  context.print(`${shown.name}（${shown.items.length} ${context.say("itemsUnit")}）`);
  let heading = "";
  for (const [at, item] of shown.items.entries()) {
    if (item.group !== heading) context.print(`\n— ${item.group || "…"} —`);
    heading = item.group;
    context.print(`\n${describeItem(item, at, context)}`);
  }
  return exitCodes.done;
}

export interface AddOptions extends Json {
  place: string[];
  search?: string[];
  hit?: number[];
  query?: string;
  param: string[];
  ask?: string[];
  row?: number[];
  group?: string;
  comment?: string;
}

function readPlace(text: string): Picked {
  const [, documentId, start, end] = /^(.+):(\d+)-(\d+)$/.exec(text) ?? [];
  if (!documentId) throw new EvidenceError("nothing-to-cite", `${text}: DOCUMENT:START-END`);
  return { documentId, start: Number(start), end: Number(end) };
}

/** The members with these numbers, from 1; throws where one is missing. */
function numbered<T>(all: readonly T[], numbers: readonly number[] | undefined, what: string): T[] {
  if (!numbers) throw new EvidenceError("nothing-to-cite", `${what}: 1-${all.length}`);
  return numbers.map((number) => {
    const found = all[number - 1];
    if (found === undefined) throw new EvidenceError("nothing-to-cite", `${what} ${number}: 1-${all.length}`);
    return found;
  });
}

export async function addEvidence(
  context: CommandContext,
  which: string,
  ids: readonly string[],
  { place, search, hit, query, param, ask, row, group, comment, json }: AddOptions,
): Promise<number> {
  const picked: Picked[] = [...ids.map((id) => ({ id })), ...place.map(readPlace)];
  if (query) {
    if (!row) throw new EvidenceError("nothing-to-cite", "--query: --row");
    picked.push(...row.map((number) => ({ query, params: parseParams(param), row: number })));
  }
  const about = { group, comment };
  let done: { collection: EvidenceCollection; added: number };
  if (search || ask) {
    const app = await createApp(context.config);
    try {
      if (search) {
        const { hits } = await app.search({ q: search.join(" "), limit: Math.max(10, ...(hit ?? [])) });
        picked.push(...numbered(hits, hit, "--hit").map(({ passage }) => ({ id: passage.id })));
      }
      if (ask) {
        const answer = await app.ask(ask.join(" "), { limit: Math.max(10, ...(row ?? [])) });
        const rows = numbered(answer.rows, row, "--row");
        if (answer.query) {
          const { name, params } = answer.query;
          picked.push(...rows.map((found) => ({ query: name, params, row: found })));
        }
      }
      done = await app.evidence.add(which, picked, about);
    } finally {
      await app.close();
    }
  } else {
    if (picked.length === 0) throw new EvidenceError("nothing-to-cite", "zhengmai evidence add --help");
    done = await withEvidence(context, (evidence) => evidence.add(which, picked, about));
  }
  const { collection, added } = done;
  const { id, name, items } = collection;
  const { print, say } = context;
  if (json) print(JSON.stringify({ id, name, added, items: items.length }, null, 2));
  else {
    const known = picked.length - added;
    print(
      `${name}: +${added} → ${items.length} ${say("itemsUnit")}${known ? `（${known} ${say("alreadyThere")}）` : ""}`,
    );
  }
  return exitCodes.done;
}

async function changeEvidence(
  context: CommandContext,
  which: string,
  change: (collection: EvidenceCollection) => EvidenceCollection,
): Promise<number> {
  const { name, items } = await filesOf(context).change(which, change);
  context.print(`${name}: ${items.length} ${context.say("itemsUnit")}`);
  return exitCodes.done;
}

export const orderEvidence = (context: CommandContext, which: string, items: readonly string[]) =>
  changeEvidence(context, which, (collection) => ordered(collection, items));

export const annotateEvidence = (
  context: CommandContext,
  which: string,
  items: readonly string[],
  change: { comment?: string; group?: string },
) => changeEvidence(context, which, (collection) => annotated(collection, items, change));

export const removeFromEvidence = (context: CommandContext, which: string, items: readonly string[]) =>
  changeEvidence(context, which, (collection) => withoutItems(collection, items));

export async function renameEvidence(context: CommandContext, which: string, name: string): Promise<number> {
  const renamed = await filesOf(context).rename(which, name);
  context.print(`${renamed.id}  ${renamed.name}`);
  return exitCodes.done;
}

export async function deleteEvidence(context: CommandContext, which: string): Promise<number> {
  const { name, items } = await filesOf(context).remove(which);
  context.print(`${context.say("removed")}: ${name}（${items.length} ${context.say("itemsUnit")}）`);
  return exitCodes.done;
}

export interface ExportEvidenceOptions {
  format: EvidenceFormat;
  standard: Standard;
  citing: Citing;
  output?: string;
}

export async function exportEvidenceOf(
  context: CommandContext,
  which: string,
  { format, standard, citing, output }: ExportEvidenceOptions,
): Promise<number> {
  const { config, say } = context;
  const content = await withEvidence(context, async (evidence, store) => {
    const state = await collectionState(store, { version, model: config.model.name, at: new Date().toISOString() });
    const address = `http://${config.server.host}:${config.server.port}`;
    return exportEvidence(
      format,
      await evidence.show(which),
      { standard, citing, address },
      { state, language: config.language },
    );
  });
  writeOutput(content, output);
  if (output !== undefined) process.stderr.write(`${say("written")} ${output}\n`);
  return exitCodes.done;
}
