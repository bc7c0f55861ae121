import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";
import { programOn } from "./program.ts";

const data = mkdtempSync(join(tmpdir(), "zhengmai-merges-"));

const zhengmai = programOn(data);

describe("merges at the command line", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    expect((await zhengmai("ingest", examples)).code).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("lists proposals with likeness, reason and words, accepts one, keeps it over a second ingest, and undoes it", async () => {
    const listed = await zhengmai("merges");
    expect(listed.out).toMatch(/proposal_[0-9a-f]{12} {2}Alliance {2}0\.\d\d {2}名称相似/);
    expect(listed.out).toContain("「");
    const { proposals } = JSON.parse((await zhengmai("merges", "--json")).out);
    const { id, moved } = proposals.find(({ type }: { type: string }) => type === "Alliance");

    const accepted = await zhengmai("merges", "accept", id, "proposal_0", "--json");
    expect(accepted.code).toBe(2);
    const [{ id: merge }, unknown] = JSON.parse(accepted.out);
    expect(unknown).toEqual({ proposal: "proposal_0", problem: "unknown-proposal" });
    expect((await zhengmai("ingest", examples)).code).toBe(0);
    const done = JSON.parse((await zhengmai("merges", "--done", "--json")).out);
    expect(done).toMatchObject({ proposals: [], merges: [{ id: merge, moved: { id: moved.id, name: moved.name } }] });

    expect((await zhengmai("merges", "undo", merge)).code).toBe(0);
    const again = await zhengmai("merges", "undo", merge);
    expect(again).toMatchObject({ code: 1, out: "" });
    expect(JSON.parse((await zhengmai("merges", "--json")).out).proposals).toEqual(proposals);
  });

  it("dismisses a proposal for good, over a second ingest, until that is undone", async () => {
    const { proposals } = JSON.parse((await zhengmai("merges", "--json")).out);
    const [{ id, kept, moved }] = proposals;
    const dismissed = await zhengmai("merges", "dismiss", id, "--reason", "两回事", "--json");
    expect(dismissed.code).toBe(0);
    const [{ id: dismissal }] = JSON.parse(dismissed.out);
    expect((await zhengmai("ingest", examples)).code).toBe(0);
    const listed = JSON.parse((await zhengmai("merges", "--json")).out);
    expect(listed.proposals).toEqual(proposals.slice(1));
    expect(listed.dismissals).toMatchObject([
      { id: dismissal, one: { id: kept.id }, other: { id: moved.id }, reason: "两回事", undone: false },
    ]);
    const printed = (await zhengmai("merges")).out;
    expect(printed).toContain("已否决（1）");
    expect(printed).toContain("两回事");
    expect((await zhengmai("merges", "dismiss", id)).code).toBe(2);
    expect((await zhengmai("merges", "undo", dismissal)).code).toBe(0);
    expect(JSON.parse((await zhengmai("merges", "--json")).out).proposals).toEqual(proposals);
  });

  it("merges two by name with a reason, and refuses without one or across types", async () => {
    expect((await zhengmai("merges", "merge", "东屏省总工会", "澜江省总工会")).code).toBe(64);
    const merged = await zhengmai("merges", "merge", "东屏省总工会", "澜江省总工会", "--reason", "试一试", "--json");
    const { id } = JSON.parse(merged.out);
    expect((await zhengmai("merges", "--done")).out).toContain("试一试");
    expect((await zhengmai("merges", "undo", id)).code).toBe(0);
    expect((await zhengmai("merges", "merge", "东屏省总工会", "没有这家", "--reason", "x")).err).toContain("没有这家");
  });
});
