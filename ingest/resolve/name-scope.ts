/**
 * How far a name reaches: over the country, over one province, or no further than its document. Two things that are
 * called alike in two provinces are two things; the region is the first of the hard differences (省总工会 of one province
 * is never that of another).
 */
import { centralName } from "../extract/units/rules/central-bodies.ts";
import { divisionsIn } from "../language/administrative-divisions.ts";
import type { DocumentMetadata, ExtractedEntity } from "../model.ts";

/** What a name means nothing without: "全国", the full name of a province, or the id of the only document it counts in. */
export type NameScope = string;

export const nationwide: NameScope = "全国";

// Names that say themselves that they are of the whole country.
const saysNational = /^(?:全国|国家|中国|中华|中共中央|党中央|国务院)/u;

// A company whose name holds no region is registered for the whole country (企业名称登记管理规定, 2020, articles 6 and 17), and
// no two universities bear one name (高等学校命名暂行办法, 2020).
const uniqueByLaw = /^.{2,}(?:公司|集团|大学)$/u;

/** Names that begin with a level of administration mean that of the document: 省总工会, 市教育局, 本省, 我市, 各市总工会. */
const relative = /^(?:各|本|我|全|该)?(?:省|市|县|区|州|盟|旗|自治区|直辖市)/u;

/**
 * The scope of an entity. Its own name comes first, then what extraction knows of it, then the document; a name that is
 * of some province without anything telling which counts in its document only.
 */
export function nameScope(
  entity: Pick<ExtractedEntity, "type" | "name" | "attributes">,
  metadata: Pick<DocumentMetadata, "province" | "level">,
  documentId: string,
): NameScope {
  const { type, name, attributes } = entity;
  if (type === "Industry") return nationwide;
  if (saysNational.test(name) || (type === "Unit" && (centralName(name) || uniqueByLaw.test(name)))) return nationwide;
  const ofName = provinceInName(name, metadata.province);
  if (ofName) return ofName;
  if (typeof attributes.province === "string") return attributes.province;
  if (attributes.level === "国家级") return nationwide;
  if (metadata.province) return metadata.province;
  return metadata.level === "国家级" && !needsProvince(name) ? nationwide : documentId;
}

/** The province of the first division a name holds; `within` tells apart divisions that several provinces have. */
export function provinceInName(name: string, within: string | undefined): string | undefined {
  if (relative.test(name)) return undefined;
  for (const { division, candidates } of divisionsIn(name)) {
    if (division) return division.province;
    const told = candidates.find(({ province }) => province === within);
    if (told) return told.province;
  }
  return undefined;
}

/** 省总工会 in a document of the centre is of no province that is known; 各省总工会 are all of them. */
const needsProvince = (name: string) => relative.test(name) && !name.startsWith("各");
