/**
 * What makes a policy the same one in two documents: its 文号, else its title. A title alone tells only a policy that is
 * cited; one that a document itself states is told by title and issuer, so that two offices may publish under one title.
 */
import { entityId } from "../../graph/ontology/index.ts";
import { nameKey } from "../extract/naming/name-key.ts";
import type { DocumentMetadata, ExtractedEntity } from "../model.ts";
import { parseDocNumber } from "../structure/metadata/doc-number.ts";
import { provinceInName } from "./name-scope.ts";
import type { OwnEntity } from "./own-entity.ts";

/** A title that is only the kind of a document means one that the text has just named, not one of all by that title. */
const onlyAKind =
  /^(?:本|该|此)?(?:[总具]?体?(?:实施|工作|活动|建设|管理|推进|暂行|试行|评选|考核)*)(?:方案|办法|意见|通知|细则|规定|规则|计划|规划|决定|制度|要点|公告|名单|目录|清单|指南|申报表|申请表|汇总表|推荐表|登记表)$/u;

/** `title` as `titleKey` gives it. */
export const isOnlyAKind = (title: string): boolean => onlyAKind.test(title);

/** The policy that a cited name alone points to; who cites it may mean any policy of that title. */
export function citedByTitle(name: string, documentId: string): string {
  const title = titleKey(name);
  const scope = isOnlyAKind(title) ? documentId : bodyBefore(name);
  return entityId("Policy", `title\n${scope}\n${title}`);
}

// 附件2 above the title of an annex's own file (GB/T 9704-2012, 7.3.4); the ending of a file in a list of annexes.
const annexLabel = /^附件\d{0,2}[:：.、]?(?=.{4})/u;
const fileEnding = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|txt|html?|zip|rar)$/iu;

/**
 * A title without marks, spaces, 附件 before it and the body in front of it: 某省人民政府关于…的意见 and 关于…的意见 are one
 * title. Which body is meant is settled by `bodyBefore`.
 */
export function titleKey(name: string): string {
  const key = nameKey(name).replace(annexLabel, "").replace(fileEnding, "");
  const at = bodyLength(key);
  return key.slice(at);
}

/** The body named before 关于 in a title, normalised; "" where there is none. */
export function bodyBefore(name: string): string {
  const key = nameKey(name).replace(annexLabel, "");
  return key.slice(0, bodyLength(key));
}

function bodyLength(key: string): number {
  const at = key.indexOf("关于");
  // 关于 far inside is part of the subject: 贯彻落实《关于…》的实施方案.
  return at > 0 && at <= 40 && !/[的〈《]|贯彻|落实|学习|转发|印发/u.test(key.slice(0, at)) ? at : 0;
}

/** True when the document states the policy: its own act, the one it issues, or an annex. */
export function isStated(attributes: ExtractedEntity["attributes"]): boolean {
  return attributes.self === true || attributes.inner === true || attributes.annex !== undefined;
}

/** The policy by its own words. */
export function policyKey(
  { name, attributes }: Pick<ExtractedEntity, "name" | "attributes">,
  metadata: Pick<DocumentMetadata, "issuer" | "docNumber" | "province">,
  documentId: string,
): OwnEntity {
  const title = titleKey(name);
  const province = isStated(attributes) ? metadata.province : provinceInName(name, metadata.province);
  const as = (id: string): OwnEntity => ({ id, name, title, ...(province && { province }) });
  const printed = typeof attributes.docNumber === "string" ? attributes.docNumber : undefined;
  const number = printed && (parseDocNumber(printed) ?? nameKey(printed));
  if (attributes.annex !== undefined)
    return as(entityId("Policy", `annex\n${documentId}\n${attributes.annex}\n${title}`));
  if (number) return as(entityId("Policy", `number\n${nameKey(number)}`));
  if (isStated(attributes)) {
    const issuer = metadata.issuer ? nameKey(metadata.issuer.value) : documentId;
    return as(entityId("Policy", `issued\n${issuer}\n${title}`));
  }
  return as(citedByTitle(name, documentId));
}
