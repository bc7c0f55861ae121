/** Titles that are conferred on a number of people or on bodies of a batch, told by the verb. */
import { matchesOf } from "../../language/matches.ts";
import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { countAfter } from "../naming/counts.ts";
import { unquoted } from "../naming/name-key.ts";
import { governs } from "../naming/noun-phrase.ts";
import { isUnlabelledPersonName } from "../personal-data/person-name.ts";
import type { AwardMatch } from "./award-name.ts";

const selecting =
  /(?:遴选|评选|认定|命名|选树|表彰|评选表彰|选拔认定)(?:了|出)?(?<name>[\p{Script=Han}]{5,20}?)(?=\s*\d+\s*[名位])/gu;
const conferring =
  /(?:命名|认定|评为|授予|入选|评定|授牌|获评|荣获)(?:的|为|了)?(?<name>(?:第[一二三四五六七八九十\d]+批|首批|全国|全[省市]|国家级|省级)[\p{Script=Han}]{2,20}?(?:先进[县市区]|示范[县市]|优秀组织单位|教育基地|示范基地|示范单位|示范企业|先进单位|文明单位|示范区|示范点|示范城市|先进集体))/gu;

const quoted =
  /(?:授予|认定为|命名为|评为|获评|授牌为?)(?<name>“[\p{Script=Han}·]{4,24}(?:基地|单位|企业|集体|个人|团队|班组|示范点|示范区)”)/gu;

/** 命名为“某省示范创新工作室”, 获评“某市示范联盟”: a title that a studio or an alliance bears, by its place or rank. */
const studioTitle =
  /(?:授予|认定为|命名为|评为|获评|授牌为?|[家个]工作室为)(?<name>“(?:全国|国家级|[省市县区]级|[\p{Script=Han}]{2,8}?(?:省|市|县|区))[\p{Script=Han}]{2,18}工作室”|“(?:全国|国家级|[省市县区]级|[\p{Script=Han}]{2,8}?(?:省|市|县|区))(?:级)?(?:示范|优秀|先进|标杆|典型)[\p{Script=Han}]{2,18}联盟”)/gu;

/** 评选“X”10名: a title with its number of holders. */
const selected =
  /(?:评选|选树|表彰|命名|评出|评选表彰)(?:了|出)?(?<name>“[\p{Script=Han}·]{3,20}”)(?=\s*\d+\s*[名个位家])/gu;

/** “X”称号: whatever stands in the quotation is a title. */
const called = /(?<name>“[^“”，。；]{3,24}”)(?=等?(?:荣誉)?称号)/gu;

/** 开展“X”“Y”评选: what is voted on is a title. */
const votedOn = /(?<name>“[\p{Script=Han}·]{3,12}”)(?=(?:[、和]?“[^“”]{2,12}”)*(?:评比|评选)(?!标准|办法|条件|范围))/gu;

/** 某市“X”张某某: a title right before the one who bears it, by its closing word. */
const borne =
  /(?<name>“[\p{Script=Han}]{2,10}(?:工匠|名匠|匠人|[十百]杰|之星|标兵|能手|模范|榜样|状元|楷模|英才)”)(?:获得者|称号获得者)?(?<person>[\p{Script=Han}]{2,3})/gu;

/** A place, rank or batch in the name: a class of people has none. */
function isTitle(name: string): boolean {
  const words = taggedWords(name);
  return (
    words.some(({ tag, word }) => tag === "ns" || /级$|^第.+批$|^首批$|^首席/u.test(word)) &&
    !words.some(({ word, tag }) => governs(word) || /^(?:p|r|u|d|y)/u.test(tag))
  );
}

/** Two or three characters that are a name, whatever verb may follow it. */
const isPerson = (words: string): boolean => isUnlabelledPersonName(words) && taggedWords(words)[0]?.tag !== "v";

export const designation: Rule<AwardMatch> = {
  name: "award-designation",
  version: 1,
  source:
    "Grammar: the object of 遴选, 评选, 认定, 命名, 表彰 with a quota of persons, or a title of a batch or rank that bodies are 命名 with.",
  examples: [
    { text: "全年遴选青山大工匠培育对象30名。", finds: ["青山大工匠培育对象"] },
    { text: "每年评选“最美青山教师”20名。", finds: ["“最美青山教师”"] },
    { text: "授予“湖滨市卓越工程师”称号。", finds: ["“湖滨市卓越工程师”"] },
    { text: "可认定为“湖滨市就业示范单位”。", finds: ["“湖滨市就业示范单位”"] },
    { text: "被省总工会命名为“青山省劳模创新工作室”。", finds: ["“青山省劳模创新工作室”"] },
    { text: "该联盟获评“青山省示范性创新工作室联盟”。", finds: ["“青山省示范性创新工作室联盟”"] },
    { text: "绿水市“高原名匠”周晓舟现场演示。", finds: ["“高原名匠”"] },
    { text: "定期开展“流动红旗”“服务之星”评比。", finds: ["“流动红旗”", "“服务之星”"] },
    { text: "连续3年获评全省生态保护先进县。", finds: ["全省生态保护先进县"] },
    { text: "被省总工会命名的第二批全省职工文化教育基地", finds: ["第二批全省职工文化教育基地"] },
  ],
  nearMisses: [
    { text: "评选优秀青年教师30名。", because: "a class of people" },
    { text: "认定企业工程研究中心5家", because: "no persons" },
    { text: "建设一批教育基地", because: "not conferred" },
    { text: "学习“身边榜样”活动丰富。", because: "no name stands behind it" },
    { text: "按照“公开公正”评选办法执行。", because: "how it is voted on" },
    { text: "命名为“向晚秋创新工作室”。", because: "the name of one studio, without a rank" },
  ],
  find(text) {
    const found: AwardMatch[] = [];
    for (const pattern of [selecting, conferring, quoted, studioTitle, selected, called, votedOn, borne])
      for (const match of matchesOf(text, pattern)) {
        const name = match.groups!.name!;
        const start = match.index + match[0].lastIndexOf(name);
        const end = start + name.length;
        if (pattern === selecting && !isTitle(name)) continue;
        if (pattern === borne && !isPerson(match.groups!.person!)) continue;
        found.push({ start, end, name: unquoted(name), count: countAfter(text, end)?.count });
      }
    return found.sort((a, b) => a.start - b.start);
  },
};
