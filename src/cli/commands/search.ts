import { createApp } from "../../app.ts";
import { searchColumns, searchRows } from "../../export/search-rows.ts";
import type { TableFormat } from "../../export/table-export.ts";
import { passagesReadClosely } from "../../search/close-reading.ts";
import type { FacetName, Hit, SearchAnswer, SearchRequest } from "../../search/search-answer.ts";
import { exitCodes } from "../exit-codes.ts";
import { type PassageFilterOptions, passageFilters } from "../passage-filters.ts";
import { writeTable } from "../write-table.ts";
import type { CommandContext } from "./context.ts";

export interface SearchOptions extends PassageFilterOptions {
  limit: number;
  offset: number;
  sort?: SearchRequest["sort"];
  facets?: boolean;
  why?: boolean;
  closely?: boolean;
  format: "table" | TableFormat;
  output?: string;
  about?: boolean;
  json?: boolean;
}

const facetLabels = {
  province: "facetProvince",
  year: "facetYear",
  level: "facetLevel",
  issuer: "facetIssuer",
  kind: "facetKind",
  topic: "facetTopic",
} as const;

function describeFacets({ facets }: SearchAnswer, { say }: Pick<CommandContext, "say">): string {
  return Object.entries(facets ?? {})
    .map(([name, values]) => {
      const counts = values.map(({ value, count }) => `${value ?? say("notKnown")} ${count}`);
      return `${say(facetLabels[name as FacetName])}: ${counts.join("; ")}`;
    })
    .join("\n");
}

/** Why a hit matched, indented below it. */
function describeReasons({ score, passage, why, alike }: Hit, say: CommandContext["say"]): string {
  const spans = why.words.map(({ start, end }) => passage.text.slice(start, end));
  const parts = Object.entries(why.parts).map(([part, value]) => `${part} ${value.toFixed(2)}`);
  const cosine = why.cosine === undefined ? [] : [`cosine ${why.cosine.toFixed(3)}`];
  const { sentence } = why;
  const lines = [
    `${say("score")} ${score.toFixed(2)} = ${parts.join(" + ")}; ${cosine.join("")}`,
    `${say("fields")}: ${[...(why.named ? [`named by ${why.named}`] : []), ...why.fields].join(", ")}`,
    spans.length > 0 && `${say("matchedWords")}: ${[...new Set(spans)].join("、")}`,
    sentence &&
      `${say("nearestSentence")} (${sentence.cosine.toFixed(3)}): 「${passage.text.slice(sentence.start, sentence.end)}」`,
    why.entities && `${say("namedEntities")}: ${why.entities.map(({ name }) => name).join("、")}`,
    why.facts && `${say("statedFacts")}: ${why.facts.map(({ type, what }) => `${type} ${what}`).join("、")}`,
    alike.length > 0 && `${say("alsoIn")}: ${alike.map(({ documentId }) => documentId).join(", ")}`,
  ];
  return lines
    .filter(Boolean)
    .map((line) => `\n   · ${line}`)
    .join("");
}

/** The other files of notice and annexes, a line each below the title. */
const describeFamily = ({ family = [] }: Hit, say: CommandContext["say"]): string =>
  family.map(({ is, title }) => `\n   ${say(is === "notice" ? "annexOf" : "hasAnnex")}: ${title}`).join("");

/** Hits for people: document, place, words; numbered from `offset` on. */
export function describeHits(
  answer: SearchAnswer,
  { say, config }: Pick<CommandContext, "say" | "config">,
  { offset = 0, why = false }: { offset?: number; why?: boolean } = {},
): string {
  const looked = `${say("lookedThrough")} ${answer.coverage.documents} ${say("documentsUnit")}, ${answer.coverage.passages} ${say("passagesUnit")}`;
  const mode = answer.reason ? `\n${say("wordsOnly")}: ${answer.reason}` : "";
  if (answer.hits.length === 0) return `${say("nothingFound")} — ${looked}${mode}`;
  const hits = answer.hits.map((hit, at) => {
    const { document, passage } = hit;
    const source = [document.docNumber, document.issuer, document.date].filter(Boolean).join(" · ");
    const place = [passage.section, passage.page && `第${passage.page}页`].filter(Boolean).join(" · ");
    return `${offset + at + 1}. ${document.title}${describeFamily(hit, say)}${source ? `\n   ${source}` : ""}${place ? `\n   ${place}` : ""}\n   「${passage.text.replace(/\s*\n\s*/g, " ")}」${why ? describeReasons(hit, say) : ""}`;
  });
  const shown = `${offset + 1}–${offset + hits.length} / ${answer.totalIsExact ? "" : "≥ "}${answer.total} ${say("hitsUnit")}. ${answer.counted.rule[config.language]}`;
  const facets = answer.facets ? `\n${describeFacets(answer, { say })}` : "";
  return `${hits.join("\n\n")}\n\n${shown}\n${looked}${mode}${facets}`;
}

export async function searchCommand(context: CommandContext, q: string, options: SearchOptions): Promise<number> {
  const app = await createApp(context.config);
  try {
    const { limit, offset, sort, facets, why, format, json } = options;
    const filters = passageFilters(options);
    const closely = options.closely ? passagesReadClosely : 0;
    const answer = await app.search({ q, limit, offset, filters, sort, facets, why, closely });
    if (format !== "table" && !json) {
      await writeTable(context, app.store, options, {
        rows: searchRows(answer, offset),
        columns: searchColumns(context.config.language),
        source: { by: "search", name: q, params: { ...filters, limit, offset, sort } },
        truncated: answer.more,
      });
      return exitCodes.done;
    }
    context.print(json ? JSON.stringify(answer, null, 2) : describeHits(answer, context, { offset, why }));
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
