/** Policies named between title marks. */
import type { Rule } from "../../model.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import { normalizedDocumentNumber } from "./document-number.ts";
import { isPolicyTitle, policyKind } from "./policy-kinds.ts";

export interface PolicyMatch {
  start: number;
  end: number;
  title: string;
  kind?: string;
  docNumber?: string;
  issuer?: string;
}

/** Longest title, in characters; the longest titles of State Council documents have about 130. */
const longestTitle = 160;

/** 作品 and press: the words right before 《 that say that what follows is no document. */
const workBefore =
  /(?:电影|影片|歌曲|纪录片|专题片|微电影|话剧|小说|图书|专著|著作|丛书|论文|节目|栏目|杂志|期刊|报纸|演唱|合唱|独唱|朗诵|诗歌|诗朗诵|舞蹈|歌舞|快板|小品|情景剧|画作|油画|书法|长篇|报告文学|宣传片|短视频|视频|动画片|电视剧|题为|一书|表演|填写|填报|填好|提交)[了的：:]?$/u;
const workAfter = /^(?:一书|杂志|期刊|报|记者|栏目|节目|等歌曲|等节目|一文|的歌声|作品)/u;

const issuerBefore =
  /(?<body>中央|国务院|省委|市委|县委|区委|政府|总工会|工会|办公厅|办公室|委员会|[\p{Script=Han}](?:部|委|局|厅|院|会))(?:联合)?(?:印发|出台|制定|发布|下发|制定出台|颁布)?了?的?$/u;

const issuerEnd = /(?:中央|国务院|省委|市委|政府|办公厅|办公室|委员会|工会|[\p{Script=Han}](?:部|委|局|厅|院))$/u;

/** The body named right before the title, by itself or with 印发, or undefined. */
function issuerOf(text: string, titleStart: number): string | undefined {
  const before = text.slice(Math.max(0, titleStart - 60), titleStart);
  const found = issuerBefore.exec(before);
  if (!found) return undefined;
  const bodyStart = titleStart - before.length + found.index;
  const end = bodyStart + found.groups!.body!.length;
  let { start } = nounPhrase(text, bodyStart, end);
  // 省委办公厅、省政府办公厅《…》: bodies that issue together are joined by 、.
  while (/[、和]/u.test(text[start - 1] ?? " ") && issuerEnd.test(text.slice(Math.max(0, start - 12), start - 1)))
    start = nounPhrase(text, start - 2, start - 1).start;
  const name = text.slice(start, end);
  return name.length >= 3 && name.length <= 30 ? name : undefined;
}

/** Behind or before the title: the words that say it is a standard, or the number of one (GB/T 1.1-2020; 标准化法, articles 10–18). */
const standardAfter =
  /^\s*(?:[（(]\s*(?:GB|DB\d*|JGJ|CJJ|[A-Z]{2,4})(?:\/[TZ])?\s?[\d.]+[^（）()]{0,12}[）)]|(?:等)?(?:推荐性|强制性)?(?:国家|行业|地方|团体)标准)/u;
const standardBefore = /(?:国家|行业|地方|团体)标准[“]?$/u;

function isStandard(text: string, open: number, end: number, title: string): boolean {
  return (
    title.length >= 4 &&
    (standardAfter.test(text.slice(end, end + 40)) || standardBefore.test(text.slice(Math.max(0, open - 6), open)))
  );
}

function matchAt(text: string, open: number): PolicyMatch | undefined {
  let depth = 0;
  let end = -1;
  for (let at = open; at < text.length && at - open <= longestTitle; at++) {
    if (text[at] === "《") depth++;
    else if (text[at] === "》" && --depth === 0) {
      end = at + 1;
      break;
    } else if (text[at] === "\n" || text[at] === "。") break;
  }
  // Where the inner title is printed with 《》 and the outer 》 is missing, or no 》 follows at all, nothing is certain.
  if (end < 0) return undefined;
  const title = text.slice(open + 1, end - 1);
  const standard = isStandard(text, open, end, title);
  if (!isPolicyTitle(title) && !standard) return undefined;
  if (workBefore.test(text.slice(Math.max(0, open - 8), open)) || workAfter.test(text.slice(end, end + 6)))
    return undefined;
  const bracket = /^\s*[（(]([^（）()]{4,60}(?:[（(]\d{4}[）)][^（）()]{1,8})?)[）)]/u.exec(text.slice(end, end + 80));
  return {
    start: open,
    end,
    title,
    kind: policyKind(title) ?? (standard ? "measures" : undefined),
    docNumber: bracket ? normalizedDocumentNumber(bracket[1]!) : undefined,
    issuer: issuerOf(text, open),
  };
}

export const policyTitleInMarks: Rule<PolicyMatch> = {
  name: "policy-title-in-marks",
  version: 1,
  source:
    "GB/T 15834-2011, 4.15: 书名号 marks titles of books, papers and documents, 〈〉 inside 《》; the last word says whether it is a document of policy.",
  examples: [
    { text: "根据《青山省数字乡村建设条例》有关规定，制定本办法。", finds: ["《青山省数字乡村建设条例》"] },
    {
      text: "贯彻《关于加强工匠学院建设的意见》和《绿水市技能提升三年行动方案（2024—2026年）》。",
      finds: ["《关于加强工匠学院建设的意见》", "《绿水市技能提升三年行动方案（2024—2026年）》"],
    },
    { text: "省政府办公厅印发《关于贯彻〈工会法〉若干问题的通知》。", finds: ["《关于贯彻〈工会法〉若干问题的通知》"] },
    { text: "现将《人才新政二十条》印发给你们。", finds: ["《人才新政二十条》"] },
    { text: "落实《关于印发《青山省揭榜办法》的通知》要求", finds: ["《关于印发《青山省揭榜办法》的通知》"] },
    { text: "执行国家标准《养老服务术语》。", finds: ["《养老服务术语》"] },
    { text: "依据《焊缝外观评定方法》行业标准验收。", finds: ["《焊缝外观评定方法》"] },
    { text: "符合《公共标识图形符号》（GB/T 99999.1—2030）要求。", finds: ["《公共标识图形符号》"] },
  ],
  nearMisses: [
    { text: "据《青山日报》报道", because: "a newspaper" },
    { text: "职工合唱《绿水之歌》", because: "a song" },
    { text: "请填写《工作室推荐表》", because: "a form" },
    { text: "按季填写《清理情况报告》", because: "a form" },
    { text: "微电影《我们的办法》首映", because: "a film" },
    { text: "《技能等级证书》遗失声明", because: "a certificate" },
    { text: "阅读《焊工的世界》", because: "a book: its last word is no kind of document" },
    { text: "发表题为《匠心的报告》的演讲", because: "a speech" },
    { text: "播放《大国重器》（第二季）。", because: "a film, no number of a standard" },
    { text: "《青山省计划", because: "no closing mark" },
  ],
  find(text) {
    const found: PolicyMatch[] = [];
    for (let open = text.indexOf("《"); open >= 0; ) {
      const match = matchAt(text, open);
      if (match) found.push(match);
      open = text.indexOf("《", match ? match.end : open + 1);
    }
    return found;
  },
};
