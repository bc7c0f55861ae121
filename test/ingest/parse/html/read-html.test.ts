import { expect, test } from "vitest";
import { parse } from "../../../../ingest/parse/parse.ts";
import { laws } from "../document-laws.ts";

const page = `<!DOCTYPE html><html><head><meta charset="utf-8">
<title>某市关于举办读书节的通知_某市人民政府门户网站</title>
<meta name="ArticleTitle" content="某市关于举办读书节的通知"><script>document.write("脚本文字")</script></head>
<body><div class="nav-bar"><a href="/">首页</a> <a href="/zw">政务公开</a></div>
<table class="info"><tr><td><b>索 引 号：</b></td><td>000/2031-1</td><td>发文字号：</td><td>某府发〔2031〕5号</td></tr>
<tr><td>发文机关：</td><td>某市人民政府</td><td>成文日期：</td><td>2031年08月01日</td></tr></table>
<h1>某市关于举办读书节的通知</h1>
<div class="TRS_Editor"><p>各县人民政府：</p><p>　　为丰富群众文化生活，定于 2031 年 9 月举办读书节，现将有关事项通知如下。</p>
<h2>一、活动安排</h2><p>举办读书会，每县不少于<b>30</b>场；<br>评选优秀读者100名。</p>
<table><thead><tr><th>序号</th><th>任务</th><th>单位</th></tr></thead>
<tr><td rowspan="2">1</td><td>读书会</td><td>甲县</td></tr><tr><td>演讲</td><td>乙县</td></tr></table>
<p style="display:none">隐藏文字</p><p>某市人民政府</p><p>2031年8月1日</p></div>
<div class="share">分享到：微信</div><div id="footer">版权所有 某市人民政府办公室 备案号123</div></body></html>`;

const parsed = () => parse({ path: "page.html", bytes: new TextEncoder().encode(page), contentHash: "0" });

test("the document comes without the site around it, scripts and hidden parts", async () => {
  const document = await parsed();
  laws(document);
  expect(document.text.split("\n")).toEqual([
    "某市关于举办读书节的通知",
    "各县人民政府：",
    "为丰富群众文化生活，定于2031年9月举办读书节，现将有关事项通知如下。",
    "一、活动安排",
    "举办读书会，每县不少于30场；",
    "评选优秀读者100名。",
    "序号\t任务\t单位",
    "1\t读书会\t甲县",
    "\t演讲\t乙县",
    "某市人民政府",
    "2031年8月1日",
  ]);
});

test("headings keep their level and tables their header", async () => {
  const { blocks } = await parsed();
  expect(blocks.filter(({ kind }) => kind === "heading").map(({ level }) => level)).toEqual([1, 2]);
  expect(blocks.flatMap(({ table }) => (table ? [table.header] : []))).toEqual([true, false, false]);
});

test("the table of 发文字号 and the meta tags become hints", async () => {
  expect((await parsed()).hints).toEqual({
    title: "某市关于举办读书节的通知",
    docNumber: "某府发〔2031〕5号",
    issuer: "某市人民政府",
    date: "2031-08-01",
  });
});

test("the address that a page states of itself is a hint, and changes nothing of the text", async () => {
  const read = async (head: string, before = "") => {
    const html = `${before}<html><head><meta charset="utf-8">${head}<title>申请指引</title></head><body><p>申请人应当具备下列条件。</p></body></html>`;
    return parse({ path: "page.html", bytes: new TextEncoder().encode(html), contentHash: "0" });
  };
  const addressOf = async (head: string, before?: string) => (await read(head, before)).hints.address;
  const address = "https://www.example.gov.cn/zwgk/202503/t20250306_4034567.html";
  expect(await addressOf(`<link rel="canonical" href="${address}#top">`)).toBe(address);
  expect(await addressOf(`<meta property="og:url" content="${address}">`)).toBe(address);
  expect(await addressOf("", `<!DOCTYPE html>\n<!-- saved from url=(0061)${address} -->\n`)).toBe(address);
  // SingleFile, with the day it was saved; a relative address rests on where the page was saved from.
  const comment = `<!--\n Page saved with SingleFile\n url: ${address}\n saved date: Thu Mar 06 2031 05:11:12 GMT+0800 (China Standard Time)\n-->`;
  expect((await read(comment)).hints).toMatchObject({ address, saved: "2031-03-06" });
  expect(await addressOf(`<link rel="canonical" href="/zwgk/2.html">${comment}`)).toBe(
    "https://www.example.gov.cn/zwgk/2.html",
  );
  expect(await addressOf('<link rel="canonical" href="https://www.example.gov.cn/#/detail?id=3">')).toBe(
    "https://www.example.gov.cn/#/detail?id=3",
  );
  // Front pages, files and scripts are no address of a document.
  for (const other of ["https://www.example.gov.cn/", "https://www.example.gov.cn/index.html", "/zwgk/2.html"])
    expect(await addressOf(`<link rel="canonical" href="${other}">`)).toBeUndefined();
  for (const other of ["file:///C:/a.html", "javascript:alert(1)", "about:internet", "https://a:b@example.org/x", "x"])
    expect(await addressOf(`<link rel="canonical" href="${other}">`)).toBeUndefined();
  const [plain, stated] = [await read(""), await read(`<link rel="canonical" href="${address}">${comment}`)];
  expect({ ...stated, hints: {} }).toEqual({ ...plain, hints: {} });
});

test("where the text comes from is a hint, with the region that the name of the site tells", async () => {
  const sourceOf = async (source: string, site: string) => {
    const html = `<html><head><meta charset="utf-8"><meta name="SiteName" content="${site}"><meta name="ContentSource" content="${source}"><title>申请指引</title></head><body><p>申请人应当具备下列条件。</p></body></html>`;
    const bytes = new TextEncoder().encode(html);
    return (await parse({ path: "page.html", bytes, contentHash: "0" })).hints.source;
  };
  const district = "西宁市城东区人民政府门户网站";
  expect(await sourceOf("区教育局", district)).toBe("西宁市城东区教育局");
  expect(await sourceOf("市财政局官网", district)).toBe("西宁市财政局");
  expect(await sourceOf("城东区民政局", district)).toBe("西宁市城东区民政局");
  expect(await sourceOf("青海省教育厅", district)).toBe("青海省教育厅");
  expect(await sourceOf("区教育局", "教育信息网")).toBe("区教育局");
  expect(await sourceOf("", district)).toBeUndefined();
});
