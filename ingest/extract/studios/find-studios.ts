/** The studios a document names. */
import type { StructuredDocument } from "../../model.ts";
import { type Attributes, createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { levelOf } from "../naming/level.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import { hostOf } from "./host-and-bearer.ts";
import { studioRules } from "./index.ts";
import type { StudioMatch } from "./studio-name.ts";

function attributesOf(name: string, { count, lead }: Partial<StudioMatch>): Attributes {
  const level = levelOf(name);
  return { ...(level && { level }), ...(count !== undefined && { count }), ...(lead && { lead }) };
}

/** 省级工作室: a level and the head alone. */
const levelOnly = /^(?:国家|省|市|县|区|产业|行业)级工作室$/u;
const levelPrefix = /^(?:国家|省|市|县|区|产业|行业)级/u;

/**
 * When two names of one document are one studio or type: 创新 and the word 联盟 before a role may be left out (联盟牵头创新工作室,
 * 牵头工作室), and 省级 in a province's document is that province.
 */
function studioKey(name: string, province: string | undefined): string {
  const key = nameKey(name)
    .replace(/^(?:各|联盟)+(?=.*(?:牵头|成员))/u, "")
    .replace(/创新(?=工作室$)/u, "")
    .replace(/^(?:全[国省市区县]|各|校内|高校|本校|企业|单位|各类|现有)+(?=劳模|工匠|职工|技能)/u, (all) =>
      all.includes("全国") ? "全国" : "",
    )
    .replace(/劳模[和、]?工匠(?:人才)?/u, "劳模工匠");
  return province && key.startsWith(province) ? key.replace(province, "省级") : key;
}

/** Keys of studios named with their host by the same names without it; none where two hosts share the rest. */
function hostedKeys(keys: readonly string[]): Map<string, string> {
  const byOwn = new Map<string, string>();
  const shared = new Set<string>();
  for (const key of new Set(keys)) {
    const host = hostOf(key);
    const own = host && key.slice(host.length);
    if (!own || own.length < 6) continue;
    if (byOwn.has(own)) shared.add(own);
    byOwn.set(own, key);
  }
  for (const own of shared) byOwn.delete(own);
  return byOwn;
}

/** All studios of the document in order of the text; a group counted before its name is another thing than its type. */
export function findStudios(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Studio");
  const placed = findByRules(doc, studioRules);
  const keyOf = (name: string) => studioKey(name, doc.metadata.province);
  const typeKeys = [...new Set(placed.filter(({ match }) => !match.group).map(({ match }) => keyOf(match.name)))];
  const withHost = hostedKeys(placed.map(({ match }) => nameKey(match.name)));
  for (const { match, form, evidence } of placed) {
    const name = plainName(match.name);
    const full = match.group ? undefined : withHost.get(nameKey(match.name));
    let key = match.group ? `${match.count} ${keyOf(name)}` : keyOf(full ?? name);
    if (levelOnly.test(name)) {
      // 省级工作室 is short for the one type of that level that the document describes in full.
      const level = levelPrefix.exec(name)![0];
      const fuller = typeKeys.filter((other) => other.startsWith(level) && other.endsWith("工作室") && other !== key);
      if (fuller.length === 1) key = fuller[0]!;
    }
    // A number that two levels share belongs to neither.
    const counted = match.alsoLevels ? { ...match, count: undefined } : match;
    collector.add({ name, form, evidence, attributes: attributesOf(name, counted) }, key);
    if (form !== match.name && !match.group && form.includes(match.name))
      collector.add({ name, form: match.name, evidence }, key);
    for (const level of match.alsoLevels ?? []) {
      const other = name.replace(levelPrefix, level);
      collector.add({ name: other, form, evidence, attributes: attributesOf(other, {}) }, keyOf(other));
    }
  }
  return collector.list();
}
