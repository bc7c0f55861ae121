/** Verifying a text: pasted words, or a file. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { IngestError } from "../../ingest/ingest-error.ts";
import { largestDraftBytes } from "../verify/read-draft.ts";
import { itemStates } from "../verify/report.ts";
import type { Verify } from "../verify/verify.ts";
import { ApiError } from "./problem.ts";
import { responses, words } from "./schemas.ts";

const figure = z
  .object({
    metric: z.string(),
    value: z.union([z.number(), z.array(z.number())]).nullable(),
    comparator: z.string().nullable(),
    unit: z.string().nullable(),
    time: z.string().nullable().openapi({ description: "Year or date it is due, or the time it covers." }),
    subject: z.string().nullable(),
  })
  .openapi("CheckedFigure");

const source = z
  .object({
    documentId: z.string(),
    title: z.string(),
    docNumber: z.string().nullable(),
    section: z.string().nullable(),
    page: z.number().nullable(),
    passageId: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    link: z.string(),
    difference: z
      .array(z.object({ type: z.enum(["same", "draft", "source"]), text: z.string() }))
      .optional()
      .openapi({ description: "The words compared, in order: equal, only in the draft, only in the source." }),
    figure: figure.optional(),
  })
  .openapi("CheckedSource");

const item = z
  .object({
    id: z.string(),
    kind: z.enum(["quotation", "sentence", "figure", "docNumber", "title", "term"]),
    state: z.enum(["exact", "changed", "contradicted", "ambiguous", "notFound"]),
    draft: z
      .object({
        start: z.number(),
        end: z.number(),
        text: z.string(),
        paragraph: z.number(),
        page: z.number().nullable(),
      })
      .openapi({ description: "Half open, in UTF-16 code units of draft.text of the report; paragraphs from 1." }),
    figure: figure.optional(),
    notes: z.array(words),
    sources: z.array(source),
  })
  .openapi("CheckedItem");

const report = z
  .object({
    draft: z.object({
      text: z.string().openapi({ description: "Pasted words as they are; the normalised text of a file." }),
      format: z.string(),
      pages: z.number().nullable(),
      problems: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    }),
    items: z.array(item),
    counts: z.object(Object.fromEntries(itemStates.map((state) => [state, z.number()]))),
    clean: z.boolean(),
    coverage: z.object({ documents: z.number(), passages: z.number() }),
  })
  .openapi("VerifyReport");

const pasted = z.object({ text: z.string().min(1).max(2_000_000) }).openapi("PastedDraft");
const uploaded = z
  .object({
    file: z.any().openapi({ type: "string", format: "binary", description: "DOCX, MD, TXT, HTML or PDF" }),
    password: z.string().optional(),
  })
  .openapi("DraftFile");

const route = createRoute({
  method: "post",
  path: "/api/verify",
  summary: "Check the quotations, figures, document numbers and titles of a draft against the collection",
  request: {
    // Not `required`: that would ask for both kinds of body at once; what is missing is told by the handler.
    body: {
      content: {
        "application/json": { schema: pasted },
        "multipart/form-data": {
          schema: uploaded,
        },
      },
    },
  },
  responses: responses(report, "Every checked item with its state, its place in the draft and in the sources."),
});

export function addVerifyRoutes(app: OpenAPIHono, { verify }: { verify: Verify }): void {
  app.use(
    "/api/verify",
    bodyLimit({
      maxSize: largestDraftBytes,
      onError: () => {
        throw new ApiError("bad-request", `稿件超过 ${largestDraftBytes / 1024 / 1024} MB`);
      },
    }),
  );
  app.openapi(route, async (context) => {
    const type = context.req.header("content-type") ?? "";
    try {
      if (!type.startsWith("multipart/form-data")) {
        const { text } = context.req.valid("json") as Partial<z.infer<typeof pasted>>;
        if (text === undefined) throw new ApiError("bad-request", 'expected {"text": "…"} or a form with a file');
        return context.json((await verify({ text })) as never, 200);
      }
      const { file, password } = context.req.valid("form") as z.infer<typeof uploaded>;
      if (!(file instanceof File)) throw new ApiError("bad-request", "file: 请选择一个文件");
      const bytes = new Uint8Array(await file.arrayBuffer());
      return context.json((await verify({ name: file.name, bytes, ...(password && { password }) })) as never, 200);
    } catch (error) {
      if (error instanceof IngestError) throw new ApiError("bad-request", `${error.code}: ${error.message}`);
      throw error;
    }
  });
}
