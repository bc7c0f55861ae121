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
    // 市政府各部门 names more than 市政府: a unit that is a small part of the addressee is not the addressee.
    const named = mentionsIn(context, { start, end }, "Unit").filter(
      (unit) => (unit.end - unit.start) * 2 > end - start,
    );
    return named.map(({ entity }) =>
      statement(context, "ADDRESSED_TO", policy, entity, { span: { start, end }, rule: "addressed-to-line" }),
    );
  });
};
