/**
 * `npx tsx test/walkthrough/write-pictures.ts`: does what docs/walkthrough.md tells, in a browser, and writes its pictures
 * and its report to docs/pictures. Needs Chromium, LibreOffice and pdftoppm. The example documents, a collection of its own.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Locator, type Page } from "playwright-core";
import { addPages, listen } from "../../src/api/serve.ts";
import { createApp } from "../../src/app.ts";
import { readConfig } from "../../src/config.ts";
import { examples, read } from "../examples.ts";

const pictures = fileURLToPath(new URL("../../docs/pictures", import.meta.url));
const name = "三省创新工作室联盟支持政策比较";

/** Collects what the button in `place` belongs to; the first time into a new collection. */
async function collect(page: Page, place: Locator): Promise<void> {
  await place.getByRole("button", { name: "收入证据集" }).first().click();
  const fresh = page.getByLabel("新证据集的名称");
  if (await fresh.isVisible()) {
    await fresh.fill(name);
    await page.getByRole("button", { name: "新建并收入" }).click();
  }
  await place
    .getByText(/已收入|中已有/)
    .first()
    .waitFor();
}

/** Writes comment and group of the item whose words contain `words`. */
async function annotate(page: Page, words: string, group: string, comment: string): Promise<void> {
  const item = page.getByRole("list", { name: "条目" }).locator(":scope > li", { hasText: words }).first();
  await item.getByLabel("分组").fill(group);
  await item.getByLabel("批注").fill(comment);
  await Promise.all([
    page.waitForResponse(
      (response) => response.request().method() === "GET" && /\/api\/evidence\//.test(response.url()),
    ),
    item.getByRole("button", { name: "保存" }).click(),
  ]);
}

const folder = mkdtempSync(join(tmpdir(), "zhengmai-walkthrough-"));
const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!executablePath) throw new Error("no Chromium is installed");
const config = readConfig();
const app = await createApp({ ...config, data: folder, model: { ...config.model, name: "none" } });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
try {
  await read(app.store, [examples]);
  const serving = await listen(addPages(app.api), { host: "127.0.0.1", port: 0 });
  const page = await browser.newPage({ viewport: { width: 1060, height: 760 } });
  const take = (file: string) => page.screenshot({ path: join(pictures, file) });

  await page.goto(`${serving.url}/?q=${encodeURIComponent("各省给工作室联盟补助多少钱？")}`);
  const answer = page.getByRole("region", { name: "查询结果" });
  await answer.waitFor();
  await take("1-question.png");
  const rows = answer.locator("tbody");
  const wanted = [/6万元/, /8万元/, /10万元|5万元/];
  for (const amount of wanted) {
    const row = rows.filter({ hasText: amount }).filter({ hasText: "活动经费" }).first();
    if (await row.count()) await collect(page, row);
  }
  await take("2-collected.png");

  await page.goto(`${serving.url}/queries/rules-compared?field=minStudios`);
  await page.locator("tbody").first().waitFor();
  for (const row of await page.locator("tbody").all()) await collect(page, row);
  await page.goto(`${serving.url}/?q=${encodeURIComponent("联盟 考核 撤销 命名")}&way=search`);
  const hits = page.getByRole("region", { name: "检索结果" });
  await hits.waitFor();
  await collect(page, hits.locator("li").first());

  await page.goto(`${serving.url}/evidence`);
  await page.getByRole("link", { name }).click();
  const items = page.getByRole("list", { name: "条目" }).locator(":scope > li");
  await items.first().waitFor();
  const words = async (at: number) => (await items.nth(at).locator(".passage").innerText()).replace(/^\d+\. “|”$/g, "");
  const all = await Promise.all(Array.from({ length: await items.count() }, (_, at) => words(at)));
  for (const [at, quote] of all.entries()) {
    const group = /补助/.test(quote) ? "一、经费补助" : at < all.length - 1 ? "二、组建条件" : "三、考核与退出";
    await annotate(page, quote.slice(0, 30), group, at === 0 ? "各省都给经命名的联盟一次性补助，数额不同：" : "");
  }
  await page.reload();
  await items.first().waitFor();
  await take("3-collection.png");
  await items.first().locator("a[href^='/documents/']").click();
  await page.locator("mark").first().waitFor();
  await take("4-source.png");

  await page.goBack();
  await page.getByRole("link", { name: "Word" }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Word" }).click(),
  ]);
  const report = join(folder, "report.docx");
  await download.saveAs(report);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, report], {
    stdio: "ignore",
  });
  execFileSync("pdftoppm", ["-r", "72", "-png", join(folder, "report.pdf"), join(pictures, "5-report")]);
  await serving.close();
} finally {
  await browser.close();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
