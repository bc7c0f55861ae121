import { patternRule } from "./pattern-rule.ts";

/** 一个, 一批, 一支 … used like an indefinite article, and 一次, 一项 inside set phrases. */
export const articleOne = patternRule(
  {
    name: "not-a-figure/article-one",
    version: 1,
    source:
      "现代汉语八百词: 一 with a measure word before an unnumbered noun is indefinite; 至少一个 and 每年一次 count",
    examples: [
      { text: "打造一批示范基地", finds: ["一批"] },
      { text: "建设一支队伍", finds: ["一支"] },
    ],
    nearMisses: [
      { text: "每县至少建成一个实训基地", because: "至少 makes it a count" },
      { text: "每两年举办一次大赛", because: "a frequency" },
      { text: "产值翻一番", because: "番 is counted" },
      { text: "一百二十家企业", because: "一 begins a larger numeral" },
      { text: "培育十一家龙头企业", because: "一 ends a larger numeral" },
    ],
  },
  [
    /(?<![一二三四五六七八九十百千万两零〇点第分])(?<!(?:至少|不少于|不低于|最少|多于|超过|不超过|仅|每年|每两年|每三年|每季度|每月|每半年|每学期|每学年|每周|每日|每天|每[县市区村乡镇省州人家户]|各)[^，。；]{0,14})(?<!翻|翻了)一(?![〇零一二两三四五六七八九十百千万亿倍])[\u4e00-\u9fff]/g,
  ],
);
