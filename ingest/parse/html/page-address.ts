/**
 * The web address a page states of itself, and the day it was saved: `link rel=canonical` (RFC 6596), Open Graph's `og:url`,
 * and the comments that browsers (“saved from url=(0042)https://…”) and SingleFile (“url: …”, “saved date: …”) leave in a
 * page they save. An address of no more than a site's front page is none of the document.
 */
import type { CheerioAPI } from "cheerio";

export interface PageAddress {
  /** Absolute, http or https, without fragment. */
  address?: string;
  /** ISO date; only where the page says on which day it was saved. */
  saved?: string;
}

const longestAddress = 2000;
const savedFrom = /saved from url=\(\d+\)(\S+)/iu;
const singleFile = /Page saved with SingleFile\s+url:\s*(\S+)(?:\s+saved date:\s*([^\n(]+))?/iu;
const frontPage = /^\/?(?:index|default|home)?(?:\.\w+)?$/iu;

/** To be called before anything is taken out of the page. */
export function pageAddress($: CheerioAPI): PageAddress {
  const comments = [...$.root().contents(), ...$("html").contents(), ...$("head").contents()]
    .filter((node) => node.type === "comment")
    .map((node) => node.data);
  const saving = comments.map((text) => singleFile.exec(text)).find((found) => found !== null);
  const from = saving?.[1] ?? comments.map((text) => savedFrom.exec(text)?.[1]).find((found) => found !== undefined);
  // The day where it was saved, whatever the time zone: Thu Mar 06 2031 05:00:00 GMT+0800.
  const day = Date.parse(`${/\w{3} \w{3} \d{2} \d{4}/u.exec(saving?.[2] ?? "")?.[0]} UTC`);
  const stated = [
    $('link[rel~="canonical" i]').first().attr("href"),
    $('meta[property="og:url" i], meta[name="og:url" i]').first().attr("content"),
    from,
  ];
  const [address] = stated.flatMap((value) => documentAddress(value, from) ?? []);
  if (address === undefined) return {};
  return { address, ...(Number.isFinite(day) && { saved: new Date(day).toISOString().slice(0, 10) }) };
}

function documentAddress(stated: string | undefined, base: string | undefined): string | undefined {
  const value = stated?.trim();
  if (!value || value.length > longestAddress) return undefined;
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  if (!/^https?:$/.test(url.protocol) || url.username !== "" || !url.hostname.includes(".")) return undefined;
  // 〈#/detail?id=3〉 is the address of a page that scripts build; any other fragment is a place in it.
  if (!url.hash.startsWith("#/")) url.hash = "";
  if (frontPage.test(url.pathname) && url.search === "" && url.hash === "") return undefined;
  return url.href;
}
