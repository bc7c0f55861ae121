import { createHash } from "node:crypto";
import type { DocumentMetadata, StructuredDocument } from "../../../../ingest/model.ts";
import { parse } from "../../../../ingest/parse/parse.ts";
import { structure } from "../../../../ingest/structure/structure.ts";

/** A document made of plain text as a file would give it; metadata given here stand in the place of those found. */
export async function documentFrom(
  text: string,
  metadata: Partial<DocumentMetadata> = {},
): Promise<StructuredDocument> {
  const bytes = Buffer.from(text);
  const contentHash = createHash("sha256").update(bytes).digest("hex");
  const doc = structure(await parse({ path: "sample.txt", bytes, contentHash }));
  return { ...doc, metadata: { ...doc.metadata, ...metadata } };
}

/** Metadata of a notice of a province's federation of trade unions. */
export const qinghaiUnions: Partial<DocumentMetadata> = {
  province: "青海省",
  level: "省级",
  issuer: { value: "青海省总工会" },
  title: { value: "青海省总工会关于开展技能竞赛的通知" },
};
