/** Columns and parameters of named questions, said once: type, and label in both languages. */
import { z } from "zod";
import { ruleFields, ruleFieldWords } from "./rule-fields.ts";

export interface Words {
  zh: string;
  en: string;
}

/** A column's label, and the words for its values where those are codes. */
export interface ColumnLabel extends Words {
  values?: Record<string, Words>;
}

export interface Column {
  type: z.ZodType;
  label: ColumnLabel;
}

const column = (type: z.ZodType, zh: string, en: string, values?: Record<string, Words>): Column => ({
  type,
  label: { zh, en, ...(values && { values }) },
});
const text = z.string();
const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();

export const columns = {
  alliance: column(text, "联盟", "alliance"),
  basis: column(z.enum(["fact", "rule", "aim"]), "依据", "basis", {
    fact: { zh: "事实", en: "fact" },
    rule: { zh: "规则", en: "rule" },
    aim: { zh: "目标", en: "aim" },
  }),
  industries: column(z.array(text), "行业", "industries"),
  industry: column(text, "行业", "industry"),
  otherIndustry: column(text, "另一行业", "other industry"),
  number: column(optionalNumber, "个数", "number"),
  studio: column(text, "工作室", "studio"),
  member: column(text, "成员", "member"),
  role: column(text, "角色", "role"),
  unit: column(text, "单位", "unit"),
  payers: column(z.array(text), "出资方", "payers"),
  named: column(optionalText, "名目", "what it is called"),
  level: column(optionalText, "级别", "level"),
  batch: column(optionalText, "批次", "batch"),
  documents: column(z.number(), "文件数", "documents"),
  passages: column(z.number(), "段落数", "passages"),
  found: column(z.number(), "提及段落数", "passages that say so"),
  searched: column(z.array(text), "已查阅文件", "documents looked through"),
  recipient: column(optionalText, "对象", "recipient"),
  amount: column(optionalText, "金额", "amount"),
  amountMin: column(optionalNumber, "金额下限（元）", "lowest amount (yuan)"),
  amountMax: column(optionalNumber, "金额上限（元）", "highest amount (yuan)"),
  award: column(text, "奖项或补助", "award"),
  kind: column(text, "目标/成效", "kind"),
  metric: column(text, "指标", "metric"),
  comparator: column(optionalText, "比较", "comparator"),
  value: column(optionalNumber, "数值", "value"),
  valueMax: column(optionalNumber, "数值上限", "upper value"),
  valueUnit: column(optionalText, "计量单位", "unit of value"),
  deadline: column(optionalText, "期限", "deadline"),
  period: column(optionalText, "时段", "period"),
  responsible: column(z.array(text), "责任单位", "responsible"),
  duty: column(text, "事项", "duty"),
  dutyType: column(text, "事项类别", "kind of duty"),
  province: column(optionalText, "省份", "province"),
  citing: column(text, "引用文件", "citing document"),
  cited: column(text, "被引用文件", "cited document"),
  manner: column(optionalText, "引用方式", "manner", {
    basis: { zh: "依据", en: "basis" },
    issues: { zh: "印发", en: "issues" },
    forwards: { zh: "转发", en: "forwards" },
    repeals: { zh: "废止", en: "repeals" },
    amends: { zh: "修订", en: "amends" },
    accompanies: { zh: "配套", en: "accompanies" },
    plain: { zh: "引用", en: "cites" },
  }),
  policy: column(text, "文件", "policy"),
  distance: column(z.number(), "层级", "steps"),
  what: column(text, "内容", "what"),
  conflictKind: column(text, "类别", "kind"),
  severity: column(text, "程度", "severity", {
    hard: { zh: "矛盾", en: "contradiction" },
    soft: { zh: "存疑", en: "doubtful" },
  }),
  otherQuote: column(text, "另一处原文", "other quote"),
  field: column(optionalText, "条件", "field", ruleFieldWords),
  modality: column(text, "约束力", "modality"),
  subject: column(optionalText, "主体", "subject"),
  targets: column(z.number(), "指标数", "number of targets"),
  relation: column(text, "关系", "relation"),
  place: column(text, "地区", "place"),
} as const;

export type ColumnName = keyof typeof columns;

/** Where the words behind a row stand; every row of every query carries these columns, in this order, last. */
export const evidenceColumns = {
  quote: column(text, "原文", "quote"),
  documentTitle: column(text, "出处", "source"),
  docNumber: column(optionalText, "文号", "document number"),
  section: column(optionalText, "章节", "section"),
  page: column(optionalNumber, "页码", "page"),
  documentId: column(text, "文档编号", "document id"),
  passageId: column(optionalText, "段落编号", "passage id"),
  start: column(optionalNumber, "起点", "start"),
  end: column(optionalNumber, "终点", "end"),
} as const;

const optional = (description: string) => z.string().min(1).optional().meta({ description });

/** Parameters; a text parameter matches names that contain it. */
export const parameters = {
  province: optional("省份（全称，如 浙江省）"),
  industries: z.coerce.number().int().min(1).max(50).default(2).meta({ description: "至少跨几个行业" }),
  alliance: optional("联盟名称（含）"),
  industry: z.string().min(1).meta({ description: "行业（含）" }),
  unit: optional("单位名称（含）"),
  award: optional("奖项或补助名称（含）"),
  metric: optional("指标（含）；几个词以空格隔开"),
  year: z.coerce.number().int().min(1900).max(2200).optional().meta({ description: "年份" }),
  title: optional("文件标题或文号（含）"),
  field: z.enum(ruleFields).optional().meta({ description: "条件类别" }),
  measure: z.string().min(1).meta({ description: "措施或词语；几个词以空格隔开" }),
  recipient: optional("对象（含），如 联盟"),
} as const;

export type ParameterName = keyof typeof parameters;
