/**
 * Differences that make two names two things, however alike they look: region, level, batch, number, year, and what kind
 * of thing it is (a school and its union). Edit distance and embeddings call all of these the same.
 */

import { nameKey } from "../../extract/naming/name-key.ts";
import { divisionsIn } from "../../language/administrative-divisions.ts";

export interface ComparedEntity {
  id: string;
  name: string;
  aliases: readonly string[];
  province?: string;
  level?: string;
  docNumber?: string;
}

const numbers = /\d+(?:\.\d+)?|首(?=[批届期次轮])|第?[〇零一二三四五六七八九十百千]+(?=[批届期次号轮年个条章项])/gu;
const levels = /国家级|省级|市级|县级|区级|厂级|校级|全国|中央|[省市县区州](?=总工会|教育|人民|科技|财政)/gu;

/** The first hard difference between two entities in words, or undefined. */
export function hardDifference(a: ComparedEntity, b: ComparedEntity): string | undefined {
  if (a.province && b.province && a.province !== b.province) return `${a.province} / ${b.province}`;
  if (a.level && b.level && a.level !== b.level) return `${a.level} / ${b.level}`;
  if (a.docNumber && b.docNumber && a.docNumber !== b.docNumber) return `${a.docNumber} / ${b.docNumber}`;
  return (
    differs(a, b, (name) =>
      divisionsIn(name).map(({ division, candidates }) => division?.name ?? candidates[0]!.name),
    ) ??
    differs(a, b, (name) =>
      (nameKey(name).match(numbers) ?? []).map((number) => (number === "首" ? "第一" : number)),
    ) ??
    differs(a, b, (name) => nameKey(name).match(levels) ?? []) ??
    lastWord(a, b)
  );
}

/** What the names hold of one kind; both must hold the same. */
function differs(a: ComparedEntity, b: ComparedEntity, find: (name: string) => readonly string[]): string | undefined {
  const [one, two] = [find(a.name).join("、"), find(b.name).join("、")];
  return one === two ? undefined : `${one || "—"} / ${two || "—"}`;
}

/** 学校 and 学校工会 are two; so are 办法 and 细则. */
function lastWord(a: ComparedEntity, b: ComparedEntity): string | undefined {
  const [one, two] = [nameKey(a.name).slice(-2), nameKey(b.name).slice(-2)];
  return one === two ? undefined : `${one} / ${two}`;
}
