/**
 * Annexes that came in files of their own: a notice lists its annexes by title (GB/T 9704-2012, 7.3.4: 附件说明), and
 * another file has that title. The file is the annex when its title is the same to the letter, it is the only one of that
 * title, and neither province, issuer nor year speak against it.
 */
import { isOnlyAKind } from "./policy-key.ts";
import type { PolicyMention } from "./policy-mention.ts";
import { sameBody } from "./same-body.ts";

/** A shorter title (报名表, 任务清单) is that of many annexes. */
const shortestTitle = 8;

const isListed = ({ attributes }: PolicyMention) =>
  attributes.self !== true && (attributes.annex !== undefined || attributes.inner === true);

/** Of mentions of one title: from the mention of a listed annex to the policy of the file that holds it. */
export function annexesInFiles(group: readonly PolicyMention[]): Map<string, string> {
  const title = group[0]?.title ?? "";
  const files = group.filter(({ attributes }) => attributes.self === true);
  if (title.length < shortestTitle || isOnlyAKind(title) || new Set(files.map(({ key }) => key)).size !== 1)
    return new Map();
  const listed = group.filter(
    (mention) =>
      isListed(mention) && files.every((file) => file.documentId !== mention.documentId && fit(mention, file)),
  );
  // Two offices, or one in two years, may list a form of the same title: then the file tells of none of them.
  if (!listed.every((one) => listed.every((other) => fit(one, other)))) return new Map();
  return new Map(listed.map(({ id }) => [id, files[0]!.key]));
}

function fit(a: PolicyMention, b: PolicyMention): boolean {
  const years = [a, b].map(({ date }) => date?.slice(0, 4));
  return (
    agree(a.province, b.province, (one, other) => one === other) &&
    agree(a.issuer, b.issuer, sameBody) &&
    agree(years[0], years[1], (one, other) => one === other)
  );
}

const agree = (a: string | undefined, b: string | undefined, same: (a: string, b: string) => boolean) =>
  a === undefined || b === undefined || same(a, b);
