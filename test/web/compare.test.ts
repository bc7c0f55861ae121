import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { noBrowser, orSkipped, servePage } from "./served-page.ts";

describe.skipIf(noBrowser)(`comparing in a real browser${orSkipped}`, { timeout: 60_000 }, () => {
  const site = servePage();
  let page: Page;
  beforeAll(() => {
    page = site.page;
  });

  /** The link opens the document with exactly the quoted words marked. */
  const opensMarked = async (quote: string, link: ReturnType<Page["locator"]>) => {
    await link.click();
    await page.locator("mark").first().waitFor();
    const marked = (await page.locator("mark").allInnerTexts()).join("");
    expect(marked.replace(/\s/g, "")).toBe(quote.replace(/\s/g, ""));
  };
  const pictured = async (name: string) => {
    const folder = process.env.ZHENGMAI_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  };

  it("sets provinces side by side, every value with its words, and says of an empty cell only what was looked through", async () => {
    await page.goto(site.url);
    await page.getByRole("link", { name: "对照", exact: true }).click();
    const table = page.getByRole("region", { name: "对照表" });
    await table.waitFor();
    expect(await table.locator("thead th").allInnerTexts()).toHaveLength(4);
    const fewest = table.locator("tbody tr", { hasText: "最少工作室数" });
    expect(await fewest.locator("td strong").allInnerTexts()).toEqual(["≥3个", "≥4个", "≥5个", "≥5个"]);
    const lead = table.locator("tbody tr", { hasText: "牵头资格" });
    const passages = (await table.locator("thead th").nth(3).innerText()).match(/(\d+) 个段落/)![1];
    expect(await lead.locator("td").nth(2).innerText()).toBe(`在 ${passages} 个段落中未找到`);
    expect(await table.getByRole("button", { name: "收入证据集" }).count()).toBeGreaterThan(20);
    await pictured("compare-provinces");
    await opensMarked(await fewest.locator("blockquote").first().innerText(), fewest.locator("figcaption a").first());
  });

  it("sets chosen documents side by side in chosen rows, and keeps the choice in the address", async () => {
    await page.goto(`${site.url}/compare`);
    await page.locator("select[name=by]").selectOption("document");
    await page.getByRole("button", { name: "对照" }).click();
    await page.getByText("请先勾选要对照的文件").waitFor();
    await page.getByLabel("在文件中查找").fill("实施意见");
    expect(await page.locator("fieldset.long label:visible").count()).toBe(1);
    await page.getByRole("checkbox", { name: /东工发〔2023〕21号/ }).check();
    await page.getByLabel("在文件中查找").fill("");
    await page.getByRole("checkbox", { name: /澜工发〔2024〕12号/ }).check();
    await page.getByRole("checkbox", { name: "最少行业数" }).check();
    await page.getByRole("button", { name: "对照" }).click();
    const table = page.getByRole("region", { name: "对照表" });
    await table.waitFor();
    await page.reload();
    await table.waitFor();
    expect(await table.locator("tbody tr").count()).toBe(1);
    expect(await table.locator("td strong").allInnerTexts()).toEqual(["≥3个", "≥2个"]);
    expect(await page.getByRole("checkbox", { name: "最少行业数" }).isChecked()).toBe(true);
    await pictured("compare-documents");
  });

  it("sets a plan against its report: share, verdict and both quotes; proposals stand apart with their doubts", async () => {
    await page.goto(`${site.url}/compare?view=plan`);
    const certain = page.getByRole("region", { name: "确定" });
    await certain.waitFor();
    const row = certain.locator("tbody", { hasText: "建成省级联盟 30个" });
    expect(await row.innerText()).toMatch(/建成省级联盟 30个.*东屏省已建成省级联盟 26个.*86\.7%.*未达到/s);
    await row.getByText("为何相配").click();
    expect(await row.locator("details li").allInnerTexts()).toContain("级别相同（省级）");
    expect(await certain.innerText()).toContain("个百分点");
    const proposals = page.getByRole("region", { name: "待核对" });
    expect(await proposals.locator(".doubts li").count()).toBeGreaterThan(0);
    expect(await proposals.innerText()).not.toMatch(/已达到|未达到|\d%/);
    await pictured("plan-outcome");
    await opensMarked(await row.locator("blockquote").nth(1).innerText(), row.locator("figcaption a").nth(1));
  });

  it("narrows plan against outcome by province and metric", async () => {
    await page.goto(`${site.url}/compare?view=plan`);
    await page.getByLabel("省份").selectOption("澜江省");
    await page.getByLabel("指标（含）").fill("成果转化率");
    await page.getByRole("button", { name: "对照" }).click();
    await page.waitForURL(/metric=/);
    await page.getByRole("heading", { name: "确定（1）" }).waitFor();
    expect(await page.getByRole("region", { name: "确定" }).innerText()).toMatch(/\+3\.5 个百分点/);
  });

  it("checks an alliance against each document's conditions, and calls unknown what the graph may lack", async () => {
    await page.goto(`${site.url}/compare?view=qualify`);
    await page.getByLabel("联盟").fill("智能装备创新工作室联盟");
    await page.getByRole("button", { name: "核对条件" }).click();
    const document = page.getByRole("region", { name: /三年行动方案/ });
    await document.waitFor();
    expect(await document.getByRole("heading").innerText()).toContain("不能确定");
    const conditions = await document.locator("li").allInnerTexts();
    expect(conditions.join("\n")).toMatch(/不能确定 图谱所知：工作室数为3，要求不少于5；可能不全/);
    expect(conditions.join("\n")).toMatch(/符合 所跨行业数为2，要求不少于2/);
    await page.goto(`${site.url}/compare?view=qualify&alliance=${encodeURIComponent("没有这个联盟")}`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("没有这个联盟");
  });

  it("reports no error of its own", () => {
    expect(site.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });
});
