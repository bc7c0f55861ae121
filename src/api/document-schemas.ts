/** Shapes of documents, entities and facts as the API answers them; clients are generated from these. */
import { z } from "@hono/zod-openapi";
import { columnLabel, documentSummary, words } from "./schemas.ts";

const optionalText = z.string().nullable();
const optionalNumber = z.number().nullable();
/** Characters of the normalised text, from 0, the end not included. */
const span = { start: z.number().int(), end: z.number().int() };
const numberOrRange = z.union([z.number(), z.array(z.number()).length(2)]).nullable();

/** Where the words of a fact stand. */
export const evidence = z.looseObject({
  quote: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  docNumber: optionalText,
  section: optionalText,
  page: optionalNumber.openapi({ description: "From 1; null where the format has no pages." }),
  passageId: optionalText,
  ...span,
});

const section = z
  .looseObject({
    id: z.string(),
    ordinal: z.number().int(),
    depth: z.number().int(),
    number: optionalText,
    title: z.string(),
    path: z.string(),
    page: optionalNumber,
    ...span,
  })
  .openapi("Section");

const passage = z
  .looseObject({
    id: z.string(),
    sectionId: optionalText,
    ordinal: z.number().int(),
    kind: z.string(),
    section: optionalText,
    page: optionalNumber,
    text: z.string(),
    ...span,
  })
  .openapi("Passage");

const mention = z
  .looseObject({ entityId: z.string(), name: z.string(), type: z.string(), quote: z.string(), ...span })
  .openapi("Mention");

const figure = z
  .looseObject({
    id: z.string(),
    kind: z.enum(["target", "outcome"]),
    metric: z.string(),
    value: numberOrRange,
    comparator: optionalText,
    unit: optionalText,
    normalizedValue: numberOrRange.openapi({ description: "In base units: 1.2万 is 12000; percentages stay." }),
    deadline: optionalText,
    period: optionalText,
    responsible: z.array(z.string()),
    subject: optionalText,
    quote: z.string(),
    start: z.number().int(),
  })
  .openapi("Figure");

const rule = z
  .looseObject({
    id: z.string(),
    what: z.string(),
    field: z.string().optional(),
    comparator: z.string().optional(),
    value: z.union([z.number(), z.array(z.string())]).optional(),
    unit: z.string().optional(),
    modality: z.string(),
    quote: z.string(),
    start: z.number().int(),
  })
  .openapi("Rule");

const extractionRecord = z
  .looseObject({
    document: z.looseObject({
      addressee: z.array(z.string()),
      annexes: z.array(z.object({ label: z.string(), title: z.string() })),
    }),
    entities: z.array(z.looseObject({ id: z.string(), type: z.string(), name: z.string(), quote: z.string() })),
    relations: z.array(z.looseObject({ type: z.string(), from: z.string(), to: z.string(), quote: z.string() })),
    targets: z.array(figure),
    rules: z.array(rule),
    conflicts: z.array(z.looseObject({ what: z.string(), severity: z.string(), a: z.string(), b: z.string() })),
    duplicates: z.array(z.object({ first: z.string(), second: z.string() })),
  })
  .openapi("ExtractionRecord", { description: "What `zhengmai extract FILE --json` prints." });

export const documentDetail = documentSummary
  .loose()
  .extend({
    source: z.string(),
    format: z.string(),
    url: optionalText.openapi({ description: "Web address that the page it was read from states of itself." }),
    accessed: optionalText.openapi({ description: "The day that page was saved, ISO; only with `url`." }),
    sections: z.array(section),
    passages: z.array(passage),
    mentions: z.array(mention),
    facts: extractionRecord,
  })
  .openapi("DocumentDetail");

const statedRelation = evidence
  .extend({ relation: z.string(), detail: optionalText, otherId: z.string(), otherName: optionalText })
  .openapi("StatedRelation");

export const entityDetail = z
  .looseObject({
    id: z.string(),
    name: z.string(),
    type: z.string(),
    mentions: z.array(evidence.extend({ forms: z.array(z.string()) })),
    facts: z.object({ from: z.array(statedRelation), to: z.array(statedRelation) }),
  })
  .openapi("EntityDetail");

export const ontologyAnswer = z
  .object({
    entities: z.record(
      z.string(),
      z.object({ label: words, description: z.string(), family: z.string(), properties: z.array(z.string()) }),
    ),
    relations: z.record(z.string(), z.looseObject({ label: words, inverseLabel: words, description: z.string() })),
  })
  .openapi("Ontology");

export const queryDescription = z
  .looseObject({
    name: z.string(),
    title: words,
    description: words,
    topic: z.string(),
    cypher: z.string(),
    columns: z.record(z.string(), columnLabel),
    params: z.record(z.string(), z.unknown()).openapi({ description: "JSON Schema of its parameters." }),
  })
  .openapi("QueryDescription");
