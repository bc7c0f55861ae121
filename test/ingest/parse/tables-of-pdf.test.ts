import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { readPdf } from "../../../ingest/parse/pdf/read-pdf.ts";

vi.mock("../../../ingest/parse/pdf/pdf-tables.ts", () => ({
  readTables: () => Promise.reject(new Error("unknown operator")),
}));

const sample = fileURLToPath(new URL("../../../examples/04-云岭省创新工作室联盟管理办法（试行）.pdf", import.meta.url));

test("a PDF whose tables cannot be looked for is read without them, and the report says so", async () => {
  const draft = await readPdf(new Uint8Array(readFileSync(sample)), "sample.pdf");
  expect(draft.blocks.length).toBeGreaterThan(3);
  expect(draft.problems).toEqual([
    expect.objectContaining({
      code: "tables-not-read",
      severity: "warning",
      message: expect.stringMatching(/operator/),
    }),
  ]);
});
