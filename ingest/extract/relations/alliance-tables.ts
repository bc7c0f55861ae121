/** Lists of alliances in tables: a column of names beside columns of lead studios, members and industries. */
import type { NamedType } from "../../../graph/ontology/index.ts";
import type { Block, ExtractedRelation } from "../../model.ts";
import { mentionsIn, type RelationContext, type Span } from "./relation-context.ts";
import { statement } from "./statement.ts";

const headings = {
  alliance: /^(?:创新工作室|工作室)?联盟(?:名称|名)?$/u,
  leader: /^(?:联盟)?(?:牵头|领衔|理事长|盟主)(?:创新)?(?:工作室|单位)?(?:名称)?$/u,
  members: /^(?:联盟)?(?:主要)?(?:成员|参与|参加)(?:创新)?(?:工作室|单位)?(?:名称)?(?:名单)?$/u,
  industries: /^(?:涉及|所属|所跨|跨|覆盖|涵盖)?(?:的)?(?:行业|产业)(?:领域|类别|分布|名称)?$/u,
};
type Role = keyof typeof headings;
type Columns = Partial<Record<Role, number>>;

function columnsOf(text: string, cells: readonly Span[]): Columns | undefined {
  const columns: Columns = {};
  for (const [column, { start, end }] of cells.entries()) {
    const words = text.slice(start, end).replace(/\s|[（(].*[）)]/gu, "");
    for (const role of Object.keys(headings) as Role[])
      if (columns[role] === undefined && headings[role].test(words)) columns[role] = column;
  }
  return columns.alliance !== undefined && Object.keys(columns).length > 1 ? columns : undefined;
}

/** LEADS, MEMBER_OF and CROSSES_INDUSTRY from the rows of tables that are headed 联盟名称, 牵头工作室, 成员工作室, 行业. */
export function allianceTables(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  const columnsByTable = new Map<number, Columns>();
  const found: ExtractedRelation[] = [];
  for (const block of doc.blocks) {
    const { table } = block;
    if (!table || context.isRepeated(block.start)) continue;
    const heads = columnsOf(doc.text, table.cells);
    if (heads) columnsByTable.set(table.index, heads);
    const columns = columnsByTable.get(table.index);
    if (heads || !columns) continue;
    const inColumn = (role: Role, ...types: NamedType[]) => mentionsInCell(context, block, columns[role], types);
    const alliance = inColumn("alliance", "Alliance")[0]?.entity;
    if (!alliance) continue;
    const ground = { span: { start: block.start, end: block.end }, rule: "alliance-table" };
    for (const { entity } of firstOf(inColumn("leader", "Studio"), inColumn("leader", "Unit")))
      found.push(statement(context, "LEADS", entity, alliance, ground));
    for (const { entity } of firstOf(inColumn("members", "Studio"), inColumn("members", "Unit")))
      found.push(statement(context, "MEMBER_OF", entity, alliance, ground));
    for (const { entity } of inColumn("industries", "Industry"))
      found.push(statement(context, "CROSSES_INDUSTRY", alliance, entity, { ...ground, detail: "fact" }));
  }
  return found;
}

const firstOf = <T>(first: readonly T[], otherwise: readonly T[]) => (first.length > 0 ? first : otherwise);

function mentionsInCell(context: RelationContext, block: Block, column: number | undefined, types: NamedType[]) {
  const cell = column === undefined ? undefined : block.table?.cells[column];
  return cell ? mentionsIn(context, cell, ...types) : [];
}
