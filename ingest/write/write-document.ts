/** The write stage: one document into the graph, in one transaction. */

import { documentId as documentIdOf, type GraphNode } from "../../graph/ontology/index.ts";
import {
  createNodes,
  createRelations,
  deleteNodes,
  deleteStatements,
  putNodes,
  updateNodes,
} from "../../graph/statements/graph-statements.ts";
import { type GraphStore, StoreError } from "../../graph/store.ts";
import type { Problem } from "../model.ts";
import { oneAtATime } from "../one-at-a-time.ts";
import { type EntityChanges, entityChanges } from "../resolve/entity-changes.ts";
import { moveStates } from "../resolve/merges/move-states.ts";
import { moveMentions } from "../resolve/move-mentions.ts";
import { type MentionMove, type ResolvedMention, resolveMentions } from "../resolve/resolve-mentions.ts";
import { documentGraph } from "./document-graph.ts";
import type { DocumentInput } from "./document-input.ts";
import { type FormerVersion, readFormerVersion } from "./former-version.ts";

export interface WriteReport {
  documentId: string;
  /** True when the document was in the graph before. */
  replaced: boolean;
  /** What the document's own part of the graph holds now. */
  nodes: number;
  relations: number;
  entities: number;
  problems: Problem[];
}

/**
 * Writes a document, or replaces the version of it that is there: what only the old version supported goes. Everything is
 * checked against the ontology first (`GraphValidationError`). Writing the same again changes nothing. Vectors of
 * passages whose words changed are forgotten before the transaction and stored after it, so a kill in between leaves
 * passages without vectors, never with those of other words.
 */
export function writeDocument(store: GraphStore, input: DocumentInput): Promise<WriteReport> {
  return oneAtATime(store, async () => {
    const documentId = documentIdOf(input.source.path);
    const former = await readFormerVersion(store, documentId);
    const { mentions, moves } = await resolveMentions(
      store,
      documentId,
      input.document.metadata,
      input.extraction.entities,
      former.titles,
    );
    const graph = documentGraph(input, documentId, mentions);
    await refuseOtherModel(store, input);
    const { kept, gone } = await affectedEntities(store, documentId, former, mentions, moves);

    const present = new Set(former.passageIds);
    const wanted = new Set(graph.passages.map(({ id }) => id));
    const gonePassages = former.passageIds.filter((id) => !wanted.has(id));
    await store.removeVectors(gonePassages);
    await store.write([
      ...deleteStatements(former.statements),
      ...deleteNodes([...former.nodes, ...gonePassages.map((id) => ({ type: "Passage" as const, id }))]),
      // The document's relations go with the node; it is made anew.
      ...deleteNodes(former.exists ? [graph.document] : []),
      ...createNodes([graph.document, ...graph.nodes]),
      ...createNodes(graph.passages.filter(({ id }) => !present.has(id))),
      ...updateNodes(graph.passages.filter(({ id }) => present.has(id)).map(withoutWords)),
      ...putNodes(kept),
      ...createRelations(graph.relations),
      ...(await moveMentions(store, moves)),
      ...(await moveStates(store, moves)),
      ...deleteNodes(gone),
    ]);
    await putVectors(
      store,
      input,
      documentId,
      graph.passages.map(({ id }) => id),
    );
    return {
      documentId,
      replaced: former.exists,
      nodes: 1 + graph.passages.length + graph.nodes.length,
      relations: graph.relations.length,
      entities: new Set(mentions.map(({ target }) => target)).size,
      problems: graph.problems,
    };
  });
}

/** Removes a document and what only it supported. False when it was not there. */
export function removeDocument(store: GraphStore, documentId: string): Promise<boolean> {
  return oneAtATime(store, async () => {
    const former = await readFormerVersion(store, documentId);
    if (!former.exists) return false;
    const { moves } = await resolveMentions(store, documentId, noMetadata, [], former.titles);
    const { kept, gone } = await affectedEntities(store, documentId, former, [], moves);
    await store.removeVectors(former.passageIds);
    await store.write([
      ...deleteStatements(former.statements),
      ...deleteNodes([
        ...former.nodes,
        ...former.passageIds.map((id) => ({ type: "Passage" as const, id })),
        { type: "Document", id: documentId },
      ]),
      ...putNodes(kept),
      ...(await moveMentions(store, moves)),
      ...(await moveStates(store, moves)),
      ...deleteNodes(gone),
    ]);
    return true;
  });
}

const noMetadata = { issuers: [], addressees: [], annexes: [], kind: "other" as const };

/** A passage keeps its words, so the full-text index is not touched for it. */
function withoutWords({ type, id, properties: { text: _text, words: _words, ...properties } }: GraphNode): GraphNode {
  // A page that is known no longer must not stay.
  return { type, id, properties };
}

/** Entities the document touches, as the mentions of all documents make them: those to write, and those to remove. */
async function affectedEntities(
  store: GraphStore,
  documentId: string,
  former: FormerVersion,
  mentions: readonly ResolvedMention[],
  moves: readonly MentionMove[],
): Promise<EntityChanges> {
  const added = mentions.map(({ id, key, target, name, entity, attributes, stated }) => ({
    entityId: target,
    content: { first: id, key, name, forms: entity.forms, attributes, stated },
  }));
  const before = former.entities.map(({ id }) => id);
  return entityChanges(store, { before, added, moves, exceptDocumentId: documentId });
}

/** Before anything is written; `putVectors` would refuse it when the document is in the graph already. */
async function refuseOtherModel(store: GraphStore, { vectors }: DocumentInput): Promise<void> {
  const held = vectors && (await store.vectorSpace());
  if (!held || (held.model === vectors.space.model && held.dimensions === vectors.space.dimensions)) return;
  throw new StoreError(
    "mixed-vectors",
    `The store holds vectors of ${held.model}; those of ${vectors.space.model} cannot stand beside them.`,
  );
}

/** The document is marked with its model last, so that one whose vectors a kill kept from being stored is known by it. */
async function putVectors(
  store: GraphStore,
  { vectors }: DocumentInput,
  documentId: string,
  passageIds: readonly string[],
): Promise<void> {
  if (!vectors) return;
  const rows = passageIds.flatMap((passageId, i) => {
    const vector = vectors.vectors[i];
    return vector ? [{ passageId, vector }] : [];
  });
  await store.putVectors(vectors.space, rows);
  await store.write(
    updateNodes([{ type: "Document", id: documentId, properties: { vectorModel: vectors.space.model } }]),
  );
}
