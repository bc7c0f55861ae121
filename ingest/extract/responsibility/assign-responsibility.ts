/** Who answers for each figure: closing parentheses, 责任单位 lines and table columns first, else the one who acted. */
import type { ExtractedEntity, ExtractedFigure, ExtractedRelation, StructuredDocument } from "../../model.ts";
import { findActor } from "./actors.ts";
import { type DutyList, findDutyLists } from "./duty-lists.ts";
import { firstFrom, indexMentions, type MentionIndex } from "./mention-index.ts";
import { type DutyCells, indexDutyColumns } from "./table-columns.ts";

interface Assigned {
  units: ExtractedEntity[];
  evidence: { start: number; end: number };
  rule: string;
}

export interface Responsibility {
  figures: ExtractedFigure[];
  relations: ExtractedRelation[];
}

const ruleVersion = 1;

/** Fills `responsible` with full unit names, and states who is responsible for what. The figures given are not changed. */
export function assignResponsibility(
  doc: StructuredDocument,
  units: readonly ExtractedEntity[],
  figures: readonly ExtractedFigure[],
): Responsibility {
  const mentions = indexMentions(units);
  const lists = findDutyLists(doc);
  const dutyCells = indexDutyColumns(doc);
  const relations: ExtractedRelation[] = [];
  const sharesOf = distribute(doc.text, figures);
  const assigned = figures.map((figure) => {
    const found =
      fromTable(doc, dutyCells, figure, mentions) ??
      fromLists(lists, figure, mentions) ??
      fromActor(doc, figure, mentions, sharesOf);
    if (!found || found.units.length === 0) return figure;
    const evidence = { ...found.evidence, rule: found.rule, ruleVersion };
    for (const unit of found.units)
      relations.push({
        type: figure.kind === "outcome" ? "ACHIEVED" : "RESPONSIBLE_FOR",
        from: { id: unit.id },
        to: { id: figure.id },
        evidence,
      });
    return { ...figure, responsible: found.units.map((unit) => unit.name), responsibleEvidence: evidence };
  });
  return { figures: assigned, relations };
}

function fromTable(
  doc: StructuredDocument,
  dutyCells: DutyCells,
  figure: ExtractedFigure,
  mentions: MentionIndex,
): Assigned | undefined {
  const row = doc.blocks[Math.max(0, firstFrom(doc.blocks, figure.evidence.start + 1) - 1)];
  if (row?.kind !== "table-row") return undefined;
  const cells = dutyCells(row);
  const units = unique(cells.flatMap(({ start, end }) => mentions.within(start, end).map(({ unit }) => unit)));
  const first = cells[0];
  return first && units.length > 0
    ? { units, evidence: { start: first.start, end: first.end }, rule: "responsible-column" }
    : undefined;
}

function fromLists(lists: readonly DutyList[], figure: ExtractedFigure, mentions: MentionIndex): Assigned | undefined {
  const { start } = figure.evidence;
  // The narrowest scope speaks of the figure most closely.
  const around = lists
    .filter(({ scope }) => scope.start <= start && start < scope.end)
    .sort((a, b) => a.scope.end - a.scope.start - (b.scope.end - b.scope.start));
  for (const list of around) {
    const units = unique(mentions.within(list.evidence.start, list.evidence.end).map(({ unit }) => unit));
    if (units.length > 0) return { units, evidence: list.evidence, rule: list.rule };
  }
  return undefined;
}

function fromActor(
  doc: StructuredDocument,
  figure: ExtractedFigure,
  mentions: MentionIndex,
  shares: ReadonlyMap<string, { position: number; of: number }>,
): Assigned | undefined {
  const actor = findActor(doc, figure, mentions);
  if (!actor) return undefined;
  const share = shares.get(figure.id);
  const mine =
    share && share.of === actor.units.length ? actor.units.slice(share.position, share.position + 1) : actor.units;
  return { units: unique(mine), evidence: actor.evidence, rule: "actor" };
}

/** 甲、乙分别投入20万元、10万元: the first figure is the first one's. Which figures of a 分别 clause stand at which place. */
function distribute(text: string, figures: readonly ExtractedFigure[]): Map<string, { position: number; of: number }> {
  const shares = new Map<string, { position: number; of: number }>();
  const groups = new Map<number, ExtractedFigure[]>();
  for (const figure of figures) {
    const from = Math.max(0, figure.evidence.start - 60);
    const stretch = text.slice(from, figure.evidence.end);
    const sentence = Math.max(stretch.lastIndexOf("。"), stretch.lastIndexOf("\n"));
    const at = stretch.lastIndexOf("分别");
    if (at <= sentence) continue;
    const key = from + at;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  for (const group of groups.values())
    for (const [position, figure] of group.entries()) shares.set(figure.id, { position, of: group.length });
  return shares;
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
