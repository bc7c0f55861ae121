/**
 * Nodes and relations as the statements that write them: one UNWIND for each type, values as parameters. Cypher takes no
 * label as a parameter, so the .cypher files hold the words LABEL, FROM, TO and TYPE in backticks, which are replaced by
 * names of the ontology and by nothing else.
 */
import { cypherFile } from "../cypher-file.ts";
import { type EntityType, entityTypes } from "../ontology/entity-types.ts";
import { type RelationType, relationTypes } from "../ontology/relation-types.ts";
import type { GraphNode, GraphRelation } from "../ontology/validate-graph.ts";
import type { Params, Statement, Value } from "../store.ts";

const templates = {
  createNodes: new URL("./create-nodes.cypher", import.meta.url),
  putNodes: new URL("./put-nodes.cypher", import.meta.url),
  updateNodes: new URL("./update-nodes.cypher", import.meta.url),
  deleteNodes: new URL("./delete-nodes.cypher", import.meta.url),
  createRelations: new URL("./create-relations.cypher", import.meta.url),
  deleteRelations: new URL("./delete-relations.cypher", import.meta.url),
  deleteStatements: new URL("./delete-statements.cypher", import.meta.url),
};
const texts = new Map<string, string>();

interface Names {
  LABEL?: EntityType;
  FROM?: EntityType;
  TO?: EntityType;
  TYPE?: RelationType;
}

/** The text of a template with its names filled in; throws for a name that is not of the ontology. */
function fill(template: keyof typeof templates, names: Names): string {
  let text = texts.get(template);
  if (text === undefined) {
    text = cypherFile(templates[template]);
    texts.set(template, text);
  }
  return text.replace(/`(LABEL|FROM|TO|TYPE)`/g, (_whole, place: keyof Names) => {
    const name = names[place];
    if (name === undefined || !(name in (place === "TYPE" ? relationTypes : entityTypes)))
      throw new Error(`${template}.cypher: ${name} is no ${place} of the ontology.`);
    return `\`${name}\``;
  });
}

/** Properties as a parameter: absent ones are left out, since a null in a map means different things to the engines. */
function present(properties: Record<string, unknown>): Params {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== undefined && value !== null),
  ) as Params;
}

function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

const passagesAmong = (nodes: readonly Pick<GraphNode, "type" | "id">[]): string[] =>
  nodes.filter(({ type }) => type === "Passage").map(({ id }) => id);

function nodeStatements(
  template: "createNodes" | "putNodes" | "updateNodes",
  nodes: readonly GraphNode[],
): Statement[] {
  return groupBy(nodes, ({ type }) => type).map((group) => ({
    cypher: fill(template, { LABEL: group[0]!.type }),
    params: { rows: group.map(({ id, properties }): Value => ({ id, properties: { ...present(properties), id } })) },
    passages: passagesAmong(group),
  }));
}

/** Nodes that are not there yet. */
export const createNodes = (nodes: readonly GraphNode[]): Statement[] => nodeStatements("createNodes", nodes);
/** Nodes that may be there; their properties become exactly these. */
export const putNodes = (nodes: readonly GraphNode[]): Statement[] => nodeStatements("putNodes", nodes);
/** Properties of nodes that are there; those not named stay. */
export const updateNodes = (nodes: readonly GraphNode[]): Statement[] => nodeStatements("updateNodes", nodes);

/** Removes nodes with all their relations. */
export function deleteNodes(nodes: readonly Pick<GraphNode, "type" | "id">[]): Statement[] {
  return groupBy(nodes, ({ type }) => type).map((group) => ({
    cypher: fill("deleteNodes", { LABEL: group[0]!.type }),
    params: { ids: group.map(({ id }) => id) },
    passages: passagesAmong(group),
  }));
}

const endsAndType = ({ type, from, to }: Pick<GraphRelation, "type" | "from" | "to">) =>
  `${type} ${from.type} ${to.type}`;
const namesOf = ({ type, from, to }: Pick<GraphRelation, "type" | "from" | "to">): Names => ({
  TYPE: type,
  FROM: from.type,
  TO: to.type,
});

/** Relations between nodes that are there. */
export function createRelations(relations: readonly GraphRelation[]): Statement[] {
  return groupBy(relations, endsAndType).map((group) => ({
    cypher: fill("createRelations", namesOf(group[0]!)),
    passages: [],
    params: {
      rows: group.map(
        ({ from, to, properties }): Value => ({ from: from.id, to: to.id, properties: present(properties) }),
      ),
    },
  }));
}

/** Removes every relation of a type between two nodes. */
export function deleteRelations(relations: readonly Pick<GraphRelation, "type" | "from" | "to">[]): Statement[] {
  return groupBy(relations, endsAndType).map((group) => ({
    cypher: fill("deleteRelations", namesOf(group[0]!)),
    passages: [],
    params: { rows: group.map(({ from, to }): Value => ({ from: from.id, to: to.id })) },
  }));
}

/** Removes stated relations by their statement's id. */
export function deleteStatements(
  relations: readonly (Pick<GraphRelation, "type" | "from"> & { id: string })[],
): Statement[] {
  return groupBy(relations, ({ type, from }) => `${type} ${from.type}`).map((group) => ({
    cypher: fill("deleteStatements", { TYPE: group[0]!.type, FROM: group[0]!.from.type }),
    passages: [],
    params: { rows: group.map(({ from, id }): Value => ({ from: from.id, id })) },
  }));
}
