import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { examples } from "../examples.ts";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "zhengmai-verify-"));

const zhengmai = (args: string[], input = ""): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, ZHENGMAI_DATA: join(data, "graph"), ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: "en" };
    const child = execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });

describe("zhengmai verify", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    await zhengmai(["ingest", join(examples, "07-东屏省创新工作室联盟实施意见.txt")]);
  }, 120_000);
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  it("ends with 0 when all of a draft stands in the collection, and with 2 when something does not", async () => {
    const file = join(data, "right.md");
    writeFileSync(
      file,
      "《东屏省总工会关于推进职工创新工作室联盟建设的实施意见》（东工发〔2023〕21号）要求，联盟最少应跨3个具体行业。\n",
    );
    expect((await zhengmai(["verify", file])).code).toBe(0);
    const { code, out } = await zhengmai(["verify", "-"], "东屏省要求联盟最少应跨2个具体行业。");
    expect(code).toBe(2);
    expect(out).toContain("[-3-]{+2+}");
    expect(out).toContain("东工发〔2023〕21号");
    expect(out).toContain("looked through");
  });

  it("prints the whole report as JSON", async () => {
    const { code, out } = await zhengmai(["verify", "-", "--json"], "“联盟最少应跨3个具体行业”");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ clean: true, counts: { exact: 1 } });
  });

  it("says what is wrong with a file it cannot read", async () => {
    const { code, err } = await zhengmai(["verify", join(data, "absent.docx")]);
    expect(code).toBe(1);
    expect(err).toContain("absent.docx");
  });
});
