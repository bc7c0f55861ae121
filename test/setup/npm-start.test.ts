import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("npm start on an empty data folder, with the real model", () => {
  const data = mkdtempSync(join(tmpdir(), "zhengmai-start-"));
  let child: ChildProcess;
  let printed = "";
  let address = "";

  beforeAll(async () => {
    const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_PORT: "0", ZHENGMAI_LANG: "en" };
    child = spawn("npm", ["start", "--silent"], { cwd: root, env, detached: true });
    address = await new Promise<string>((resolve, reject) => {
      const look = (chunk: Buffer) => {
        printed += chunk;
        // The questions to try are the last lines, and may come in a chunk of their own.
        const found = /open (http:\/\/\S+)/.exec(printed)?.[1];
        if (found && (printed.match(/\/\?q=/g)?.length ?? 0) >= 3) resolve(found);
      };
      child.stdout!.on("data", look);
      child.stderr!.on("data", look);
      child.once("exit", (code) => reject(new Error(`npm start ended with ${code}:\n${printed}`)));
    });
  }, 280_000);
  afterAll(async () => {
    if (child?.pid) {
      const ended = new Promise((resolve) => child.once("close", resolve));
      process.kill(-child.pid, "SIGTERM");
      await ended;
    }
    // npm ends before the server, which is still closing its files.
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 });
  });

  it("says how long each part took and gives three questions to try", () => {
    expect(printed).toMatch(/took: install and build [\d.]+ s, open graph and model [\d.]+ s, read documents [\d.]+ s/);
    expect(printed.match(/\/\?q=/g)).toHaveLength(3);
  });

  it("answers a search by words and meaning over the example documents", async () => {
    const answer = await (await fetch(`${address}/api/search?q=${encodeURIComponent("给联盟的钱")}&limit=3`)).json();
    expect(answer.mode).toBe("words and meaning");
    expect(answer.coverage.documents).toBe(12);
    expect(answer.hits).toHaveLength(3);
  });

  it("answers a question and serves the page", async () => {
    const answer = await (await fetch(`${address}/api/ask?q=${encodeURIComponent("哪些工作室联盟跨两个行业")}`)).json();
    expect(answer.query.name).toBe("alliances-across-industries");
    expect(answer.rows.length).toBeGreaterThan(3);
    expect(await (await fetch(address)).text()).toContain('<div id="app">');
  });
});
