import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { addPages, listen, type Serving } from "../../src/api/serve.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createEvidence } from "../../src/evidence/evidence.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!executablePath && process.env.CI) throw new Error("CI must run the browser suite: no Chromium is installed");
const skipped = executablePath ? "" : " (skipped: no Chromium is installed)";

describe.skipIf(!executablePath)(`the page in a real browser${skipped}`, () => {
  let held: Collection;
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    const embedder = createHashingEmbedder();
    const files = readdirSync(examples).filter((name) => !/\.(pdf|docx)$/.test(name));
    held = await createCollectionOf(
      files.map((name) => `${examples}/${name}`),
      embedder,
    );
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = maskedSearch(createSearch({ store, embedder }), masking);
    const ask = createAsk({ store, search, queries, masking });
    const collection = createCollection({ store, masking });
    const evidence = createEvidence({ store, masking, queries, folder: join(held.folder, "evidence") });
    const api = createApi({ store, collection, search, ask, queries, masking, evidence, model: {}, version: "test" });
    serving = await listen(addPages(api), { host: "127.0.0.1", port: 0 });
    const args =
      "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
    browser = await chromium.launch({ executablePath, args: args.split(" ") });
    page = await browser.newPage();
    // Below the limit of a test, so that a failure names the step.
    page.setDefaultTimeout(20_000);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await held?.remove();
  });

  it("answers a question with rows that quote their source, and the link opens the words marked", async () => {
    await page.goto(serving.url);
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
    await page.goto(`${serving.url}/?q=${encodeURIComponent("活动经费补助")}&way=search`);
    await page.getByRole("region", { name: "检索结果" }).waitFor();
    expect(await page.locator(".hits li").count()).toBeGreaterThan(2);
    expect(await page.locator(".hits mark").first().innerText()).toBeTruthy();
    expect(await page.locator("main").innerText()).toMatch(/已查阅 8 份文档/);
  });

  it("shows documents, an entity with its facts, and a named question with its parameters", async () => {
    await page.goto(`${serving.url}/documents`);
    await page.getByRole("link", { name: /实施意见/ }).click();
    await page.getByRole("complementary", { name: "事实" }).waitFor();
    await page.getByText("提到的单位、文件和项目").click();
    await page.locator("aside .chip").first().click();
    await page.getByRole("heading", { name: /^见于/ }).waitFor();
    await page.goto(`${serving.url}/queries/rules-compared`);
    await page.getByLabel(/条件类别/).selectOption("minStudios");
    await page.getByRole("button", { name: "查询" }).click();
    await page.waitForURL(/field=minStudios/);
    await page.locator("tbody").first().waitFor();
  });

  it("checks a pasted draft: marks by state, the difference and the way to the source", async () => {
    await page.goto(`${serving.url}/verify`);
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
    await page.goto(`${serving.url}/docs`);
    await page.getByText("/api/search").first().waitFor();
  });

  it("tells plainly what is not there", async () => {
    await page.goto(`${serving.url}/documents/none`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("none");
  });

  it("reports no error of its own", () => {
    expect(errors.filter((error) => !/404/.test(error))).toEqual([]);
  });
});
