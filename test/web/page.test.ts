import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { noBrowser, orSkipped, servePage } from "./served-page.ts";

describe.skipIf(noBrowser)(`the page in a real browser${orSkipped}`, () => {
  const site = servePage({ embedder: createHashingEmbedder(), plainOnly: true });
  let page: Page;
  beforeAll(() => {
    page = site.page;
  });

  it("answers a question with rows that quote their source, and the link opens the words marked", async () => {
    await page.goto(site.url);
    await page.getByLabel("问题或检索词").fill("哪些工作室联盟跨两个行业？");
    await page.getByRole("button", { name: "提问" }).click();
    const answer = page.getByRole("region", { name: "查询结果" });
    await answer.waitFor();
    const quote = await answer.locator("blockquote").first().innerText();
    await answer.locator("figcaption a").first().click();
    await page.locator("mark").first().waitFor();
    expect((await page.locator("mark").allInnerTexts()).join("")).toBe(quote);
    expect(page.url()).toContain("/documents/");
  });

  it("searches passages and marks the words that matched", async () => {
    await page.goto(`${site.url}/?q=${encodeURIComponent("活动经费补助")}&way=search`);
    await page.getByRole("region", { name: "检索结果" }).waitFor();
    expect(await page.locator(".hits li").count()).toBeGreaterThan(2);
    expect(await page.locator(".hits mark").first().innerText()).toBeTruthy();
    expect(await page.locator("main").innerText()).toMatch(/已查阅 8 份文档/);
  });

  it("shows documents, an entity with its facts, and a named question with its parameters", async () => {
    await page.goto(`${site.url}/documents`);
    await page.getByRole("link", { name: /实施意见/ }).click();
    await page.getByRole("complementary", { name: "事实" }).waitFor();
    await page.getByText("提到的单位、文件和项目").click();
    await page.locator("aside .chip").first().click();
    await page.getByRole("heading", { name: /^见于/ }).waitFor();
    await page.goto(`${site.url}/queries/rules-compared`);
    await page.getByLabel(/条件类别/).selectOption("minStudios");
    await page.getByRole("button", { name: "查询" }).click();
    await page.waitForURL(/field=minStudios/);
    await page.locator("tbody").first().waitFor();
  });

  it("checks a pasted draft: marks by state, the difference and the way to the source", async () => {
    await page.goto(`${site.url}/verify`);
    await page.getByLabel("稿件文字").fill("东屏省提出，“联盟最少应跨2个具体行业”。\n\n这一段是我们自己写的话。");
    await page.getByRole("button", { name: "核对", exact: true }).click();
    await page.getByRole("article", { name: "稿件" }).waitFor();
    await page.locator(".marked.changed").first().click();
    const found = page.getByRole("region", { name: "核对结果" });
    expect(await found.locator("del").innerText()).toBe("3");
    expect(await found.locator("ins").innerText()).toBe("2");
    await found.locator("figcaption a").first().click();
    await page.locator("mark").first().waitFor();
    expect((await page.locator("mark").allInnerTexts()).join("")).toContain("联盟最少应跨3个具体行业");
  });

  it("shows the API's documentation without the network", async () => {
    await page.goto(`${site.url}/docs`);
    await page.getByText("/api/search").first().waitFor();
  });

  it("tells plainly what is not there", async () => {
    await page.goto(`${site.url}/documents/none`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("none");
  });

  it("reports no error of its own", () => {
    expect(site.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });
});
