import { endsLikeTitle, isUnpunctuated, markerOf } from "./line-shapes.ts";
import { isWide, printedWidth } from "./spaces.ts";

// Last characters of names of bodies: after one of them the space parts two names (某省教育厅 某省财政厅关于…).
const endsLikeBody = /[部局委会厅办室司院府校署行社队所馆中心处科组团体]$|(?:公司|集团|中心|联盟|学院|大学|协会)$/u;

/**
 * A title whose lines were joined with a space ("某省职工技能 竞赛实施方案"): the space is dropped. Only in an
 * unpunctuated line that ends as titles end, and not after the name of a body.
 */
export function closeWrappedTitle(text: string): string {
  const parts = text.split(" ");
  if (parts.length < 2 || parts.length > 4 || markerOf(text) !== undefined) return text;
  if (!isUnpunctuated(text) || !endsLikeTitle(text) || text.length > 90) return text;
  const pairs = parts.slice(1).map((part, index) => [parts[index]!, part] as const);
  const wrapped = pairs.every(
    ([left, right]) =>
      printedWidth(left) >= 4 &&
      printedWidth(right) >= 2 &&
      isWide(left.at(-1)!) &&
      isWide(right[0]!) &&
      !endsLikeBody.test(left),
  );
  return wrapped ? parts.join("") : text;
}
