/**
 * The plain values that travel between the stages of ingest: read → parse → structure → extract → resolve → embed →
 * write. Every offset is in UTF-16 code units of the document's normalised text; pages count from 1.
 */
import type { NamedType, RelationType } from "../graph/ontology/index.ts";

/** A file as found on disk. */
export interface SourceFile {
  /** Path as given by the user. */
  path: string;
  bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  contentHash: string;
  /** The day the file was last written, ISO; absent where the bytes came without a file. */
  modified?: string;
}

export type SourceFormat = "txt" | "md" | "html" | "pdf" | "docx";

/** Something a reader of the report has to know; never stops the run. */
export interface Problem {
  /** Stable code, such as `no-text-layer`, `password-protected`, `broken-file`, `unsupported-format`, `too-large`, `empty`. */
  code: string;
  /** One line: what is wrong and what to do. */
  message: string;
  page?: number;
  severity: "error" | "warning";
}

/**
 * A piece of the page as a person sees it: a paragraph (its broken lines joined), a heading as the format marks it, or a
 * row of a table.
 */
export interface Block {
  kind: "paragraph" | "heading" | "table-row" | "contents";
  start: number;
  end: number;
  page?: number;
  /** Heading level as the format marks it (h1, Heading 1), from 1. Absent where only the text can tell. */
  level?: number;
  /** For a table row: which table (from 0), whether it is its header, and the span of each cell. Cells are separated by a tab in the text. */
  table?: { index: number; header: boolean; cells: { start: number; end: number }[] };
  /** True where the format sets the paragraph apart as a quotation (> of Markdown, blockquote, Word's Quote styles). */
  quotation?: true;
}

/** A stretch of text that repeats an earlier one (a document printed again at its end); no facts are taken from it. */
export interface Repetition {
  first: { start: number; end: number };
  second: { start: number; end: number };
}

/**
 * The normalised text and its blocks. Blocks are in order, do not overlap, and are separated by "\n" in `text`.
 * Normalisation changes white space only (see docs/decisions/normalised-text.md): lines of one paragraph are joined,
 * spaces between a Chinese character and a digit or letter are dropped, control characters vanish. Every other
 * character stands as in the source, so a quote is word for word.
 */
export interface ParsedDocument {
  text: string;
  blocks: Block[];
  format: SourceFormat;
  /** Number of pages where the format has pages. */
  pages?: number;
  repetitions: Repetition[];
  /** What the page around the text says about it (HTML meta tags, DOCX properties): hints, never quoted. */
  hints: {
    title?: string;
    docNumber?: string;
    issuer?: string;
    date?: string;
    source?: string;
    /** The web address a page states of itself. */
    address?: string;
    /** The day a page says it was saved, ISO. */
    saved?: string;
  };
  problems: Problem[];
}

/** Kinds of documents; the first fifteen are those of the 党政机关公文处理工作条例 (2012), article 8. */
export type DocumentKind =
  | "resolution" // 决议
  | "decision" // 决定
  | "order" // 命令（令）
  | "communique" // 公报
  | "announcement" // 公告
  | "notification" // 通告
  | "opinion" // 意见
  | "notice" // 通知
  | "circular" // 通报
  | "report" // 报告
  | "request" // 请示
  | "reply" // 批复
  | "bill" // 议案
  | "letter" // 函
  | "minutes" // 纪要
  | "plan" // 规划、计划、方案、要点
  | "measures" // 办法、细则、条例、规定、制度
  | "case_report" // 案例、纪实、经验材料
  | "news" // 新闻报道
  | "guide" // 指南、攻略
  | "list" // 清单、目录、名单
  | "other";

export interface Annex {
  /** From 1. */
  number: number;
  title: string;
  /** Where the annex stands, when the document holds it. */
  start?: number;
  end?: number;
}

/** A piece of metadata with the words it was read from. */
export interface Found<T> {
  value: T;
  /** Absent when the value was inferred (a year from the text) or taken from the page around the text. */
  start?: number;
  end?: number;
}

export interface DocumentMetadata {
  title?: Found<string>;
  docNumber?: Found<string>;
  issuer?: Found<string>;
  /** Every body that signs, the first of them also in `issuer`. */
  issuers: Found<string>[];
  addressees: Found<string>[];
  /** 成文日期, ISO, as exact as known: 2022, 2022-04 or 2022-04-06. */
  date?: Found<string>;
  kind: DocumentKind;
  /** The document inside a notice that issues it, where there is one. */
  innerTitle?: Found<string>;
  innerKind?: DocumentKind;
  /** Full name, such as 黑龙江省. */
  province?: string;
  level?: "国家级" | "省级" | "市级" | "县级";
  annexes: Annex[];
}

