/** What an exported table says about itself: enough to make it again. */
import type { StoreCounts } from "../../graph/store.ts";
import { pipelineVersion } from "../../ingest/versions.ts";

/** Where a table came from. */
export interface TableSource {
  /** A named query, a search, a typed query or an evidence collection. */
  by: "query" | "search" | "cypher" | "evidence";
  /** The name of query or collection, the words searched, or nothing for a typed query. */
  name: string;
  params: Record<string, unknown>;
  cypher?: string;
}

/** What the program is and holds at the moment of an export. */
export interface CollectionState {
  counts: StoreCounts;
  engine: string;
  version: string;
  /** The model's name, or why there is none. */
  model: string;
  /** ISO time, handed in. */
  at: string;
}

/** One document of metadata, JSON-ready. */
export interface ExportMetadata {
  program: string;
  pipeline: string;
  engine: string;
  model: string;
  at: string;
  source: TableSource;
  rows: number;
  truncated: boolean;
  counts: StoreCounts;
}

export function exportMetadata(
  source: TableSource,
  state: CollectionState,
  { rows, truncated = false }: { rows: number; truncated?: boolean },
): ExportMetadata {
  const { counts, engine, version, model, at } = state;
  return {
    program: `zhengmai ${version}`,
    pipeline: pipelineVersion,
    engine,
    model,
    at,
    source,
    rows,
    truncated,
    counts,
  };
}

const sum = (numbers: Record<string, number>) => Object.values(numbers).reduce((total, count) => total + count, 0);

/** The metadata as lines of name and value, for formats that have cells only. */
export function metadataLines(metadata: ExportMetadata): [string, string][] {
  const { source, counts } = metadata;
  const params = Object.entries(source.params).filter(([, value]) => value !== undefined && value !== null);
  return [
    ["程序 program", metadata.program],
    ["导出时间 exported at", metadata.at],
    [
      { query: "命名查询 query", search: "检索 search", cypher: "Cypher", evidence: "证据集 evidence" }[source.by],
      source.name,
    ],
    ...params.map(([name, value]): [string, string] => [`参数 parameter: ${name}`, String(value)]),
    ...(source.cypher ? [["Cypher", source.cypher] as [string, string]] : []),
    ["行数 rows", `${metadata.rows}${metadata.truncated ? " (截断 truncated)" : ""}`],
    ["文档 documents", String(counts.nodes.Document ?? 0)],
    ["节点 nodes", String(sum(counts.nodes))],
    ["关系 relations", String(sum(counts.relations))],
    ["抽取版本 pipeline", metadata.pipeline],
    ["图数据库 engine", metadata.engine],
    ["向量模型 model", metadata.model],
  ];
}
