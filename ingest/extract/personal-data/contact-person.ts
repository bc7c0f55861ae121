import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";
import { namesInRow } from "./name-list.ts";

// Labels that announce a person to turn to. 组长, 主任 and the like announce an office, and are left out.
const label =
  /(?:联[ ]{0,4}系[ ]{0,4}人|联络人|联络员|联系老师|经办人|经办|咨询人|收件人|收货人|填报人|填表人|制表人|报名联系|业务联系|技术联系|投诉联系|对接人|值班人员|工作人员|联系方式)(?:员)?(?:姓名)?(?:及|和|\/|、)?(?:联系电话|联系方式|电话|手机)?(?:\([^)\n]{0,16}\))?[ ]*[:：][ ]*/g;

/** Names behind a label such as 联系人. */
export const contactPerson: Rule<PersonalDatum> = {
  name: "contact-person",
  version: 1,
  source: "Layout of contact lines in official notices: a label, a colon, one or more names; surnames from 百家姓.",
  examples: [
    { text: "联系人：钱明远、孙晓", finds: ["钱明远", "孙晓"] },
    { text: "联 系 人：欧阳静怡", finds: ["欧阳静怡"] },
    { text: "联系人及电话：李 强 66660000", finds: ["李 强"] },
    { text: "经办人：周老师，电话见下。", finds: ["周老师"] },
    { text: "联系人：阿依古丽·买买提", finds: ["阿依古丽·买买提"] },
    { text: "联系人：吴倩和郑文", finds: ["吴倩", "郑文"] },
    { text: "联系人：冯一平（综合科）", finds: ["冯一平"] },
  ],
  nearMisses: [
    { text: "联系人：市教育局办公室", because: "an office" },
    { text: "请各单位明确一名联系人，负责报送。", because: "the word without a label's colon" },
    { text: "组长：由主任担任", because: "an office of a group" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const found: PersonalDatum[] = [];
    for (const match of matchesOf(folded, label)) {
      for (const name of namesInRow(folded, match.index + match[0].length)) {
        found.push({ kind: "person_name", ...name, rule: "contact-person" });
      }
    }
    return found;
  },
};
