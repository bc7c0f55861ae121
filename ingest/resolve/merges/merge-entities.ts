/**
 * Merging is a decision of a person: the mentions of one entity refer to the other from now on, and those of documents
 * that come later too. What the documents said stays in the mentions, so a merge can be undone without loss.
 */
import { cypherFile } from "../../../graph/cypher-file.ts";
import {
  type GraphNode,
  type NamedType,
  shortHash,
  typeOfEntityId,
  validateNode,
} from "../../../graph/ontology/index.ts";
import { createNodes, deleteNodes, putNodes } from "../../../graph/statements/graph-statements.ts";
import type { GraphStore, Statement } from "../../../graph/store.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { entityChanges } from "../entity-changes.ts";
import { moveMentions } from "../move-mentions.ts";
import { isStated } from "../policy-key.ts";
import type { MentionMove } from "../resolve-mentions.ts";
import { MergeError } from "./merge-error.ts";
import { moveStates } from "./move-states.ts";

const mentionsOfEntity = cypherFile(new URL("./mentions-of-entity.cypher", import.meta.url));

/** A mention with the entity its own words point to. */
export type ReferringMention = Omit<MentionMove, "to"> & { key: string; title?: string };

/**
 * Lets everything that referred to `movedId` refer to `keptId`. `at` is the time of the decision, ISO. Returns the merge's
 * id. Throws `MergeError`. Hard differences (region, level, batch, number, year) are not checked here: whoever decides has
 * seen both; `proposeMerges` never proposes across them.
 */
export function mergeEntities(
  store: GraphStore,
  keptId: string,
  movedId: string,
  reason: string,
  at: string = new Date().toISOString(),
): Promise<string> {
  return oneAtATime(store, async () => {
    const type = mergeableType(keptId, movedId);
    const moving = await readMentions(store, type, movedId);
    if (moving.length === 0) throw new MergeError("unknown-entity", `Nothing refers to ${movedId}.`);
    if ((await readMentions(store, type, keptId)).length === 0)
      throw new MergeError("unknown-entity", `Nothing refers to ${keptId}.`);
    const moves = moving.map((mention) => ({ ...mention, to: keptId }));
    const merge: GraphNode = {
      type: "Merge",
      id: `merge_${shortHash(`${keptId}\n${movedId}\n${at}`, 12)}`,
      properties: { keptId, movedId, reason, at, undone: false, mentionIds: moves.map(({ mentionId }) => mentionId) },
    };
    validateNode(merge);
    await store.write([...createNodes([merge]), ...(await movingStatements(store, moves))]);
    return merge.id;
  });
}

function mergeableType(keptId: string, movedId: string): NamedType {
  const type = typeOfEntityId(movedId);
  if (keptId === movedId) throw new MergeError("same-entity", `${keptId} cannot be merged with itself.`);
  if (!type || !typeOfEntityId(keptId))
    throw new MergeError("unknown-entity", `${type ? keptId : movedId} is no entity.`);
  if (type !== typeOfEntityId(keptId))
    throw new MergeError("different-types", `${keptId} and ${movedId} are of different types.`);
  return type;
}

/** The mentions that refer to an entity. */
export async function readMentions(store: GraphStore, type: NamedType, id: string): Promise<ReferringMention[]> {
  const rows = await store.read(mentionsOfEntity.replace("`LABEL`", `\`${type}\``), { id });
  return rows.map((row) => {
    const mentionId = row.id as string;
    const attributes = JSON.parse(row.attributes as string);
    return {
      mentionId,
      documentId: row.documentId as string,
      type,
      from: id,
      key: row.key as string,
      ...(typeof row.title === "string" && { title: row.title }),
      content: {
        first: mentionId,
        key: row.key as string,
        name: row.name as string,
        forms: row.forms as string[],
        attributes,
        stated: type === "Policy" && isStated(attributes),
      },
    };
  });
}

/** Everything that moves with the mentions, and the entities as the mentions make them afterwards. */
export async function movingStatements(store: GraphStore, moves: readonly MentionMove[]): Promise<Statement[]> {
  const { kept, gone } = await entityChanges(store, { before: [], added: [], moves, exceptDocumentId: "" });
  return [
    ...putNodes(kept),
    ...(await moveMentions(store, moves)),
    ...(await moveStates(store, moves)),
    ...deleteNodes(gone),
  ];
}
