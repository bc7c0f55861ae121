import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listFiles } from "../../../ingest/read/list-files.ts";
import { readSource } from "../../../ingest/read/read-file.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "read-"));
  mkdirSync(join(folder, "乙"));
  mkdirSync(join(folder, ".git"));
  for (const name of ["b.txt", "a.pdf", "照片.jpg", ".hidden.txt", "乙/c.docx", ".git/config.txt"])
    writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, "leer.txt"), "");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a folder is walked by name; hidden entries and unknown names are left out with a warning", async () => {
  const { files, problems } = await listFiles([folder]);
  expect(files.map(({ path }) => path.slice(folder.length + 1))).toEqual(["a.pdf", "b.txt", "leer.txt", "乙/c.docx"]);
  expect(problems.map(({ path, code, severity }) => [path.slice(folder.length + 1), code, severity])).toEqual([
    [".git", "hidden", "warning"],
    [".hidden.txt", "hidden", "warning"],
    ["照片.jpg", "unsupported-format", "warning"],
  ]);
});

test("a file named explicitly is tried whatever its name, and listed once", async () => {
  const picture = join(folder, "照片.jpg");
  expect((await listFiles([picture, folder, picture])).files.filter(({ path }) => path === picture)).toHaveLength(1);
});

test("a path that does not exist is a row of the report", async () => {
  expect((await listFiles([join(folder, "none.txt")])).problems).toMatchObject([
    { code: "unreadable", severity: "error" },
  ]);
});

test("a file comes with its bytes and their SHA-256", async () => {
  const { bytes, contentHash } = await readSource(join(folder, "b.txt"));
  expect(Buffer.from(bytes).toString()).toBe("b.txt");
  expect(contentHash).toBe(createHash("sha256").update("b.txt").digest("hex"));
});

test.each([
  ["none.txt", "unreadable", {}],
  ["乙", "unreadable", {}],
  ["leer.txt", "empty", {}],
  ["b.txt", "too-large", { limitMb: 0.000001 }],
])("%s is an error: %s", async (name, code, options) => {
  await expect(readSource(join(folder, name), options)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(name),
  });
});
