import type { CheerioAPI } from "cheerio";

/** A node of a parsed page, as cheerio types it. */
export type PageNode = Parameters<CheerioAPI["contains"]>[0];
export type PageElement = Extract<PageNode, { name: string; attribs: Record<string, string> }>;
