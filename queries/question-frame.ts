/**
 * What a named question answers, said in notions: the types and relations of the ontology, and the forms in which people
 * ask. The words that express a notion are kept in src/ask/lexicon; a query says only which notions it needs.
 */
import type { EntityType, RelationType } from "../graph/ontology/index.ts";

/** Forms of asking and qualities of what is asked for, beside the ontology's types. */
export type AskingForm =
  | "which" // all members of a set: 哪些
  | "who" // 谁, 哪个单位
  | "howMany" // 多少, 几个
  | "money" // 多少钱, 金额, 标准
  | "when" // 何时, 期限
  | "year" // a year stands in the question
  | "whether" // 是否, 吗
  | "lacking" // 没有, 缺
  | "compared" // 对比, 不同
  | "most" // 最多
  | "together" // 共同, 联合
  | "between" // 之间, 两两
  | "honour" // a title given, not a sum: 称号, 先进
  | "held" // in the collection: 收藏, 馆藏
  | "partOfDocument"; // 正文, 附件

export type Notion =
  | Extract<
      EntityType,
      | "Unit"
      | "Policy"
      | "Programme"
      | "Target"
      | "Outcome"
      | "Studio"
      | "Alliance"
      | "Award"
      | "Industry"
      | "Place"
      | "Rule"
      | "Conflict"
    >
  | Extract<
      RelationType,
      | "ISSUED"
      | "ADDRESSED_TO"
      | "CITES"
      | "IMPLEMENTS"
      | "RESPONSIBLE_FOR"
      | "FUNDS"
      | "SUPPORTS"
      | "MEMBER_OF"
      | "LEADS"
      | "CROSSES_INDUSTRY"
      | "RECEIVED_AWARD"
      | "LOCATED_IN"
    >
  | AskingForm;

/** One way of asking a named question. */
export interface QuestionFrame {
  /** Each has to be in the question; of a list one is enough. */
  needs: readonly (Notion | readonly Notion[])[];
  /** What else such a question may speak of. Which, year and whether may stand in any. */
  may?: readonly Notion[];
  /** Notions that make it another question. */
  never?: readonly Notion[];
}
