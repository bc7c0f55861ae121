/** From what a text says to the full official name, by what the document is about. */

import { listDivisions } from "../../language/administrative-divisions.ts";
import type { StructuredDocument } from "../../model.ts";
import { centralFormsWithoutPrefix } from "./lexicon/central-bodies.ts";
import { localPattern } from "./local-forms.ts";
import { centralBodies } from "./rules/central-bodies.ts";
import { type Level, type RegionSpan, viewOf } from "./text-view.ts";
import type { RelativeRegion, UnitMatch, UnitName } from "./unit-match.ts";

/** The regions a document speaks for, by level, and the full name of the body that issued it. */
export interface DocumentScope {
  province?: string;
  city?: string;
  county?: string;
  /** True when a body of the centre issued the document. */
  central: boolean;
  issuer?: string;
}

/** The name in use for organs of the state and the party: 国务院 and not 中华人民共和国国务院, 中共中央, 中国教科文卫体工会. */
const standardName = (official: string): string =>
  official === "中国共产党中央委员会"
    ? "中共中央"
    : official.replace(/^中华人民共和国(?=.)/, "").replace(/工会全国委员会$/, "工会");

/** What was worked out for a document, for the several finders that ask for it. */
const scopes = new WeakMap<StructuredDocument, DocumentScope>();

/** What the document speaks for: its metadata first, then the region of its issuer and title. */
export function scopeOf(doc: StructuredDocument): Readonly<DocumentScope> {
  const known = scopes.get(doc);
  if (known) return known;
  const scope = readScope(doc);
  scopes.set(doc, scope);
  return scope;
}

function readScope({ metadata }: StructuredDocument): DocumentScope {
  // A nationwide company speaks for itself, not for the centre.
  const central = metadata.level === "国家级" && !/(?:公司|集团)$/.test(metadata.issuer?.value ?? "");
  const scope: DocumentScope = { central, issuer: metadata.issuer?.value };
  if (metadata.province) scope.province = metadata.province;
  for (const source of [metadata.issuer?.value, metadata.title?.value, metadata.innerTitle?.value]) {
    if (!source) continue;
    for (const region of viewOf(source).regions) addRegion(scope, region);
  }
  if (scope.county && !scope.city) scope.city = listDivisions(scope.county, scope.province)[0]?.parent;
  if (!scope.central && !scope.province && metadata.issuer)
    scope.central = centralBodies.find(metadata.issuer.value).length > 0;
  return scope;
}

/** Municipalities are provinces whose departments are called 市. */
const municipalities = /^(?:北京|天津|上海|重庆)市$/;

function addRegion(scope: DocumentScope, region: RegionSpan): void {
  const province = region.level === "省级" ? region.name : region.province;
  if (scope.province && province && province !== scope.province) return;
  scope.province ??= province;
  if (province && municipalities.test(province)) scope.city ??= province;
  if (region.level === "市级") scope.city ??= region.name;
  if (region.level === "县级") {
    scope.county ??= region.name;
    scope.city ??= region.city;
  }
}

const levelOf: Record<RelativeRegion, Level> = {
  省: "省级",
  市: "市级",
  州: "市级",
  地: "市级",
  盟: "市级",
  县: "县级",
  区: "县级",
  旗: "县级",
};

/** A region by its full name, level and province, as far as text and document tell. */
export function resolveRegion(
  region: RegionSpan | RelativeRegion,
  scope: DocumentScope,
): { name: string; level: Level; province?: string } {
  if (typeof region !== "string") {
    const told = scope.province ? region.candidates.filter((c) => c.province === scope.province) : [];
    const division = region.candidates.length > 0 ? told[0] : undefined;
    if (division)
      return {
        name: placed(division.name, division.level, division.parent),
        level: division.level,
        province: division.province,
      };
    return {
      name: placed(region.name, region.level, region.city),
      level: region.level,
      province: region.province ?? (region.level === "省级" ? region.name : undefined),
    };
  }
  // 团区委 and 区直 in a document of an autonomous region speak of the region.
  const whole = region === "区" && !scope.county && /自治区$/.test(scope.province ?? "");
  const level = whole ? "省级" : levelOf[region];
  const { province, city, county } = scope;
  if (region === "市" && province && municipalities.test(province)) return { name: province, level: "省级", province };
  const name = level === "省级" ? province : level === "市级" ? city : county;
  if (name) return { name: placed(name, level, level === "县级" ? city : undefined), level, province };
  return { name: region, level, province };
}

