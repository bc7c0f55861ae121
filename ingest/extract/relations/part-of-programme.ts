import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation, Sentence } from "../../model.ts";
import { nameKey } from "../naming/name-key.ts";
import { clauseAt } from "./clauses.ts";
import { batches } from "./part-of.ts";
import { mentionsIn, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

/** PART_OF by the tree of headings: measures of an action, actions of a plan, and umbrellas that count them. */
export const partOfProgramme: RelationFinder = (context) => [...measuresUnderHeadings(context), ...umbrellas(context)];

// The last of these words before a name decides: what is done belongs to the action, what is only taken as ground does not.
const done =
  /开展|实施|建设|建成|打造|优化|升级|公布|设立|推进|举办|组织|开发|建立|搭建|启动|创建|深化|做好|推行|强化|加强|成立|制定|健全|完善|开设|推广|选树|遴选|评选|命名/gu;
const ground =
  /围绕|聚焦|结合|依托|根据|按照|针对|对|与|通过|利用|发挥|推动|引导|支持|鼓励|纳入|参加|参与|面向|参照|对接|作为|享受/gu;
/** Arrangements, not measures. */
const arrangement = /(?:体系|机制|模式|制度|格局)[”"]?$/u;

function isDone(before: string): boolean {
  const last = (pattern: RegExp) => matchesOf(before, pattern).at(-1)?.index ?? -1;
  return last(done) > last(ground);
}

/** What is first named under the heading of a programme belongs to it; the programme itself belongs to the act. */
function measuresUnderHeadings(context: RelationContext): ExtractedRelation[] {
  const { doc, own } = context;
  const act = own.inner ?? own.document;
  if (!act || doc.metadata.kind === "news" || doc.metadata.kind === "case_report") return [];
  const programmeOf = new Map<number, { entity: ExtractedEntity; start: number; end: number }>();
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentences) {
    if (!sentence.isHeading) continue;
    const section = doc.sections[sentence.section];
    const programme = mentionsIn(context, sentence, "Programme").at(-1);
    if (section?.number && programme && !programmeOf.has(section.ordinal)) programmeOf.set(section.ordinal, programme);
  }
  const above = (ordinal: number | undefined) => {
    for (let at = ordinal; at !== undefined; at = doc.sections[at]?.parent) {
      const programme = programmeOf.get(at);
      if (programme) return programme;
    }
    return undefined;
  };
  const placed = new Set(batches(context).map(({ from }) => ("id" in from ? from.id : from.text)));
  for (const sentence of context.sentences) {
    const section = doc.sections[sentence.section];
    for (const mention of mentionsIn(context, sentence, "Programme", "Studio", "Alliance")) {
      const heads = sentence.isHeading && programmeOf.get(sentence.section)?.entity === mention.entity;
      const whole = above(heads ? section?.parent : sentence.section);
      if (placed.has(mention.entity.id)) continue;
      if (!whole) {
        if (heads) {
          placed.add(mention.entity.id);
          found.push(statement(context, "PART_OF", mention.entity, act, { span: sentence, rule: "programme-heading" }));
        }
        continue;
      }
      if (whole.entity === mention.entity) continue;
      const clause = clauseAt(doc.text, sentence, mention.start);
      if (!heads && (arrangement.test(mention.entity.name) || !isDone(doc.text.slice(clause.start, mention.start))))
        continue;
      placed.add(mention.entity.id);
      const span = sentence.isHeading ? sentence : clause;
      found.push(
        statement(context, "PART_OF", mention.entity, whole.entity, { span, rule: "under-programme-heading" }),
      );
      if (heads) found.push(statement(context, "PART_OF", whole.entity, act, { span, rule: "programme-heading" }));
    }
  }
  return found;
}

const countedKinds = /([一二三四五六七八九十]+)(?:个|大|项|批)?(工程|行动|计划|项目|平台|体系|机制)/gu;

/** 一个工程两项行动: as many headed programmes of these kinds as the umbrella counts belong to it. */
function umbrellas(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  const umbrella = context.entities.filter(
    ({ type, name }) => type === "Programme" && matchesOf(name, countedKinds).length >= 2,
  );
  if (umbrella.length === 0) return [];
  const headed = new Map<ExtractedEntity, Sentence>();
  for (const sentence of context.sentences) {
    if (!sentence.isHeading || doc.sections[sentence.section]?.number === undefined) continue;
    for (const { entity } of mentionsIn(context, sentence, "Programme"))
      if (!headed.has(entity)) headed.set(entity, sentence);
  }
  return umbrella.flatMap((whole) => {
    const parts: ExtractedEntity[] = [];
    for (const [, count, kind] of matchesOf(whole.name, countedKinds)) {
      const depths = new Map<number, ExtractedEntity[]>();
      for (const [entity, sentence] of headed) {
        if (entity === whole || !nameKey(entity.name).endsWith(kind!)) continue;
        const depth = doc.sections[sentence.section]?.depth ?? 0;
        depths.set(depth, [...(depths.get(depth) ?? []), entity]);
      }
      const top = [...depths].sort(([a], [b]) => a - b)[0]?.[1] ?? [];
      if (top.length !== "一二三四五六七八九十".indexOf(count!) + 1) return [];
      parts.push(...top);
    }
    const act = context.own.inner ?? context.own.document;
    return [
      ...parts.map((part) =>
        statement(context, "PART_OF", part, whole, {
          span: headed.get(part)!,
          rule: "counted-programmes",
          why: `与“${whole.name}”所计数目相符`,
        }),
      ),
      ...(act
        ? [statement(context, "PART_OF", whole, act, { span: whole.mentions[0]!, rule: "counted-programmes" })]
        : []),
    ];
  });
}
