/** The graph, or a part of it, as plain nodes and relations in a fixed order, its texts masked. */
import { type EntityType, entityTypes, type RelationType, relationTypes } from "../../../graph/ontology/index.ts";
import type { GraphNode, GraphRelation } from "../../../graph/ontology/validate-graph.ts";
import type { GraphStore, Params, Row, Value } from "../../../graph/store.ts";
import { maskValues } from "../../mask-values.ts";
import type { Masking } from "../../personal-data.ts";

export interface PlainGraph {
  /** By type in the ontology's order, then by id. */
  nodes: (GraphNode & { properties: Record<string, Value> })[];
  /** By type, then by their ends; both ends are among the nodes. */
  relations: (GraphRelation & { properties: Record<string, Value> })[];
}

/** One document, one entity with what is joined to it, or everything. */
export interface GraphScope {
  documentId?: string;
  entityId?: string;
}

const pageSize = 5000;

/**
 * Reads the graph. `whole` keeps everything, so that the graph can be made again; without it the structure of documents
 * (sections, passages, mentions) and their full texts stay out. Undefined when what the scope names is not there.
 */
export async function readGraph(
  { store, masking }: { store: GraphStore; masking: Masking },
  scope: GraphScope,
  whole: boolean,
): Promise<PlainGraph | undefined> {
  const types = (Object.keys(entityTypes) as EntityType[]).filter((type) => whole || isFact(type));
  const wanted = await idsInScope(store, scope);
  if (wanted?.size === 0) return undefined;
  const mask = await masking.everywhere();

  const nodes: PlainGraph["nodes"] = [];
  for (const type of types)
    for await (const row of nodesOfType(store, type, wanted)) {
      const { id, ...properties } = row.properties as Row;
      nodes.push({
        type,
        id: id as string,
        properties: maskValues(whole ? properties : shortened(type, properties), mask),
      });
    }

  const held = new Set(nodes.map(({ type, id }) => `${type} ${id}`));
  const relations: PlainGraph["relations"] = [];
  for (const type of Object.keys(relationTypes) as RelationType[])
    for (const row of await store.read(relationsOfType(type, wanted), idsParameter(wanted))) {
      const from = { type: labelOf(row.fromLabels), id: row.fromId as string };
      const to = { type: labelOf(row.toLabels), id: row.toId as string };
      const properties = row.properties as Record<string, Value>;
      const elsewhere = scope.documentId && properties.documentId && properties.documentId !== scope.documentId;
      if (elsewhere || !held.has(`${from.type} ${from.id}`) || !held.has(`${to.type} ${to.id}`)) continue;
      relations.push({ type, from, to, properties: maskValues(properties, mask) });
    }
  return { nodes, relations };
}

/** Documents, entities and figures: what a picture of the graph shows. */
const isFact = (type: EntityType) => type === "Document" || ["entity", "figure"].includes(entityTypes[type].family);

/** A document without its text, which is no property anyone looks at in a picture of the graph. */
function shortened(type: EntityType, properties: Row): Row {
  if (type !== "Document") return properties;
  const { text: _text, record: _record, personalData: _personalData, ...rest } = properties;
  return rest;
}

const labelOf = (labels: Value | undefined) => (labels as readonly string[])[0] as EntityType;
const idsParameter = (wanted: ReadonlySet<string> | undefined): Params => (wanted ? { ids: [...wanted] } : {});

/** Ids of the nodes in scope; undefined for everything, empty when what the scope names is not there. */
async function idsInScope(store: GraphStore, { documentId, entityId }: GraphScope): Promise<Set<string> | undefined> {
  if (documentId !== undefined) {
    const found = await store.read("MATCH (d:Document {id: $id}) RETURN d.id AS id", { id: documentId });
    if (found.length === 0) return new Set();
    const own = await store.read("MATCH (n {documentId: $id}) RETURN n.id AS id", { id: documentId });
    const joined = await store.read(
      "MATCH (m:Mention {documentId: $id})-[:REFERS_TO]->(e) RETURN DISTINCT e.id AS id",
      { id: documentId },
    );
    return new Set([documentId, ...[...own, ...joined].map(({ id }) => id as string)]);
  }
  if (entityId !== undefined) {
    const found = await store.read("MATCH (n {id: $id}) RETURN n.id AS id LIMIT 1", { id: entityId });
    if (found.length === 0) return new Set();
    const joined = await store.read(
      "MATCH (n {id: $id})-[r]-(m) RETURN DISTINCT m.id AS id, r.documentId AS documentId",
      {
        id: entityId,
      },
    );
    // The documents that say so come too: they are the evidence.
    return new Set([entityId, ...joined.flatMap(({ id, documentId }) => [id, documentId].filter(Boolean) as string[])]);
  }
  return undefined;
}

/** Names of the ontology only, in backticks: Cypher takes no label as a parameter. */
const nameOf = (type: EntityType | RelationType) => `\`${type}\``;

async function* nodesOfType(
  store: GraphStore,
  type: EntityType,
  wanted: ReadonlySet<string> | undefined,
): AsyncGenerator<Row> {
  const condition = wanted ? "n.id IN $ids AND n.id > $after" : "n.id > $after";
  const cypher = `MATCH (n:${nameOf(type)}) WHERE ${condition} RETURN properties(n) AS properties, n.id AS id ORDER BY id LIMIT $limit`;
  let after = "";
  for (;;) {
    const rows = await store.read(cypher, { ...idsParameter(wanted), after, limit: pageSize });
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)!.id as string;
  }
}

function relationsOfType(type: RelationType, wanted: ReadonlySet<string> | undefined): string {
  const condition = wanted ? "WHERE a.id IN $ids AND b.id IN $ids" : "";
  return `MATCH (a)-[r:${nameOf(type)}]->(b) ${condition}
RETURN a.id AS fromId, labels(a) AS fromLabels, b.id AS toId, labels(b) AS toLabels, properties(r) AS properties, r.id AS id
ORDER BY fromId, toId, id`;
}
