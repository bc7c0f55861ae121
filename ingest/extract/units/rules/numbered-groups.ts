import { matchesOf } from "../../../language/matches.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

/** State-owned building and engineering groups whose branches are numbered: 中铁十九局, 中建四局第三公司, 中国二十二冶. */
const pattern =
  /(?:中国铁建|中铁建工?|中铁|中建|中交|中冶|中核|中煤|中化|中国水电|中国)第?[一二三四五六七八九十]{1,3}(?:局|冶|航局|公局|航务工程局|建)(?:集团)?(?:第?[一二三四五六七八九十]{1,2}(?:公司|分公司))?/g;

/** Numbered branches of nationwide groups by their common short names. */
export const numberedGroups: UnitRule = {
  name: "numbered-groups",
  version: 1,
  source: "Short names of the bureaus of China Railway, China State Construction, China Communications and the like",
  examples: [{ text: "中铁三十局和中建十二局第二公司参加。", finds: ["中铁三十局", "中建十二局第二公司"] }],
  nearMisses: [{ text: "中国一个局部地区。", because: "words" }],
  find: (text) =>
    matchesOf(text, pattern).map(
      (match): UnitMatch => ({
        start: match.index,
        end: match.index + match[0].length,
        parts: { kind: "named", rest: match[0] },
      }),
    ),
};
