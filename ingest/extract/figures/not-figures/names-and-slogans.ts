import { patternRule } from "./pattern-rule.ts";

/** Numbers inside quotation marks, book-title marks, political formulas, idioms and names of programmes. */
export const namesAndSlogans = patternRule(
  {
    name: "not-a-figure/names-and-slogans",
    version: 1,
    source:
      "GB/T 15834-2011 (quotation and title marks name things); the lexicon of public political formulas (两个维护, 三位一体); Chinese idioms",
    examples: [
      { text: "实施“百千万”工程", finds: ["“百千万”"] },
      { text: "落实《人才新政二十条》", finds: ["《人才新政二十条》"] },
      { text: "构建三位一体格局", finds: ["三位一体"] },
      { text: "推进九个“坚持”", finds: ["九个", "“坚持”"] },
      { text: "服务千家万户", finds: ["千家万户"] },
      { text: "实现一企一策", finds: ["一企一策"] },
    ],
    nearMisses: [
      { text: "走访三千家企业", because: "a count" },
      { text: "带动万名职工参与", because: "a count written in characters" },
    ],
  },
  [
    /《[^《》]{1,80}》/g,
    /“[^“”。；]{1,30}”/g,
    /"[^"。；]{1,30}"/g,
    /「[^「」。；]{1,30}」|『[^『』]{1,30}』/g,
    /[一二三四五六七八九十两]+位一体/g,
    /[两二三四五六七八九十]+(?:个|项|大|种|类)?(?=“)/g,
    /[两二三四五六七八九十]个(?:确立|维护|毫不动摇|大局|结合|代表|务必|区分开来|意识|自信|全面|伟大|服从|一批|一[^，。；、]|百年|允许|转变|必须|坚持|不|先行|革命|务实|统筹|相统一)/g,
    /千家万户|百家争鸣|百花齐放|千方百计|千千万万|四面八方|三五成群|万无一失|一五一十|百分百|千头万绪|一日千里|千丝万缕|一落千丈|百尺竿头|千锤百炼|万家灯火|千军万马|百年大计|百里挑一|三令五申|五花八门|百年|千载|万象|万物|十全十美|四通八达|五湖四海|七上八下|三番五次/g,
    /一[\u4e00-\u9fff]{1,3}一[\u4e00-\u9fff]{1,2}/g,
    /最多跑一次|跑[零〇一0]次|零次|一次(?:性|办|告知|申报|填报|采集|登录|提交|受理|分配|能源)|一件事|一站式|一条龙|一家亲|一分部署|一批次/g,
    /冬季两项|现代五项|铁人三项|十项全能|五项管理|两癌|三资|四旁|四好|十三五|千人计划/g,
    /[百千万]人(?:计划|工程|会战)/g,
    /[一二三四五六七八九十两]+(?:年|月|天|日)(?=行动|攻坚|计划|规划|提升行动|滚动|制|期|大庆)|\d{1,2}年(?=行动|攻坚|计划|规划)/g,
    /(?:新政|措施|意见|政策|办法|规定|举措)\s?(?:\d+|[一二三四五六七八九十]+)条/g,
  ],
);
