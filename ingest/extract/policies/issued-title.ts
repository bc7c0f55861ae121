/** Policies named without title marks as the object of a verb of issuing. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { policyKind } from "./policy-kinds.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

const issuing =
  /(?:(?:制定|制订|研究)?出台|制定印发|联合印发|印发|下发|颁布|发布|施行)(?:并施行|并实施|实施)?(?:了|的)?/gu;

const head =
  "(?:实施意见|指导意见|若干意见|意见|实施办法|管理办法|办法|实施方案|工作方案|行动方案|方案|实施细则|细则|条例|规定|行动计划|规划纲要|规划|若干措施|决定)";
/** A title up to its kind, several joined by 和 or 、; no clause ends inside. */
const title = new RegExp(
  `^(?<first>[^，。；：！？\\n\\t《》、]{4,60}?${head})(?![\\p{Script=Han}])|^(?<more>[^，。；：！？\\n\\t《》、]{4,60}?${head})(?=等|和|及|与|、|以及|，|。|；)`,
  "u",
);

/** Objects that name no single document. */
const vague =
  /^(?:了?(?:一系列|系列|相关|有关|配套|多项|若干|具体|各项|一批|相应|本|该|这|上述|以下|新的|\d+[余多]?[项个份]|[一二三四五六七八九十两几]+[项个份]))|^(?:给|到|至|后|前|以来|的通知|之日|各)/u;

export const issuedTitle: Rule<PolicyMatch> = {
  name: "policy-issued-title",
  version: 1,
  source:
    "Grammar: the object of 出台, 印发, 颁布, 发布, 下发, 施行 that ends in a kind of document (党政机关公文处理工作条例 article 8; 规章制定程序条例 article 7) is that document's title.",
  examples: [
    { text: "省住建厅出台青山省建筑工匠培育管理办法，明确标准。", finds: ["青山省建筑工匠培育管理办法"] },
    {
      text: "市教育局出台推进职业教育提质培优的实施意见和产教融合促进办法等文件。",
      finds: ["推进职业教育提质培优的实施意见", "产教融合促进办法"],
    },
    { text: "市政府印发了绿水市人才安居实施细则。", finds: ["绿水市人才安居实施细则"] },
  ],
  nearMisses: [
    { text: "制定出台一系列政策意见。", because: "no single document" },
    { text: "印发相关工作方案，抓好落实。", because: "no single document" },
    { text: "自印发之日起施行。", because: "no title follows" },
    { text: "印发《青山省条例》", because: "marked titles belong to another rule" },
    { text: "发布天气预报", because: "no kind of document" },
    { text: "出台方案", because: "a bare kind" },
  ],
  find(text) {
    const found: PolicyMatch[] = [];
    for (const verb of matchesOf(text, issuing)) {
      let at = verb.index + verb[0].length;
      for (let more = true; more; ) {
        more = false;
        const rest = text.slice(at, at + 70);
        const match = title.exec(rest);
        const words = match?.groups?.first ?? match?.groups?.more;
        if (!match || words === undefined || vague.test(words) || words.length < 8) break;
        found.push({ start: at, end: at + words.length, title: words, kind: policyKind(words) });
        const joint = /^(?:和|及|与|、|以及)/u.exec(text.slice(at + words.length));
        if (joint) {
          at += words.length + joint[0].length;
          more = true;
        }
      }
    }
    return found;
  },
};
