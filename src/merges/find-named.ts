import { cypherFile } from "../../graph/cypher-file.ts";
import { namedTypes, typeOfEntityId } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import { MergeError } from "../../ingest/resolve/merges/index.ts";

const namedEntities = cypherFile(new URL("./named-entities.cypher", import.meta.url));

/**
 * The id of the entity that is meant by an id or an exact name; one called so goes before one that only goes by it.
 * Throws `MergeError` where none or several bear the name.
 */
export async function findNamed(store: GraphStore, idOrName: string): Promise<string> {
  if (typeOfEntityId(idOrName)) return idOrName;
  const found: { id: string; name: string }[] = [];
  for (const type of namedTypes)
    for (const row of await store.read(namedEntities.replace("`LABEL`", `\`${type}\``), { name: idOrName }))
      found.push({ id: row.id as string, name: row.name as string });
  const called = found.filter(({ name }) => name === idOrName);
  const meant = called.length > 0 ? called : found;
  if (meant.length === 0) throw new MergeError("unknown-entity", `Nothing is named ${idOrName}.`);
  if (meant.length > 1)
    throw new MergeError(
      "ambiguous-name",
      `Several entities are named ${idOrName}: ${meant.map(({ id }) => id).join(", ")}`,
    );
  return meant[0]!.id;
}
