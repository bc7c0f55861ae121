import { matchesOf } from "../../language/matches.ts";
import type { ExtractedEntity, ExtractedRelation } from "../../model.ts";
import { nameKey } from "../naming/name-key.ts";
import { clauseAt } from "./clauses.ts";
import { mentionsIn, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

/**
 * Endings of units inside a body. 办公厅 and 办公室 of a party committee or government issue in their own name, and a 领导小组
 * coordinates several bodies; they are left out.
 */
const internal =
  /^(?![和与及、])(?:.{0,16}(?:部|处|室|科|股|司|站|支队|大队|党组|中心|机关各部门|机关党委|经费审查委员会|女职工委员会)|干部学校.*|机关)$/u;
const ownStanding = /(?:办公厅|办公室|小组|干部)$/u;

/** PART_OF: department of its body, annex of its document, award of its policy, batch of its kind. */
export const partOf: RelationFinder = (context) => [
  ...departments(context),
  ...innerDocuments(context),
  ...takenUp(context),
  ...awardsUnderPolicies(context),
  ...batches(context),
  ...hostedStudios(context),
  ...builtOn(context),
];

/** 省级示范工作室, 劳模创新工作室: a rank or kind of studios, not one. */
const isKind = (name: string): boolean =>
  /^(?:全国|国家|[国省市县区]级|示范|优秀|劳模|工匠|技能|职工|牵头|成员|创新|首席|名师)/u.test(name);

const buildingOn = /依托/gu;
/** 甲工作室依托乙公司组建: the studio is the body's. */
function builtOn(context: RelationContext): ExtractedRelation[] {
  const { text } = context.doc;
  return context.sentencesWith(buildingOn).flatMap((sentence) =>
    matchesOf(text.slice(sentence.start, sentence.end), buildingOn).flatMap((match) => {
      const at = sentence.start + match.index;
      const host = mentionsIn(context, { start: at, end: sentence.end }, "Unit")[0];
      const studio = mentionsIn(context, { start: sentence.start, end: at }, "Studio").at(-1);
      if (!host || !studio || host.start !== at + match[0].length || isKind(studio.entity.name)) return [];
      if (!/^[”"]?(?:于?\d{4}年(?:\d{1,2}月)?)?$/u.test(text.slice(studio.end, at))) return [];
      if (!/^(?:组建|成立|建立|设立|创建|建设|建成)/u.test(text.slice(host.end))) return [];
      return [
        statement(context, "PART_OF", studio.entity, host.entity, {
          span: { start: studio.start, end: host.end },
          rule: "studio-built-on",
        }),
      ];
    }),
  );
}

/** 甲公司的乙创新工作室, 甲公司“乙工作室”: the studio belongs to the body right before it. */
function hostedStudios(context: RelationContext): ExtractedRelation[] {
  return context.mentions.flatMap((studio, i) => {
    const host = context.mentions[i - 1];
    if (studio.entity.type !== "Studio" || host?.entity.type !== "Unit") return [];
    const between = context.doc.text.slice(host.end, studio.start);
    const quotedName = between === "" && /^[“"]/u.test(context.doc.text.slice(studio.start));
    if (!(quotedName || /^的?[“"]$|^的$/u.test(between)) || studio.entity.attributes.count) return [];
    if (quotedName || /[“"]$/u.test(between))
      return isKind(studio.entity.name)
        ? []
        : [
            statement(context, "PART_OF", studio.entity, host.entity, {
              span: { start: host.start, end: studio.end },
              rule: "studio-of-body",
            }),
          ];
    if (!/^[\p{Script=Han}]{2,3}(?:劳模|工匠|技能大师|大师|名师|名医)?(?:创新)?工作室$/u.test(studio.entity.name))
      return [];
    if (/^(?:劳模|工匠|技能|示范|[国省市县区]级|职工|优秀|牵头|成员)/u.test(studio.entity.name)) return [];
    return [
      statement(context, "PART_OF", studio.entity, host.entity, {
        span: { start: host.start, end: studio.end },
        rule: "studio-of-body",
      }),
    ];
  });
}

function departments(context: RelationContext): ExtractedRelation[] {
  const units = context.entities.filter(({ type }) => type === "Unit");
  return units.flatMap((unit) => {
    const parent = bodyOf(unit, units);
    const mention = unit.mentions[0];
    return parent && mention
      ? [statement(context, "PART_OF", unit, parent, { span: mention, rule: "department-of-body" })]
      : [];
  });
}

function bodyOf(unit: ExtractedEntity, units: readonly ExtractedEntity[]): ExtractedEntity | undefined {
  const { parent } = unit.attributes;
  const nearest = longestBodyInName(unit, units);
  if (typeof parent === "string") {
    const named = units.find(
      (other) => other !== unit && [other.name, ...other.forms].some((form) => nameKey(form) === nameKey(parent)),
    );
    if (named && !officeOf(unit, named) && (ownStanding.test(unit.name) || !mayBelong(unit, named))) return undefined;
    // 某大学教务处教学研究科 belongs to the 教务处, where the text names that.
    if (named && nearest && unit.name.startsWith(nearest.name) && nearest.name.length > named.name.length)
      return nearest;
    if (named) return named;
  }
  return nearest;
}

/** 办公室 of a department is its part; those of governments and committees issue in their own name. */
const officeOf = (unit: ExtractedEntity, body: ExtractedEntity) =>
  unit.name === `${body.name}办公室` &&
  /(?:局|厅|委员会|学|院|公司|集团|总工会|小组|指挥部|联席会议)$/u.test(body.name) &&
  !/^中共|人民政府/u.test(body.name);

/** The body with whose name the unit's name begins, the longest one, where a department's ending follows. */
function longestBodyInName(unit: ExtractedEntity, units: readonly ExtractedEntity[]): ExtractedEntity | undefined {
  let best: ExtractedEntity | undefined;
  let length = 0;
  for (const other of units) {
    if (other === unit) continue;
    for (const name of [unit.name, ...unit.forms]) {
      for (const prefix of [other.name, ...other.forms]) {
        const rest = name.slice(prefix.length);
        if (
          prefix.length > Math.max(3, length) &&
          name.startsWith(prefix) &&
          internal.test(rest) &&
          !ownStanding.test(rest)
        ) {
          best = other;
          length = prefix.length;
        }
      }
    }
  }
  return best;
}

/** Whether what follows the body's name in the unit's is the ending of a department; true when no name begins with the other. */
function mayBelong(unit: ExtractedEntity, body: ExtractedEntity): boolean {
  const rests = [unit.name, ...unit.forms].flatMap((name) =>
    [body.name, ...body.forms].filter((prefix) => name.startsWith(prefix)).map((prefix) => name.slice(prefix.length)),
  );
  return rests.length === 0 || rests.some((rest) => internal.test(rest));
}

function innerDocuments(context: RelationContext): ExtractedRelation[] {
  const { doc, own } = context;
  const found: ExtractedRelation[] = [];
  if (own.inner && own.document && own.inner !== own.document) {
    const title = doc.metadata.innerTitle;
    const span = title?.start === undefined ? own.inner.mentions[0]! : { start: title.start, end: title.end! };
    found.push(statement(context, "PART_OF", own.inner, own.document, { span, rule: "issued-act" }));
  }
  const whole = own.inner ?? own.document;
  for (const annex of doc.metadata.annexes) {
    const policy = own.annexes.get(annex.number);
    if (!policy || !whole) continue;
    found.push(statement(context, "PART_OF", policy, whole, { span: policy.mentions[0]!, rule: "annex-of-document" }));
  }
  return found;
}

const takingUp = /(?:将|把)([^，。；]{2,60}?)(?:纳入|列入|写入|作为)/gu;

/** 将甲纳入乙规划: 甲 belongs to 乙. */
function takenUp(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  return context.sentencesWith(takingUp).flatMap((sentence) =>
    matchesOf(doc.text.slice(sentence.start, sentence.end), takingUp).flatMap((match) => {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const clause = clauseAt(doc.text, sentence, start);
      const part = mentionsIn(context, { start, end }, "Programme", "Policy", "Award").at(-1);
      const whole = mentionsIn(context, { start: end, end: clause.end }, "Policy")[0];
      if (!part || !whole || whole.start - end > 12) return [];
      return [statement(context, "PART_OF", part.entity, whole.entity, { span: clause, rule: "taken-up-in" })];
    }),
  );
}

/** 根据《甲》，… 给予乙补贴: the subsidy belongs to the policy, within one sentence. */
function awardsUnderPolicies(context: RelationContext): ExtractedRelation[] {
  const { doc } = context;
  return context.sentences.flatMap((sentence) =>
    mentionsIn(context, sentence, "Policy").flatMap((policy) => {
      if (!/(?:根据|按照|依据|依照)[^，。；《]{0,20}《?$/u.test(doc.text.slice(sentence.start, policy.start)))
        return [];
      return mentionsIn(context, { start: policy.end, end: sentence.end }, "Award")
        .filter(({ start, end }) => /补贴|补助|奖励|津贴|奖金|资助|待遇/u.test(doc.text.slice(start, end + 4)))
        .map((award) =>
          statement(context, "PART_OF", award.entity, policy.entity, {
            span: { start: policy.start, end: award.end },
            rule: "award-under-policy",
          }),
        );
    }),
  );
}

const batch = /第[一二三四五六七八九十\d]+批|首批/u;

/** 第三批省级甲联盟 belongs to 甲联盟; 甲联盟十大项目 to 甲联盟. */
export function batches(context: RelationContext): ExtractedRelation[] {
  const kinds = context.entities.filter(({ type }) => type === "Alliance" || type === "Studio" || type === "Programme");
  return kinds.flatMap((part) => {
    const mention = part.mentions[0];
    if (!mention) return [];
    if (part.type !== "Programme" && batch.test(part.name)) {
      const core = nameKey(part.name)
        .replace(batch, "")
        .replace(/^(?:国家|省|市|县)级/u, "");
      const whole = kinds.find(
        (other) =>
          other !== part &&
          other.type === part.type &&
          !batch.test(other.name) &&
          core.length >= 4 &&
          nameKey(other.name).endsWith(core),
      );
      return whole ? [statement(context, "PART_OF", part, whole, { span: mention, rule: "batch-of-kind" })] : [];
    }
    const counted = /^[一二三四五六七八九十\d]+(?:大|个|项).{0,10}(?:项目|课题|工程)$/u;
    const whole = kinds.find(
      (other) =>
        other.type === "Alliance" &&
        part.type === "Programme" &&
        [part.name, ...part.forms].some(
          (form) => form.startsWith(other.name) && counted.test(form.slice(other.name.length)),
        ),
    );
    return whole ? [statement(context, "PART_OF", part, whole, { span: mention, rule: "projects-of-alliance" })] : [];
  });
}
