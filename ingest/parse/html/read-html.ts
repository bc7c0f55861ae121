import type { Draft } from "../assemble.ts";
import { decodeText } from "../decode-text.ts";
import type { DraftBlock } from "../draft.ts";
import { withoutSpace } from "../normalise/spaces.ts";
import { dropSite, findMain } from "./main-text.ts";
import { pageBlocks } from "./page-blocks.ts";
import { pageHints } from "./page-hints.ts";

// What content systems print around the text, alone in a line.
const furniture =
  /^(?:扫一扫.{0,20}|分享(?:到)?[:：]?.{0,12}|【?(?:打印|关闭|返回顶部|收藏|纠错|我要纠错)(?:本页|窗口|此页)?】?(?:[\s【】|]*(?:打印|关闭|收藏)(?:本页|窗口)?】?)*|字[体号][:：]?[\s【[(（]*[大中小][\s大中小\]】)）]*|(?:浏览|点击|阅读)(?:次数|量)[:：].{0,10}|责任编辑[:：].{0,12}|上一篇[:：]?.{0,60}|下一篇[:：]?.{0,60}|相关(?:附件|链接|文章|解读)[:：]?)$/u;

/** The encoding a page names in its first bytes (HTML meta tag, XML declaration). */
const declaredIn = (bytes: Uint8Array) =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString("latin1"))?.[1];

/** A web page: the text of the document without the site around it, what the page says about it as hints. */
export async function readHtml(bytes: Uint8Array, path: string): Promise<Draft> {
  const { load } = await import("cheerio");
  const { text } = decodeText(bytes, path, declaredIn(bytes));
  const feed = /<(?:rss|feed|rdf:RDF)[\s>]/i.test(text.slice(0, 2000));
  if (feed) return { format: "html", blocks: feedBlocks(load, text), hints: {} };
  const $ = load(text, { xml: false });
  const hints = pageHints($);
  dropSite($);
  const main = findMain($);
  const blocks = pageBlocks($, main).filter(
    ({ kind, text: line }) => kind !== "paragraph" || !furniture.test(line.trim()),
  );
  const title = titleAbove($, hints.title, blocks);
  return { format: "html", blocks: title === undefined ? blocks : [title, ...blocks], hints };
}

/** The title, where the page prints it outside the element that holds the text. */
function titleAbove(
  $: import("cheerio").CheerioAPI,
  hint: string | undefined,
  blocks: readonly DraftBlock[],
): DraftBlock | undefined {
  if (hint === undefined) return undefined;
  const wanted = withoutSpace(hint);
  const head = withoutSpace(
    blocks
      .slice(0, 8)
      .map(({ text }) => text)
      .join(""),
  );
  if (wanted.length < 5 || head.includes(wanted)) return undefined;
  const found = $("h1, h2, h3, h4, [class*=title i], [id*=title i], .bt, .biaoti, td, p, div")
    .toArray()
    .find((element) => withoutSpace($(element).text()) === wanted);
  return found && { kind: "heading", level: 1, text: $(found).text().replace(/\s+/gu, " ") };
}

/** Entries of an RSS or Atom feed: the title of each and its text. */
function feedBlocks(load: typeof import("cheerio").load, text: string): DraftBlock[] {
  const $ = load(text, { xml: true });
  return $("item, entry")
    .toArray()
    .flatMap((item): DraftBlock[] => {
      const title = $(item).children("title").first().text().trim();
      const body = $(item).children("content\\:encoded, content, description, summary").first().text();
      const page = load(body);
      page("script, style, iframe, object").remove();
      const heading: DraftBlock[] = title === "" ? [] : [{ kind: "heading", level: 2, text: title }];
      return [...heading, ...pageBlocks(page, page("body") as never)];
    });
}
