/** Ids of nodes: made from what a thing is, so that reading a document twice gives the same ids, and telling their type. */
import { createHash } from "node:crypto";
import { type NamedType, namedTypes } from "./entity-types.ts";

/** The first `length` hexadecimal digits of the SHA-256 of a text. */
export function shortHash(text: string, length: number): string {
  return createHash("sha256").update(text, "utf8").digest("hex").slice(0, length);
}

/** `unit_` and 12 hexadecimal digits of the key that tells the entity from all others of its type. */
export function entityId(type: NamedType, key: string): string {
  return `${type.toLowerCase()}_${shortHash(`${type}\n${key}`, 12)}`;
}

/** The type an entity's id tells, or undefined for the id of something else. Lets a query name the label it looks in. */
export function typeOfEntityId(id: string): NamedType | undefined {
  return namedTypes.find((type) => id.startsWith(`${type.toLowerCase()}_`));
}

/** `d_` and 12 hexadecimal digits of the document's source key: the path it is known by in the collection. */
export function documentId(sourceKey: string): string {
  return `d_${shortHash(sourceKey, 12)}`;
}
