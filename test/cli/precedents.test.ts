import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { docxOf } from "../eval/verify/docx-of.ts";
import { examples } from "../examples.ts";
import { programOn } from "./program.ts";

const data = mkdtempSync(join(tmpdir(), "zhengmai-precedents-"));
const zhengmai = programOn(data);
const measure = "对每个联盟给予一次性补助8万元。联系人：白露，电话：13700003333。";

describe("precedents at the command line", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    expect((await zhengmai("ingest", examples)).code).toBe(0);
  }, 240_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("are found for pasted words, with what is alike and what differs in amounts", async () => {
    const { code, out } = await zhengmai("precedents", "--text", measure);
    expect(code).toBe(0);
    expect(out).toMatch(/^1\. .+/);
    expect(out).toMatch(/\[相同\] 本措施: .+ = 8万元 ｜ 先例: .+ = 8万元/);
    expect(out).toMatch(/\[先例较低\] 本措施: .+ = 8万元 ｜ 先例: .+ = 6万元/);
    expect(out).not.toContain("13700003333");
  });

  it("are the same for the words in a Word file, and limited and filtered as asked", async () => {
    const file = join(data, "草案.docx");
    writeFileSync(file, docxOf([{ paragraph: measure }]));
    const json = async (...args: string[]) => JSON.parse((await zhengmai("precedents", ...args, "--json")).out);
    const ids = ({ precedents }: { precedents: { hit: { passage: { id: string } } }[] }) =>
      precedents.map(({ hit }) => hit.passage.id);
    const pasted = await json("--text", measure);
    expect(ids(await json("--file", file))).toEqual(ids(pasted));
    expect(ids(await json("--text", measure, "--limit", "2"))).toEqual(ids(pasted).slice(0, 2));
    const provinces = ({ precedents }: { precedents: { hit: { document: { province: string } } }[] }) =>
      new Set(precedents.map(({ hit }) => hit.document.province));
    expect(provinces(pasted)).toContain("东屏省");
    expect(provinces(await json("--text", measure, "--not-province", "东屏省"))).not.toContain("东屏省");
    // A passage of the collection has precedents other than itself.
    const [own] = ids(pasted);
    expect(ids(await json("--passage", own!))).not.toContain(own);
  });

  it("says what is asked wrongly", async () => {
    expect(await zhengmai("precedents")).toMatchObject({ code: 64, out: "" });
    expect((await zhengmai("precedents", "--text", "甲", "--file", "乙")).code).toBe(64);
    expect(await zhengmai("precedents", "--file", join(data, "没有.docx"))).toMatchObject({ code: 1, out: "" });
    expect((await zhengmai("precedents", "--passage", "没有")).code).toBe(1);
  });
});
