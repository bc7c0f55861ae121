import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { noBrowser, orSkipped, servePage } from "./served-page.ts";

describe.skipIf(noBrowser)(`merges in a real browser${orSkipped}`, { timeout: 60_000 }, () => {
  const site = servePage();
  let page: Page;
  beforeAll(() => {
    page = site.page;
  });

  it("are proposed where an entity is looked at, accepted with one click, and taken back", async () => {
    const { proposals } = await (await fetch(`${site.url}/api/merges?type=Alliance`)).json();
    const { kept, moved } = proposals[0];
    const address = (id: string) => `${site.url}/entities/${encodeURIComponent(id)}`;
    await page.goto(address(moved.id));
    const proposed = page.getByRole("region", { name: "可能是同一个" });
    await proposed.waitFor();
    const item = proposed.locator(":scope > ul > li", { hasText: kept.name });
    expect(await item.locator("blockquote").innerText()).toContain(kept.name);
    if (process.env.ZHENGMAI_PICTURES)
      await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/merges.png`, fullPage: true });
    await item.getByRole("button", { name: `是，合并为“${kept.name}”` }).click();

    await page.waitForURL(address(kept.id));
    const merged = page.getByRole("region", { name: "已合并自" });
    await merged.waitFor();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(kept.name);
    expect(await merged.innerText()).toContain(moved.name);
    expect((await fetch(`${site.url}/api/entities/${encodeURIComponent(moved.id)}`)).status).toBe(404);
    if (process.env.ZHENGMAI_PICTURES)
      await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/merged.png`, fullPage: true });

    await merged.getByRole("button", { name: "撤销合并" }).click();
    await proposed.waitFor();
    expect(await merged.count()).toBe(0);
    expect((await fetch(`${site.url}/api/entities/${encodeURIComponent(moved.id)}`)).status).toBe(200);
  });

  it("are dismissed with a reason, shown as such, and proposed again when that is taken back", async () => {
    const { proposals } = await (await fetch(`${site.url}/api/merges?type=Alliance`)).json();
    const { kept, moved } = proposals[0];
    await page.goto(`${site.url}/entities/${encodeURIComponent(moved.id)}`);
    const proposed = page.getByRole("region", { name: "可能是同一个" });
    const item = proposed.locator(":scope > ul > li", { hasText: kept.name });
    await item.getByRole("button", { name: "不是同一个" }).click();
    await item.getByLabel("理由").fill("两省各有一个");
    if (process.env.ZHENGMAI_PICTURES)
      await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/dismiss.png`, fullPage: true });
    await item.getByRole("button", { name: "否决，不再提出" }).click();

    const apart = page.getByRole("region", { name: "已判定不是同一个" });
    await apart.waitFor();
    expect(await apart.innerText()).toContain(kept.name);
    expect(await apart.innerText()).toContain("两省各有一个");
    expect(await item.count()).toBe(0);
    if (process.env.ZHENGMAI_PICTURES)
      await page.screenshot({ path: `${process.env.ZHENGMAI_PICTURES}/dismissed.png`, fullPage: true });
    await apart.getByRole("button", { name: "撤销否决" }).click();
    await item.waitFor();
    expect(await apart.count()).toBe(0);
  });

  it("are not spoken of where there is nothing to decide", async () => {
    const { proposals } = await (await fetch(`${site.url}/api/merges?limit=1000`)).json();
    const open = new Set(proposals.flatMap(({ kept, moved }: Record<string, { id: string }>) => [kept!.id, moved!.id]));
    const [document] = (await (await fetch(`${site.url}/api/documents`)).json()).documents;
    const { mentions } = await (await fetch(`${site.url}/api/documents/${document.id}`)).json();
    const { entityId } = mentions.find((mention: { entityId: string }) => !open.has(mention.entityId));
    await page.goto(`${site.url}/entities/${encodeURIComponent(entityId)}`, { waitUntil: "networkidle" });
    await page.getByRole("heading", { name: /^见于/ }).waitFor();
    expect(await page.getByText(/可能是同一个|已合并自/).count()).toBe(0);
  });

  it("report no error of their own", () => {
    expect(site.errors.filter((error) => !/404/.test(error))).toEqual([]);
  });
});
