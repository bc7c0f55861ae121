/** The alliances a document names, defines or aims at. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { editionOf, levelOf } from "../naming/level.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { allianceRules } from "./index.ts";

/** What the document says it will call an alliance: （以下简称：工作室联盟）. */
const abbreviation = /^[（(](?:以下)?(?:统称|简称)[为：:]?\s*[“"]?(?<short>[^”"（）()]{2,20}?)[”"]?[）)]/u;

/** A rank, batch or aim that makes an alliance another one than that of the short form. */
const hardDifference = /[国省市县区]级|第[一二三四五六七八九十\d]+批|首批|跨/u;

const levelFirst = /^(?<level>国家|省|自治区|设区市|市|县|区|市州|州)级/u;
const batchFirst = /^(?<batch>第[一二三四五六七八九十\d]+批|首批)/u;

/**
 * The key of the alliance a shorter name stands for: 省级联盟 for the only 省级…联盟 without a batch, 第二批工作室联盟 for the
 * only 第二批 whose name ends in the same words. The key itself where there is none, or more than one.
 */
function fullerKey(key: string, keys: readonly string[]): string {
  // 钢铁创新联合体 in a heading is the “绿水钢铁产业创新联合体” the text goes on to name.
  if (/(?:联合体|共同体)$/u.test(key)) {
    const plain = (words: string) => words.replace("产业", "");
    const longer = keys.filter((other) => other.length > key.length && plain(other).endsWith(plain(key)));
    return longer.length === 1 ? longer[0]! : key;
  }
  const level = /^.{1,4}级联盟$/u.test(key) ? levelFirst.exec(key)?.[0] : undefined;
  const batch = batchFirst.exec(key)?.[0];
  const prefix = level ?? batch;
  if (prefix === undefined) return key;
  const rest = key.slice(prefix.length);
  const fuller = keys.filter(
    (other) => other.length > key.length && other.startsWith(prefix) && other.endsWith(rest) && !/跨/u.test(other),
  );
  return fuller.length === 1 ? fuller[0]! : key;
}

/**
 * All alliances of the document in order of the text. Aims (跨城市、跨学科的…) are one thing; a short form the document
 * defines belongs to what it shortens, with or without words such as 本系统 before it; without a definition the bare type
 * counts only where the document names no other alliance.
 */
export function findAlliances(doc: StructuredDocument): FoundEntity[] {
  const placed = findByRules(doc, allianceRules);
  let defined: { short: string; full: string } | undefined;
  for (const { match, evidence } of placed) {
    const short = abbreviation.exec(doc.text.slice(evidence.end, evidence.end + 40))?.groups?.short;
    if (short?.endsWith("联盟")) defined ??= { short: nameKey(short), full: plainName(match.name) };
  }
  const keyOf = (name: string): string => {
    const key = nameKey(name);
    // 联盟 by itself as a short form says nothing of longer names that end in it.
    const short =
      defined !== undefined &&
      (key === defined.short || (defined.short.length > 2 && key.endsWith(defined.short) && !hardDifference.test(key)));
    return short ? nameKey(defined!.full) : key;
  };
  const nameOf = new Map(placed.map(({ match }) => [keyOf(plainName(match.name)), plainName(match.name)]));
  const keys = [...nameOf.keys()];
  const named = placed.some(({ match }) => match.name.includes("联盟") && !match.general && !match.aim);
  const speaksOfStudios = placed.some(({ match }) => match.name.includes("工作室联盟"));
  const collector = createEntityCollector("Alliance");
  for (const { match, form, evidence } of placed) {
    if (match.general && !defined && named) continue;
    const name = plainName(match.name);
    const level = levelOf(match.name);
    const batch = editionOf(match.name);
    const attributes = {
      ...(level && { level }),
      ...(batch && { batch }),
      ...(match.count !== undefined && { count: match.count }),
      ...(match.aim && { aim: true }),
    };
    if (match.levelOnly && !speaksOfStudios) continue;
    const key = match.aim ? "aim" : fullerKey(keyOf(name), keys);
    const full = defined && key === nameKey(defined.full) ? defined.full : (nameOf.get(key) ?? name);
    collector.add({ name: full, form, evidence, attributes }, key);
    if (form !== match.name && form.includes(match.name))
      collector.add({ name: full, form: match.name, evidence }, key);
  }
  return collector.list();
}
