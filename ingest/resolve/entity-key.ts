/**
 * What makes an entity the same one in two documents: its type, its normalised name and the hard differences. Nothing is
 * compared by likeness here; see `proposeMerges` for that.
 */
import { entityId, type NamedType } from "../../graph/ontology/index.ts";
import { nameKey } from "../extract/naming/name-key.ts";
import { centralName } from "../extract/units/rules/central-bodies.ts";
import { findDivision } from "../language/administrative-divisions.ts";
import type { DocumentMetadata, ExtractedEntity } from "../model.ts";
import { nameScope, nationwide } from "./name-scope.ts";
import type { OwnEntity } from "./own-entity.ts";
import { policyKey } from "./policy-key.ts";

/** Differences that keep two of the same name apart (docs/decisions/statements-and-merges.md). */
const blockers = ["level", "batch", "number", "year"] as const;
const typesWithBlockers: ReadonlySet<NamedType> = new Set(["Programme", "Studio", "Alliance", "Award"]);

/** The entity that the words of one document point to, whatever else the graph holds. Pure. */
export function ownEntity(
  entity: Pick<ExtractedEntity, "type" | "name" | "attributes">,
  metadata: DocumentMetadata,
  documentId: string,
): OwnEntity {
  if (entity.type === "Policy") return policyKey(entity, metadata, documentId);
  const scope = nameScope(entity, metadata, documentId);
  const name = fullName(entity.type, entity.name, scope);
  const parts = [
    entity.attributes.collective === true ? nameKey(name).replace(/^(?:各|全|本|我)+/u, "各") : nameKey(name),
    scope,
  ];
  if (typesWithBlockers.has(entity.type))
    for (const blocker of blockers) {
      const value = entity.attributes[blocker];
      if (value !== undefined) parts.push(`${blocker}=${nameKey(String(value))}`);
    }
  const province = scope === nationwide || scope === documentId ? undefined : scope;
  return { id: entityId(entity.type, parts.join("\n")), name, ...(province && { province }) };
}

/** Standard short names become the full one: 国家发改委, 省总工会 of a known province, 浙江. */
function fullName(type: NamedType, name: string, scope: string): string {
  if (type === "Unit") {
    const central = centralName(name);
    if (central) return central;
    const province = findDivision(scope);
    const rest = /^(?:省|自治区)(?=.{2,})(.+)$/u.exec(name)?.[1];
    if (province?.level === "省级" && rest && !/^[级内外直]/u.test(rest)) return `${province.name}${rest}`;
  }
  if (type === "Place") return findDivision(name, findDivision(scope)?.province)?.name ?? name;
  return name;
}
