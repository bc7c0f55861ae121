/** What an earlier version of a document left in the graph. */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { EntityType, NamedType, RelationType } from "../../graph/ontology/index.ts";
import type { GraphStore } from "../../graph/store.ts";

const nodesOfDocument = cypherFile(new URL("./nodes-of-document.cypher", import.meta.url));
const mentionsOfDocument = cypherFile(new URL("./mentions-of-document.cypher", import.meta.url));
const statementsOfDocument = cypherFile(new URL("./statements-of-document.cypher", import.meta.url));

export interface FormerVersion {
  exists: boolean;
  passageIds: string[];
  /** Sections, mentions, figures, rules, conflicts. */
  nodes: { type: EntityType; id: string }[];
  /** Entities its mentions refer to. */
  entities: { type: NamedType; id: string }[];
  /** Titles of the policies it mentions. */
  titles: string[];
  /** Stated relations between entities; all others go with the nodes they hang on. */
  statements: { type: RelationType; from: { type: EntityType; id: string }; id: string }[];
}

/** Empty where the document is not in the graph. */
export async function readFormerVersion(store: GraphStore, documentId: string): Promise<FormerVersion> {
  const [nodes, mentions] = [
    await store.read(nodesOfDocument, { documentId }),
    await store.read(mentionsOfDocument, { documentId }),
  ];
  const entities = new Map<string, NamedType>();
  const titles = new Set<string>();
  for (const { target, type, title } of mentions) {
    if (typeof target === "string") entities.set(target, type as NamedType);
    if (typeof title === "string") titles.add(title);
  }
  const types = [...new Set(entities.values())];
  const statements: FormerVersion["statements"] = [];
  for (const type of types) {
    const ids = [...entities].filter(([, of]) => of === type).map(([id]) => id);
    for (const row of await store.read(statementsOfDocument.replace("`FROM`", `\`${type}\``), { documentId, ids }))
      statements.push({ type: row.type as RelationType, from: { type, id: row.from as string }, id: row.id as string });
  }
  const owned = nodes.map(({ label, id }) => ({ type: label as EntityType, id: id as string }));
  return {
    exists: owned.some(({ type }) => type === "Document"),
    passageIds: owned.filter(({ type }) => type === "Passage").map(({ id }) => id),
    nodes: [
      ...owned.filter(({ type }) => type !== "Passage" && type !== "Document"),
      ...mentions.map(({ id }) => ({ type: "Mention" as const, id: id as string })),
    ],
    entities: [...entities].map(([id, type]) => ({ id, type })),
    titles: [...titles],
    statements,
  };
}
