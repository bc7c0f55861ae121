/** Programmes whose name stands in quotation marks. */

import { taggedWords } from "../../language/words.ts";
import type { Rule } from "../../model.ts";
import { closingOf, insideTitleMarks } from "../naming/bracket-pairs.ts";
import { governs, nounPhrase } from "../naming/noun-phrase.ts";
import { afterQuotation, insideQuotation } from "./programme-heads.ts";

export interface ProgrammeMatch {
  start: number;
  end: number;
  name: string;
  /** Last word of the name: 行动, 平台, … */
  kind: string;
  /** The words inside the quotation marks, when they are the proper part of the name. */
  short?: string;
  /** True for the heading of a plan's measure. */
  measure?: boolean;
}

/** Modifiers between the quotation and the head; no function word, verb of doing or punctuation is a modifier. */
const tail = new RegExp(
  `^(?<modifier>[\\p{Script=Han}]{0,14}?)(?<head>${afterQuotation})(?![\\p{Script=Han}]*?(?:精神|会议))(?!师|化|家|者|性)`,
  "u",
);
const noModifier = /[的了等是为在将把被以从到由向]|工作室|精神|目标|理念|战略|要求|大会|会议|论坛/u;
const listed = /^(?:“[^”]{2,20}”、?)*等(?<head>专项行动|行动|工程|活动|竞赛|大赛|项目|品牌|平台)/u;
const own = new RegExp(`(?:${insideQuotation})$`, "u");

/** Slogans, sums up and quotations of speech are not names. */
const sentenceLike = /[。！？；，]/u;

/** The head is a word of its own there: not 项目 in 事项目录. */
function endsWord(rest: string, length: number): boolean {
  return !rest.slice(0, length).endsWith("项目") || taggedWords(rest).some(({ end }) => end === length);
}

/** A chain of nouns and nominal verbs; 和 may join them. */
function isModifier(words: string): boolean {
  if (noModifier.test(words)) return false;
  if (/^[和与及]|[和与及]$/u.test(words)) return false;
  return taggedWords(words).every(
    ({ word, tag }) => /^[和与及]$/u.test(word) || (!governs(word) && !/^(?:d|p|r|u)/u.test(tag)),
  );
}

/** 承担省级“X”项目: verbs that the analyser takes for a part of the name. */
const takenOn = /^(?:(?:承担|承接|申报|获批|获得|参加|参与|入选|完成)(?=[国省市县区]|中央|部|厅|校))?/u;

/** 以“X”为主题的Y: the programme Y bears the name X. */
const themed =
  /^为(?:主题|重点|核心|主线|载体)的(?<modifier>[\p{Script=Han}]{0,12}?)(?<head>课程|培训|竞赛|大赛|比赛|活动|行动|宣讲)/u;

