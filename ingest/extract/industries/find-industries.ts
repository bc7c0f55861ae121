/** The industries a document names. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { branchesIn } from "./counted-list.ts";
import { industryRules } from "./index.ts";

const heading = /^(?:涉及|所属|所跨|跨|覆盖|涵盖)?(?:的)?(?:行业|产业)(?:领域|类别|分布|名称)?$/u;

/** Branches in the column of a table that is headed 行业 or 涉及行业. */
function inColumns(doc: StructuredDocument): { name: string; start: number; end: number }[] {
  const columns = new Map<number, number>();
  return doc.blocks.flatMap(({ table }) => {
    if (!table) return [];
    const words = (cell: { start: number; end: number }) => doc.text.slice(cell.start, cell.end).replace(/\s/gu, "");
    const head = table.cells.findIndex((cell) => heading.test(words(cell)));
    if (head >= 0) {
      columns.set(table.index, head);
      return [];
    }
    const cell = table.cells[columns.get(table.index) ?? -1];
    return cell ? branchesIn(doc.text.slice(cell.start, cell.end), cell.start) : [];
  });
}

/** All industries of the document in order of the text; one entity for every name. */
export function findIndustries(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Industry");
  for (const { match, form, evidence } of findByRules(doc, industryRules))
    collector.add({ name: match.name, form, evidence });
  for (const { name, start, end } of inColumns(doc))
    collector.add({
      name,
      form: doc.text.slice(start, end),
      evidence: { start, end, rule: "industry-column", ruleVersion: 1 },
    });
  return collector.list();
}
