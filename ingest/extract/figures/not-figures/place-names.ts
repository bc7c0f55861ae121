import { patternRule } from "./pattern-rule.ts";

/**
 * Names of places that begin with a numeral and whose next character is or could be a unit (GB/T 2260, divisions down to
 * the county).
 */
const places =
  "三亚|三明|三门峡|三门县|三台县|三江|三水|三河|三原|三穗|三都|三元|三山|三道|三里|四平|四会|四方台|四子王|五家渠|五台|五常|五大连池|五华|五峰|五河|五莲|五寨|五原|五指山|五通桥|五营|六安|六合|六盘水|六枝|七台河|七里河|七里|七星|八公山|八宿|八步|八道|八里|九江|九台|九寨沟|九龙|九原|九里|十堰|十里|百色|百里|千阳|千山|千岛|千灯|万州|万宁|万年县|万全|万载|万安|万山|万源|万荣|万柏林|万盛|万秀|万里|两当|两江|二七区|二连浩特|二道|二里|一面坡";

export const placeNames = patternRule(
  {
    name: "not-a-figure/place-names",
    version: 1,
    source: "GB/T 2260, names of administrative divisions that begin with a numeral",
    examples: [
      { text: "五台县建成示范点", finds: ["五台"] },
      { text: "在九台区和三门峡市", finds: ["九台", "三门峡"] },
    ],
    nearMisses: [
      { text: "购置五台设备", because: "台 counts the machines" },
      { text: "十三门课程", because: "the numeral is longer" },
    ],
  },
  [
    new RegExp(`(?<![一二三四五六七八九十百千万两])(?:${places})(?![设机套车])`, "g"),
    /(?<=[\u4e00-\u9fff])[一二三四五六七八九十]+(?=[路街巷里村组队矿厂院校中局](?:[^\u4e00-\u9fff]|小|分))/g,
  ],
);
