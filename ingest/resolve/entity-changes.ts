/** Which entities change when mentions come, go and move. */
import { type GraphNode, typeOfEntityId, validateNode } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import { entityFromMentions, type MentionContent } from "./entity-from-mentions.ts";
import { readMentionContents } from "./read-mention-contents.ts";
import type { MentionMove } from "./resolve-mentions.ts";

export interface EntityChanges {
  /** Entities that have mentions, with the properties these make. */
  kept: GraphNode[];
  /** Entities nothing refers to any more. */
  gone: GraphNode[];
}

/**
 * The entities as they are after the change. `before` are entities that may have lost mentions, `added` are new mentions;
 * what `exceptDocumentId` said before is left aside.
 */
export async function entityChanges(
  store: GraphStore,
  change: {
    before: readonly string[];
    added: readonly { entityId: string; content: MentionContent }[];
    moves: readonly MentionMove[];
    exceptDocumentId: string;
  },
): Promise<EntityChanges> {
  const { before, added, moves, exceptDocumentId } = change;
  const arriving = [...added, ...moves.map(({ to, content }) => ({ entityId: to, content }))];
  const losing = new Set([...before, ...moves.map(({ from }) => from)]);
  const ids = new Set([...losing, ...arriving.map(({ entityId }) => entityId)]);
  const moving = moves.map(({ mentionId }) => mentionId);
  const contents = await readMentionContents(store, ids, exceptDocumentId, moving);
  for (const { entityId, content } of arriving) {
    const list = contents.get(entityId);
    if (list) list.push(content);
    else contents.set(entityId, [content]);
  }
  const changes: EntityChanges = { kept: [], gone: [] };
  for (const id of ids) {
    const type = typeOfEntityId(id);
    if (!type) throw new Error(`${id} is not the id of an entity.`);
    const entity = entityFromMentions(type, id, contents.get(id) ?? []);
    if (entity) changes.kept.push(entity);
    else if (losing.has(id)) changes.gone.push({ type, id, properties: {} });
  }
  for (const entity of changes.kept) validateNode(entity);
  return changes;
}
