/** The relation types of the graph, said once: who may be joined to whom, and what counts. */

import { z } from "zod";
import type { EntityType, Label } from "./entity-types.ts";
import { evidenceProperties } from "./entity-types.ts";

export interface RelationTypeDefinition {
  label: Label;
  inverseLabel: Label;
  description: string;
  from: readonly EntityType[];
  to: readonly EntityType[];
  /** True for facts that texts state; they carry evidence. False for the structure of documents. */
  stated: boolean;
}

/** What every stated relation carries: its evidence, and the mentions it was said of, so that a merge can be undone. */
export const statementProperties = {
  id: z.string().meta({ description: "The statement's id; one statement is one relation." }),
  fromMention: z.string().optional(),
  toMention: z.string().optional(),
  detail: z.string().optional().meta({
    description: "What the relation's type leaves open: basis, forwards, repeals; fact, rule, aim; an amount.",
  }),
  ...evidenceProperties,
} as const;

const named = ["Unit", "Policy", "Programme", "Studio", "Alliance", "Award", "Industry", "Place"] as const;
const doers = ["Unit", "Place", "Alliance", "Studio"] as const;

export const relationTypes = {
  ISSUED: {
    label: { zh: "发布", en: "issued" },
    inverseLabel: { zh: "发文机关", en: "issued by" },
    description:
      "The body named in the document's heading or signature, or said to have issued, approved or named something; not a body merely mentioned.",
    from: ["Unit", "Place"],
    to: ["Policy", "Award", "Programme"],
    stated: true,
  },
  ADDRESSED_TO: {
    label: { zh: "主送", en: "addressed to" },
    inverseLabel: { zh: "收到", en: "was sent" },
    description: "A body in the 主送机关 line; generics (各有关单位) are left out.",
    from: ["Policy"],
    to: ["Unit"],
    stated: true,
  },
  CITES: {
    label: { zh: "引用", en: "cites" },
    inverseLabel: { zh: "被引用", en: "cited by" },
    description:
      "A document names another by title or 文号. `detail` is basis, issues, forwards, repeals, amends, accompanies or plain.",
    from: ["Policy", "Document"],
    to: ["Policy"],
    stated: true,
  },
  IMPLEMENTS: {
    label: { zh: "贯彻落实", en: "implements" },
    inverseLabel: { zh: "由其落实", en: "implemented by" },
    description: "A document carries out a policy (贯彻落实, 根据, 按照), or a body carries out a policy or programme.",
    from: ["Policy", "Unit", "Document"],
    to: ["Policy", "Programme"],
    stated: true,
  },
  RESPONSIBLE_FOR: {
    label: { zh: "负责", en: "responsible for" },
    inverseLabel: { zh: "责任单位", en: "responsibility of" },
    description:
      "A body is named to carry a target, measure, programme or alliance: in closing parentheses, in 牵头/责任 lines, or as the subject of 负责. Who did what is reported is ACHIEVED.",
    from: ["Unit", "Alliance", "Place"],
    to: ["Target", "Programme", "Alliance", "Award", "Studio"],
    stated: true,
  },
  ACHIEVED: {
    label: { zh: "完成", en: "achieved" },
    inverseLabel: { zh: "完成单位", en: "achieved by" },
    description:
      "The body whose doing a reported outcome is: the subject of its clause, or the last one named before it.",
    from: ["Unit", "Alliance", "Place"],
    to: ["Outcome"],
    stated: true,
  },
  FUNDS: {
    label: { zh: "出资", en: "funds" },
    inverseLabel: { zh: "资金来自", en: "funded by" },
    description: "A payer gives money to a programme, studio, alliance or award. `detail` holds the amount as printed.",
    from: doers,
    to: ["Programme", "Studio", "Alliance", "Award", "Unit"],
    stated: true,
  },
  SUPPORTS: {
    label: { zh: "支持", en: "supports" },
    inverseLabel: { zh: "受支持于", en: "supported by" },
    description: "Something helps something else without a sum being named.",
    from: ["Unit", "Policy", "Programme", "Studio", "Alliance"],
    to: ["Unit", "Programme", "Studio", "Alliance", "Industry", "Place", "Policy"],
    stated: true,
  },
  MEMBER_OF: {
    label: { zh: "成员", en: "member of" },
    inverseLabel: { zh: "成员有", en: "has member" },
    description: "A studio or body belongs to an alliance or other body as a member.",
    from: ["Studio", "Unit"],
    to: ["Alliance", "Unit"],
    stated: true,
  },
  LEADS: {
    label: { zh: "牵头", en: "leads" },
    inverseLabel: { zh: "牵头单位", en: "led by" },
    description: "A body leads, holds or organises a programme, alliance or award; a studio leads an alliance.",
    from: ["Unit", "Studio", "Place"],
    to: ["Programme", "Alliance", "Award", "Studio"],
    stated: true,
  },
  CROSSES_INDUSTRY: {
    label: { zh: "跨行业", en: "spans industry" },
    inverseLabel: { zh: "涉及", en: "spanned by" },
    description:
      "An alliance, programme or body reaches into an industry. `detail` is fact (its members work there), rule (it must) or aim (it should).",
    from: ["Alliance", "Studio", "Programme", "Unit", "Policy"],
    to: ["Industry"],
    stated: true,
  },
  RECEIVED_AWARD: {
    label: { zh: "获得", en: "received" },
    inverseLabel: { zh: "授予", en: "given to" },
    description: "A body, studio or alliance receives a title, prize or subsidy.",
    from: ["Unit", "Studio", "Alliance", "Programme", "Place"],
    to: ["Award"],
    stated: true,
  },
  PART_OF: {
    label: { zh: "属于", en: "part of" },
    inverseLabel: { zh: "包括", en: "has part" },
    description: "A department of its body, a measure of its action, an annex of its document, an award of its policy.",
    from: named,
    to: ["Unit", "Policy", "Programme", "Studio", "Alliance"],
    stated: true,
  },
  LOCATED_IN: {
    label: { zh: "位于", en: "located in" },
    inverseLabel: { zh: "辖有", en: "location of" },
    description: "A body, place or event stands in a place, by its name or because the text says so.",
    from: ["Unit", "Place", "Programme", "Studio", "Alliance"],
    to: ["Place"],
    stated: true,
  },
  HAS_TARGET: {
    label: { zh: "提出", en: "sets" },
    inverseLabel: { zh: "出自", en: "set in" },
    description: "The document that states a figure.",
    from: ["Document"],
    to: ["Target", "Outcome"],
    stated: false,
  },
  CONCERNS: {
    label: { zh: "关于", en: "concerns" },
    inverseLabel: { zh: "指标", en: "figures" },
    description: "A figure or rule is about this entity: it stands in the same clause.",
    from: ["Target", "Outcome", "Rule"],
    to: named,
    stated: true,
  },
  SAME_FIGURE: {
    label: { zh: "同一指标", en: "same figure" },
    inverseLabel: { zh: "同一指标", en: "same figure" },
    description: "One figure stated twice in one document, in a body and again in its annex.",
    from: ["Target", "Outcome"],
    to: ["Target", "Outcome"],
    stated: false,
  },
  HAS_RULE: {
    label: { zh: "规定", en: "rules" },
    inverseLabel: { zh: "出自", en: "ruled in" },
    description: "The document that sets a rule.",
    from: ["Document"],
    to: ["Rule"],
    stated: false,
  },
  HAS_CONFLICT: {
    label: { zh: "疑点", en: "has conflict" },
    inverseLabel: { zh: "出自", en: "found in" },
    description: "The document in which two places disagree.",
    from: ["Document"],
    to: ["Conflict"],
    stated: false,
  },
  STATES: {
    label: { zh: "载明", en: "states" },
    inverseLabel: { zh: "载于", en: "stated in" },
    description: "The file holds this policy: the act itself, or an annex of it.",
    from: ["Document"],
    to: ["Policy"],
    stated: false,
  },
  HAS_SECTION: {
    label: { zh: "章节", en: "has section" },
    inverseLabel: { zh: "所属文档", en: "section of" },
    description: "The sections of a document, the root among them.",
    from: ["Document"],
    to: ["Section"],
    stated: false,
  },
  SUBSECTION_OF: {
    label: { zh: "上级章节", en: "subsection of" },
    inverseLabel: { zh: "下级章节", en: "has subsection" },
    description: "The tree of headings.",
    from: ["Section"],
    to: ["Section"],
    stated: false,
  },
  IN_SECTION: {
    label: { zh: "位于章节", en: "in section" },
    inverseLabel: { zh: "段落", en: "has passage" },
    description: "The section a passage stands in.",
    from: ["Passage"],
    to: ["Section"],
    stated: false,
  },
  IN_PASSAGE: {
    label: { zh: "见于", en: "found in" },
    inverseLabel: { zh: "内容", en: "holds" },
    description: "The passage that holds the words of a mention, figure, rule or conflict.",
    from: ["Mention", "Target", "Outcome", "Rule", "Conflict"],
    to: ["Passage"],
    stated: false,
  },
  REFERS_TO: {
    label: { zh: "指", en: "refers to" },
    inverseLabel: { zh: "提及", en: "mentioned as" },
    description: "Which entity a mention means. The only thing a merge changes.",
    from: ["Mention"],
    to: named,
    stated: false,
  },
} as const satisfies Record<string, RelationTypeDefinition>;

export type RelationType = keyof typeof relationTypes;
