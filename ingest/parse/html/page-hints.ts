/** What a page says about its document: meta tags (《政府网站发展指引》, 2017, appendix: 网页标签规范) and the table of 索引号, 发文字号 … */
import type { CheerioAPI } from "cheerio";
import type { ParsedDocument } from "../../model.ts";
import { normaliseSpaces, withoutSpace } from "../normalise/spaces.ts";

type Hints = ParsedDocument["hints"];

/** Labels of the information table, white space and colon aside. */
const labels: Record<keyof Hints, readonly string[]> = {
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
  date: ["成文日期", "成文时间", "发文日期", "制发日期", "印发日期"],
};

const keyOf = (label: string) =>
  (Object.keys(labels) as (keyof Hints)[]).find((key) =>
    labels[key].includes(label.replace(/[\s\u3000:：【】[\]]/gu, "")),
  );

/** 2019年01月22日, 2019-1-22 → 2019-01-22; undefined when it is no date. */
function isoDate(text: string): string | undefined {
  const parts = /(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u.exec(text);
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, "0")}-${parts[3]!.padStart(2, "0")}` : undefined;
}

/** The title without the name of the site: 某通知_某市人民政府门户网站, 某通知 - 政府信息公开. */
const withoutSite = (title: string) => title.replace(/\s*[-_|—–]+\s*[^-_|—–]{2,30}$/u, "").trim();

/** Hints of a page; to be called before anything is taken out of it. */
export function pageHints($: CheerioAPI): Hints {
  const hints: Hints = {};
  const set = (key: keyof Hints, value: string | undefined) => {
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
  set("title", meta("ArticleTitle"));
  set("title", meta("og:title"));
  set("title", withoutSite($("title").first().text()));
  return hints;
}
