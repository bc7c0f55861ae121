/**
 * Which policy a citation by title alone means. One held document of that title is meant; where several could be, none
 * is chosen, and the citation stays with the bare title until someone decides (a merge). An annex that a notice lists is
 * first looked for among the files (`annexesInFiles`): notice and annex then state one policy.
 */

import { nameKey } from "../extract/naming/name-key.ts";
import { annexesInFiles } from "./annexes-in-files.ts";
import { bodyBefore, citedByTitle, isStated } from "./policy-key.ts";
import type { PolicyMention } from "./policy-mention.ts";
import { sameBody } from "./same-body.ts";

/** From mention to policy, before merges. All mentions of the titles in question must be given. */
export function settleCitations(mentions: readonly PolicyMention[]): Map<string, string> {
  const byTitle = new Map<string, PolicyMention[]>();
  for (const mention of mentions) {
    const group = byTitle.get(mention.title);
    if (group) group.push(mention);
    else byTitle.set(mention.title, [mention]);
  }
  const settled = new Map<string, string>();
  for (const group of byTitle.values()) {
    const inFiles = annexesInFiles(group);
    const definite = group
      .filter((mention) => !isOpen(mention))
      .map((mention) => ({ ...mention, key: inFiles.get(mention.id) ?? mention.key }));
    for (const mention of group)
      settled.set(
        mention.id,
        isOpen(mention) ? (meant(mention, definite) ?? mention.key) : (inFiles.get(mention.id) ?? mention.key),
      );
  }
  return settled;
}

/** True when only a title tells what is meant. */
const isOpen = ({ key, name, documentId }: PolicyMention) => key === citedByTitle(name, documentId);

/** The only candidate: among documents that are held, else among those cited with their 文号. */
function meant(mention: PolicyMention, definite: readonly PolicyMention[]): string | undefined {
  const possible = definite.filter((other) => canMean(mention, other));
  const own = possible.filter(
    ({ documentId, attributes }) => documentId === mention.documentId && isStated(attributes as never),
  );
  const stated = possible.filter(({ attributes }) => isStated(attributes as never));
  for (const candidates of [own, stated, possible]) {
    const keys = new Set(candidates.map(({ key }) => key));
    if (keys.size === 1) return [...keys][0];
    if (keys.size > 1) return undefined;
  }
  return undefined;
}

/** Region and body are hard differences: a policy of another province or body is never meant. */
function canMean(mention: PolicyMention, other: PolicyMention): boolean {
  const stated = isStated(other.attributes as never);
  if (stated && mention.province && other.province && mention.province !== other.province) return false;
  const body = bodyBefore(mention.name);
  const otherBody = bodyBefore(other.name) || (stated && other.issuer ? nameKey(other.issuer) : "");
  return body === "" || otherBody === "" || sameBody(body, otherBody);
}
