/**
 * A graph of a given size, the same at every run, with the proportions that real documents gave: for each document 14
 * sections and passages, 29 mentions, 13 targets, 7 outcomes and 4 rules. Names are combinations of syllables.
 */
import type { EntityType, GraphNode, GraphRelation, RelationType } from "../../graph/ontology/index.ts";
import { createNodes, createRelations } from "../../graph/statements/graph-statements.ts";
import type { GraphStore } from "../../graph/store.ts";

const perDocument = { passages: 14, mentions: 29, targets: 13, outcomes: 7, rules: 4 };
const entitiesPerDocument = {
  Unit: 5,
  Policy: 3,
  Programme: 4,
  Studio: 3.5,
  Alliance: 2,
  Award: 3,
  Industry: 0.2,
  Place: 0.5,
} as const;
/** Full names of the provinces of a made graph. */
export const madeProvinces = Array.from(
  { length: 30 },
  (_, at) => `${"岚青云望临霞白石金沙"[at % 10]}${"川泽岭原湖"[Math.floor(at / 10)]}省`,
);
const units = ["个", "家", "名", "万人次", "%", "万元", "场", "项"];
const heads = ["实训基地", "创新工作室", "技能人才", "联盟", "竞赛", "成果", "转化率", "培训"];
const fields = ["minStudios", "minIndustries", "leadEligibility", "subsidy", "priority", "procedure"];
const syllables = "智能装备制造医药教育卫生文化体育科技水利交通农业轨道检修数字非遗海洋康复绿色能源材料物流";

