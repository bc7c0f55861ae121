/** What a page says about its document: meta tags (《政府网站发展指引》, 2017, appendix: 网页标签规范) and the table of 索引号, 发文字号 … */
import type { CheerioAPI } from "cheerio";
import { divisionsIn } from "../../language/administrative-divisions.ts";
import type { ParsedDocument } from "../../model.ts";
import { normaliseSpaces, withoutSpace } from "../normalise/spaces.ts";
import { pageAddress } from "./page-address.ts";

type Hints = ParsedDocument["hints"];
/** What a page says of the document; its address stands elsewhere, see `page-address.ts`. */
type Labelled = Omit<Hints, "address" | "saved">;

/** Labels of the information table, white space and colon aside. */
const labels: Record<keyof Labelled, readonly string[]> = {
  title: ["标题", "名称", "信息名称", "文件名称", "公文名称"],
  docNumber: ["发文字号", "文号", "公文文号", "文件编号", "文件字号", "发文文号", "公开文号"],
  issuer: [
    "发文机关",
    "发文单位",
    "发布机构",
    "发布机关",
    "制发机关",
    "制定机关",
    "发文机构",
    "公开责任部门",
    "发布单位",
  ],
  source: [],
  date: ["成文日期", "成文时间", "发文日期", "制发日期", "印发日期"],
};

const keyOf = (label: string) =>
  (Object.keys(labels) as (keyof Labelled)[]).find((key) =>
    labels[key].includes(label.replace(/[\s\u3000:：【】[\]]/gu, "")),
  );

/** 2019年01月22日, 2019-1-22 → 2019-01-22; undefined when it is no date. */
function isoDate(text: string): string | undefined {
  const parts = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u.exec(text);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}` : undefined;
}

/** The title without the name of the site: 某通知_某市人民政府门户网站, 某通知 - 政府信息公开. */
const withoutSite = (title: string) => title.replace(/\s*[-_|—–]+\s*[^-_|—–]{2,30}$/u, "").trim();

/**
 * Where a page has its text from, with the region that a site leaves out since its name tells it: 区教育局 on the site of
 * 某市某区人民政府 is 某市某区教育局, 市教育局 there that of the city above. 官网 and 网站 are no part of a body's name.
 */
function sourceAtSite(source: string | undefined, siteName = ""): string | undefined {
  const body = source?.trim().replace(/(?:官方)?(?:官网|网站|门户网站|微信公众号|公众号)$/u, "");
  if (!body) return undefined;
  const regions = divisionsIn(siteName).map(({ start, end }) => siteName.slice(start, end));
  const above = (kind: RegExp) => {
    const at = regions.findLastIndex((region) => kind.test(region));
    return at < 0 ? "" : regions.slice(0, at + 1).join("");
  };
  const relative = /^(?:(省|自治区)|(市|州|盟)|([县区旗]))(?!属|内|级)/u.exec(body);
  if (!relative) {
    const own = regions.findIndex((region) => body.startsWith(region));
    return own < 0 ? body : regions.slice(0, own).join("") + body;
  }
  const kind = relative[1] ? /(?:省|自治区)$/u : relative[2] ? /[市州盟]$/u : /[县区旗]$/u;
  return above(kind) + (above(kind) === "" ? body : body.slice(relative[0].length));
}

/** Hints of a page; to be called before anything is taken out of it. */
export function pageHints($: CheerioAPI): Hints {
  const hints: Labelled = {};
  const set = (key: keyof Labelled, value: string | undefined) => {
    const clean = value === undefined ? "" : normaliseSpaces(value);
    if (clean !== "" && hints[key] === undefined) hints[key] = clean;
  };
  const take = (label: string, value: string) => {
    const key = keyOf(label);
    if (key === undefined || withoutSpace(value).length > 150) return;
    set(key, key === "date" ? isoDate(value) : value);
  };
  $("td, th, dt, li, span, strong, b, label, div").each((_, element) => {
    const cell = $(element);
    const text = cell.text();
    if (text.length > 200) return;
    if (keyOf(text) !== undefined) {
      const value = cell.next();
      // The label may be the bold part of its cell, or stand alone in it.
      if (value.length > 0) take(text, value.text());
      else if (cell.parent().is("td, th, dt, li, p"))
        take(
          text,
          cell
            .parent()
            .text()
            .slice(cell.parent().text().indexOf(text) + text.length),
        );
    } else {
      const [label, value] = text.split(/[:：]/u);
      if (label !== undefined && value !== undefined && cell.children().length <= 2) take(label, value);
    }
  });
  const meta = (name: string) => $(`meta[name="${name}" i], meta[property="${name}" i]`).first().attr("content");
  set("source", sourceAtSite(meta("ContentSource"), meta("SiteName")));
  set("title", meta("ArticleTitle"));
  set("title", meta("og:title"));
  set("title", withoutSite($("title").first().text()));
  return { ...hints, ...pageAddress($) };
}
