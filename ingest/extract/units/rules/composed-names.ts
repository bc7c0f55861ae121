import { createEndingMatcher } from "../../../language/form-matcher.ts";
import { genericAfterRegion, genericNames } from "../lexicon/boundary-words.ts";
import { bodyHeads, legalForms, weakHeads } from "../lexicon/organisation-heads.ts";
import { isInnerNoun, isNameWord, isNational, isProper } from "../name-words.ts";
import { rememberLast } from "../remember-last.ts";
import { type TextView, viewOf } from "../text-view.ts";
import type { RelativeRegion, UnitMatch, UnitRule } from "../unit-match.ts";
import { centralBodies } from "./central-bodies.ts";
import { localBodies, relativeRegionAt } from "./local-bodies.ts";

const headEndingAt = createEndingMatcher(bodyHeads);
const legalForm = new Set<string>(legalForms);

/** Longest name taken, in characters; the longest registered names are about this long. */
const longestName = 40;

/** Closed like a body and none: a studio, a station of a studio kind, a meeting, an event. */
const notABody =
  /(?:工作室|工作站|网站|门户|副中心|(?:科创|科学|医学|医疗|创新|商务|金融|航运|贸易|消费|会展)中心|活动室|教室|会议室|(?:全国|国际|世界|亚太|区域性?)(?:政治|文化|经济|交往|科技|产业|物流)中心|培训班|专班|座谈会|推进会|研讨会|交流会|发布会|运动会|博览会|大赛组委会)$/;

/** What may follow a head without a word boundary in between: the head is then part of another word. */
const headRunsOn = /^(?:长|员|级|门|们|化|性|式|型|制|籍|友|生|里|内外|龄|徽|舍|歌|训|史|报|刊|车|址|服|区|园)/;

/** Things that bear the name of a body and are none: 某大学城, 学院路, 工会工作. */
const notABodyAfter =
  /^(?:路|街|站台|城|杯|奖|法|章程|条例|办法|工作|系统|代表大会|院士(?!工作|行)|书记处|(?<=处)书记|第[一二三四五六七八九十]+(?:大|次|届)|[一二三四五六七八九十]+(?:大|届))/;
/** 工会组织 is a noun; after a body of another kind 组织 is the verb of its sentence. */
const organisationNoun = /(?:工会|党委|团委|妇联)$/;

/** 部署, 布局, 全部: a closing character inside an ordinary word of two characters is no head. */
const isOrdinaryWord = (word: { word: string; tag: string }, head: string): boolean =>
  head.length === 1 && ((word.word.length === 2 && !/^(?:nt|x)$/.test(word.tag)) || ordinaryEnding.test(word.word));
const ordinaryEnding =
  /(?:[干全内外东西南北局头底背]部|[布格结当大全时]局|[部签]署|[好用之益坏到]处|[学本专内外百]科|教室|[剧住出入]院|[车网]站|[大客餐展]厅|[学高夜军]校|人社)$/;

interface Stretch {
  /** Where the name begins. */
  start: number;
  /** What opens it. */
  anchor: "region" | "relative" | "body" | "national" | "proper" | "none";
  parent?: UnitMatch;
  relative?: RelativeRegion;
}

const bracketInName = /^[（(](?:集团|控股|中国|股份|筹|[\p{Script=Han}]{2,3})[）)]$/u;

