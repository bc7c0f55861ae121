/** The query string of a search, and the filters it means. */
import { z } from "@hono/zod-openapi";
import type { SearchFilters } from "../search/search-answer.ts";

const number = z.coerce.number().int();

export const documentFilters = z.object({
  province: z.string().optional().openapi({ description: "省（全称）", example: "浙江省" }),
  issuer: z.string().optional().openapi({ description: "发文机关（全称或其一部分）" }),
  kind: z.string().optional().openapi({ description: "notice, plan, opinion, case_report …" }),
  year: number.optional().openapi({ description: "成文年份" }),
  yearFrom: number.optional(),
  yearTo: number.optional(),
});

export const searchQuery = documentFilters.extend({
  q: z.string().min(1).openapi({ description: "检索词或问题", example: "创新工作室联盟 补助" }),
  limit: number.min(1).max(200).default(10),
  offset: number.min(0).default(0),
  documentId: z.string().optional(),
});

export const yearsOf = ({ year, yearFrom, yearTo }: { year?: number; yearFrom?: number; yearTo?: number }) => ({
  yearFrom: year ?? yearFrom,
  yearTo: year ?? yearTo,
});

export function searchFilters(asked: z.infer<typeof searchQuery>): SearchFilters {
  const { documentId, province, issuer, kind } = asked;
  return { province, issuer, kind, documentId, ...yearsOf(asked) };
}
