/** A watch as a feed: JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) or Atom (RFC 4287). */
import { Feed } from "feed";
import type { DatedItem, WatchSummary } from "./watches.ts";

/** How many items a feed holds, the newest. */
export const feedLength = 100;

export interface FeedParts {
  watch: WatchSummary;
  items: readonly DatedItem[];
  /** Where the page is served, without a slash at the end. */
  origin: string;
}

export const feedTypes = {
  json: "application/feed+json; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
} as const;
export type FeedFormat = keyof typeof feedTypes;

/** The text of the feed. Control characters, which XML cannot hold, are left out. */
export function feedOf(format: FeedFormat, { watch, items, origin }: FeedParts): string {
  const own = `${origin}/api/watches/${watch.id}/feed`;
  const updated = new Date(items[0]?.foundAt ?? watch.createdAt);
  const feed = new Feed({
    id: `urn:zhengmai:watch:${watch.id}`,
    title: plain(watch.name),
    description: plain(watch.search ? watch.search.q : (watch.query?.name ?? "")),
    link: `${origin}/watches`,
    language: "zh-CN",
    updated,
    generator: "zhengmai",
    copyright: "",
    author: { name: "政脉 Zhengmai" },
    feedLinks: { json: `${own}.json`, atom: `${own}.atom` },
  });
  for (const { key, title, quote, document, section, page, start, end, foundAt } of items) {
    const place = [document.title, document.docNumber, document.date, section, page && `第${page}页`];
    feed.addItem({
      id: `urn:zhengmai:watch:${watch.id}:${key}`,
      title: plain(title),
      link: `${origin}/documents/${encodeURIComponent(document.id)}?start=${start}&end=${end}#found`,
      description: plain(place.filter(Boolean).join(" · ")),
      content: escaped(plain(quote)),
      date: new Date(foundAt),
      published: new Date(foundAt),
    });
  }
  return format === "atom" ? feed.atom1() : jsonFeed(feed);
}

/** The library writes version 1; 1.1 differs by `authors` and `language`. */
function jsonFeed(feed: Feed): string {
  const { author, ...value } = JSON.parse(feed.json1());
  const rest = { ...value, language: "zh-CN", authors: author ? [author] : undefined };
  return `${JSON.stringify({ ...rest, version: "https://jsonfeed.org/version/1.1" }, null, 2)}\n`;
}

/** Without the characters that XML 1.0, 2.2 leaves out. */
const plain = (text: string) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, "");

const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** Content is HTML in both formats. */
const escaped = (text: string) => text.replace(/[&<>]/gu, (sign) => signs[sign]!);
