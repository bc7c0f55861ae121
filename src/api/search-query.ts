/** The query string of a search, and the request it means. */
import { z } from "@hono/zod-openapi";
import { passagesReadClosely } from "../search/close-reading.ts";
import type { SearchFilters, SearchRequest } from "../search/search-answer.ts";
import { topics } from "../search/topics.ts";

const number = z.coerce.number().int();

/** A parameter that may be repeated: one of its values has to hold. */
const oneOf = <T extends z.ZodType<string>>(one: T, description: string) =>
  z
    .union([one, z.array(one)])
    .optional()
    .openapi({ description: `${description}；可重复，任一即可` });
const flag = (description: string) =>
  z
    .union([z.enum(["true", "false", "1", "0"]), z.boolean()])
    .transform((value) => value === true || value === "true" || value === "1")
    .optional()
    .openapi({ description, type: "boolean" });
const text = z.string().min(1);

export const documentFilters = z.object({
  province: z.string().optional().openapi({ description: "省（全称）", example: "浙江省" }),
  issuer: z.string().optional().openapi({ description: "发文机关（全称或其一部分）" }),
  kind: z.string().optional().openapi({ description: "notice, plan, opinion, case_report …" }),
  year: number.optional().openapi({ description: "成文年份" }),
  yearFrom: number.optional(),
  yearTo: number.optional(),
});

const topic = z.enum(topics);

/** Filters as they stand in a query string: `notProvince` leaves out. */
export const passageFilters = documentFilters.extend({
  province: oneOf(text, "省（全称）"),
  level: oneOf(text, "层级：国家级、省级、市级、县级"),
  issuer: oneOf(text, "发文机关（全称或其一部分）"),
  kind: oneOf(text, "文种：notice, plan, opinion, case_report …"),
  topic: oneOf(topic, "主题，由标题判断"),
  entity: oneOf(text, "提到此实体的段落：编号或名称"),
  documentId: oneOf(text, "文档编号"),
  hasTarget: flag("只看提出目标的段落"),
  hasAmount: flag("只看写有金额的段落"),
  notProvince: oneOf(text, "排除的省"),
  notLevel: oneOf(text, "排除的层级"),
  notIssuer: oneOf(text, "排除的发文机关"),
  notKind: oneOf(text, "排除的文种"),
  notTopic: oneOf(topic, "排除的主题"),
  notEntity: oneOf(text, "排除提到此实体的段落"),
  notDocumentId: oneOf(text, "排除的文档"),
});

export const searchQuery = passageFilters.extend({
  q: z.string().min(1).openapi({
    description: "检索词或问题；“引号”内须原样出现，-词 或 NOT 词 须不出现",
    example: "创新工作室联盟 补助",
  }),
  limit: number.min(1).max(200).default(10),
  offset: number.min(0).default(0).openapi({ description: "没有上限" }),
  sort: z
    .enum(["score", "date", "oldest"])
    .default("score")
    .openapi({ description: "date：新的在前；oldest：旧的在前" }),
  why: flag("为每条结果找出意思最近的句子"),
  closely: flag("逐词细读排在最前的二十段后再排序：更准，约多用一秒"),
  facets: flag("按省、年份、层级、发文机关、文种、主题统计结果"),
});

/** A search to take away may be long. */
export const exportedSearchQuery = searchQuery.extend({ limit: number.min(1).max(100_000).default(1000) });

export const yearsOf = ({ year, yearFrom, yearTo }: { year?: number; yearFrom?: number; yearTo?: number }) => ({
  yearFrom: year ?? yearFrom,
  yearTo: year ?? yearTo,
});

export function searchFilters(asked: z.infer<typeof passageFilters>): SearchFilters {
  const { province, level, issuer, kind, topic, entity, documentId, hasTarget, hasAmount } = asked;
  const not = {
    province: asked.notProvince,
    level: asked.notLevel,
    issuer: asked.notIssuer,
    kind: asked.notKind,
    topic: asked.notTopic,
    entity: asked.notEntity,
    documentId: asked.notDocumentId,
  };
  return { province, level, issuer, kind, topic, entity, documentId, hasTarget, hasAmount, not, ...yearsOf(asked) };
}

export function searchRequest(asked: z.infer<typeof searchQuery>): SearchRequest {
  const { q, limit, offset, sort, facets, why } = asked;
  const closely = asked.closely ? passagesReadClosely : 0;
  return { q, limit, offset, sort, facets, why, closely, filters: searchFilters(asked) };
}
