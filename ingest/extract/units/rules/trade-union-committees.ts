import { matchesOf } from "../../../language/matches.ts";
import { viewOf } from "../text-view.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

const committee = /中国[\p{Script=Han}]{2,12}?工会(?=[\p{Script=Han}]{2,8}(?:委员会|工作委员会))/gu;
const closing = /^(?:工作)?委员会/u;

/** Committees of the national unions of trades in a region: 中国农林水利气象工会青海省委员会. */
export const tradeUnionCommittees: UnitRule = {
  name: "trade-union-committees",
  version: 1,
  source:
    "中国工会章程, chapter on organisation: unions of trades have committees by region, named 中国某工会某省委员会",
  examples: [
    { text: "中国农林水利气象工会青海省委员会主办。", finds: ["中国农林水利气象工会青海省委员会"] },
    { text: "由中国教育工会西宁市委员会承办。", finds: ["中国教育工会西宁市委员会"] },
  ],
  nearMisses: [
    { text: "中国教育工会在青海省召开委员会会议。", because: "no region right behind the union" },
    { text: "中国教育工会全国委员会", because: "the national committee is the union itself" },
  ],
  find(text) {
    const view = viewOf(text);
    return matchesOf(text, committee).flatMap((match): UnitMatch[] => {
      const at = match.index + match[0].length;
      const region = view.regionStartingAt.get(at);
      const end = region && closing.exec(text.slice(region.end, region.end + 5));
      if (!region || !end) return [];
      const stop = region.end + end[0].length;
      return [{ start: match.index, end: stop, parts: { kind: "named", rest: text.slice(match.index, stop) } }];
    });
  },
};
