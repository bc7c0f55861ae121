import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";
import { orSkipped, readByPython, readersAreThere } from "../export/readers.ts";
import { programOn } from "./program.ts";

const data = mkdtempSync(join(tmpdir(), "zhengmai-watch-"));
const texts = mkdtempSync(join(tmpdir(), "zhengmai-watched-"));
const zhengmai = programOn(data);
const json = async (...args: string[]) => JSON.parse((await zhengmai(...args, "--json")).out);

const notice = `岚川省总工会关于支持工作室联盟的通知

岚工发〔2031〕9号

各市总工会：

一、支持标准

对命名的联盟给予一次性补助7万元 <以内>。联系人：白露，电话：13700003333。

岚川省总工会
2031年5月9日
`;

describe("watches at the command line", { timeout: 240_000 }, () => {
  beforeAll(async () => {
    expect((await zhengmai("ingest", examples)).code).toBe(0);
  }, 240_000);
  afterAll(() => {
    for (const folder of [data, texts]) rmSync(folder, { recursive: true, force: true });
  });

  it("are added for words and for a named query, listed, and say nothing new at first", async () => {
    const words = await zhengmai("watch", "add", "联盟补助", "联盟", "补助", "--has-amount");
    expect(words.code).toBe(0);
    expect(words.out).toMatch(/^[0-9a-f]{8} {2}联盟补助\n {2}检索: 联盟 补助 \{"hasAmount":true\}/);
    const rows = await zhengmai(
      ...["watch", "add", "跨行业", "--query", "alliances-across-industries", "--param", "industries=2"],
    );
    expect(rows.out).toContain("查询: alliances-across-industries");
    const { watches } = await json("watch", "list");
    expect(watches).toMatchObject([{ name: "联盟补助" }, { name: "跨行业" }]);
    expect((await zhengmai("watch", "run")).out).toMatch(/联盟补助 .*: 0 \/ \d+\n[\s\S]*跨行业 .*: 0 \/ \d+/);
  });

  it("tell what a new document brings once, and look without remembering where that is asked", async () => {
    writeFileSync(join(texts, "通知.txt"), notice);
    expect((await zhengmai("ingest", texts)).code).toBe(0);
    const peeked = await zhengmai("watch", "run", "联盟补助", "--peek");
    expect(peeked.out).toContain("岚工发〔2031〕9号");
    expect(peeked.out).not.toContain("13700003333");
    const run = await zhengmai("watch", "run", "联盟补助");
    expect(run.out).toContain("+ 岚川省总工会关于支持工作室联盟的通知");
    expect((await zhengmai("watch", "run", "联盟补助")).out).not.toContain("岚工发〔2031〕9号");
  });

  it("are JSON Feeds that another reader takes, with the newest first and contact data masked", async () => {
    const { out, code } = await zhengmai("watch", "feed", "联盟补助");
    expect(code).toBe(0);
    const feed = parseJsonFeed(out);
    expect(feed).toMatchObject({ title: "联盟补助", language: "zh-CN", authors: [{ name: "政脉 Zhengmai" }] });
    expect(feed.items!.length).toBeGreaterThan(2);
    const [first] = feed.items!;
    expect(first).toMatchObject({ title: "岚川省总工会关于支持工作室联盟的通知" });
    expect(first!.url).toMatch(/^http.*\/documents\/d_[0-9a-f]+\?start=\d+&end=\d+#found$/);
    expect(first!.content_html).toContain("7万元 &lt;以内&gt;");
    expect(out).not.toContain("13700003333");
    // The reader can refuse: something that is no feed.
    expect(() => parseJsonFeed('{"title":"x"}')).toThrow();
  });

  it("are Atom feeds with the same entries", async () => {
    const { out } = await zhengmai("watch", "feed", "联盟补助", "--format", "atom");
    const atom = parseAtomFeed(out);
    const { items } = JSON.parse((await zhengmai("watch", "feed", "联盟补助")).out);
    expect(atom.entries!.map(({ id, title }) => [id, title?.value])).toEqual(
      items.map(({ id, title }: { id: string; title: string }) => [id, title]),
    );
  });

  it.skipIf(!readersAreThere)(`are Atom feeds that Python's feedparser finds well formed${orSkipped}`, async () => {
    const file = join(texts, "feed.xml");
    writeFileSync(file, (await zhengmai("watch", "feed", "联盟补助", "--format", "atom")).out);
    const read: { bozo: number; version: string; title: string; titles: string[]; updated: boolean } = readByPython(
      `import json, sys, feedparser
feed = feedparser.parse(sys.argv[1])
print(json.dumps({"bozo": int(feed.bozo), "version": feed.version, "title": feed.feed.title,
  "titles": [entry.title for entry in feed.entries], "updated": all(entry.updated_parsed for entry in feed.entries)}, ensure_ascii=False))`,
      file,
    );
    expect(read).toMatchObject({ bozo: 0, version: "atom10", title: "联盟补助", updated: true });
    expect(read.titles[0]).toBe("岚川省总工会关于支持工作室联盟的通知");
  });

  it("are removed, and what is asked wrongly is said", async () => {
    expect((await zhengmai("watch", "remove", "跨行业")).code).toBe(0);
    expect((await json("watch", "list")).watches).toHaveLength(1);
    expect(await zhengmai("watch", "show", "没有")).toMatchObject({ code: 1, out: "" });
    expect((await zhengmai("watch", "add")).code).toBe(64);
    expect((await zhengmai("watch", "dance")).code).toBe(64);
    expect((await zhengmai("watch", "feed", "联盟补助", "--format", "rss")).code).toBe(64);
  });
});
