import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-no-reranker-"));
afterAll(() => rmSync(data, { recursive: true, force: true }));

/** With the embedding model running as well, which must not keep the program alive. */
const run = (...args: string[]) =>
  new Promise<{ code: number; err: string; out: string }>((resolve) => {
    const env = {
      ...{ ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_LANG: "en" },
      ...{ ZHENGMAI_RERANKER: "nobody/nothing", ZHENGMAI_HUB: "http://127.0.0.1:9" },
    };
    execFile(process.execPath, [script, ...args], { env, timeout: 60_000 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, err }),
    );
  });

it("a reranker that cannot be had ends a search with its name and the place to put it, and doctor tells of it", async () => {
  const searched = await run("search", "联盟");
  expect(searched.code).toBe(1);
  expect(searched.err).toMatch(
    /^zhengmai: ZHENGMAI_RERANKER names nobody\/nothing, which cannot be had .* Put its files into /m,
  );
  const looked = await run("doctor");
  expect(looked.code).toBe(2);
  expect(looked.out).toMatch(/✗ reranker: .*nobody\/nothing/);
}, 150_000);