/** Numbers that look random and are the same at every run (Lehmer 1951, modulus 2^31 - 1). */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** About `size` nodes and twice as many relations; ids are `made_…`. */
export function madeGraph(size: number): { nodes: GraphNode[]; relations: GraphRelation[] } {
  const number = createNumbers(20240601);
  const pick = <T>(values: readonly T[]): T => values[number(values.length)]!;
  const word = () => `${syllables[number(syllables.length)]}${syllables[number(syllables.length)]}`;
  const nodes: GraphNode[] = [];
  const relations: GraphRelation[] = [];
  const count = Math.max(1, Math.round(size / 104));
  const node = (type: EntityType, properties: Record<string, unknown>) => {
    const id = properties.id as string;
    nodes.push({ type, id, properties });
    typeOf.set(id, type);
    return id;
  };
  let statements = 0;
  const ids = new Map<EntityType, string[]>();
  const typeOf = new Map<string, EntityType>();
  const join = (type: RelationType, from: string, to: string, properties: Record<string, unknown> = {}) =>
    relations.push({
      type,
      from: { type: typeOf.get(from)!, id: from },
      to: { type: typeOf.get(to)!, id: to },
      properties,
    });
  for (const [type, share] of Object.entries(entitiesPerDocument) as [EntityType, number][]) {
    const tail =
      {
        Unit: "总工会",
        Policy: "实施意见",
        Programme: "行动",
        Studio: "创新工作室",
        Alliance: "创新工作室联盟",
        Award: "补助",
        Industry: "业",
        Place: "市",
      }[type as string] ?? "";
    const own = Array.from({ length: Math.ceil(count * share) }, (_, at) => {
      const province = pick(madeProvinces);
      const id = node(type, {
        id: `made_${type}_${at}`,
        name: `${word()}${word()}${at}${tail}`,
        aliases: [],
        province,
        level: "省级",
        ...(type === "Award" && { amount: "5万元", amountMin: 50000, amountMax: 50000 }),
      });
      return id;
    });
    ids.set(type, own);
  }
  const entity = (type: EntityType) => pick(ids.get(type)!);

  for (let at = 0; at < count; at += 1) {
    const province = pick(madeProvinces);
    const documentId = `made_document_${at}`;
    node("Document", {
      id: documentId,
      title: `${province}${word()}${at}方案`,
      docNumber: `工发〔2024〕${at}号`,
      issuer: `${province}总工会`,
      date: `20${20 + (at % 6)}-03`,
      year: 2020 + (at % 6),
      kind: at % 3 ? "plan" : "case_report",
      province,
      source: `${at}.txt`,
      format: "txt",
      contentHash: String(at),
      pipelineVersion: "1",
      characters: 3000,
      text: "文",
      record: "{}",
      personalData: [],
    });
    const passages: string[] = [];
    for (let each = 0; each < perDocument.passages; each += 1) {
      const section = node("Section", {
        id: `${documentId}_s${each}`,
        documentId,
        ordinal: each,
        depth: each ? 1 : 0,
        title: word(),
        path: word(),
        start: each * 200,
        end: each * 200 + 200,
      });
      const text = Array.from({ length: 40 }, word).join("") + (number(9) ? "" : "给予联盟5万元补助");
      const passage = node("Passage", {
        id: `${documentId}_p${each}`,
        documentId,
        sectionId: section,
        ordinal: each,
        kind: "text",
        text,
        words: text,
        heading: word(),
        start: each * 200,
        end: each * 200 + 200,
      });
      passages.push(passage);
      join("HAS_SECTION", documentId, section);
      join("IN_SECTION", passage, section);
    }
    let place = 0;
    const evidence = (quote: string) => {
      place += 40;
      return {
        documentId,
        passageId: passages[Math.floor(place / 200) % passages.length],
        section: "一、目标",
        start: place,
        end: place + quote.length,
        quote,
        rule: "made",
        ruleVersion: 1,
      };
    };
    const state = (type: RelationType, from: string, to: string, detail?: string, quote = word()) => {
      statements += 1;
      join(type, from, to, { id: `made_statement_${statements}`, ...(detail && { detail }), ...evidence(quote) });
    };
    for (let each = 0; each < perDocument.mentions; each += 1) {
      const type = pick([...ids.keys()]);
      const refers = entity(type);
      const mention = node("Mention", {
        id: `${documentId}_m${each}`,
        type,
        name: word(),
        forms: [word()],
        key: refers,
        attributes: type === "Award" ? '{"amount":"5万元","amountMax":50000,"amountMin":50000}' : "{}",
        ...evidence("给予5万元补助"),
      });
      join("REFERS_TO", mention, refers);
    }
    const figure = (type: "Target" | "Outcome", each: number) => {
      const unit = pick(units);
      const value = 1 + number(900);
      const id = node(type, {
        id: `${documentId}_${type}${each}`,
        kind: type === "Target" ? "target" : "outcome",
        metric: `${word()}${word()}${pick(heads)}`,
        value,
        normalizedValue: value,
        comparator: "=",
        unit,
        deadline: type === "Target" ? String(2024 + number(5)) : undefined,
        period: type === "Outcome" ? String(2020 + number(6)) : undefined,
        province,
        ...evidence(`${value}${unit}`),
      });
      join("HAS_TARGET", documentId, id);
      return id;
    };
    for (let each = 0; each < perDocument.targets; each += 1) {
      const target = figure("Target", each);
      if (each % 2) state("RESPONSIBLE_FOR", entity("Unit"), target);
      if (each % 4 === 1) state("RESPONSIBLE_FOR", entity("Unit"), target);
    }
    for (let each = 0; each < perDocument.outcomes; each += 1)
      state("ACHIEVED", entity("Unit"), figure("Outcome", each));
    for (let each = 0; each < perDocument.rules; each += 1) {
      const rule = node("Rule", {
        id: `${documentId}_r${each}`,
        what: word(),
        field: fields[(at + each) % fields.length],
        comparator: ">=",
        value: 1 + number(6),
        unit: "个",
        modality: "应",
        province,
        ...evidence("最少由3个工作室组成"),
      });
      join("HAS_RULE", documentId, rule);
    }
    const policy = entity("Policy");
    join("STATES", documentId, policy);
    state("ISSUED", entity("Unit"), policy);
    state("ADDRESSED_TO", policy, entity("Unit"));
    for (let each = 0; each < 2; each += 1) {
      state("CITES", policy, entity("Policy"), "basis");
      state("IMPLEMENTS", policy, entity("Policy"));
      const alliance = entity("Alliance");
      state("CROSSES_INDUSTRY", alliance, entity("Industry"), "fact");
      state("CROSSES_INDUSTRY", alliance, entity("Industry"), "fact");
      state("MEMBER_OF", entity("Studio"), alliance);
      state("LEADS", entity("Studio"), alliance);
      state("FUNDS", entity("Unit"), alliance, "5万元", "给予5万元补助");
      state("RECEIVED_AWARD", alliance, entity("Award"), undefined, "给予5万元补助");
      state("LOCATED_IN", entity("Unit"), entity("Place"));
    }
    const conflict = node("Conflict", {
      id: `${documentId}_c`,
      what: word(),
      kind: "date",
      severity: "hard",
      a: word(),
      b: word(),
      ...evidence(word()),
    });
    join("HAS_CONFLICT", documentId, conflict);
  }
  return { nodes, relations };
}

/** Writes a made graph of about `size` nodes. */
export async function fillWithMadeGraph(store: GraphStore, size: number): Promise<void> {
  const { nodes, relations } = madeGraph(size);
  const step = 20_000;
  for (let at = 0; at < nodes.length; at += step) await store.write(createNodes(nodes.slice(at, at + step)));
  for (let at = 0; at < relations.length; at += step)
    await store.write(createRelations(relations.slice(at, at + step)));
}