/** Districts are told apart by the city before them (南京市鼓楼区); counties and county-level cities are named alone. */
const placed = (name: string, level: Level, parent: string | undefined) =>
  level === "县级" && /区$/.test(name) && parent && !/直辖/.test(parent) && !name.startsWith(parent)
    ? `${parent}${name}`
    : name;

/** The full name of what a match names. */
export function fullName(match: UnitMatch, scope: DocumentScope): UnitName {
  const { parts } = match;
  if (parts.kind === "central") return { name: standardName(parts.name), official: parts.name, level: "国家级" };
  if (parts.kind === "local") {
    const region = resolveRegion(parts.region, scope);
    return { name: parts.pattern.replace("R", region.name), level: region.level, province: region.province };
  }
  if (parts.kind === "bare") return bareName(parts.form, scope);
  if (parts.kind === "named") {
    if (!parts.region) return { name: parts.rest };
    const region = resolveRegion(parts.region, scope);
    // 西宁 in the name of a school or company stays as it is printed; only a relative region is filled in.
    const opening = typeof parts.region === "string" ? region.name : parts.regionForm;
    return { name: `${opening}${parts.rest}`, level: region.level, province: region.province };
  }
  if (parts.kind === "own") {
    // In a list of a central document 空管委 stands beside 公安部: a body of its own, not a part of the issuer.
    if (scope.central && !parts.of) return { name: parts.form };
    const issuer = scope.issuer && ownerOf(parts.form, scope.issuer);
    // 集团公司工会, 校团委: what stands for the house is not part of the name.
    const form = issuer && hostEnding.test(issuer) ? parts.form.replace(ofTheHouse, "") : parts.form;
    return issuer ? { name: `${issuer}${form}`, parent: issuer, province: scope.province } : { name: parts.form };
  }
  if (parts.kind === "internal") {
    const parent = fullName(parts.parent, scope);
    // A committee's bodies are named after its short form: 中共青海省委全面深化改革委员会.
    const opening = parent.name.replace(/^(中共.+)委员会$/, "$1委");
    return { name: `${opening}${parts.rest}`, parent: parent.name, level: parent.level, province: parent.province };
  }
  if (parts.kind === "several") throw new RangeError("words that name several bodies have several full names");
  return { name: parts.name, province: scope.province };
}

const hostEnding = /(?:公司|集团|大学|学院|学校|医院|厂)$/;
const ofTheHouse =
  /^(?:集团公司|总公司|公司|集团|学校|医院|校(?=工会|团委|党委|办公室|内|机关)|院(?=工会|团委|党委|办公室))(?=.{2})/u;

/** 办公厅 speaks for its ministry; 处 and 学院 beside a school's or company's union are the school's or company's. */
function ownerOf(department: string, issuer: string): string {
  const host = /^(.+(?:大学|学院|学校|公司|集团|医院|厂))工会(?:委员会)?$/.exec(issuer)?.[1];
  if (host && /(?:处|科|学院|系|中心|分工会)$/.test(department)) return host;
  return issuer.replace(/(?<=[部委局署厅])办公[厅室]$/, "");
}

/** 教育厅 in a list: the province's in a document of a province, the ministry's short form in one of the centre. */
function bareName(form: string, scope: DocumentScope): UnitName {
  const pattern = localPattern(form);
  if (scope.central || !pattern) {
    const name = centralFormsWithoutPrefix[form];
    return { name: name ?? form, level: name ? "国家级" : undefined };
  }
  const level: RelativeRegion = /厅$/.test(form) || !scope.city ? "省" : "市";
  const region = resolveRegion(level, scope);
  return region.name === level
    ? { name: form }
    : { name: pattern.replace("R", region.name), level: region.level, province: region.province };
}
