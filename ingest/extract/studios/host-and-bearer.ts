/**
 * Names of single studios: the body that hosts it, the person it is named after or its trade, and the kind
 * (某公司张某某劳模创新工作室, 某医院护理创新工作室). Given names and trades are made of any characters, also of such as are
 * prepositions elsewhere, so these names are read between marks and words that lead up to a name, not word by word.
 */
import { matchesOf } from "../../language/matches.ts";
import { compoundSurnames, singleSurnames } from "../personal-data/surnames.ts";

const kind =
  "(?:劳模和工匠人才|劳动模范|劳模工匠|劳模|工匠人才|工匠|技能大师|技术大师|大师|名师|名医|名家|首席技师|职工|技师|青年|巾帼)?(?:技术|技能)?(?:创新|创客)?(?:工作室|工作站)";

/**
 * Words that close the name of a hosting body (企业名称登记管理规定, 事业单位登记管理条例); single characters only where they
 * are not the beginning of another word.
 */
const hosts =
  "公司|集团|医院|卫生院|保健院|学院|大学|中学|小学|学校|幼儿园|师专|高专|党校|研究院|研究所|设计院|科学院|农科院|中心|合作社|协会|银行|分行|支行|项目部|工业园|产业园|软件园|园区|林场|农场|" +
  "院(?!校|士|所)|局(?!部)|站(?!点|位)|厂(?!矿|房|家)|矿(?!山|业|产)|馆|剧团|乐团|歌舞团|舞团|社(?!会|区)|所(?!属|有|在)|处(?!级|理|置)|队(?!伍|员)|车间|工段|电厂|电站|基地|报社|电视台|校(?!企|园|级|内|本)";

/** Groups of bodies, not one of them. */
const groups =
  /^(?:各|本|每|该|全[国省市区县]|所有|有关|相关|部分|企业|国有|民营|中小|高等?院?校|院校|学校|科研院|基层|广大|示范|骨干|龙头|行业|产业|一线|重点|优秀|[\p{Script=Han}]级(?!.*(?:公司|集团|医院|学院|大学)))/u;

/** Words that stand before a name and never begin or fill one. */
const foreign =
  /由|的|包括|包含|吸纳|吸收|授予|以及|还把|又把|走进|走访|牵头|领衔|命名|认定|表彰|奖励|资助|依托|共建|创建|成立|组建|打造|建设|建成|建立|设立|挂牌|联盟|成员|单位|联合(?!大学|重工|集团|医院|学院)|对(?!外|口)|工作室.|(?:工作室|公司|集团|学院|医院|基地|平台|团队)[和与及]|所属|下属|等|评选|申报|开展|摸清|摸排|掌握|梳理|盘点|\d|^[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** Prepositions and conjunctions that lead up to a name; some are surnames too. */
const leading = /^(?:和|与|及|给|向|在|经|将|把|以|为|从|被|有|是|支持|其中|同时|加入|会同|对(?!外|口)|暨)/u;

/** Where a name may begin after words that lead up to it. */
const leads =
  /由|包括|包含|吸纳|吸收|授予|以及|走进|走访|牵头|领衔|命名|认定|表彰|奖励|资助|依托|联盟|成员|单位|联合|会同|加入|支持|的|其中|同时|对(?!外|口)|(?<=工作室|公司|集团|学院|医院|基地|平台|团队)[和与及]|(?<=成员|单位|工作室|分别|成员分别)[为有是]|^(?:和|与|及|给|向|在|经|将|把|以|为|从|被|有|是)/gu;

const hosted = new RegExp(
  `^(?<host>[\\p{Script=Han}A-Za-z（）·]{2,26}(?:${hosts}))[\\p{Script=Han}A-Za-z]{0,12}$`,
  "u",
);
const suffix = new RegExp(`${kind}$`, "u");
/** Surnames, the 100 most common (公安部 2020年全国姓名报告) and others in use. */
export const frequentSurnames =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
/** Trades and ranks that begin with the character of a surname, and kinds of studios. */
const notBorne =
  /级|示范|产业|企业|行业|传统|新兴|高校|高技能|牵头|成员|培育|对象|职业|校|各|类|发挥|推|动|学习|参观|加强|强化|深化|优化|提升|规范|完善|升级|创建/u;

/** Text before the head from the last mark outside of brackets, at most this many characters. */
const reach = 48;

function segmentStart(text: string, headStart: number): number {
  let depth = 0;
  let at = headStart;
  while (at > 0 && headStart - at < reach) {
    const character = text[at - 1]!;
    if ("）)".includes(character)) depth++;
    else if ("（(".includes(character)) {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && !/[\p{Script=Han}A-Za-z0-9·]/u.test(character)) break;
    at--;
  }
  return at;
}

/** True for words that are the name of one studio: host and trade or person, or the person alone. */
function isName(words: string): boolean {
  const own = words.replace(suffix, "");
  if (own === words || own.length < 2 || foreign.test(own)) return false;
  const host = hosted.exec(own)?.groups?.host;
  if (host !== undefined) return !leading.test(own) && !groups.test(own) && own.replace(/[（）]/gu, "").length >= 4;
  if (notBorne.test(own)) return false;
  const surname = compoundSurnames.has(own.slice(0, 2)) ? 2 : singleSurnames.has(own[0]!) ? 1 : 0;
  if (surname === 0 || own.length <= surname) return false;
  // A name alone is a surname and one or two characters; with a trade after it only a frequent surname tells it.
  if (own.length <= surname + 2) return true;
  return own.length <= 9 && (surname === 2 || frequentSurnames.includes(own[0]!)) && !leading.test(own);
}

/**
 * Where the name of the single studio begins whose head word (工作室) stands from `headStart` to `headEnd`; undefined when
 * the words before it name no host and no person.
 */
export function studioNameStart(text: string, headStart: number, headEnd: number): number | undefined {
  const from = segmentStart(text, headStart);
  const words = text.slice(from, headStart);
  const starts = [0, ...matchesOf(words, leads).map((lead) => lead.index + lead[0].length)];
  const start = starts.find((offset) => isName(text.slice(from + offset, headEnd)));
  return start === undefined ? undefined : from + start;
}

/** The body that hosts the studio, as far as its name tells: 某公司 of 某公司张某某劳模创新工作室. */
export function hostOf(name: string): string | undefined {
  const own = name.replace(suffix, "");
  return own === name ? undefined : hosted.exec(own)?.groups?.host;
}
