/**
 * The process that reads PDF and DOCX files, one after the other. It is started by read-isolated.ts, gets the bytes of a
 * file over the message channel and is killed when one takes too long or too much memory.
 */
import { IngestError } from "../../ingest-error.ts";
import type { ReadAnswer, ReadRequest } from "./messages.ts";

async function read(request: ReadRequest): Promise<ReadAnswer> {
  const bytes = new Uint8Array(request.bytes);
  try {
    if (request.format === "pdf") {
      const { readPdf } = await import("../pdf/read-pdf.ts");
      return { draft: await readPdf(bytes, request.path, request.password) };
    }
    const { readDocx } = await import("../docx/read-docx.ts");
    return { draft: await readDocx(bytes, request.path) };
  } catch (cause) {
    if (cause instanceof IngestError)
      return { error: { code: cause.code, message: cause.message, ...(cause.page && { page: cause.page }) } };
    const reason = (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0];
    return { error: { code: "broken-file", message: `${request.path}: the file is damaged (${reason})` } };
  }
}

process.on("message", (request: ReadRequest) => {
  void read(request).then((answer) => process.send?.(answer));
});
// The parent is gone.
process.on("disconnect", () => process.exit(0));
