/** The alliances a document names, defines or aims at. */
import type { StructuredDocument } from "../../model.ts";
import { createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { editionOf, levelOf } from "../naming/level.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { allianceRules } from "./index.ts";

/** What the document says it will call an alliance: （以下简称：工作室联盟）. */
const abbreviation = /^[（(](?:以下)?(?:统称|简称)[为：:]?\s*[“"]?(?<short>[^”"（）()]{2,20}?)[”"]?[）)]/u;

/** All alliances of the document in order of the text; aims are one thing, a short form belongs to what it shortens. */
export function findAlliances(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Alliance");
  const fullOfShort = new Map<string, string>();
  for (const { match, form, evidence } of findByRules(doc, allianceRules)) {
    const name = plainName(match.name);
    const short = abbreviation.exec(doc.text.slice(evidence.end, evidence.end + 40))?.groups?.short;
    if (short) fullOfShort.set(nameKey(short), name);
    const key = match.aim ? "aim" : nameKey(fullOfShort.get(nameKey(name)) ?? name);
    const level = levelOf(match.name);
    const batch = editionOf(match.name);
    const attributes = {
      ...(level && { level }),
      ...(batch && { batch }),
      ...(match.count !== undefined && { count: match.count }),
      ...(match.aim && { aim: true }),
    };
    collector.add({ name, form, evidence, attributes }, key);
    if (form !== match.name) collector.add({ name, form: match.name, evidence }, key);
  }
  return collector.list();
}
