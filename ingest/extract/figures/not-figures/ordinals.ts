import { patternRule } from "./pattern-rule.ts";

/** Ordinals: with 第, ranks of winners (前三名), numbers of sessions, phases, grades; 二 before a measure word. */
export const ordinals = patternRule(
  {
    name: "not-a-figure/ordinals",
    version: 1,
    source:
      "现代汉语八百词: 第 makes ordinals; before a measure word the count is 两, so 二期 and 二类 are ordinals; names of sessions",
    examples: [
      { text: "第四届职工运动会", finds: ["第四届"] },
      { text: "第4到10名晋级", finds: ["第4到10名"] },
      { text: "决赛前三名选手", finds: ["前三名"] },
      { text: "全省工会十五届六次全委会", finds: ["十五届六次全委会"] },
      { text: "机场二期工程", finds: ["二期"] },
      { text: "创建5A级景区", finds: ["5A级"] },
    ],
    nearMisses: [
      { text: "举办两期培训班", because: "两 counts" },
      { text: "综合实力进入全国前10位", because: "a rank that is aimed at is a figure" },
      { text: "招收十二名学员", because: "二 ends a larger numeral" },
    ],
  },
  [
    /第\s?[\d〇零一二三四五六七八九十百千两]+\s?(?:(?:[-~至到、和]|名至)\s?第?\s?[\d〇零一二三四五六七八九十百千]+\s?)?(?:[名位届批期次条款项章节类个产季级轮]|阶段)?/g,
    /(?<!(?:进入|跻身|位居|位列|稳居|保持|居|排名|排|列|进|迈入)[^，。；\d]{0,6})前\s?(?:[一二三四五六七八九十百]+|\d+)\s?(?:(?:[-~至到])\s?\d+\s?)?(?:名|位|强|列)/g,
    /[一二三四五六七八九十]+届(?:[一二三四五六七八九十]+次(?:全会|全体|全委会|会议|理事会)?|[一二三四五六七]中|全国人大|全国政协|全国委员会|人大|政协|省委|市委|县委)/g,
    /[一二三四五六七八九]*十[一二三四五六七八九]*届/g,
    /(?<=集团|研究院|中国[^，。；、]{0,8})[一二三四五六七八九十]+(?:所|院|局|厂|矿|公司)/g,
    /(?<![两几第])[一二三四五六七八九十]+届[一二三四五六七八九十]+次/g,
    /[一二三四五六七八九十]+次(?:党代会|全国代表大会|代表大会|全会|全体会议|全委会|党组会|常务会)/g,
    /(?<![一二三四五六七八九十百千万])二(?=[期类等级次批届部种条线])[期类等级次批届部种条线]/g,
    /(?<![一二三四五六七八九十百千万\d])[一三四五六七八九]期(?=工程|项目|建设|规划|扩建|改造|用地)/g,
    /\d+A{1,5}级|A{1,5}级|[一二三四五六七八九十]+(?:星级?|级|等奖|等功|甲)|\d+级|\d+星/g,
    /(?<!\d)\d+\s?(?:强|佳)(?=[企县城市国民榜高])|(?:世界|中国|全国|民营企业|财富)\s?\d+强/g,
  ],
);
