/**
 * How many altered passages verifying finds, and how many alarms it raises where nothing was altered:
 * `npx tsx test/eval/verify/measure.ts [--held-back] [--seed N] [--errors] [--json] [--per-kind N]`. Another seed draws other
 * passages, alterations and forms.
 *
 * The passages come from the examples and, where they are, from the real documents beside the project. Documents are
 * parted by a hash of their names: passages to develop with, passages held back (another seed, other documents), and
 * documents that stay out of the collection, whose plain sentences are free text.
 *
 * Found: an item that overlaps the altered place is changed, contradicted or ambiguous, or is a quotation, title or
 * number that is not found. False alarm: such an item anywhere in a passage that was not altered, or in free text.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createEmbeddedStore } from "../../../graph/engines/embedded/create-embedded-store.ts";
import { shortHash } from "../../../graph/ontology/index.ts";
import type { StructuredDocument } from "../../../ingest/model.ts";
import { parse } from "../../../ingest/parse/parse.ts";
import { ingest } from "../../../ingest/pipeline.ts";
import { listFiles } from "../../../ingest/read/list-files.ts";
import { readSource } from "../../../ingest/read/read-file.ts";
import { structure } from "../../../ingest/structure/structure.ts";
import { createMasking } from "../../../src/personal-data.ts";
import type { CheckedItem } from "../../../src/verify/report.ts";
import { createVerify, type Verify } from "../../../src/verify/verify.ts";
import { examples, seeds, seedsAreThere } from "../../examples.ts";
import { hasNotices } from "../metadata.ts";
import { type AlterationKind, alterations, type Lexicon, lexiconOf } from "./alterations.ts";
import { docxOf } from "./docx-of.ts";
import { alteredCase, type Case, forms, harmlessCase, harmlessForms, type Passage, passagesOf } from "./made-drafts.ts";
import { type Random, seeded } from "./random.ts";

const notices = fileURLToPath(new URL("../../../../shared/corpus/notices", import.meta.url));

export interface Share {
  asked: number;
  hit: number;
}

export interface VerifyMeasure {
  /** Altered passages found, by kind of alteration and by form. */
  found: Record<string, Share>;
  foundByForm: Record<string, Share>;
  /** Passages that were not altered, and free text, with a false alarm; by form. */
  alarms: Record<string, Share>;
  /** Share found of all, share of false alarms of all that was not altered. */
  detection: number;
  falseAlarms: number;
  /** Milliseconds of processor time per draft and per page of 700 characters. */
  millisecondsPerPage: number;
  /** One line for each miss and false alarm. */
  errors: string[];
}

export interface MeasureOptions {
  part: "development" | "held back";
  /** Only the examples, or the real documents as well. */
  collection: "examples" | "real";
  perKind: number;
  /** Of the random numbers; each part has its own. */
  seed?: number;
}

const seedOf = { development: 20_260_101, "held back": 913_250_017 } as const;
const casesPerDraft = 30;
const pageLength = 700;

type Part = "development" | "held back" | "outside";

/** Examples are few: none stays outside. News and guides of the notices quote no other; one in three of them is free text. */
function partOf(path: string): Part {
  const hash = Number.parseInt(shortHash(basename(path), 6), 16);
  if (/(?:union_news_txt|guangzhou_html)/.test(path) && hash % 3 === 0) return "outside";
  return hash % 2 === 0 ? "development" : "held back";
}