/** Goes left from a head over the words of a name and says where the name begins. */
function stretchLeft(
  view: TextView,
  headStart: number,
  bodies: ReadonlyMap<number, UnitMatch>,
  legal: boolean,
  company: boolean,
  floor = 0,
): Stretch | undefined {
  const { text, words } = view;
  let at = headStart;
  let best: Stretch | undefined;
  let bridged = 0;
  let crossed = 0;
  let inner = false;
  let group = false;
  const prefer = (stretch: Stretch) => {
    best = stretch;
  };
  while (at > floor && headStart - at < longestName) {
    const body = bodies.get(at);
    if (body && bridged > 0 && text[at] !== undefined && /[和与]/.test(text[at]!)) return best;
    if (body && at < headStart + 1) {
      return { start: body.start, anchor: "body", parent: body };
    }
    const region = view.regionEndingAt.get(at);
    if (region) {
      prefer({ start: region.start, anchor: "region" });
      at = region.start;
      // 某省电力有限公司 + 某市供电公司: a company's branch in a region is named after the company.
      const owner = bodies.get(at);
      if (owner && company && /公司$/.test(text.slice(owner.start, owner.end)))
        return { start: owner.start, anchor: "body", parent: owner };
      const wider = widerRegion(view, at);
      if (wider !== undefined) return { start: wider, anchor: "region" };
      const brand = company ? brandBefore(view, at) : undefined;
      if (brand !== undefined) return { start: brand, anchor: "region" };
      if (!groupBefore.test(text.slice(Math.max(0, at - 8), at))) break;
      group = true;
      continue;
    }
    const index = view.wordEndingAt[at]!;
    if (index < 0) {
      // Inside a word that jieba built across the head's edge: take the word's own start.
      const relative = relativeRegionAt(view, at - 1);
      if (relative) return { start: at - 1, anchor: "relative", relative };
      const inside = wordAround(view, at);
      // 控制中心, which jieba takes for a fixed phrase: the head stands inside it.
      const holdsHead = inside && at === headStart && inside.tag === "l";
      if (!inside || !(holdsHead || isNameWord(inside))) break;
      at = inside.start;
      crossed++;
      if (isProper(inside)) prefer({ start: at, anchor: "proper" });
      continue;
    }
    const word = words[index]!;
    if (/^[由经报].$/.test(word.word) && best?.anchor !== "region") {
      const joined = relativeRegionAt(view, at - 1);
      if (joined) return { start: at - 1, anchor: "relative", relative: joined };
    }
    const relative = word.word.length === 1 ? relativeRegionAt(view, word.start) : undefined;
    if (relative && best?.anchor !== "region") {
      return { start: word.start, anchor: "relative", relative };
    }
    if (/^[）)]$/.test(word.word) && at < headStart + 1) {
      const open = Math.max(text.lastIndexOf("（", at), text.lastIndexOf("(", at));
      if (open >= 0 && at - open <= 6 && bracketInName.test(text.slice(open, at))) {
        at = open;
        continue;
      }
      break;
    }
    if (/^[和与]$/.test(word.word) && crossed > 0 && bridged === 0 && best === undefined) {
      bridged++;
      at = word.start;
      continue;
    }
    if (isInnerNoun(word) && !group) {
      if (best || bridged > 0) break;
      inner = true;
      crossed++;
      at = word.start;
      continue;
    }
    if (!isNameWord(word, legal)) break;
    if (bridged > 0 && headEndingAt(text, word.end) && !/^(?:工业|劳动)/.test(word.word)) return best;
    crossed++;
    at = word.start;
    if (group) prefer({ start: at, anchor: "region" });
    else if (isNational(word)) prefer({ start: at, anchor: "national" });
    else if (isProper(word) && !inner) prefer({ start: at, anchor: best?.anchor === "region" ? "region" : "proper" });
  }
  // 英雄 in 英雄某某纪念馆: a short word between the clause's begin and the proper noun belongs to the name.
  if (
    best?.anchor === "proper" &&
    best.start - at <= 4 &&
    !/^(?:联合|会同|联手|携手)$/.test(text.slice(at, best.start)) &&
    /[\s，。、；：“”！？]/.test(text[at - 1] ?? "\n")
  )
    best = { ...best, start: at };
  if (legal && bridged === 0 && crossed > 0 && !inner && (best === undefined || best.anchor === "proper"))
    return { start: at, anchor: best?.anchor ?? "none" };
  return best;
}

/** 恒星建材 before 西宁分公司: the words between the last mark and the region, where they are name words and nothing else. */
function brandBefore(view: TextView, at: number): number | undefined {
  let start = at;
  for (let index = view.wordEndingAt[at]!; index >= 0 && at - start <= 8; index--) {
    const word = view.words[index]!;
    if (/^[，。、；：“”（）()！？和与及\s]$/.test(word.word)) return at - start >= 2 ? start : undefined;
    if (view.regionEndingAt.has(word.end) || !isNameWord(word)) return undefined;
    // 甲公司和恒星建材…: jieba joins the conjunction to a brand it does not know.
    if (/^[和与及].{2,}$/u.test(word.word) && word.tag === "x") return word.start + 1;
    start = word.start;
  }
  return undefined;
}

/** 青海省工人 before 西宁疗养院: the start of a wider region within a few name words to the left. */
function widerRegion(view: TextView, at: number): number | undefined {
  for (let index = view.wordEndingAt[at]!, steps = 0; index > 0 && steps < 3; index--, steps++) {
    const word = view.words[index]!;
    const region = view.regionEndingAt.get(word.end);
    if (region) return steps > 0 && region.level === "省级" ? region.start : undefined;
    if (!isNameWord(word) && !isInnerNoun(word)) return undefined;
  }
  return undefined;
}

