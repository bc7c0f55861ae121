/** Reads what the mentions of entities say. */
import { cypherFile } from "../../graph/cypher-file.ts";
import { type NamedType, namedTypes, typeOfEntityId } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";
import type { MentionContent } from "./entity-from-mentions.ts";
import { isStated } from "./policy-key.ts";

const mentionsOfEntities = cypherFile(new URL("./mentions-of-entities.cypher", import.meta.url));

/** By entity; entities without mentions are left out, and so are the mentions of a document and those that move. */
export async function readMentionContents(
  store: GraphStore,
  ids: Iterable<string>,
  exceptDocumentId: string,
  exceptMentionIds: readonly string[],
): Promise<Map<string, MentionContent[]>> {
  const distinct = [...new Set(ids)];
  const contents = new Map<string, MentionContent[]>();
  for (const type of namedTypes) {
    const wanted = distinct.filter((id) => typeOfEntityId(id) === type);
    if (wanted.length === 0) continue;
    const rows = await store.read(withLabel(type), { ids: wanted, exceptDocumentId, exceptMentionIds });
    for (const { id, key, name, forms, attributes, first } of rows) {
      const known = JSON.parse(attributes as string);
      const content: MentionContent = {
        first: first as string,
        key: key as string,
        name: name as string,
        forms: forms as string[],
        attributes: known,
        stated: type === "Policy" && isStated(known),
      };
      const list = contents.get(id as string);
      if (list) list.push(content);
      else contents.set(id as string, [content]);
    }
  }
  return contents;
}

/** The label is a type of the ontology, never words of a user. */
const withLabel = (type: NamedType) => mentionsOfEntities.replace("`LABEL`", `\`${type}\``);
