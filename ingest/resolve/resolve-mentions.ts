/**
 * The resolve stage: which entity of the graph each entity of a document is. An exact key decides (`ownEntity`); a policy
 * cited by title alone is settled by what the collection holds; a merge that somebody made is followed.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { NamedType } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { DocumentMetadata, ExtractedEntity } from "../model.ts";
import type { MentionContent } from "./entity-from-mentions.ts";
import { ownEntity } from "./entity-key.ts";
import { followMerges } from "./follow-merges.ts";
import { isStated } from "./policy-key.ts";
import type { PolicyMention } from "./policy-mention.ts";
import { settleCitations } from "./settle-citations.ts";

const mentionsByTitle = cypherFile(new URL("./mentions-by-title.cypher", import.meta.url));

/** An entity of the document as a mention in the graph. */
export interface ResolvedMention {
  /** Id of the mention's node. */
  id: string;
  entity: ExtractedEntity;
  type: NamedType;
  name: string;
  /** The entity its own words point to. */
  key: string;
  title?: string;
  /** What is known of the entity from this document, the province included. */
  attributes: ExtractedEntity["attributes"];
  /** The entity it refers to. */
  target: string;
  /** True for a policy that the document states. */
  stated: boolean;
}

/** A mention of another document that refers to another policy now, because of what was written or removed. */
export interface MentionMove {
  mentionId: string;
  documentId: string;
  type: NamedType;
  from: string;
  to: string;
  /** What the mention says of its entity. */
  content: MentionContent;
}

export interface Resolution {
  mentions: ResolvedMention[];
  moves: MentionMove[];
}

/** Resolves the entities of a document that is about to be written; what an earlier version of it said is left aside. */
export async function resolveMentions(
  store: GraphStore,
  documentId: string,
  metadata: DocumentMetadata,
  entities: readonly ExtractedEntity[],
  formerTitles: readonly string[] = [],
): Promise<Resolution> {
  const mentions = entities.map((entity) => ownMention(entity, metadata, documentId));
  const titles = new Set([...formerTitles, ...mentions.flatMap(({ title }) => title ?? [])]);
  const others = await readPolicyMentions(store, [...titles], documentId);
  const policies: PolicyMention[] = mentions
    .filter(({ title }) => title !== undefined)
    .map(({ id, key, name, title, attributes }) => ({
      id,
      key,
      name,
      title: title!,
      attributes,
      documentId,
      province: metadata.province,
      issuer: metadata.issuer?.value,
      date: metadata.date?.value,
    }));
  const settled = settleCitations([...policies, ...others]);
  const keys = [...mentions.map(({ id, key }) => settled.get(id) ?? key), ...others.map(({ id }) => settled.get(id)!)];
  const merged = await followMerges(store, keys);
  return {
    mentions: mentions.map((mention) => ({ ...mention, target: merged.get(settled.get(mention.id) ?? mention.key)! })),
    moves: others.flatMap(({ id, documentId: of, target, content }) => {
      const to = merged.get(settled.get(id)!)!;
      return to === target
        ? []
        : [{ mentionId: id, documentId: of, type: "Policy" as const, from: target, to, content }];
    }),
  };
}

/** The mention with the entity its own words point to. */
function ownMention(entity: ExtractedEntity, metadata: DocumentMetadata, documentId: string): ResolvedMention {
  const { id: key, name, province, title } = ownEntity(entity, metadata, documentId);
  const stated = entity.type === "Policy" && isStated(entity.attributes);
  return {
    id: `${documentId}_m_${entity.id}`,
    entity,
    type: entity.type,
    name,
    key,
    ...(title !== undefined && { title }),
    attributes: { ...entity.attributes, ...(province && { province }) },
    target: key,
    stated,
  };
}

/** Mentions of policies by title, those of one document left out, with what they refer to now. */
export async function readPolicyMentions(
  store: GraphStore,
  titles: readonly string[],
  exceptDocumentId: string,
): Promise<(PolicyMention & { target: string; content: MentionContent })[]> {
  if (titles.length === 0) return [];
  const rows = await store.read(mentionsByTitle, { titles: [...titles], exceptDocumentId });
  return rows.map((row) => {
    const id = row.id as string;
    const name = row.name as string;
    const attributes = JSON.parse(row.attributes as string);
    return {
      id,
      documentId: row.documentId as string,
      key: row.key as string,
      name,
      title: row.title as string,
      attributes,
      province: (row.province as string | null) ?? undefined,
      issuer: (row.issuer as string | null) ?? undefined,
      date: (row.date as string | null) ?? undefined,
      target: row.target as string,
      content: {
        first: id,
        key: row.key as string,
        name,
        forms: row.forms as string[],
        attributes,
        stated: isStated(attributes),
      },
    };
  });
}
