/** Shapes of answers, for validation of what comes in and for /openapi.json. */
import { z } from "@hono/zod-openapi";

export const words = z.object({ zh: z.string(), en: z.string() });

/** A column's label, and the words for its values where those are codes. */
export const columnLabel = words.extend({ values: z.record(z.string(), words).optional() });

export const documentSummary = z
  .object({
    id: z.string(),
    title: z.string(),
    docNumber: z.string().nullable(),
    issuer: z.string().nullable(),
    date: z.string().nullable().openapi({ description: "成文日期, ISO, as exact as known." }),
    kind: z.string(),
    province: z.string().nullable(),
  })
  .openapi("DocumentSummary");

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    code: z.string(),
    instance: z.string(),
  })
  .openapi("Problem", { description: "RFC 9457 problem document." });

export const hit = z
  .object({
    score: z.number(),
    document: documentSummary,
    passage: z.object({
      id: z.string(),
      text: z.string(),
      section: z.string().nullable(),
      page: z.number().nullable(),
      start: z.number(),
      end: z.number(),
    }),
    why: z
      .looseObject({
        words: z.array(z.object({ start: z.number(), end: z.number() })),
        parts: z.record(z.string(), z.number()),
        fields: z.array(z.enum(["docNumber", "title", "heading", "text", "entity", "fact"])),
        cosine: z.number().optional(),
        entities: z.array(z.object({ id: z.string(), type: z.string(), name: z.string() })).optional(),
        facts: z.array(z.object({ id: z.string(), type: z.string(), what: z.string() })).optional(),
        sentence: z.object({ start: z.number(), end: z.number(), cosine: z.number() }).optional(),
      })
      .openapi({
        description:
          "Why it matched: words of the question in the text (spans), parts of the score, the fields in which words stand, entities and facts of the passage that answer; with why=true the sentence nearest by meaning.",
      }),
    family: z
      .array(z.object({ documentId: z.string(), title: z.string(), is: z.enum(["notice", "annex"]) }))
      .optional()
      .openapi({
        description: "Where a notice and its annexes came in files of their own: the other files, the notice first.",
      }),
  })
  .openapi("Hit");

export const coverage = z
  .object({ documents: z.number(), passages: z.number() })
  .openapi("Coverage", { description: "What was looked through." });

const facet = z.array(z.object({ value: z.union([z.string(), z.number()]).nullable(), count: z.number() }));

export const searchAnswer = z
  .looseObject({
    hits: z.array(hit),
    total: z.number().openapi({ description: "How many hits there are in all pages; see `totalIsExact`." }),
    totalIsExact: z.boolean().openapi({
      description:
        "True: `total` is exact. False: there are at least so many; counting more than 10,000 hits, or longer than 150 ms, on a Neo4j server with a large collection would keep the search waiting. The embedded engine always counts exactly.",
    }),
    more: z.boolean().openapi({ description: "Hits follow those of this page." }),
    counted: z
      .object({
        words: z.array(z.string()),
        least: z.number(),
        depth: z.number(),
        near: z.number().nullable(),
        rule: words,
      })
      .openapi({
        description:
          "What counts as a hit: every passage that passes the filters and holds at least `least` of `words`; and of the `depth` ranked first those with a cosine of `near` or more, or holding as many words together with their headings and title. Of these `depth`, passages of the same words and numbers are one hit (`alike`). With exact phrases, every passage that holds them.",
      }),
    facets: z
      .object({ province: facet, year: facet, level: facet, issuer: facet, kind: facet, topic: facet })
      .optional()
      .openapi({ description: "With facets=true: all hits counted by particulars of their documents." }),
    mode: z.string(),
    notHeld: z.array(z.string()).optional().openapi({
      description: "In answers to questions: quoted words that no passage holds; they were asked for as words.",
    }),
    coverage,
  })
  .openapi("SearchAnswer");

export const reading = z
  .object({ name: z.string(), title: words, params: z.record(z.string(), z.unknown()), score: z.number() })
  .openapi("Reading");

export const row = z.record(z.string(), z.unknown()).openapi("Row");

/** A place of a document that an answer rests on; `states` are the quotes of rows and facts that stand in it. */
export const evidence = z
  .object({
    documentId: z.string(),
    documentTitle: z.string(),
    docNumber: z.string().nullable(),
    section: z.string().nullable(),
    page: z.number().nullable(),
    passageId: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    quote: z.string(),
    states: z.array(z.string()),
  })
  .openapi("Evidence");

export const answer = z
  .object({
    question: z.string(),
    understood: z.string(),
    by: z.enum(["query", "search"]),
    query: reading
      .extend({ description: words, columns: z.record(z.string(), columnLabel), cypher: z.string() })
      .optional(),
    rows: z.array(row),
    facts: z.array(row),
    evidence: z.array(evidence),
    search: searchAnswer,
    near: z.array(reading),
    coverage,
  })
  .openapi("Answer");

/** A 200 with JSON and the problem document for the rest. */
export const responses = <S extends z.ZodType>(schema: S, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  default: { description: "A problem document.", content: { "application/problem+json": { schema: problem } } },
});
