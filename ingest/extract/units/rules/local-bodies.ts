import { localFormAt, localPattern } from "../local-forms.ts";
import { isNameWord } from "../name-words.ts";
import { rememberLast } from "../remember-last.ts";
import { beginsWord, type RegionSpan, type TextView, viewOf } from "../text-view.ts";
import type { RelativeRegion, UnitMatch, UnitRule } from "../unit-match.ts";

/** What follows when a longer word or something else than the body is meant. */
const continuation: Readonly<Record<string, RegExp>> = {
  委: /^(?:书记|副书记|常委|托|派|员|任|培|婉|[第一二三四五六七八九十]+届|全会|[\p{Script=Han}]{0,8}会议)/u,
  // 总工会第十二次代表大会, 总工会七届二次全会 are meetings; 总工会一次性补助 is not.
  总工会: /^(?:第[一二三四五六七八九十]+(?:届|次)|[一二三四五六七八九十]+届)/,
  人大: /^(?:代表|会议)/,
  人民代表大会: /^(?:代表|第)/,
  政协: /^委员(?!会)/,
  政府: /^(?:各?(?:相关|有关)部门|采购|补贴|补助|债|投资|引导|特殊津贴|质量奖|购买|信息公开|网站|门户|公报|服务热线)/,
  人民政府: /^(?:网|门户|公报|令)/,
  团委: /^员/,
  政府办: /^(?:公|事|实|学|好|理|了|得|起|文|的|会|院|节|赛|案|报)/,
  法院: /^系统/,
};

const relativeWords = "省市县区州地旗盟";
/** 所在县财政局, 设区市教育局: that of any such division. */
const whichOne = /^(?:所在|所属|所辖|设区|直管|省辖|有关|相关|当地|其他|试点)$/;
const connects = /^(?:联合|会同|协同|联手|携手|商|委托|协调|组织|指导|支持|报送|报请|服务|依托|对接|参照)$/;
const plural = /^[各两几多跨每]|[各两几多跨一二三四五六七八九十每\d]$/;

/** The relative region that begins a word here and stands at the head of a name: 省总工会, 市委. */
export function relativeRegionAt(view: TextView, at: number): RelativeRegion | undefined {
  const character = view.text[at];
  if (character === undefined || !relativeWords.includes(character) || !beginsWord(view, at)) return undefined;
  const region = character as RelativeRegion;
  const index = view.wordStartingAt[at]!;
  if (index < 0) return region;
  const before = view.words[index - 1];
  if (!before || before.end !== at) return region;
  if (plural.test(before.word) || whichOne.test(before.word) || view.regionEndingAt.has(at)) return undefined;
  // 甲联合县…, 委托省…: a verb that jieba takes for a noun, or that stands in names too, joins two bodies here.
  if (connects.test(before.word) || partyNames.includes(before.word)) return region;
  // 乡村振兴 + 市…: a name word before it makes it part of something longer, unless that word is the end of a body.
  return isNameWord(before) && !/(?:委|政府|会|厅|局|院|部|社|联|协)$/.test(before.word) ? undefined : region;
}

/** Whose committee a region's 委 is: the party's own, of which 中共 may be left out, the youth league's, that of another party. */
const partyNames = ["中共", "共青团", "民革", "民盟", "民建", "民进", "农工党", "致公党", "九三学社", "台盟"];

