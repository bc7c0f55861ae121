import { patternRule } from "./pattern-rule.ts";

/** The number of a denominator: 每两年, 每万人, 每百户. */
export const denominators = patternRule(
  {
    name: "not-a-figure/denominators",
    version: 1,
    source: "Grammar of distributive 每: what 每 counts is the unit of reference, not the figure",
    examples: [
      { text: "每两年评选35人", finds: ["每两年"] },
      { text: "每千人口拥有医师3.2人", finds: ["每千人"] },
      { text: "按每稳定就业1人补助800元", finds: ["每稳定就业1人"] },
      { text: "每10万人配备5名", finds: ["每10万人"] },
    ],
    nearMisses: [
      { text: "每年培训3000人", because: "每年 has no number; 3000 is the figure" },
      { text: "每人3000元", because: "the same with 每人" },
    ],
  },
  [
    /每(?:增加|新增|满|超过|超|吸纳|招用|招收|培训|引进|减少|提高|降低|发生|(?:稳定|新增|实现|带动|安置|成功)?(?:就业|创业|介绍|推荐|培养|安置|输送|转化)|[^，。；、\d]{0,6}满)\s?(?:\d+(?:\.\d+)?|[一二两三四五六七八九十百千万]+)\s?(?:个百分点|个月|[%人名个家项户年天月日次元亩吨分])/g,
    /每隔?\s?(?:\d+(?:\.\d+)?\s?[万千百亿]?|[〇零一二两三四五六七八九十百千万]+)\s?(?:个工作日|个月|个学时|平方公里|平方米|立方米|公里|人|名|位|户|个|家|年|天|日|周|月|小时|辆|亩|元|吨|台|次|张|所|层|季度|学年|学期)/g,
  ],
);