export interface Section {
  /** Place in the list of sections, from 0; 0 is the document itself. */
  ordinal: number;
  parent?: number;
  depth: number;
  /** As printed: 一、 （二） 1. 第三条. */
  number?: string;
  title: string;
  /** Titles with their numbers from below the root down to this one. */
  path: string[];
  annex?: number;
  /** Span of the whole section, its heading included. */
  start: number;
  end: number;
  page?: number;
}

export interface Passage {
  ordinal: number;
  section: number;
  kind: "text" | "table" | "contents";
  start: number;
  end: number;
  page?: number;
  /** For a table: its header row, repeated with every piece. */
  tableHeader?: string;
}

/** A sentence (up to 。！？；or the end of a block) of running text, a list item or a table row; headings are sentences too. */
export interface Sentence {
  start: number;
  end: number;
  block: number;
  section: number;
  isHeading: boolean;
}

export interface StructuredDocument extends ParsedDocument {
  metadata: DocumentMetadata;
  sections: Section[];
  passages: Passage[];
  sentences: Sentence[];
}

/** Words in the text, the rule that found them and why. */
export interface Evidence {
  start: number;
  end: number;
  /** Name of the rule. */
  rule: string;
  ruleVersion: number;
  /** One line for `--explain`. */
  why?: string;
}

/** An entity of one document: all its mentions in it. */
export interface ExtractedEntity {
  /** Unique in the document: e1, e2, … */
  id: string;
  type: NamedType;
  /** The full name. */
  name: string;
  /** Forms as they stand in the text, first the one quoted, without repetition. */
  forms: string[];
  attributes: Record<string, string | number | boolean | string[]>;
  /** Every place it is named, in order of the text; never empty. */
  mentions: Evidence[];
}

/** A planned or reported figure, or a goal without a number (value undefined). */
export interface ExtractedFigure {
  id: string;
  kind: "target" | "outcome";
  metric: string;
  /** As printed, in `unit`: one number, a range, or undefined for a goal in words. */
  value?: number | [number, number];
  normalizedValue?: number | [number, number];
  comparator?: "=" | ">=" | "<=" | "about" | "to";
  unit?: string;
  /** The value a change starts from, in the base unit. */
  baseline?: number;
  /** Year or ISO date. */
  deadline?: string;
  /** Time covered or recurrence, as the text says it: 2021, 每年, 2020年以来. */
  period?: string;
  /** Full names of the units that carry it. */
  responsible: string[];
  subject?: string;
  evidence: Evidence;
  /** Where the responsible units stand, when elsewhere (closing parentheses, 牵头单位 line). */
  responsibleEvidence?: Evidence;
  /** The same figure stated earlier in the document. */
  sameAs?: string;
}

/** One end of a relation: an entity's or figure's id, or the words themselves. */
export type RelationEnd = { id: string } | { text: string };

export interface ExtractedRelation {
  type: RelationType;
  from: RelationEnd;
  to: RelationEnd;
  detail?: string;
  evidence: Evidence;
}

export interface ExtractedRule {
  id: string;
  what: string;
  subject?: string;
  field?: string;
  comparator?: "=" | ">=" | "<=" | "oneOf";
  value?: number | string[];
  unit?: string;
  modality: "必须" | "应" | "可" | "倡导";
  evidence: Evidence;
}

export interface PersonalDatum {
  kind: "person_name" | "phone" | "email" | "id";
  start: number;
  end: number;
  rule: string;
}

export interface ExtractedConflict {
  id: string;
  what: string;
  kind: "date" | "amount" | "count" | "lead-unit" | "annex-list" | "sum" | "spliced" | "other";
  severity: "hard" | "soft";
  a: Evidence;
  b: Evidence;
}

/** What one document says. */
export interface Extraction {
  entities: ExtractedEntity[];
  figures: ExtractedFigure[];
  relations: ExtractedRelation[];
  rules: ExtractedRule[];
  personalData: PersonalDatum[];
  conflicts: ExtractedConflict[];
}

/** Name, version and reason of a rule, kept beside its code; `examples` and `nearMisses` are run by one test. */
export interface RuleDescription {
  name: string;
  version: number;
  /** What it finds and the standard, grammar or lexicon it rests on. */
  source: string;
  /** Texts in which it must find exactly `finds`. Written for the purpose, never taken from a real document. */
  examples: { text: string; finds: string[] }[];
  /** Texts that look alike and in which it must find nothing. */
  nearMisses: { text: string; because: string }[];
}

/** A rule that finds words in running text. `find` is pure and returns matches in order of the text. */
export interface Rule<Match extends { start: number; end: number } = { start: number; end: number }>
  extends RuleDescription {
  find(text: string): Match[];
}