function matchAt(text: string, open: number): ProgrammeMatch | undefined {
  const close = closingOf(text, open, 40);
  if (close === undefined) return undefined;
  const inside = text.slice(open + 1, close);
  // A term of years (“十四五”) and an idiom are no names.
  if (/^(?:一把手|一号|十[一二三四五六]五)$/u.test(inside)) return undefined;
  if (inside.length < 2 || /[。！？；]/u.test(inside)) return undefined;
  const rest = text.slice(close + 1, close + 24);
  // “菜单式”培训, “动态化”宣讲: how it is done.
  if (/[化式型]$/u.test(inside) && /^(?:培训|宣讲|活动|课程|课堂|专项|项目|服务)/u.test(rest)) return undefined;
  const found = tail.exec(rest);
  if (found && isModifier(found.groups!.modifier!) && endsWord(rest, found[0].length)) {
    const head = found.groups!.head!;
    const end = close + 1 + found[0].length;
    const phrase = Math.min(open, nounPhrase(text, end - head.length, end).start);
    // 深化“X”改革: a verb right before the quotation.
    const start = /^(?:深化|推进|推动|促进|实施|深入推进)$|^[本我][省市县区校]$/u.test(text.slice(phrase, open))
      ? open
      : phrase + takenOn.exec(text.slice(phrase, open))![0].length;
    return { start, end, name: text.slice(start, end), kind: head, short: inside };
  }
  const theme = themed.exec(rest);
  if (theme)
    return {
      start: open,
      end: close + 1,
      name: `${inside}${theme.groups!.modifier!}${theme.groups!.head!}`,
      kind: theme.groups!.head!,
      short: inside,
    };
  if (
    /^工作(?![\p{Script=Han}])/u.test(rest) &&
    /(?:开展|推行|实施|试行)了?$/u.test(text.slice(Math.max(0, open - 4), open))
  )
    return { start: open, end: close + 3, name: text.slice(open, close + 3), kind: "工作", short: inside };
  if (sentenceLike.test(inside)) return undefined;
  // 打造技能竞赛“X”, 推出服务品牌“X”: the kind stands before the name.
  const before = /(?<head>品牌|平台|竞赛|大赛|专项行动|行动|工程|培训班)$/u.exec(
    text.slice(Math.max(0, open - 4), open),
  );
  if (
    before &&
    /(?:打造|举办|推出|创建|开展|实施|建设|启动)[\p{Script=Han}]{2,16}$/u.test(text.slice(Math.max(0, open - 22), open))
  )
    return { start: open, end: close + 1, name: inside, kind: before.groups!.head!, short: inside };
  const selfHead = own.exec(inside);
  // 授予“X基地”: an honour.
  const conferred = /(?:授予|认定为|命名为|评为|获评|授牌|获得)$/u.test(text.slice(Math.max(0, open - 3), open));
  if (selfHead && !(conferred && selfHead[0] === "基地") && inside.length > selfHead[0].length + 1)
    return { start: open, end: close + 1, name: inside, kind: selfHead[0] };
  const inList = listed.exec(rest);
  if (inList) return { start: open, end: close + 1, name: inside, kind: inList.groups!.head! };
  return undefined;
}

export const quotedProgramme: Rule<ProgrammeMatch> = {
  name: "programme-quoted",
  version: 1,
  source:
    "GB/T 15834-2011, 4.8: quotation marks set off names that need pointing out; the head word after or at the end of the quotation says that a programme is named.",
  examples: [
    { text: "实施“匠心筑梦”专项行动。", finds: ["“匠心筑梦”专项行动"] },
    { text: "大力实施“技能兴湖工程”。", finds: ["“技能兴湖工程”"] },
    { text: "举办“创业青山”大学生创新创业大赛。", finds: ["“创业青山”大学生创新创业大赛"] },
    { text: "开展“送教上门”等活动。", finds: ["“送教上门”"] },
    { text: "打造“湖畔匠声”品牌。", finds: ["“湖畔匠声”品牌"] },
    { text: "联合开办“绿色冶炼订单班”。", finds: ["“绿色冶炼订单班”"] },
    { text: "建设“湖畔云学”线上培训平台。", finds: ["“湖畔云学”线上培训平台"] },
    { text: "推进“证照联办”改革。", finds: ["“证照联办”改革"] },
    { text: "承担省级“揭榜攻坚”项目3项。", finds: ["省级“揭榜攻坚”项目"] },
    { text: "发布本市“接件即批”改革年度报告。", finds: ["“接件即批”改革"] },
    { text: "获得市“百厂千人”职工大比拼第一名。", finds: ["市“百厂千人”职工大比拼"] },
  ],
  nearMisses: [
    { text: "弘扬“工匠精神”。", because: "a spirit" },
    { text: "解决“最后一公里”问题。", because: "no programme" },
    { text: "开展“菜单式”培训、“流动化”宣讲。", because: "how it is done" },
    { text: "营造“人人学技能”的氛围。", because: "a slogan" },
    { text: "他说：“我们要办好这次竞赛。”", because: "speech" },
    { text: "授予“青山工匠”称号。", because: "an honour" },
    { text: "推动“农事通”优化试点运用。", because: "a use on trial of what is named" },
    { text: "坚持“政府引导、企业主体”的工作原则", because: "a principle" },
    { text: "《关于开展“安康杯”竞赛活动的通知》", because: "part of a title" },
  ],
  find(text) {
    const found: ProgrammeMatch[] = [];
    for (let open = text.indexOf("“"); open >= 0; ) {
      const match = insideTitleMarks(text, open) ? undefined : matchAt(text, open);
      if (match) found.push(match);
      open = text.indexOf("“", match ? match.end : open + 1);
    }
    return found;
  },
};
