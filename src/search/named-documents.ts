import { foldText } from "../../ingest/language/folded-text.ts";
import { contentWords } from "./highlights.ts";
import type { KnownDocument } from "./known-collection.ts";
import type { Question } from "./question.ts";

export interface NamedDocument {
  id: string;
  by: "docNumber" | "title";
  /** The question asks for the document and for nothing in it. */
  only: boolean;
}

/** A title shorter than this may stand in a question by chance. */
const shortestTitle = 8;

/**
 * Documents that the question names: by 文号, by a title in 《》 (whole, or the part of one that people quote), by a whole
 * title, or by words that are most of a title.
 */
export function findNamedDocuments(documents: Iterable<KnownDocument>, question: Question): Map<string, NamedDocument> {
  const asked = question.text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "");
  const mayName = question.titles.length > 0 || plain(asked).length >= shortestTitle;
  if (!mayName) return new Map();
  const titles = question.titles.flatMap(withOtherBrackets);
  const named: { id: string; by: NamedDocument["by"]; title: string; docNumber: string | null }[] = [];
  for (const { id, title: written, docNumber } of documents) {
    const mayBeNamed =
      (docNumber !== null && question.numbered.includes(docNumber)) ||
      asked.includes(written) ||
      (asked !== "" && written.includes(asked)) ||
      titles.some((title) => written.includes(title));
    if (!mayBeNamed) continue;
    const title = plain(written);
    const by = nameIn(question, title, docNumber);
    if (by) named.push({ id, by, title, docNumber });
  }
  // 发〔2021〕3号 stands inside 政发〔2021〕3号 and is not meant by it.
  const numbers = named.filter(({ by }) => by === "docNumber").map(({ docNumber }) => docNumber!);
  const meant = named.filter(
    ({ by, docNumber }) =>
      by === "title" || !numbers.some((other) => other !== docNumber && other.endsWith(docNumber!)),
  );
  return new Map(
    meant.map(({ id, by, title, docNumber }) => [
      id,
      { id, by, only: contentWords(restOf(question, title, docNumber)).length === 0 },
    ]),
  );
}

function nameIn(question: Question, title: string, docNumber: string | null): NamedDocument["by"] | undefined {
  if (docNumber && question.numbered.includes(docNumber)) return "docNumber";
  if (question.titles.some((quoted) => title.includes(plain(quoted)))) return "title";
  const asked = plain(question.text);
  if (title.length >= shortestTitle && asked.includes(title)) return "title";
  if (asked.length >= shortestTitle && asked.length >= title.length * 0.6 && title.includes(asked)) return "title";
  return undefined;
}

/** What the question says besides the name. */
function restOf(question: Question, title: string, docNumber: string | null): string {
  let rest = plain(question.numbered);
  for (const name of [title, docNumber ?? "", ...question.titles].map(plain)) if (name) rest = rest.replace(name, " ");
  return title.includes(rest.trim()) ? "" : rest;
}

/** Without white space and punctuation, half-width. */
function plain(text: string): string {
  return foldText(text).replace(/[\s\p{P}\p{S}]/gu, "");
}

/** Titles are kept with the brackets of the document; people type either kind. */
function withOtherBrackets(title: string): string[] {
  const half = title.replaceAll("（", "(").replaceAll("）", ")");
  return [...new Set([title, half, half.replaceAll("(", "（").replaceAll(")", "）")])];
}
