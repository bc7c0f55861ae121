/** Where on a page of a government site or portal the document stands, and where the site. */
import type { Cheerio, CheerioAPI } from "cheerio";
import type { PageElement, PageNode } from "./page-node.ts";

/** Never text: code, media, controls. Nothing of them is run or fetched. */
const never =
  "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio, select, option, input, textarea, button, head";

/** Parts of a site by their HTML5 names and ARIA roles. */
const sections = "nav, footer, aside, [role=navigation], [role=banner], [role=contentinfo], [role=search]";

const hidden = "[hidden], [aria-hidden=true], [style*='display:none'], [style*='display: none']";

/** Class and id words that name parts of a site; a whole word of the name has to fit ("nav-bar", not "navigator-guide"). */
const siteWords =
  /(?:^|[-_\s])(?:nav|navbar|menu|breadcrumb|crumbs?|footer|foot|copyright|share|shareicon|qr|qrcode|sidebar|toolbar|related|recommend|pagination|pager|search|login|comments?|print|jiucuo|banner|accessibility)(?:$|[-_\s\d])/i;

/** Containers that the content systems of government sites (TRS WCM, UCAP, Hanweb, Dahan, generic) put the text in. */
const known = [
  "#UCAP-CONTENT",
  ".TRS_Editor",
  ".TRS_UEDITOR",
  ".trs_editor_view",
  "#zoom",
  "#Zoom",
  "#zoomcon",
  ".article-content",
  ".article_content",
  "#articleContent",
  ".pages_content",
  "#content_body",
  ".info_cont",
  ".zw_content",
  ".Custom_UnionStyle",
  "[itemprop=articleBody]",
  "article",
];

/** Sentence marks weigh as much as ten characters: running text has them, menus and lists of links do not. */
function weight(text: string): number {
  const plain = text.replace(/\s+/gu, "");
  return plain.length + 10 * (plain.match(/[，。；：、]/gu)?.length ?? 0);
}

/** Weight of an element's text outside links. */
function weightOf($: CheerioAPI, element: Cheerio<PageNode>): number {
  let linked = "";
  element.find("a").each((_, link) => {
    linked += $(link).text();
  });
  return weight(element.text()) - weight(linked);
}

/** Takes out everything that is certainly not the document. Changes the tree. */
export function dropSite($: CheerioAPI): void {
  $(never).remove();
  $(sections).remove();
  $(hidden).remove();
  const total = weightOf($, $("body"));
  $("[class], [id]").each((_, element) => {
    const { class: classes = "", id = "" } = (element as PageElement).attribs;
    if (!siteWords.test(`${classes} ${id}`)) return;
    const part = $(element);
    // Some sites wrap the whole page in an element with such a name.
    if (weightOf($, part) < total * 0.3) part.remove();
  });
}

/**
 * The element that holds the document: a container known from content systems where it has most of the page's running
 * text, else the smallest element with three quarters of it.
 */
export function findMain($: CheerioAPI): Cheerio<PageNode> {
  let main: Cheerio<PageNode> = $("body");
  if (main.length === 0) main = $.root();
  const total = weightOf($, main);
  for (const selector of known) {
    const found = $(selector)
      .toArray()
      .map((element) => $(element) as Cheerio<PageNode>)
      .sort((a, b) => weightOf($, b) - weightOf($, a))[0];
    if (found && weightOf($, found) > Math.max(60, total * 0.4)) return found;
  }
  for (;;) {
    const here = weightOf($, main);
    const child = main
      .children("div, section, article, main, table, tbody, tr, td, form, center, ul, ol, li, dl, dd, span, font")
      .toArray()
      .map((element) => $(element) as Cheerio<PageNode>)
      .sort((a, b) => weightOf($, b) - weightOf($, a))[0];
    if (!child || weightOf($, child) < here * 0.75 || here === 0) return main;
    // A table of data is part of the document, not a frame around it; a frame has two columns at most.
    const rows = child.is("table") && child.find("table").length === 0 ? child.find("tr").length : 0;
    if (rows > 2 || (rows === 2 && child.find("tr").first().children("td, th").length > 2)) return main;
    if (child.is("span, font, li") && child.find("p, div, br").length === 0) return main;
    main = child;
  }
}