export async function measureVerify({
  part,
  collection,
  perKind,
  seed = seedOf[part],
}: MeasureOptions): Promise<VerifyMeasure> {
  const paths = collection === "real" ? [seeds, notices] : [examples];
  const files = (await listFiles(paths)).files.map(({ path }) => path).filter((path) => !path.endsWith(".tsv"));
  const documents: { path: string; part: Part; document: StructuredDocument }[] = [];
  for (const path of files)
    documents.push({ path, part: partOf(path), document: structure(await parse(await readSource(path))) });
  const held = documents.filter((one) => one.part !== "outside");
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-verify-"));
  const store = await createEmbeddedStore({ folder });
  try {
    await store.ensureSchema();
    await ingest(
      held.map(({ path }) => path),
      { store, now: () => performance.now() },
    );
    const verify = createVerify({ store, masking: createMasking(store, "show") });
    const random = seeded(seed);
    const passages = shuffled(
      held.filter((one) => one.part === part).flatMap(({ document }) => passagesOf(document)),
      random,
    );
    const whole = held.map(({ document }) => bare(document.text));
    const stands = (text: string) => whole.some((one) => one.includes(bare(text)));
    const lexicon = lexiconOf(held.map(({ document }) => document.text));
    const cases = shuffled(
      [
        ...alteredCases(passages, perKind, { random, lexicon, stands }),
        ...harmlessCases(passages, perKind * 2, random),
        ...freeText(documents, sharesRun(whole)),
      ],
      random,
    );
    // A plain text has its lines broken all through or not at all.
    const isBroken = ({ form }: Case) => form === "lines broken anew";
    return await judge(verify, [
      ...draftsOf(cases.filter(isBroken)).map((some) => ({ cases: some, asWord: false })),
      ...draftsOf(cases.filter((one) => !isBroken(one))).map((some, at) => ({ cases: some, asWord: at % 2 === 1 })),
    ]);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const draftsOf = (cases: readonly Case[]): Case[][] =>
  Array.from({ length: Math.ceil(cases.length / casesPerDraft) }, (_, at) =>
    cases.slice(at * casesPerDraft, (at + 1) * casesPerDraft),
  );

const bare = (text: string) => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const order = [...items];
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function alteredCases(
  passages: readonly Passage[],
  perKind: number,
  chance: { random: Random; lexicon: Lexicon; stands: (text: string) => boolean },
): Case[] {
  return (Object.keys(alterations) as AlterationKind[]).flatMap((kind, index) => {
    const cases: Case[] = [];
    for (let at = 0; at < passages.length && cases.length < perKind; at++) {
      // Every kind begins at a place of its own, so that the kinds do not share their passages.
      const passage = passages[(at + index * 37) % passages.length]!;
      const made = alteredCase(kind, forms[cases.length % forms.length]!, passage, chance);
      if (made) cases.push(made);
    }
    return cases;
  });
}

const harmlessCases = (passages: readonly Passage[], perForm: number, random: Random): Case[] =>
  harmlessForms.flatMap((form, index) => {
    const cases: Case[] = [];
    for (let at = 0; at < passages.length && cases.length < perForm; at++) {
      const made = harmlessCase(form, passages[(at + index * 53) % passages.length]!, random);
      if (made) cases.push(made);
    }
    return cases;
  });

/** Free text shares no run of so many characters with the collection: what does was taken from there. */
const sharedRun = 12;

function sharesRun(whole: readonly string[]): (text: string) => boolean {
  const runs = new Set<string>();
  for (const text of whole)
    for (let at = 0; at + sharedRun <= text.length; at++) runs.add(text.slice(at, at + sharedRun));
  return (text) => {
    const own = bare(text);
    for (let at = 0; at + sharedRun <= own.length; at++) if (runs.has(own.slice(at, at + sharedRun))) return true;
    return false;
  };
}

function freeText(
  documents: readonly { part: Part; document: StructuredDocument }[],
  stands: (text: string) => boolean,
): Case[] {
  const invented = readFileSync(new URL("./free-text.md", import.meta.url), "utf8").split(/\n+/);
  const outside = documents.filter((one) => one.part === "outside").flatMap(({ document }) => passagesOf(document));
  return [...invented, ...outside.map(({ text }) => text)]
    .filter((paragraph) => paragraph.trim() !== "" && !stands(paragraph))
    .map((paragraph) => ({ form: "free text" as const, paragraph, start: 0, end: paragraph.length }));
}

const isAlarm = ({ kind, state }: CheckedItem): boolean =>
  state === "changed" ||
  state === "contradicted" ||
  state === "ambiguous" ||
  (state === "notFound" && (kind === "quotation" || kind === "title" || kind === "docNumber"));

/** Free text names documents that no collection holds; saying so is no false alarm. */
const isFalseAlarm = (item: CheckedItem, { form }: Case): boolean =>
  isAlarm(item) && !(form === "free text" && item.state === "notFound");

async function judge(
  verify: Verify,
  drafts: readonly { cases: readonly Case[]; asWord: boolean }[],
): Promise<VerifyMeasure> {
  const measure: VerifyMeasure = {
    found: {},
    foundByForm: {},
    alarms: {},
    detection: 0,
    falseAlarms: 0,
    millisecondsPerPage: 0,
    errors: [],
  };
  const count = (table: Record<string, Share>, name: string, hit: boolean) => {
    table[name] ??= { asked: 0, hit: 0 };
    table[name].asked++;
    if (hit) table[name].hit++;
  };
  let characters = 0;
  const before = process.cpuUsage();
  for (const { cases: drafted, asWord } of drafts) {
    const { items, text } = await verifyDraft(verify, drafted, asWord);
    characters += text.length;
    // Reading a Word document may drop white space, so places are counted without it.
    const offsets = [...text.matchAll(/\S/gu)].map(({ index }) => index);
    const solid = text.replace(/\s/gu, "");
    const solidLength = (words: string) => words.replace(/\s/gu, "").length;
    let from = 0;
    for (const one of drafted) {
      const begins = solid.indexOf(one.paragraph.replace(/\s/gu, ""), from);
      if (begins < 0) throw new Error(`the draft does not hold ${one.paragraph}`);
      from = begins + solidLength(one.paragraph);
      const offsetOf = (inParagraph: number) => offsets[begins + solidLength(one.paragraph.slice(0, inParagraph))]!;
      const [start, at] = [offsets[begins]!, offsets[from - 1]! + 1];
      const there = items.filter(({ draft }) => draft.start < at && draft.end > start);
      const [a, b] = [offsetOf(one.start), one.end < one.paragraph.length ? offsetOf(one.end) : at];
      if (one.altered) {
        const touching = there.filter(({ draft }) => draft.start <= b && draft.end >= a);
        const hit = touching.some(isAlarm);
        count(measure.found, one.altered, hit);
        count(measure.foundByForm, one.form, hit);
        if (!hit)
          measure.errors.push(`missed, ${one.altered}, ${one.form}: ${one.paragraph} [${one.start}, ${one.end})`);
      } else {
        const alarm = there.find((item) => isFalseAlarm(item, one));
        count(measure.alarms, one.form, alarm !== undefined);
        if (alarm) measure.errors.push(`false alarm, ${one.form}: ${one.paragraph} — ${described(alarm)}`);
      }
    }
  }
  const { user, system } = process.cpuUsage(before);
  const shareOf = (table: Record<string, Share>) => {
    const all = Object.values(table);
    return all.reduce((sum, { hit }) => sum + hit, 0) / all.reduce((sum, { asked }) => sum + asked, 0);
  };
  return {
    ...measure,
    detection: shareOf(measure.found),
    falseAlarms: shareOf(measure.alarms),
    millisecondsPerPage: (user + system) / 1000 / (characters / pageLength),
  };
}

async function verifyDraft(verify: Verify, cases: readonly Case[], asWord: boolean) {
  const marked = cases.map(({ paragraph, block }) => (block && !asWord ? `> ${paragraph}` : paragraph));
  const report = await verify(asWord ? { name: "draft.docx", bytes: docxOf(cases) } : { text: marked.join("\n\n") });
  return { items: report.items, text: report.draft.text };
}

function described({ kind, state, draft, sources }: CheckedItem): string {
  const [place] = sources;
  const words = place?.difference?.map(({ type, text }) =>
    type === "same" ? text : `[${type === "draft" ? "+" : "-"}${text}]`,
  );
  return `${kind} ${state} 〈${draft.text}〉 ${place ? `${place.title}: ${words?.join("") ?? place.quote}` : ""}`;
}

const cut = (value: number) => (Math.floor(value * 1000) / 1000).toFixed(3);

/** The tables of a measure as Markdown. */
export function verifyTable(name: string, measure: VerifyMeasure): string {
  const rows = (table: Record<string, Share>) =>
    Object.entries(table).map(([what, { asked, hit }]) => `| ${what} | ${hit} of ${asked} | ${cut(hit / asked)} |`);
  return [
    `| verify, ${name}: altered | found | share |`,
    "|---|---|---|",
    ...rows(measure.found),
    ...rows(measure.foundByForm).map((row) => row.replace("| ", "| form: ")),
    `| all | | ${cut(measure.detection)} |`,
    "",
    `| verify, ${name}: not altered | false alarms | share |`,
    "|---|---|---|",
    ...rows(measure.alarms),
    `| all | | ${(Math.ceil(measure.falseAlarms * 1000) / 1000).toFixed(3)} |`,
  ].join("\n");
}

/** As `npm run eval` compares them with their floors: more is better. */
export const verifyMeasures = ({ detection, falseAlarms }: VerifyMeasure): Record<string, number> => ({
  detection,
  "no false alarm": 1 - falseAlarms,
});

/** Both collections where they are there. */
export async function measureAll(
  part: MeasureOptions["part"],
  perKind: number,
  seed?: number,
): Promise<Record<string, VerifyMeasure>> {
  const drawn = { part, ...(seed !== undefined && { seed }) };
  const measures: Record<string, VerifyMeasure> = {
    examples: await measureVerify({ ...drawn, collection: "examples", perKind: Math.min(perKind, 12) }),
  };
  if (seedsAreThere && hasNotices()) measures.real = await measureVerify({ ...drawn, collection: "real", perKind });
  return measures;
}

async function main() {
  const { values } = parseArgs({
    options: {
      "held-back": { type: "boolean" },
      errors: { type: "boolean" },
      json: { type: "boolean" },
      "per-kind": { type: "string" },
      seed: { type: "string" },
    },
  });
  const part = values["held-back"] ? "held back" : "development";
  const measures = await measureAll(
    part,
    Number(values["per-kind"] ?? 40),
    values.seed === undefined ? undefined : Number(values.seed),
  );
  if (values.json) return void console.log(JSON.stringify(measures, null, 1));
  for (const [name, measure] of Object.entries(measures)) {
    console.log(
      `${verifyTable(`${name}, ${part}${values.seed === undefined ? "" : `, seed ${values.seed}`}`, measure)}\n\n${measure.millisecondsPerPage.toFixed(0)} ms a page\n`,
    );
    if (values.errors) console.log(`${measure.errors.join("\n")}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
