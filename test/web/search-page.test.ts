import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { noBrowser, orSkipped, servePage } from "./served-page.ts";

describe.skipIf(noBrowser)(`search, precedents and watches in a real browser${orSkipped}`, () => {
  const site = servePage({ embedder: createHashingEmbedder(), plainOnly: true });
  let page: Page;
  beforeAll(() => {
    page = site.page;
  });

  const total = async () => Number(await page.locator("main strong").first().innerText());

  it("narrows a search by a counted value to as many hits as it said, and widens it again", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("创新工作室联盟")}&way=search`);
    const filters = page.getByRole("complementary", { name: "筛选" });
    await filters.waitFor();
    const all = await total();
    await filters.getByText("省份", { exact: true }).click();
    const first = filters.locator("details", { hasText: "省份" }).locator("li").first();
    const count = Number(await first.locator("span").first().innerText());
    await first.locator("a").first().click();
    await page.waitForURL(/province=/);
    await page.getByText("不限省份").waitFor();
    expect(await total()).toBe(count);
    await page.getByText("不限省份").click();
    await page.waitForURL((url) => !url.search.includes("province="));
    await expect.poll(total).toBe(all);
    if (process.env.ZHENGMAI_PICTURES) await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/search.png` });
  });

  it("turns pages to the last hit, and says in words what it counted", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("工作室联盟 职工 创新")}&way=search`);
    await page.getByRole("navigation", { name: "翻页" }).waitFor();
    const all = await total();
    expect(await page.locator("main").innerText()).toContain("计入");
    let seen = await page.locator(".hits > li").count();
    while ((await page.getByRole("link", { name: "下一页" }).count()) > 0) {
      await page.getByRole("link", { name: "下一页" }).click();
      await page.locator(`ol.hits[start="${seen + 1}"]`).waitFor();
      seen += await page.locator(".hits > li").count();
    }
    expect(seen).toBe(all);
  });

  it("tells why a passage was found, and leads to its precedents", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("联盟活动经费补助")}&way=search&why=true`);
    await page.getByText("为何匹配").first().click();
    const reasons = page.locator(".reasons").first();
    expect(await reasons.innerText()).toMatch(/匹配之处：.*正文/s);
    expect(await reasons.innerText()).toContain("意思最近的句子");
    await reasons.getByRole("link", { name: "找其他文件中的同类措施" }).click();
    await page.getByRole("region", { name: "先例" }).waitFor();
  });

  it("sets a pasted measure beside those of other documents", async () => {
    await page.goto(`${site.url}/precedents`);
    await page.getByLabel(/粘贴一段措施/).fill("对经命名的创新工作室联盟，一次性给予9万元活动经费补助。");
    await page.getByRole("button", { name: "找先例" }).click();
    await page.getByRole("region", { name: "先例" }).waitFor();
    expect(await page.locator("table").first().innerText()).toContain("9万元");
    if (process.env.ZHENGMAI_PICTURES)
      await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/precedents.png` });
  });

  it("saves a search, shows that nothing is new, and forgets it", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("联盟补助")}&way=search`);
    await page.getByRole("button", { name: "订阅此检索" }).click();
    await page.getByText("已保存").waitFor();
    await page.goto(`${site.url}/watches`);
    await page.getByRole("button", { name: "有什么新内容" }).click();
    await page.getByText("没有新内容").waitFor();
    if (process.env.ZHENGMAI_PICTURES) await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/watches.png` });
    await page.getByRole("button", { name: "取消订阅" }).click();
    await page.getByText("还没有订阅。").waitFor();
  });

  it("reports no error of its own", () => {
    expect(site.errors).toEqual([]);
  });
});
