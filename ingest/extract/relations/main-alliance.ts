import type { ExtractedEntity } from "../../model.ts";
import type { RelationContext } from "./relation-context.ts";

/** The alliance a document is about: the one named most often, named more than once. */
export function mainAlliance({ entities }: Pick<RelationContext, "entities">): ExtractedEntity | undefined {
  const alliances = entities.filter(({ type, mentions }) => type === "Alliance" && mentions.length > 1);
  return alliances.sort(
    (a, b) => b.mentions.length - a.mentions.length || a.mentions[0]!.start - b.mentions[0]!.start,
  )[0];
}
