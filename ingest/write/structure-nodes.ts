/** The shape of a document as nodes and relations: document, sections, passages. */
import { type GraphNode, type GraphRelation, personalDataKinds } from "../../graph/ontology/index.ts";
import { findPersonalData } from "../extract/personal-data/find-personal-data.ts";
import { searchWords } from "../language/words.ts";
import type { StructuredDocument } from "../model.ts";
import type { DocumentInput } from "./document-input.ts";
import { passageHeading, pathSeparator } from "./passage-ids.ts";

/**
 * Where on the network the document was read and when: on the day the page was saved. An address with contact data in it
 * (`?mail=…`) is left out: masked it would lead nowhere.
 */
function webAddress({ hints: { address: url, saved } }: StructuredDocument, modified: string | undefined) {
  if (url === undefined || findPersonalData({ text: url }).length > 0) return {};
  return { url, accessed: saved ?? modified };
}

export function documentNode(
  { document, extraction, source, pipelineVersion, record }: DocumentInput,
  id: string,
): GraphNode {
  const { metadata } = document;
  const date = metadata.date?.value;
  return {
    type: "Document",
    id,
    properties: {
      title: metadata.title?.value ?? source.path.split(/[\\/]/).at(-1)!,
      docNumber: metadata.docNumber?.value,
      issuer: metadata.issuer?.value,
      date,
      year: date ? Number(date.slice(0, 4)) : undefined,
      kind: metadata.kind,
      province: metadata.province,
      level: metadata.level,
      source: source.path,
      format: document.format,
      contentHash: source.contentHash,
      ...webAddress(document, source.modified),
      pipelineVersion,
      pages: document.pages,
      characters: document.text.length,
      text: document.text,
      record,
      personalData: extraction.personalData.flatMap(({ start, end, kind }) => [
        start,
        end,
        personalDataKinds.indexOf(kind),
      ]),
    },
  };
}

export const sectionId = (documentId: string, ordinal: number) => `${documentId}_s_${ordinal}`;

export function sectionNodes({ document }: DocumentInput, documentId: string): GraphNode[] {
  return document.sections.map(({ ordinal, depth, number, title, path, annex, start, end, page }) => ({
    type: "Section",
    id: sectionId(documentId, ordinal),
    properties: { documentId, ordinal, depth, number, title, path: path.join(pathSeparator), annex, start, end, page },
  }));
}

export function passageNodes(
  { document }: DocumentInput,
  documentId: string,
  passageIds: readonly string[],
): GraphNode[] {
  return document.passages.map((passage, i) => {
    const text = document.text.slice(passage.start, passage.end);
    const { ordinal, kind, page, start, end, section } = passage;
    return {
      type: "Passage",
      id: passageIds[i]!,
      properties: {
        documentId,
        sectionId: sectionId(documentId, section),
        ordinal,
        kind,
        text,
        words: searchWords(text),
        heading: passageHeading(document, passage),
        page,
        start,
        end,
      },
    };
  });
}

export function structureRelations(
  { document }: DocumentInput,
  documentId: string,
  passageIds: readonly string[],
): GraphRelation[] {
  const node = (type: "Document" | "Section" | "Passage", id: string) => ({ type, id });
  const section = (ordinal: number) => node("Section", sectionId(documentId, ordinal));
  return [
    ...document.sections.map(
      ({ ordinal }): GraphRelation => ({
        type: "HAS_SECTION",
        from: node("Document", documentId),
        to: section(ordinal),
        properties: {},
      }),
    ),
    ...document.sections.flatMap(({ ordinal, parent }): GraphRelation[] =>
      parent === undefined
        ? []
        : [{ type: "SUBSECTION_OF", from: section(ordinal), to: section(parent), properties: {} }],
    ),
    ...document.passages.map(
      (passage, i): GraphRelation => ({
        type: "IN_SECTION",
        from: node("Passage", passageIds[i]!),
        to: section(passage.section),
        properties: {},
      }),
    ),
  ];
}
