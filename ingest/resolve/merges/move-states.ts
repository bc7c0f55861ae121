/** STATES follows the mentions by which a document states its policies. */
import { cypherFile } from "../../../graph/cypher-file.ts";
import type { GraphRelation } from "../../../graph/ontology/index.ts";
import { createRelations, deleteRelations } from "../../../graph/statements/graph-statements.ts";
import type { GraphStore, Statement } from "../../../graph/store.ts";
import { isStated } from "../policy-key.ts";
import type { MentionMove } from "../resolve-mentions.ts";

const statesOfDocuments = cypherFile(new URL("./states-of-documents.cypher", import.meta.url));

export async function moveStates(store: GraphStore, moves: readonly MentionMove[]): Promise<Statement[]> {
  const documentIds = [...new Set(moves.filter(({ content }) => content.stated).map(({ documentId }) => documentId))];
  if (documentIds.length === 0) return [];
  const newTarget = new Map(moves.map(({ mentionId, to }) => [mentionId, to]));
  const before = new Map<string, GraphRelation>();
  const after = new Map<string, GraphRelation>();
  for (const { documentId, id, attributes, target } of await store.read(statesOfDocuments, { documentIds })) {
    if (!isStated(JSON.parse(attributes as string))) continue;
    const states = (policy: string): GraphRelation => ({
      type: "STATES",
      from: { type: "Document", id: documentId as string },
      to: { type: "Policy", id: policy },
      properties: {},
    });
    const to = newTarget.get(id as string) ?? (target as string);
    before.set(`${documentId} ${target}`, states(target as string));
    after.set(`${documentId} ${to}`, states(to));
  }
  return [...deleteRelations([...before.values()]), ...createRelations([...after.values()])];
}