/** A company group, or a nationwide body, whose branch in a region is named: 某某集团西宁电机厂, 国网青海电力公司. */
const groupBefore =
  /(?:集团|公司|总局|科学院|国网|中铁|中建|中交|中车|中粮|中核|中航|华能|大唐|华电|国电|国能|中石油|中石化|中海油|中国(?:移动|联通|电信|邮政|石油|石化|铁塔|银行|人保|人寿)|银行)$/;

function wordAround(view: TextView, at: number) {
  for (let start = at - 1; start >= 0 && at - start < 8; start--) {
    const index = view.wordStartingAt[start]!;
    if (index >= 0) return view.words[index]!.end > at ? view.words[index] : undefined;
  }
  return undefined;
}

/** Names composed of an opening (place, nation, brand, or a body) + what it does + the word that closes the name of a body. */
export const composedNames: UnitRule = {
  name: "composed-names",
  version: 1,
  source:
    "企业名称登记管理规定, article 6 (region, name, trade, legal form); names of public institutions are built alike",
  examples: [
    { text: "由青海第一钢铁公司一次性奖励2万元。", finds: ["青海第一钢铁公司"] },
    { text: "在青海省图书馆举行。", finds: ["青海省图书馆"] },
    { text: "西宁市红星电器有限公司和青海大学获奖。", finds: ["西宁市红星电器有限公司", "青海大学"] },
    { text: "由省总工会职工学校承办。", finds: ["省总工会职工学校"] },
    { text: "省总工会安全和劳动保护部牵头。", finds: ["省总工会安全和劳动保护部"] },
    { text: "南方（集团）有限公司参加。", finds: ["南方（集团）有限公司"] },
    { text: "省妇联联合青海师范大学举办培训班。", finds: ["青海师范大学"] },
    { text: "支持西宁职业技术学院建设产业工匠学院。", finds: ["西宁职业技术学院"] },
    { text: "市科委中关村管委会印发。", finds: ["中关村管委会"] },
    { text: "会同中国信息通信研究院组织服务商。", finds: ["中国信息通信研究院"] },
    { text: "西宁湟源工程建设有限公司中标。", finds: ["西宁湟源工程建设有限公司"] },
    { text: "走进青海湟润有限公司和兆弘建材西宁分公司。", finds: ["青海湟润有限公司", "兆弘建材西宁分公司"] },
    { text: "西宁市劳模爱心志愿服务团开展宣讲。", finds: ["西宁市劳模爱心志愿服务团"] },
    { text: "，联合青海大学材料学院攻关。", finds: ["青海大学材料学院"] },
    { text: "青海高速集团工会参加。", finds: ["青海高速集团工会"] },
    { text: "由青海省药品集中采购管理所承办。", finds: ["青海省药品集中采购管理所"] },
  ],
  nearMisses: [
    { text: "支持职业院校和培训机构发展。", because: "kinds of institutions" },
    { text: "建设国家重点实验室。", because: "a kind of laboratory" },
    { text: "各部门、各单位要加强管理。", because: "generic" },
    { text: "局长和部长出席会议。", because: "posts" },
    { text: "打造创新服务中心。", because: "no name, nothing proper in it" },
    { text: "建成智慧农场30个。", because: "a class that is counted" },
    { text: "《青海省高等学校教师进修办法》", because: "all schools of a kind" },
    { text: "巩固全国文化中心地位。", because: "a role of a city" },
  ],
  find: rememberLast((text) => {
    const view = viewOf(text);
    const known = [...centralBodies.find(text), ...localBodies.find(text)];
    const bodies = new Map<number, UnitMatch>(known.map((match) => [match.end, match]));
    const found: UnitMatch[] = [];
    for (const word of view.words) {
      const head = headEndingAt(text, word.end);
      if (!head || bodies.has(word.end) || isOrdinaryWord(word, head)) continue;
      if (headRunsOn.test(text.slice(word.end, word.end + 2)) && view.wordEndingAt[word.end]! < 0) continue;
      if (notABodyAfter.test(text.slice(word.end, word.end + 4))) continue;
      if (text.startsWith("组织", word.end) && organisationNoun.test(head)) continue;
      const match = readName(view, word.end, head, bodies);
      if (!match) continue;
      found.push(match);
      bodies.set(match.end, match);
    }
    return keepLongest(found);
  }),
};

/** Parts of a body whose names are the bare kind: 某公司研究院, 某厅办公室. */
const ownParts =
  /^(?:党组|党委|纪委|团委|工会|工会委员会|办公室|办公厅|研究院|研究所|研究中心|技术中心|培训中心|服务中心|学院|党校|医院|分公司|管理委员会|专家委员会|学术委员会)$/;

