import type { ExtractedRelation } from "../../model.ts";
import { mentionsIn, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

/** ADDRESSED_TO: the bodies in the 主送机关 line (GB/T 9704-2012, 7.3.2). */
export const addressedTo: RelationFinder = (context) => {
  const { doc, own } = context;
  const policy = own.document;
  if (!policy) return [];
  return doc.metadata.addressees.flatMap(({ start, end }): ExtractedRelation[] => {
    if (start === undefined || end === undefined) return [];
    return mentionsIn(context, { start, end }, "Unit").map(({ entity }) =>
      statement(context, "ADDRESSED_TO", policy, entity, { span: { start, end }, rule: "addressed-to-line" }),
    );
  });
};
