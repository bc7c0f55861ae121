/**
 * An evidence collection: quotations a person picked, in an order, with comments and groups. This is also the shape of
 * its file; fields a later version adds are kept when an earlier one writes. Quotes are kept with contact data masked.
 */
import { z } from "zod";
import { textPositionSelector, textQuoteSelector } from "./selectors.ts";

/** The version this program writes; a file of a higher one is refused, not guessed at. */
export const fileVersion = 1;

const tableRow = z
  .looseObject({
    query: z.string(),
    params: z.record(z.string(), z.unknown()),
    /** Columns in order, as they were when the row was picked. */
    cells: z.array(z.object({ label: z.string(), text: z.string() })),
  })
  .meta({ description: "The row of a named query the words belong to." });

export const evidenceItem = z.looseObject({
  id: z.string().min(1),
  addedAt: z.iso.datetime(),
  comment: z.string(),
  /** Heading it stands under; "" for none. */
  group: z.string(),
  /** The document as it was when the words were picked. */
  document: z.looseObject({
    id: z.string(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuers: z.array(z.string()),
    date: z.string().nullable(),
    kind: z.string().nullable(),
    url: z.string().optional(),
    accessed: z.string().nullish(),
  }),
  section: z.string().nullable(),
  page: z.int().min(1).nullable(),
  /** Which words, as a target of the W3C Web Annotation Data Model. */
  target: z.looseObject({
    source: z.string(),
    selector: z.tuple([textQuoteSelector, textPositionSelector]),
  }),
  row: tableRow.optional(),
});

export const evidenceCollection = z.looseObject({
  format: z.literal("zhengmai-evidence"),
  version: z.literal(fileVersion),
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(200),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  items: z.array(evidenceItem),
});

export type EvidenceItem = z.infer<typeof evidenceItem>;
export type EvidenceCollection = z.infer<typeof evidenceCollection>;
