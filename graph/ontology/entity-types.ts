/**
 * The node types of the graph, said once. Types, validation, constraints, API description, page labels and
 * docs/ontology.md derive from this file and from `relation-types.ts`; nothing else lists them.
 *
 * A description says what counts and what does not. `properties` lists what a node of the type carries beyond `id`.
 */
import { z } from "zod";

/** Words in Chinese and English for one thing. */
export interface Label {
  zh: string;
  en: string;
}

export interface EntityTypeDefinition {
  label: Label;
  description: string;
  /** structure: made from the shape of a document; entity: named in texts, resolved across documents; figure: a number or goal of one document; statement: what a document said, before resolution. */
  family: "structure" | "entity" | "figure" | "statement";
  properties: Record<string, z.ZodType>;
  /** Properties with an index besides the unique `id`. */
  indexed?: readonly string[];
}

const text = z.string();
const texts = z.array(z.string());
const optionalText = z.string().optional();
const optionalNumber = z.number().optional();

/** Where the words of a fact stand. Offsets are UTF-16 code units in the document's normalised text; pages count from 1. */
export const evidenceProperties = {
  documentId: text.meta({ description: "The document that says it." }),
  passageId: optionalText.meta({ description: "The passage that holds the words." }),
  section: optionalText.meta({ description: "Path of headings, joined by ' › '." }),
  page: z.int().min(1).optional().meta({ description: "Page, from 1, where the format has pages." }),
  start: z.int().min(0).meta({ description: "Start offset in the normalised text (UTF-16 code units)." }),
  end: z.int().min(0).meta({ description: "End offset, exclusive." }),
  quote: text.meta({ description: "The exact words." }),
  rule: text.meta({ description: "The rule that found it." }),
  ruleVersion: z.int().min(1).meta({ description: "That rule's version." }),
} as const;

const named = {
  name: text.meta({ description: "The full name the program uses for it." }),
  aliases: texts.meta({ description: "Other names and forms seen in texts." }),
  province: optionalText.meta({ description: "Province by full name, where the name or its document says so." }),
  level: optionalText.meta({ description: "国家级 | 省级 | 市级 | 县级, where known." }),
} as const;

const figure = {
  kind: z.enum(["target", "outcome"]).meta({ description: "Planned or reported." }),
  metric: text.meta({ description: "What is counted, close to the source's words." }),
  subject: optionalText.meta({ description: "Whose figure it is." }),
  value: optionalNumber.meta({ description: "As printed, in `unit` (lower bound of a range)." }),
  valueMax: optionalNumber.meta({ description: "Upper bound of a range, as printed." }),
  normalizedValue: optionalNumber.meta({ description: "In the base unit: 1.2万 is 12000; % stays." }),
  normalizedMax: optionalNumber.meta({ description: "Upper bound in the base unit." }),
  baseline: optionalNumber.meta({ description: "The value a change starts from (由X增加到Y), in the base unit." }),
  comparator: z.enum(["=", ">=", "<=", "about", "to"]).optional(),
  unit: optionalText.meta({ description: "The document's unit." }),
  deadline: optionalText.meta({ description: "Year or ISO date." }),
  period: optionalText.meta({ description: "The time a figure covers or recurs in (2021, 每年)." }),
  province: optionalText,
  ...evidenceProperties,
} as const;

/** Kinds of contact data in the order of their numbers in `Document.personalData`. */
export const personalDataKinds = ["person_name", "phone", "email", "id"] as const;

