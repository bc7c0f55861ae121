/**
 * What a watch finds, each item with an identity that survives a document's being read again, moved or converted: a
 * passage is its words without spaces and punctuation in the document of this number or title; a row of a named question
 * is what its own columns say, where the words stand aside.
 */
import { shortHash } from "../../graph/ontology/index.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { foldText } from "../../ingest/language/folded-text.ts";
import { evidenceColumns } from "../../queries/columns.ts";
import { type NamedQuery, QueryError, runQuery } from "../../queries/define-query.ts";
import { maskRows } from "../collection/collection.ts";
import type { Masking } from "../personal-data.ts";
import type { Search } from "../search/search-answer.ts";
import type { Watch, WatchedQuery, WatchedSearch } from "./watch.ts";

export interface FoundItem {
  /** The identity. */
  key: string;
  /** What it is, in a line: the document's title, or what the row says. */
  title: string;
  quote: string;
  document: { id: string; title: string; docNumber: string | null; date: string | null };
  section: string | null;
  page: number | null;
  start: number;
  end: number;
  /** Of a named question: the whole row. */
  row?: Row;
}

export interface FindingParts {
  store: GraphStore;
  /** With contact data masked. */
  search: Search;
  queries: readonly NamedQuery[];
  masking: Masking;
}

/** A watch that finds more than this is too wide to be read; the best are kept. */
const mostItems = 2000;

/** In the order of the search or question, none twice. Throws `QueryError` for a question or parameter that is not there. */
export async function findItems(
  parts: FindingParts,
  { search, query }: Pick<Watch, "search" | "query">,
): Promise<FoundItem[]> {
  const items = search ? await foundPassages(parts, search) : query ? await foundRows(parts, query) : [];
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

async function foundPassages({ search }: FindingParts, watched: WatchedSearch): Promise<FoundItem[]> {
  const { hits } = await search({ ...watched, limit: mostItems });
  return hits.map(({ document, passage }) => {
    const { id, title, docNumber, date } = document;
    const { text: quote, section, page, start, end } = passage;
    const key = `p_${shortHash(`${sourceOf(document)}\n${plain(quote)}`, 16)}`;
    return { key, title, quote, document: { id, title, docNumber, date }, section, page, start, end };
  });
}

async function foundRows(parts: FindingParts, { name, params }: WatchedQuery): Promise<FoundItem[]> {
  const { store, queries, masking } = parts;
  const query = queries.find((candidate) => candidate.name === name);
  if (!query) throw new QueryError("unknown-query", `没有名为 ${name} 的查询；目录见 /api/queries`);
  const { rows } = await runQuery(store, query, params);
  const own = Object.keys(query.columns).filter((column) => !(column in evidenceColumns));
  return (await maskRows(masking, rows.slice(0, mostItems))).map((row) => {
    const says = own.map((column) => row[column] ?? null);
    const title = row.documentTitle as string;
    const docNumber = (row.docNumber ?? null) as string | null;
    return {
      key: `r_${shortHash(JSON.stringify([name, sourceOf({ title, docNumber }), says]), 16)}`,
      title: masking.loose(
        says
          .filter((value) => value !== null && value !== "")
          .map(shown)
          .join(" · "),
      ),
      quote: row.quote as string,
      document: { id: row.documentId as string, title, docNumber, date: null },
      section: (row.section ?? null) as string | null,
      page: (row.page ?? null) as number | null,
      start: (row.start ?? 0) as number,
      end: (row.end ?? 0) as number,
      row,
    };
  });
}

const shown = (value: unknown) => (Array.isArray(value) ? value.join("、") : String(value));

/** By which a document is known wherever its file is: its number, else its title. */
const sourceOf = ({ docNumber, title }: { docNumber: string | null; title: string }) => plain(docNumber ?? title);

const plain = (text: string) => foldText(text).replace(/[\s\p{P}\p{S}]/gu, "");
