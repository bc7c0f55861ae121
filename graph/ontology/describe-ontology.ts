/** docs/ontology.md, made from the definitions. `npm run docs:ontology` writes it; a test fails when it is stale. */
import { z } from "zod";
import { type EntityType, type EntityTypeDefinition, entityTypes, evidenceProperties } from "./entity-types.ts";
import {
  type RelationType,
  type RelationTypeDefinition,
  relationTypes,
  statementProperties,
} from "./relation-types.ts";

const families: Record<EntityTypeDefinition["family"], string> = {
  structure: "Structure: made from the shape of a document",
  entity: "Entities: named in texts, resolved across documents",
  figure: "Figures, rules and doubts: what one document states",
  statement: "Statements: what a document said, before resolution, and decisions about it",
};

/** The whole page, in Markdown. */
export function describeOntology(): string {
  const parts = [
    "# The ontology",
    "Made from `graph/ontology/entity-types.ts` and `relation-types.ts` by `npm run docs:ontology`; do not edit.",
    "Every node has a unique `id`. A property marked ? may be absent.",
    "## Node types",
  ];
  for (const [family, title] of Object.entries(families)) {
    parts.push(`### ${title}`);
    for (const [name, definition] of Object.entries(entityTypes) as [EntityType, EntityTypeDefinition][])
      if (definition.family === family) parts.push(describeNodeType(name, definition));
  }
  parts.push(
    "## Relation types",
    "### Stated in texts",
    `Each carries the properties of a statement: one statement, one relation.`,
    propertyTable(statementProperties),
    relationTable(true),
    "### Structure of documents",
    "These carry no properties.",
    relationTable(false),
  );
  return `${parts.join("\n\n")}\n`;
}

function describeNodeType(
  name: EntityType,
  { label, description, properties, indexed = [] }: EntityTypeDefinition,
): string {
  const withEvidence = Object.keys(evidenceProperties).every((key) => key in properties);
  const own = Object.fromEntries(
    Object.entries(properties).filter(([key]) => !withEvidence || !(key in evidenceProperties)),
  );
  const lines = [`#### ${name} · ${label.zh} · ${label.en}`, description, propertyTable(own)];
  if (withEvidence) lines.push(`And its evidence: ${Object.keys(evidenceProperties).join(", ")}.`);
  if (indexed.length > 0) lines.push(`Indexed: ${indexed.join(", ")}.`);
  return lines.join("\n\n");
}

function propertyTable(properties: Record<string, z.ZodType>): string {
  const rows = Object.entries(properties).map(([name, schema]) => {
    const optional = schema.safeParse(undefined).success;
    return `| \`${name}\`${optional ? "?" : ""} | ${typeOf(schema)} | ${cell(descriptionOf(schema))} |`;
  });
  return ["| property | type | meaning |", "|---|---|---|", ...rows].join("\n");
}

function relationTable(stated: boolean): string {
  const rows = (Object.entries(relationTypes) as [RelationType, RelationTypeDefinition][])
    .filter(([, definition]) => definition.stated === stated)
    .map(
      ([name, { label, inverseLabel, description, from, to }]) =>
        `| \`${name}\` | ${label.zh} · ${label.en} | ${inverseLabel.zh} · ${inverseLabel.en} | ${from.join(", ")} | ${to.join(", ")} | ${cell(description)} |`,
    );
  return ["| type | label | read backwards | from | to | what counts |", "|---|---|---|---|---|---|", ...rows].join(
    "\n",
  );
}

/** `string`, `integer`, `list of string`, or the values it may have. */
function typeOf(schema: z.ZodType): string {
  const json = z.toJSONSchema(schema, { io: "input" }) as { type?: string; enum?: string[]; items?: { type?: string } };
  if (json.enum) return json.enum.join(" \\| ");
  if (json.type === "array") return `list of ${json.items?.type ?? "values"}`;
  return json.type ?? "value";
}

function descriptionOf(schema: z.ZodType): string {
  return schema.meta()?.description ?? "";
}

const cell = (text: string) => text.replaceAll("|", "\\|");
