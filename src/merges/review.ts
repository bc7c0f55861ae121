/**
 * Merges for review: what may be one entity and what was made one, each with the words it rests on, for a person to
 * decide. Deciding itself stands in `ingest/resolve/merges`. Text leaves masked.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import { type NamedType, shortHash, typeOfEntityId } from "../../graph/ontology/index.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import {
  dismissPair,
  listDismissals,
  listMerges,
  MergeError,
  type MergeProposal,
  mergeEntities,
  proposeMerges,
  undoDismissal,
  undoMerge,
} from "../../ingest/resolve/merges/index.ts";
import type { Masking } from "../personal-data.ts";
import { findNamed } from "./find-named.ts";

const query = (name: string) => cypherFile(new URL(`./${name}.cypher`, import.meta.url));
const mentionsInContext = query("mentions-in-context");
const mentionsById = query("mentions-by-id");
const namesOfEntities = query("names-of-entities");
const ofType = (cypher: string, type: NamedType) => cypher.replace("`LABEL`", `\`${type}\``);

/** Where an entity is named first, in the order of titles. */
export interface NamedInContext {
  id: string;
  name: string;
  /** Absent where the words are in no document any more. */
  quote?: string;
  documentId?: string;
  title?: string;
  /** In how many documents it is named. */
  documents: number;
}

export interface ReviewedProposal {
  /** The same for the same two entities, so that it can be accepted later. */
  id: string;
  type: NamedType;
  kept: NamedInContext;
  moved: NamedInContext;
  /** Likeness of the names, 0 to 1; see `MergeProposal`. */
  likeness: number;
  reason: string;
}

export interface ReviewedMerge {
  id: string;
  type: NamedType;
  kept: { id: string; name: string };
  /** As the documents name it still. */
  moved: NamedInContext;
  reason: string;
  /** When it was decided, ISO. */
  at: string;
  undone: boolean;
}

export interface ReviewedDismissal {
  id: string;
  type: NamedType;
  one: { id: string; name: string };
  other: { id: string; name: string };
  reason: string;
  /** When it was decided, ISO. */
  at: string;
  undone: boolean;
}

/** Of an entity only what has to do with it. */
export interface ReviewFilter {
  entityId?: string;
  types?: readonly NamedType[];
}

export interface MergeReview {
  /** What may be one, most alike first; pairs with a hard difference (region, level, batch, number, year) never are. */
  proposals(filter?: ReviewFilter): Promise<ReviewedProposal[]>;
  /** What was made one, oldest first, undone merges included. */
  merges(filter?: ReviewFilter): Promise<ReviewedMerge[]>;
  /** Proposals that a person said are not one, oldest first, those undone included. */
  dismissals(filter?: ReviewFilter): Promise<ReviewedDismissal[]>;
  /** Keeps a proposal from coming again, and returns the dismissal's id. Throws `MergeError`. */
  dismiss(proposalId: string, reason?: string): Promise<string>;
  /** Makes the two of a proposal one, for the reason it gives, and returns the merge's id. Throws `MergeError`. */
  accept(proposalId: string): Promise<string>;
  /** Makes two entities one, named by id or by exact name; the first is kept. Throws `MergeError`. */
  merge(kept: string, moved: string, reason: string): Promise<string>;
  /** Takes a merge or a dismissal back. Throws `MergeError`. */
  undo(id: string): Promise<void>;
}

interface ReviewDependencies {
  store: GraphStore;
  masking: Masking;
  /** The time decisions are made at. */
  now?: () => Date;
}

const proposalId = ({ kept, moved }: MergeProposal) => `proposal_${shortHash(`${kept.id}\n${moved.id}`, 12)}`;

/** The reason of a dismissal that was given without one. */
const notOne = "经判定不是同一个";

