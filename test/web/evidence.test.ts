import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { noBrowser, orSkipped, servePage } from "./served-page.ts";

describe.skipIf(noBrowser)(`evidence collections in a real browser${orSkipped}`, () => {
  const site = servePage({ plainOnly: true });
  let page: Page;
  beforeAll(() => {
    page = site.page;
  });

  it("take a row of an answer into a new collection, then more with one click each", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("各省给工作室联盟补助多少钱？")}`);
    const answer = page.getByRole("region", { name: "查询结果" });
    const collect = answer.getByRole("button", { name: "收入证据集" });
    await collect.first().click();
    await page.getByLabel("新证据集的名称").fill("联盟补助");
    await page.getByRole("button", { name: "新建并收入" }).click();
    await answer.getByRole("status").first().waitFor();
    expect(await answer.getByRole("status").first().innerText()).toContain("已收入“联盟补助”");
    await collect.nth(1).click();
    await answer.getByRole("status").nth(1).waitFor();
    await page.goto(`${site.url}/?q=${encodeURIComponent("活动经费补助")}&way=search`);
    const hits = page.getByRole("region", { name: "检索结果" });
    await hits.getByRole("button", { name: "收入证据集" }).first().click();
    await hits.getByRole("status").first().waitFor();
    await hits.getByRole("button", { name: "收入证据集" }).first().click();
    await page.getByText("“联盟补助”中已有").waitFor();
  });

  it("take the words a reader marks in a document, exactly", async () => {
    await page.goto(`${site.url}/documents`);
    await page.getByRole("link", { name: /实施意见/ }).click();
    const line = page.locator("article p[data-start]", { hasText: "一次性给予8万元" }).first();
    await line.waitFor();
    const words = await line.evaluate((element) => {
      const text = element.firstChild!.firstChild ?? element.firstChild!;
      const range = document.createRange();
      range.setStart(text, 4);
      range.setEnd(text, 16);
      window.getSelection()!.removeAllRanges();
      window.getSelection()!.addRange(range);
      return range.toString();
    });
    await page.getByRole("button", { name: "收入选中的文字" }).click();
    await page.locator(".floating").getByRole("status").waitFor();
    await page.goto(`${site.url}/evidence`);
    await page.getByRole("link", { name: "联盟补助" }).click();
    await page.getByRole("list", { name: "条目" }).waitFor();
    const items = page.getByRole("list", { name: "条目" }).locator(":scope > li");
    expect(await items.count()).toBe(4);
    expect(await items.nth(3).locator(".passage").innerText()).toBe(`4. “${words}”`);
  });

  it("are commented, grouped and put in another order", async () => {
    const items = page.getByRole("list", { name: "条目" }).locator(":scope > li");
    const first = await items.first().locator(".passage").innerText();
    const kept = () => page.waitForResponse((response) => response.request().method() !== "GET" && response.ok());
    await Promise.all([kept(), items.nth(3).getByRole("button", { name: "上移" }).click()]);
    await page.waitForFunction(() => document.querySelectorAll("ol.hits > li").length === 4);
    await items.first().getByLabel("批注").fill("最高的一档");
    await items.first().getByLabel("分组").fill("一、补助标准");
    await Promise.all([kept(), items.first().getByRole("button", { name: "保存" }).click()]);
    await page.reload();
    await items.first().waitFor();
    expect(await items.first().getByLabel("批注").inputValue()).toBe("最高的一档");
    expect(await items.first().getByLabel("分组").inputValue()).toBe("一、补助标准");
    expect(await items.first().locator(".passage").innerText()).toBe(first);
    await items.nth(3).getByRole("button", { name: "移除" }).click();
    await page.getByRole("heading", { name: "3 条" }).waitFor();
  });

  it("are taken away as Word in the style chosen", async () => {
    await page.getByLabel("引用方式").selectOption("author-date");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Word" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("联盟补助.docx");
    expect(download.url()).toContain("citing=author-date");
  });

  it("open each quotation in its document with the words marked, also from a link that has gone stale", async () => {
    const items = page.getByRole("list", { name: "条目" }).locator(":scope > li");
    const quote = (await items.first().locator(".passage").innerText()).replace(/^1\. “|”$/g, "");
    const link = items.first().locator("a[href^='/documents/']");
    const href = (await link.getAttribute("href"))!;
    await link.click();
    await page.locator("mark").first().waitFor();
    expect((await page.locator("mark").allInnerTexts()).join("")).toBe(quote);
    // As if the document had been read again from another file since: other id, other offsets.
    const stale = href.replace(/d_[0-9a-f]+/, "d_000000000000").replace(/start=\d+&end=\d+/, "start=1&end=2");
    await page.goto(`${site.url}${stale}`);
    await page.locator("mark").first().waitFor();
    expect((await page.locator("mark").allInnerTexts()).join("")).toBe(quote);
    await page.goto(`${site.url}${href.replace(/exact=[^,)]*/, `exact=${encodeURIComponent("甲乙丙丁戊己庚辛")}`)}`);
    await page.getByText("现有馆藏中已找不到链接所引的文字").waitFor();
  });

  it("report no error of their own", () => {
    expect(site.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });
});