/** Bodies that belong to another one, without saying which: 教育部直属高等学校. */
const ofItsKind = /^(?:直属|所属|部属|下属|主管|相关|有关|系统|各)/;

/** After a body, words that join it to another one or say what it does with it: 甲联合乙, 甲和乙, 甲商乙. */
const joint =
  /^(?:委?[和与及](?![谐平睦])|以及|商(?=国务院|国家|有关|财政部|教育部)|联合(?!会|总会|社|工会|学院|大学|体|办|党委|会议)|会同|协同(?!创新)|联手|携手|报请|经(?=国务院)|(?:指导|帮助|支持|服务|助力)(?=[\p{Script=Han}]{2,3}[省市县区])|建设(?=[\p{Script=Han}]{2,}(?:学院|学校|大学|医院|公司|集团|厂|馆)$)|开办|举办|创办|共建)/u;
/** 市科委中关村管委会 are two bodies: a committee of a place is no part of a department. */
const placeCommittee = /^[\p{Script=Han}]{2,10}(?:管委会|管理委员会|人民政府|总工会)$/u;

/** A department of a development zone, which jieba holds for one proper noun: 某某经济技术开发区财政局. */
const inZone = /^.{2,12}(?:开发区|新区|高新区|自由贸易试验区|示范区)(?!管)[\p{Script=Han}]{2,8}[局厅办]$/u;
const counted = /^(?:各?\d+|[一两二三四五六七八九十]+)[余多]?[个家所座处支]/u;

function readName(
  view: TextView,
  end: number,
  head: string,
  bodies: ReadonlyMap<number, UnitMatch>,
  floor = 0,
): UnitMatch | undefined {
  const { text } = view;
  const stretch = stretchLeft(view, end - head.length, bodies, legalForm.has(head), /公司$/.test(head), floor);
  if (!stretch || end - stretch.start <= head.length) return undefined;
  const form = text.slice(stretch.start, end);
  if (genericNames.test(form) || notABody.test(form) || form.startsWith("各")) return undefined;
  // 集团公司西藏公司: a company of the house that speaks.
  if (/^(?:集团公司|总公司|本公司)/.test(form)) return undefined;
  if (stretch.parent) {
    const rest = text.slice(stretch.parent.end, end);
    const link =
      joint.exec(rest)?.[0] ?? (placeCommittee.test(rest) && namesAPlace(view, stretch.parent.end) ? "" : undefined);
    if (link !== undefined) return readName(view, end, head, bodies, stretch.parent.end + link.length);
    if (rest.length < 2 || ((genericAfterRegion.test(rest) || ofItsKind.test(rest)) && !ownParts.test(rest)))
      return undefined;
    return { start: stretch.start, end, parts: { kind: "internal", parent: stretch.parent, rest } };
  }
  if (stretch.anchor === "none" && !legalForm.has(head)) return undefined;
  if (stretch.anchor === "proper" && weakHeads.has(head) && !inZone.test(form)) return undefined;
  // 建成智慧农场30个: what is counted is a class.
  if (stretch.anchor === "proper" && counted.test(text.slice(end, end + 6))) return undefined;
  if (stretch.anchor === "relative") {
    const rest = text.slice(stretch.start + 1, end);
    if (rest.length < 2 || genericAfterRegion.test(rest) || (rest === head && weakHeads.has(head))) return undefined;
    return { start: stretch.start, end, parts: { kind: "named", region: stretch.relative!, rest } };
  }
  const region = view.regionStartingAt.get(stretch.start);
  if (region) {
    const rest = text.slice(region.end, end);
    if (/^[内外各及]/.test(rest)) return undefined;
    if (rest === head && weakHeads.has(head) && head !== "学院") return undefined;
    if (genericAfterRegion.test(rest)) return undefined;
    return {
      start: stretch.start,
      end,
      parts: { kind: "named", region, regionForm: text.slice(region.start, region.end), rest },
    };
  }
  return { start: stretch.start, end, parts: { kind: "named", rest: form } };
}

/** True where a place begins. */
const namesAPlace = (view: TextView, at: number): boolean =>
  view.regionStartingAt.has(at) || view.words[view.wordStartingAt[at]!]?.tag === "ns";

/** Of matches that overlap, the longer one. */
export function keepLongest<T extends { start: number; end: number }>(matches: readonly T[]): T[] {
  const kept: T[] = [];
  for (const match of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1);
    if (!before || before.end <= match.start) kept.push(match);
    else if (match.end - match.start > before.end - before.start) kept[kept.length - 1] = match;
  }
  return kept;
}