/** Bodies of a region by the words after it: party committee, government, departments, courts, mass organisations. */
export const localBodies: UnitRule = {
  name: "local-bodies",
  version: 1,
  source:
    "地方各级人民代表大会和地方各级人民政府组织法; 党章 (local committees); institutional reform plans of the provinces for the departments and their short names",
  examples: [
    { text: "青海省委、省政府印发意见。", finds: ["青海省委", "省政府"] },
    { text: "青海省人社厅会同省发改委和西宁市教育局实施。", finds: ["青海省人社厅", "省发改委", "西宁市教育局"] },
    { text: "由省委组织部、市住建局和市总工会负责。", finds: ["省委组织部", "市住建局", "市总工会"] },
    { text: "省委省政府高度重视。", finds: ["省委", "省政府"] },
    { text: "自治区党委、自治区教育厅和自治区总工会参加。", finds: ["自治区党委", "自治区教育厅", "自治区总工会"] },
    { text: "由团省委、县政府办、县农商行负责。", finds: ["团省委", "县政府办", "县农商行"] },
    { text: "由共青团西宁市委承办，民盟省委协办。", finds: ["共青团西宁市委", "民盟省委"] },
    { text: "云岫市总工会联合县生态环境局开展。", finds: ["云岫市总工会", "县生态环境局"] },
    { text: "入选者由省总工会一次性补助8万元。", finds: ["省总工会"] },
    { text: "国家税务总局之外，省税务局也参加。", finds: ["省税务局"] },
  ],
  nearMisses: [
    { text: "省总工会第十二次代表大会召开。", because: "a meeting" },
    { text: "该省委托第三方评估。", because: "委托 is a verb" },
    { text: "省政协委员和省人大代表参加视察。", because: "members, not the bodies" },
    { text: "完善市政府采购办法。", because: "政府采购 is an activity" },
    { text: "市政府相关部门负责落实。", because: "some of its departments" },
    { text: "各市教育局、各县财政局报送材料。", because: "all of a kind, not one body" },
    { text: "建设城市公安局域网。", because: "城市 is a word" },
    { text: "各自治区党委书记出席。", because: "a post of every region" },
    { text: "由各县教育局、县财政局负责。", because: "those of every county" },
    { text: "团市委员会议室。", because: "委员 is a word" },
    { text: "县政府办实事、办好事。", because: "办 is a verb" },
    { text: "各设区市教育局、所在县财政局报送。", because: "which division, not its name" },
  ],
  find: rememberLast((text) => {
    const view = viewOf(text);
    const found: UnitMatch[] = [];
    const tryAt = (start: number, at: number, region: RegionSpan | RelativeRegion): number | undefined => {
      const form = localFormAt(text, at);
      if (!form) return undefined;
      const end = at + form.length;
      const opener = form.startsWith("委")
        ? partyNames.find((name) => text.startsWith(name, start - name.length))
        : undefined;
      const own = opener !== undefined && opener !== "中共";
      if (form === "委员会" && !opener) return undefined;
      if (own && !/^委(?:员会)?$/.test(form)) return undefined;
      if (continuation[form]?.test(text.slice(end, end + 6))) return undefined;
      if (!endsCleanly(view, end)) return undefined;
      found.push({
        start: start - (opener?.length ?? 0),
        end,
        parts: { kind: "local", region, pattern: own ? `${opener}R委员会` : localPattern(form)! },
      });
      return end;
    };
    for (let at = 0; at < text.length; ) {
      // 团省委: the region stands inside the short name.
      const league = text[at] === "团" && /^团(省|市|县|区|州|地|旗|盟)委(?![员托派])/.exec(text.slice(at, at + 4));
      if (league && !/[社集财乐党师军兵]/.test(text[at - 1] ?? "")) {
        const relative = league[1] as RelativeRegion;
        found.push({
          start: at,
          end: at + 3,
          parts: { kind: "local", region: relative, pattern: localPattern("团委")! },
        });
        at += 3;
        continue;
      }
      // 自治区人民政府, 自治区党委: the relative form of an autonomous region, which calls its committee 党委.
      if (text.startsWith("自治区", at) && !view.regionEndingAt.has(at + 3)) {
        const after = at + 3;
        at = tryAt(at, text.startsWith("党委", after) ? after + 1 : after, "省") ?? after;
        continue;
      }
      const region = view.regionStartingAt.get(at);
      if (region) {
        at = (isCounted(view, region) ? undefined : tryAt(region.start, region.end, region)) ?? region.end;
        continue;
      }
      const relative = relativeRegionAt(view, at);
      at = (relative && !(text[at - 1] === "、" && inListOfAll(text, at)) && tryAt(at, at + 1, relative)) || at + 1;
    }
    return found;
  }),
};

/** 各 before a region name never happens in good text; a number before it (三省) does. */
const isCounted = (view: TextView, region: RegionSpan) => view.text[region.start - 1] === "各";

/** 各区委编办、区民政局、区农业农村局: 各 speaks for all that follow it with the same region. */
const inListOfAll = (text: string, at: number): boolean =>
  new RegExp(`各${text[at]}[^，。；：、\\n]{1,14}(?:、${text[at]}[^，。；：、\\n]{2,14})*、$`, "u").test(
    text.slice(Math.max(0, at - 80), at),
  );

/** A name ends where a word ends, or inside a word that jieba built across the end (委 + 组). */
function endsCleanly(view: TextView, end: number): boolean {
  if (view.wordEndingAt[end]! >= 0 || end === view.text.length) return true;
  return !/^[长员级门们化性式型制籍友生]/.test(view.text.slice(end, end + 1));
}
