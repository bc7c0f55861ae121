/** Programmes whose name stands in quotation marks. */
import type { Rule } from "../../model.ts";
import { closingOf, insideTitleMarks } from "../naming/bracket-pairs.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import { afterQuotation, insideQuotation } from "./programme-heads.ts";

export interface ProgrammeMatch {
  start: number;
  end: number;
  name: string;
  /** Last word of the name: 行动, 平台, … */
  kind: string;
  /** The words inside the quotation marks, when they are the proper part of the name. */
  short?: string;
}

/** Modifiers between the quotation and the head; no function word, verb of doing or punctuation is a modifier. */
const tail = new RegExp(
  `^(?<modifier>[\\p{Script=Han}]{0,14}?)(?<head>${afterQuotation})(?![\\p{Script=Han}]*?(?:精神|会议))(?!师|化|家|者|性)`,
  "u",
);
const noModifier =
  /[的了等是和与及为在将把被对以从到由向]|开展|实施|举办|组织|推进|打造|获得|建设|要求|工作室|精神|目标|理念|战略|建立|加强|推动|促进|提升/u;
const listed = /^(?:“[^”]{2,20}”、?)*等(?<head>专项行动|行动|工程|活动|竞赛|大赛|项目|品牌|平台)/u;
const own = new RegExp(`(?:${insideQuotation})$`, "u");

/** Slogans, sums up and quotations of speech are not names. */
const sentenceLike = /[。！？；，]/u;

function matchAt(text: string, open: number): ProgrammeMatch | undefined {
  const close = closingOf(text, open, 40);
  if (close === undefined) return undefined;
  const inside = text.slice(open + 1, close);
  if (inside.length < 2 || /[。！？；]/u.test(inside)) return undefined;
  const rest = text.slice(close + 1, close + 24);
  const found = tail.exec(rest);
  if (found && !noModifier.test(found.groups!.modifier!)) {
    const head = found.groups!.head!;
    const end = close + 1 + found[0].length;
    const { start } = nounPhrase(text, open, end);
    return { start, end, name: text.slice(start, end), kind: head, short: inside };
  }
  if (sentenceLike.test(inside)) return undefined;
  const selfHead = own.exec(inside);
  if (selfHead && inside.length > selfHead[0].length + 1)
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
  ],
  nearMisses: [
    { text: "弘扬“工匠精神”。", because: "a spirit" },
    { text: "解决“最后一公里”问题。", because: "no programme" },
    { text: "营造“人人学技能”的氛围。", because: "a slogan" },
    { text: "他说：“我们要办好这次竞赛。”", because: "speech" },
    { text: "授予“青山工匠”称号。", because: "an honour" },
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