export function createMergeReview({ store, masking, now = () => new Date() }: ReviewDependencies): MergeReview {
  const masked = async (row: Row | undefined) => {
    if (!row) return undefined;
    const { start, words } = sentenceAround(row);
    const documentId = row.documentId as string;
    return { quote: await masking.span(documentId, start, words), documentId, title: row.title as string };
  };

  const merge = (kept: string, moved: string, reason: string) =>
    mergeEntities(store, kept, moved, reason, now().toISOString());

  const proposalOf = async (id: string): Promise<MergeProposal> => {
    const proposal = (await proposeMerges(store)).find((one) => proposalId(one) === id);
    if (!proposal) throw new MergeError("unknown-proposal", `There is no proposal ${id}.`);
    return proposal;
  };

  return {
    async proposals({ entityId, types } = {}) {
      const wanted = entityId === undefined ? types : [typeOfEntityId(entityId)].filter((type) => type !== undefined);
      const all = (await proposeMerges(store, wanted)).filter(
        ({ kept, moved }) => entityId === undefined || kept.id === entityId || moved.id === entityId,
      );
      const mentions = new Map<string, Row[]>();
      for (const type of new Set(all.map((proposal) => proposal.type))) {
        const ids = [
          ...new Set(all.filter((one) => one.type === type).flatMap(({ kept, moved }) => [kept.id, moved.id])),
        ];
        for (const row of await store.read(ofType(mentionsInContext, type), { ids }))
          mentions.set(row.id as string, [...(mentions.get(row.id as string) ?? []), row]);
      }
      const inContext = async ({ id, name }: { id: string; name: string }): Promise<NamedInContext> => {
        const rows = mentions.get(id) ?? [];
        return { id, name, ...(await masked(rows[0])), documents: documentsOf(rows) };
      };
      return Promise.all(
        all.map(async (proposal) => ({
          ...proposal,
          id: proposalId(proposal),
          kept: await inContext(proposal.kept),
          moved: await inContext(proposal.moved),
        })),
      );
    },

    async merges({ entityId, types } = {}) {
      const all = (await listMerges(store)).filter(
        ({ keptId, movedId }) =>
          (entityId === undefined || keptId === entityId || movedId === entityId) &&
          (types === undefined || types.includes(typeOfEntityId(keptId)!)),
      );
      const names = await namesOf(
        store,
        all.flatMap(({ keptId, movedId }) => [keptId, movedId]),
      );
      return Promise.all(
        all.map(async ({ id, keptId, movedId, reason, at, undone, mentionIds }): Promise<ReviewedMerge> => {
          // What moved is no entity of its own now: its mentions still say what the documents call it.
          const said = await store.read(mentionsById, { mentionIds });
          return {
            id,
            type: typeOfEntityId(keptId)!,
            kept: { id: keptId, name: names.get(keptId) ?? keptId },
            moved: {
              id: movedId,
              name: names.get(movedId) ?? (said[0]?.name as string | undefined) ?? movedId,
              ...(await masked(said[0])),
              documents: documentsOf(said),
            },
            reason: masking.loose(reason),
            at,
            undone,
          };
        }),
      );
    },

    async dismissals({ entityId, types } = {}) {
      const all = (await listDismissals(store)).filter(
        ({ oneId, otherId }) =>
          (entityId === undefined || oneId === entityId || otherId === entityId) &&
          (types === undefined || types.includes(typeOfEntityId(oneId)!)),
      );
      const names = await namesOf(
        store,
        all.flatMap(({ oneId, otherId }) => [oneId, otherId]),
      );
      const named = (id: string) => ({ id, name: names.get(id) ?? id });
      return all.map(({ id, oneId, otherId, reason, at, undone }) => ({
        id,
        type: typeOfEntityId(oneId)!,
        one: named(oneId),
        other: named(otherId),
        reason: masking.loose(reason),
        at,
        undone,
      }));
    },

    async dismiss(id, reason = notOne) {
      const { kept, moved } = await proposalOf(id);
      return dismissPair(store, kept.id, moved.id, reason, now().toISOString());
    },

    async accept(id) {
      const proposal = await proposalOf(id);
      return merge(proposal.kept.id, proposal.moved.id, proposal.reason);
    },

    async merge(kept, moved, reason) {
      return merge(await findNamed(store, kept), await findNamed(store, moved), reason);
    },

    undo: (id) => (id.startsWith("dismissal_") ? undoDismissal(store, id) : undoMerge(store, id)),
  };
}

/** Words shown on each side of a name at most, so that a text without full stops stays short. */
const widest = 60;

/** The sentence of its passage in which a mention stands, else the mention's own words; `start` in the document's text. */
function sentenceAround(row: Row): { start: number; words: string } {
  const own = { start: row.start as number, words: row.quote as string };
  const { passage, passageStart } = row;
  if (typeof passage !== "string" || typeof passageStart !== "number") return own;
  const from = own.start - passageStart;
  const to = from + own.words.length;
  if (passage.slice(from, to) !== own.words) return own;
  const before = /[^。！？；\n]*$/u.exec(passage.slice(Math.max(0, from - widest), from))![0];
  const after = /^[^。！？；\n]*[。！？；]?/u.exec(passage.slice(to, to + widest))![0];
  return { start: own.start - before.length, words: before + own.words + after };
}

const documentsOf = (rows: readonly Row[]) => new Set(rows.map(({ documentId }) => documentId)).size;

/** Names of those of the entities that are in the graph. */
async function namesOf(store: GraphStore, entityIds: readonly string[]): Promise<Map<string, string>> {
  const ids = [...new Set(entityIds)];
  const names = new Map<string, string>();
  for (const type of new Set(ids.map((id) => typeOfEntityId(id)!)))
    for (const { id, name } of await store.read(ofType(namesOfEntities, type), {
      ids: ids.filter((one) => typeOfEntityId(one) === type),
    }))
      names.set(id as string, name as string);
  return names;
}
