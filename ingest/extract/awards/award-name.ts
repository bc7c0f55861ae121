/** Titles, honours and prizes by name. */

import { matchesOf } from "../../language/matches.ts";
import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks, openingOf } from "../naming/bracket-pairs.ts";
import { countAfter } from "../naming/counts.ts";
import { governs, nounPhrase } from "../naming/noun-phrase.ts";

export interface AwardMatch {
  start: number;
  end: number;
  name: string;
  count?: number;
  /** The sum as printed. */
  amount?: string;
  /** In yuan. */
  amountMin?: number;
  amountMax?: number;
}

/** Ends of the names of honours. */
const head =
  /五一劳动奖[章状]|五一劳动奖|五一奖章|五一巾帼(?:奖章|奖状|标兵岗|标兵)|工人先锋号|青年五四奖章|青年文明号|三八红旗(?:手标兵|手|集体)|巾帼(?:文明岗|建功标兵)|劳动模范|模范(?:集体|个人)|先进工作者|先进(?:集体|个人|单位)|技术能手|创新能手|操作能手|岗位能手|能手|标兵|楷模|大工匠|工匠人才|工匠|首席技师|教学名师|(?:科学技术|科技进步|技术发明|自然科学|技能|质量|专利|创新|文明|成果|贡献|设计|新闻|文学|工程|创业|发明|教学成果|特别|[一二三]等|金|银|铜|鲁班|大|组织|展示|优秀|进步|入围|优胜|贡献|人气|最佳[\p{Script=Han}]{0,4})奖|政府特殊津贴|年度人物|荣誉称号/gu;

/** A rank of area or a number that makes a general honour the name of one. */
const specific =
  /全国|全省|全市|全区|全县|国家|中国|中华|世界|国际|国务院|省|市|自治区|第[一二三四五六七八九十百\d]+[届批]|首[届批]|十[大佳]|最美|年度|五一|五四|三八|工人先锋号|青年文明号|巾帼|政府特殊津贴|鲁班/u;

/** The word goes on to something else: 工匠学院, 能手比赛, 劳动模范们. */
const goesOn =
  /^(?:学院|精神|年度人物|支持|培育|计划|工程|论坛|大会|创新|队伍|宣讲|助|工作室|班|路演|讲|进|文化|基地|大师|们|代表|座谈|大赛|竞赛|比武|行动|品牌|协会|联盟|库|公园|馆|技艺|技能|精益|故事|风采|和(?:工匠|技术)?人才|人才|队|团|事迹|库|杯|生产|疗养|休养|疗休养|学校|联谊|管理|之家|宣传|摇篮|项|励|惩|补|金|学|牌|章|状|杯|品)/u;

/** 工匠 by itself is a kind of people; with a place, trade or rank before it, a title: 青山工匠. */
const people =
  /^(?:大国|能工|劳模|各级|广大|全省企业|全市企业|巾帼|女|劳动|优秀|传统|老|青年|年轻|现代|高级|一线|产业|企业|数字|新时代|行业|本土|乡村|名师|名|当代|新|名工|鲁班|基层|高技能|技能|职工|手工|建筑|民间|农民|乡土|各类|大|和|与|、)*(?:工匠|工匠人才|大工匠|能手|标兵|楷模|首席技师|劳动模范|先进工作者|先进集体|先进个人|先进单位|技术能手|荣誉称号)$/u;

const bestowing =
  /(?:授予|荣获|获得|获|获评|评为|被评为|表彰|评选|选树|推荐|申报|参评|命名|命名为|认定|颁发|授|享受|入选|荣膺|夺得|摘得|获得者|评选表彰|选拔认定|获取|推荐参评|提名|首届|举荐|选出|产生|培养出|奖励|设|设立|设置|评出|评选出)(?:了|为|的|过|其|一批|\d+[名个位]|[一二三四五六七八九十百]+[名个位])*[“]?$/u;

/** A verb, preposition or particle inside: a piece of a sentence, not a name. */
function isSentence(phrase: string): boolean {
  return taggedWords(phrase).some(
    ({ word, tag }) =>
      !/奖|进步|创|服务|建|培|教|发明|设计|贡献|组织|展示|劳动|巾帼|先进|示范|立功|革新/u.test(word) &&
      (governs(word) || /^(?:p|r|u|uj|ul|d|y|v)$/u.test(tag)),
  );
}

function named(text: string, start: number, end: number, phrase: string): boolean {
  if (people.test(phrase) || phrase.length < 4 || phrase.length > 26 || isSentence(phrase)) return false;
  if (specific.test(phrase)) return true;
  return (
    bestowing.test(text.slice(Math.max(0, start - 10), start)) ||
    /^(?:获得者|等?称号|等?荣誉|评选|提名)/u.test(text.slice(end, end + 4))
  );
}

