/** Undoing a merge: every mention goes back to where its own words, and the merges that still hold, send it. */
import { cypherFile } from "../../../graph/cypher-file.ts";
import { typeOfEntityId } from "../../../graph/ontology/index.ts";
import { updateNodes } from "../../../graph/statements/graph-statements.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { oneAtATime } from "../../one-at-a-time.ts";
import { followMerges } from "../follow-merges.ts";
import type { MentionMove } from "../resolve-mentions.ts";
import { readPolicyMentions } from "../resolve-mentions.ts";
import { settleCitations } from "../settle-citations.ts";
import { movingStatements, type ReferringMention, readMentions } from "./merge-entities.ts";
import { MergeError } from "./merge-error.ts";

const getMerge = cypherFile(new URL("./get-merge.cypher", import.meta.url));

/** Restores what was before the merge, mentions of documents that came later included. Throws `MergeError`. */
export function undoMerge(store: GraphStore, mergeId: string): Promise<void> {
  return oneAtATime(store, async () => {
    const [merge] = await store.read(getMerge, { id: mergeId });
    if (!merge) throw new MergeError("unknown-merge", `There is no merge ${mergeId}.`);
    if (merge.undone) throw new MergeError("already-undone", `The merge ${mergeId} was undone before.`);
    const movedId = merge.movedId as string;
    const type = typeOfEntityId(movedId)!;
    // Where the kept entity was merged further, its mentions are found at the end of the way.
    const reached = (await followMerges(store, [movedId])).get(movedId)!;
    const mentions = await readMentions(store, type, reached);
    const targets = await targetsWithout(store, mentions, movedId);
    const moves = mentions.flatMap((mention): MentionMove[] => {
      const to = targets.get(mention.mentionId)!;
      return to === mention.from ? [] : [{ ...mention, to }];
    });
    await store.write([
      ...updateNodes([{ type: "Merge", id: mergeId, properties: { undone: true } }]),
      ...(await movingStatements(store, moves)),
    ]);
  });
}

/** Where the mentions go when `movedId` is no longer merged. */
async function targetsWithout(
  store: GraphStore,
  mentions: readonly ReferringMention[],
  movedId: string,
): Promise<Map<string, string>> {
  const titles = [...new Set(mentions.flatMap(({ title }) => title ?? []))];
  const settled = settleCitations(await readPolicyMentions(store, titles, ""));
  const own = new Map(mentions.map(({ mentionId, key }) => [mentionId, settled.get(mentionId) ?? key]));
  const merged = await followMerges(store, own.values(), new Map([[movedId, movedId]]));
  return new Map([...own].map(([mentionId, key]) => [mentionId, merged.get(key)!]));
}
