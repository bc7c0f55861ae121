import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createEvidence } from "../../src/evidence/evidence.ts";
import { collectionState } from "../../src/export/collection-state.ts";
import { exportEvidence } from "../../src/export/report/export-evidence.ts";
import type { EvidenceFormat } from "../../src/export/report/formats.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf } from "../examples.ts";

const page = (link: string, title: string, comment = "") =>
  `${comment}<html><head><meta charset="utf-8"><title>${title}</title>${link}</head><body><h1>${title}</h1>
<p>各市总工会：</p><p>到2031年，全省建成职工驿站${title.length}个，由省总工会负责。</p><p>青禾省总工会</p><p>2030年4月2日</p></body></html>`;
const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

describe("evidence from a web page", () => {
  const folder = mkdtempSync(join(tmpdir(), "zhengmai-pages-"));
  const address = "https://www.example.gov.cn/zw/t20300402_1.html";
  let held: Collection;
  const nodes = async () =>
    held.store.read("MATCH (d:Document) RETURN d.title AS title, d.url AS url, d.accessed AS accessed ORDER BY title");

  beforeAll(async () => {
    const files: [string, string][] = [
      ["甲.html", page(canonical(address), "青禾省总工会关于建设驿站的通知")],
      ["乙.html", page("", "青禾省总工会关于驿站评星的通知")],
      [
        "丙.html",
        page(canonical("https://www.example.gov.cn/a?mail=lin@example.org"), "青禾省总工会关于驿站开放的通知"),
      ],
    ];
    for (const [name, text] of files) {
      writeFileSync(join(folder, name), text);
      utimesSync(join(folder, name), new Date(2031, 0, 5, 12), new Date(2031, 0, 5, 12));
    }
    held = await createCollectionOf([folder]);
  }, 60_000);
  afterAll(async () => {
    await held?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it("has address and day of access where the page states its address, and no address with contact data", async () => {
    expect(await nodes()).toEqual([
      { title: "青禾省总工会关于建设驿站的通知", url: address, accessed: "2031-01-05" },
      { title: "青禾省总工会关于驿站开放的通知", url: null, accessed: null },
      { title: "青禾省总工会关于驿站评星的通知", url: null, accessed: null },
    ]);
  });

  it("is cited with them in every form of reference, other documents without", async () => {
    const evidence = createEvidence({
      store: held.store,
      masking: createMasking(held.store, "mask"),
      queries,
      folder: join(folder, "evidence"),
    });
    const { id } = await evidence.files.create("驿站");
    const passages = await held.store.read(
      "MATCH (p:Passage) WHERE p.text CONTAINS '建成' RETURN p.id AS id ORDER BY id",
    );
    await evidence.add(
      id,
      passages.map((passage) => ({ id: passage.id as string })),
    );
    const shown = await evidence.show(id);
    const state = await collectionState(held.store, { version: "test", model: "none", at: "2031-01-06T00:00:00Z" });
    const text = async (format: EvidenceFormat) =>
      String(
        await exportEvidence(
          format,
          shown,
          { standard: "2025", citing: "numeric", address: "" },
          { state, language: "zh" },
        ),
      );
    expect(await text("txt")).toContain(`[A/OL]. （2030-04-02）[2031-01-05]. ${address}.`);
    expect((await text("txt")).match(/\[A\]/g)).toHaveLength(2);
    expect(await text("bib")).toContain(`url = {${address}}`);
    expect(await text("ris")).toContain(`UR  - ${address}`);
    expect((await text("csl")).match(/"URL"/g)).toHaveLength(1);
    for (const format of ["md", "html", "json", "bib", "ris", "csl"] as const)
      expect(await text(format)).not.toContain("lin@");
  });
});