/** 设一等奖5名、二等奖10名: ranks of one contest's prizes, with their numbers. */
function rankOfPrizes(text: string, start: number, end: number, name: string): boolean {
  return (
    /^(?:[特一二三四]等|[金银铜])奖$/u.test(name) &&
    countAfter(text, end) !== undefined &&
    /(?:设|设立|设置|评出|评选|产生|颁发|奖\d+[名个项人]、)$/u.test(text.slice(Math.max(0, start - 8), start))
  );
}

export const awardName: Rule<AwardMatch> = {
  name: "award-name",
  version: 1,
  source:
    "评比达标表彰活动管理办法 (2018) and 国家科学技术奖励条例: honours end in 奖, 奖章, 奖状, 称号, 模范, 能手, 标兵, 工匠 and bear a rank, place or number; quotation marks set off a title.",
  examples: [
    { text: "授予全国五一劳动奖章。", finds: ["全国五一劳动奖章"] },
    { text: "优先参评“青山工匠”。", finds: ["“青山工匠”"] },
    { text: "获得青山省科技进步奖和全国技术能手等。", finds: ["青山省科技进步奖", "全国技术能手"] },
    { text: "表彰绿水市第八届劳动模范。", finds: ["绿水市第八届劳动模范"] },
    { text: "获得绿水市模范集体称号。由青山省五一奖章获得者讲述。", finds: ["绿水市模范集体", "青山省五一奖章"] },
    { text: "授予30个单位青山五一劳动奖状，3人获全国五一劳动奖章。", finds: ["青山五一劳动奖状", "全国五一劳动奖章"] },
    { text: "获得省级教学名师、青山首席技师等称号之一。", finds: ["省级教学名师", "青山首席技师"] },
    { text: "获评“八桂工匠年度人物”。", finds: ["“八桂工匠年度人物”"] },
    { text: "各工种设一等奖2名、二等奖4名。", finds: ["一等奖", "二等奖"] },
    { text: "设一等奖2名、二等奖4名，设优秀组织奖3个。", finds: ["一等奖", "二等奖", "优秀组织奖"] },
  ],
  nearMisses: [
    { text: "弘扬劳模精神、工匠精神。", because: "a spirit" },
    { text: "广大劳动模范和先进工作者", because: "people" },
    { text: "对先进集体给予奖励。", because: "no name" },
    { text: "走进青山工匠学院。", because: "a school" },
    { text: "评奖工作结束。", because: "no prize" },
    { text: "作品获一等奖。", because: "of what is not said" },
    { text: "培养大国工匠。", because: "a kind of people" },
    { text: "力争培养生态工匠50名。", because: "a kind of people that is trained, not honoured" },
    { text: "举办岗位能手比武。", because: "a contest" },
  ],
  find(text) {
    const found: AwardMatch[] = [];
    for (const match of matchesOf(text, head)) {
      let end = match.index + match[0].length;
      if (goesOn.test(text.slice(end, end + 4)) || insideTitleMarks(text, match.index)) continue;
      let start: number;
      let name: string;
      const open = text[end] === "”" ? openingOf(text, end, 30) : undefined;
      if (open !== undefined) {
        name = text.slice(open + 1, end);
        start = open;
        end += 1;
        if (/[，。；！？、]/u.test(name) || name.length < 3) continue;
        // “…”称号 and “…”精神: the word after the quotation decides.
        if (/^(?:精神|论坛|行动|计划|工程|活动|品牌|竞赛|大赛|杯|学院|讲|进)/u.test(text.slice(end, end + 3))) continue;
        if (/^(?:工匠|劳动模范|能手|标兵|大奖)$/u.test(name)) continue;
      } else {
        ({ start } = nounPhrase(text, match.index, end, { startsWithNoun: true }));
        name = text.slice(start, end);
        // 60个单位X奖状, 3人获X奖章: who received it stands before the name.
        const receiver =
          /^(?:单位|同志|集体|个人|班组|企业|职工|选手|教师|[名人]|各?(?:工种|组别|赛项|项目|类别|专业))?(?:获|荣获|获评|设立?)?/u.exec(
            name,
          )![0].length;
        if (receiver > 0 && end - start - receiver >= 2) {
          start += receiver;
          name = name.slice(receiver);
        }
        if (!named(text, start, end, name) && !rankOfPrizes(text, start, end, name)) continue;
      }
      if (found.length > 0 && start < found.at(-1)!.end) continue;
      const count = countAfter(text, end)?.count;
      found.push({ start, end, name: name.replace(/荣誉称号$/u, ""), count });
    }
    return found;
  },
};