export const entityTypes = {
  Document: {
    label: { zh: "文档", en: "document" },
    family: "structure",
    description:
      "A file that was read. What the file is as an act of government is a Policy; the two are joined by STATES.",
    properties: {
      title: text,
      docNumber: optionalText.meta({ description: "发文字号 with 〔〕 brackets." }),
      issuer: optionalText,
      date: optionalText.meta({ description: "成文日期, ISO, as exact as the text is (2022, 2022-04, 2022-04-06)." }),
      year: z.int().optional(),
      kind: text.meta({ description: "notice, plan, opinion, case_report, …" }),
      province: optionalText,
      level: optionalText,
      source: text.meta({ description: "Path the file was read from." }),
      format: text.meta({ description: "txt, md, html, pdf, docx." }),
      url: optionalText.meta({ description: "Web address that the page it was read from states of itself." }),
      accessed: optionalText.meta({ description: "The day that page was saved, ISO; only with `url`." }),
      contentHash: text.meta({ description: "SHA-256 of the file's bytes." }),
      pipelineVersion: text.meta({ description: "Versions of the stages that read it." }),
      vectorModel: optionalText.meta({ description: "The model its passages were embedded with; absent: words only." }),
      pages: z.int().optional(),
      characters: z.int().meta({ description: "Length of the normalised text in UTF-16 code units." }),
      text: text.meta({ description: "The normalised text all offsets point into." }),
      record: text.meta({ description: "The extraction record, JSON." }),
      personalData: z
        .array(z.int())
        .meta({ description: "Spans of contact data, flat: start, end, kind (0 name, 1 phone, 2 e-mail, 3 ID)." }),
    },
    indexed: ["docNumber", "title", "province", "year", "contentHash"],
  },
  Section: {
    label: { zh: "章节", en: "section" },
    family: "structure",
    description: "A heading with what stands under it; the document's root and every annex are sections too.",
    properties: {
      documentId: text,
      ordinal: z.int(),
      depth: z.int().meta({ description: "0 for the document itself." }),
      number: optionalText.meta({ description: "As printed: 一、 or （二）." }),
      title: text,
      path: text.meta({ description: "Titles from the root, joined by ' › '." }),
      annex: z.int().optional().meta({ description: "Number of the annex it belongs to, from 1." }),
      start: z.int(),
      end: z.int(),
      page: z.int().optional(),
    },
    indexed: ["documentId"],
  },
  Passage: {
    label: { zh: "段落", en: "passage" },
    family: "structure",
    description:
      "A piece of text that is searched and cited as one; it never crosses a section. text equals the document's text from start to end.",
    properties: {
      documentId: text,
      sectionId: text,
      ordinal: z.int(),
      kind: z
        .enum(["text", "table", "contents"])
        .meta({ description: "contents: a table of contents; kept out of search results." }),
      text: text,
      words: text.meta({ description: "Words for the full-text index, separated by spaces." }),
      heading: text.meta({ description: "Section path, joined by ' › '; for a table its header row too." }),
      page: z.int().optional(),
      start: z.int(),
      end: z.int(),
    },
    indexed: ["documentId"],
  },
  Mention: {
    label: { zh: "提及", en: "mention" },
    family: "statement",
    description: "One entity as one document names it. A merge or split changes only which entity a mention refers to.",
    properties: {
      type: text,
      name: text,
      forms: texts.meta({ description: "The words the document uses for it." }),
      key: text.meta({
        description: "Id of the entity its own words point to, whatever was cited, held or merged since.",
      }),
      title: optionalText.meta({
        description:
          "For a policy: its title with marks and spaces made even, by which a citation finds what it cites.",
      }),
      attributes: text.meta({ description: "What the document says about the entity beyond its name, JSON." }),
      ...evidenceProperties,
    },
    indexed: ["documentId", "key", "title"],
  },
  Unit: {
    label: { zh: "单位", en: "unit" },
    family: "entity",
    description:
      "An organisation named in a text, by its full official name: government bodies, unions, schools, enterprises, an internal department with its parent. Role classes that carry a duty (各市总工会) count; generics (各单位, 企业, 相关部门) do not. A school and its union are two units.",
    properties: { ...named, parent: optionalText, collective: z.boolean().optional() },
    indexed: ["name"],
  },
  Policy: {
    label: { zh: "政策文件", en: "policy" },
    family: "entity",
    description:
      "A named document: in 《》 or by an unambiguous title; the act a file states, its annexes, and what it cites. Not speeches, meetings or slogans.",
    properties: {
      ...named,
      docNumber: optionalText,
      date: optionalText,
      kind: optionalText,
      held: z.boolean().optional().meta({ description: "True when the collection holds the document." }),
    },
    indexed: ["name", "docNumber"],
  },
  Programme: {
    label: { zh: "项目行动", en: "programme" },
    family: "entity",
    description:
      "A named project, action, competition, platform, fund, training or numbered measure. Not a meeting, not a general activity without a name.",
    properties: { ...named, kind: optionalText },
    indexed: ["name"],
  },
  Target: {
    label: { zh: "目标", en: "target" },
    family: "figure",
    description:
      "A number or goal that is planned or promised. Not a threshold of eligibility (a Rule), not a section number, year or slogan.",
    properties: figure,
    indexed: ["documentId", "deadline"],
  },
  Outcome: {
    label: { zh: "成效", en: "outcome" },
    family: "figure",
    description: "A number that is reported as reached, paid or counted.",
    properties: figure,
    indexed: ["documentId"],
  },
  Studio: {
    label: { zh: "创新工作室", en: "studio" },
    family: "entity",
    description:
      "A studio or workstation of model workers, craftsmen or masters: a named one, or a type or counted group that the text treats as one thing.",
    properties: { ...named, count: optionalNumber, lead: optionalText },
    indexed: ["name"],
  },
  Alliance: {
    label: { zh: "联盟", en: "alliance" },
    family: "entity",
    description:
      "A studio alliance or another named league of bodies; a type or counted group counts when the text treats it as one thing. 联盟 inside the name of a meeting does not.",
    properties: { ...named, count: optionalNumber, batch: optionalText },
    indexed: ["name"],
  },
  Award: {
    label: { zh: "奖项补助", en: "award" },
    family: "entity",
    description: "A title, honour or prize by name, or a subsidy, allowance or prize money with a name or an amount.",
    properties: {
      ...named,
      amount: optionalText,
      amountMin: optionalNumber,
      amountMax: optionalNumber,
      count: optionalNumber,
    },
    indexed: ["name"],
  },
  Industry: {
    label: { zh: "行业", en: "industry" },
    family: "entity",
    description: "A branch of the economy or public service, as a text names it.",
    properties: named,
    indexed: ["name"],
  },
  Place: {
    label: { zh: "地区", en: "place" },
    family: "entity",
    description: "An administrative division or named place.",
    properties: named,
    indexed: ["name"],
  },
  Rule: {
    label: { zh: "条件规则", en: "rule" },
    family: "figure",
    description:
      "A condition a text sets: who may take part, how a body must be composed, what is paid on which terms.",
    properties: {
      what: text,
      subject: optionalText,
      field: optionalText,
      comparator: optionalText,
      value: optionalNumber,
      values: texts.optional().meta({ description: "What one of must hold (comparator oneOf)." }),
      unit: optionalText,
      modality: z.enum(["必须", "应", "可", "倡导"]).meta({ description: "How binding it is." }),
      province: optionalText,
      ...evidenceProperties,
    },
    indexed: ["documentId"],
  },
  Conflict: {
    label: { zh: "疑点", en: "conflict" },
    family: "figure",
    description: "Two places of one document that cannot both hold, or damaged text; both quotes are kept.",
    properties: { what: text, kind: text, severity: z.enum(["hard", "soft"]), a: text, b: text, ...evidenceProperties },
    indexed: ["documentId"],
  },
  Merge: {
    label: { zh: "合并记录", en: "merge" },
    family: "statement",
    description: "A decision that two entities are one, with its reason; undoing it sends the moved mentions back.",
    properties: { keptId: text, movedId: text, reason: text, mentionIds: texts, at: text, undone: z.boolean() },
    indexed: ["movedId", "keptId"],
  },
  Dismissal: {
    label: { zh: "否决记录", en: "dismissal" },
    family: "statement",
    description:
      "A decision that two entities which look alike are not one, with its reason; undoing it proposes them again.",
    properties: { oneId: text, otherId: text, reason: text, at: text, undone: z.boolean() },
    indexed: ["oneId", "otherId"],
  },
} as const satisfies Record<string, EntityTypeDefinition>;

export type EntityType = keyof typeof entityTypes;

/** The types that texts name and that are resolved across documents. */
export const namedTypes = ["Unit", "Policy", "Programme", "Studio", "Alliance", "Award", "Industry", "Place"] as const;
export type NamedType = (typeof namedTypes)[number];
