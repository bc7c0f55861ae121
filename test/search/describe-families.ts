/** Notice and annexes in files of their own, over both engines: read, written and searched as a person would. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { GraphStore } from "../../graph/store.ts";
import { ingest } from "../../ingest/pipeline.ts";
import { createSearch } from "../../src/search/search.ts";

const texts = {
  notice: `白杨省总工会关于做好工匠培育工作的通知

白工发〔2031〕12号

各市总工会：

为做好工匠培育工作，现就有关事项通知如下。各市总工会要按季度报告培育进度。

附件：1.白杨省工匠培育实施办法
      2.白杨省工匠培育经费管理细则

白杨省总工会
2031年3月5日
`,
  rules: `附件1

白杨省工匠培育实施办法

第一条 为加强工匠培育，制定本办法。
第二条 每年遴选工匠一百名，由师傅带徒两年。
`,
  money: `白杨省工匠培育经费管理细则

第一条 培育经费由省财政安排，专款专用。
第二条 经费账目每年公开一次。
`,
  other: `白杨省总工会关于开展夏季送清凉活动的通知

白工发〔2031〕30号

各市总工会：

请各市总工会按季度报告慰问进度，备足饮水和药品。

白杨省总工会
2031年6月5日
`,
};
type File = keyof typeof texts;

export function describeFamilies(open: () => Promise<GraphStore>): void {
  let store: GraphStore;
  let folder: string;
  beforeAll(async () => {
    store = await open();
    await store.ensureSchema();
    folder = mkdtempSync(join(tmpdir(), "zhengmai-family-"));
    for (const [name, text] of Object.entries(texts)) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, `${name}.txt`), text);
    }
  }, 120_000);
  beforeEach(() => store.clear(), 120_000);
  afterAll(async () => {
    await store?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  const take = async (...files: File[]) => {
    for (const file of files) await ingest([join(folder, file)], { store, now: () => performance.now() });
  };
  const familyOf = async (q: string) => {
    const { hits } = await createSearch({ store })({ q, limit: 1 });
    return hits[0]?.family?.map(({ is, title }) => `${is} ${title}`);
  };
  const annexes = [
    expect.stringMatching(/^annex .*白杨省工匠培育实施办法$/),
    expect.stringMatching(/^annex .*白杨省工匠培育经费管理细则$/),
  ];

  it.each<[string, File[]]>([
    ["the notice first", ["notice", "rules", "money", "other"]],
    ["the annexes first", ["money", "rules", "other", "notice"]],
    ["the notice again at the end", ["rules", "notice", "money", "other", "notice"]],
  ])(
    "name each other in the hits: %s",
    async (_order, files) => {
      await take(...files);
      const ofNotice = await familyOf("按季度报告培育进度");
      expect(ofNotice).toHaveLength(2);
      expect(ofNotice).toEqual(expect.arrayContaining(annexes));
      await expect(familyOf("经费账目每年公开")).resolves.toEqual(["notice 白杨省总工会关于做好工匠培育工作的通知"]);
      await expect(familyOf("师傅带徒两年")).resolves.toEqual(["notice 白杨省总工会关于做好工匠培育工作的通知"]);
      await expect(familyOf("慰问进度，备足饮水")).resolves.toBeUndefined();
    },
    60_000,
  );

  it("are none without the notice", async () => {
    await take("rules", "money", "other");
    await expect(familyOf("师傅带徒两年")).resolves.toBeUndefined();
  }, 60_000);
}
