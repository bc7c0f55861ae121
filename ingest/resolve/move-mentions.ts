/** Lets mentions refer to other entities: their REFERS_TO, the relations said of them, and what their documents state. */
import { cypherFile } from "../../graph/cypher-file.ts";
import { type EntityType, type GraphRelation, namedTypes, type RelationType } from "../../graph/ontology/index.ts";
import { createRelations, deleteRelations, deleteStatements } from "../../graph/statements/graph-statements.ts";
import type { GraphStore, Row, Statement } from "../../graph/store.ts";
import type { MentionMove } from "./resolve-mentions.ts";

const statementsFrom = cypherFile(new URL("./statements-from-mentions.cypher", import.meta.url));
const statementsTo = cypherFile(new URL("./statements-to-mentions.cypher", import.meta.url));

/**
 * The statements that make the moves. The entities moved to must be there when they run; those moved from are left as
 * they are.
 */
export async function moveMentions(store: GraphStore, moves: readonly MentionMove[]): Promise<Statement[]> {
  if (moves.length === 0) return [];
  const said = await relationsOf(store, moves);
  const newEnd = new Map(moves.map(({ mentionId, to }) => [mentionId, to]));
  const moved = said.map((relation) => ({
    ...relation,
    from: { ...relation.from, id: newEnd.get(relation.properties.fromMention as string) ?? relation.from.id },
    to: { ...relation.to, id: newEnd.get(relation.properties.toMention as string) ?? relation.to.id },
  }));
  const refersTo = (end: "from" | "to") =>
    moves.map(
      (move): GraphRelation => ({
        type: "REFERS_TO",
        from: { type: "Mention", id: move.mentionId },
        to: { type: move.type, id: move[end] },
        properties: {},
      }),
    );
  return [
    ...deleteStatements(said.map(({ type, from, properties }) => ({ type, from, id: properties.id as string }))),
    ...deleteRelations(refersTo("from")),
    ...createRelations(refersTo("to")),
    ...createRelations(moved),
  ];
}

/** The relations said of the mentions, each once. */
async function relationsOf(store: GraphStore, moves: readonly MentionMove[]): Promise<GraphRelation[]> {
  const relations = new Map<string, GraphRelation>();
  for (const type of namedTypes) {
    const rows = moves
      .filter((move) => move.type === type)
      .map(({ from, mentionId }) => ({ entity: from, mention: mentionId }));
    if (rows.length === 0) continue;
    for (const query of [statementsFrom, statementsTo])
      for (const row of await store.read(query.replace("`LABEL`", `\`${type}\``), { rows }))
        relations.set(row.id as string, relationOf(row));
  }
  return [...relations.values()];
}

function relationOf(row: Row): GraphRelation {
  return {
    type: row.type as RelationType,
    from: { type: (row.fromLabels as EntityType[])[0]!, id: row.from as string },
    to: { type: (row.toLabels as EntityType[])[0]!, id: row.to as string },
    properties: row.properties as Record<string, unknown>,
  };
}
