import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { emailAddress } from "./email-address.ts";
import { halfWidth } from "./half-width.ts";
import { identityCard } from "./identity-card.ts";
import type { Span } from "./name-list.ts";
import { isSurnameWithTitle, isUnlabelledPersonName, withoutTitle } from "./person-name.ts";
import { phoneNumber } from "./phone-number.ts";

/** How far before a number its owner's name may stand on the same line. */
const reach = 60;
// A name set with a space inside, or a run of Chinese characters.
const word = /(?<!\p{Script=Han})(?:\p{Script=Han} {1,3}\p{Script=Han}(?!\p{Script=Han})|[\p{Script=Han}·•・]{2,12})/gu;
const sentenceEnd = /[。！？!?\n]/;
const turnTo = /(?:请与|可与|与|请找|请联系|可联系|联系)(\p{Script=Han}{2,6}?)(?:联系|洽谈|对接|咨询|[,，(]|$)/gu;

/**
 * Names on the same line before a phone number, e-mail address or identity number: 单位：姓名 电话：号码. No label
 * vouches for them, so that common words and names of offices are ruled out.
 */
export const nameBesideContact: Rule<PersonalDatum> = {
  name: "name-beside-contact",
  version: 1,
  source: "Layout of contact lines: a name is set apart by punctuation or space and followed by a number.",
  examples: [
    { text: "市教育工会：钱明远 电话：0459-6660000", finds: ["钱明远"] },
    { text: "综合处 孙晓 010-66660000", finds: ["孙晓"] },
    { text: "钱明远、孙晓，010-66660000", finds: ["钱明远", "孙晓"] },
    { text: "欧阳静（13900000000）", finds: ["欧阳静"] },
    { text: "（联系人 周舟；电话 010-66660000）", finds: ["周舟"] },
    { text: "请与冯一平联系，电话：010-66660000", finds: ["冯一平"] },
    { text: "吴科长 13900000000", finds: ["吴科长"] },
    { text: "孙晓，身份证号：11010519491231002X", finds: ["孙晓"] },
  ],
  nearMisses: [
    { text: "高新区 电话：0459-6660000", because: "a place" },
    { text: "安全处 电话：0459-6660000", because: "an office" },
    { text: "时间：上午，方式：电话 010-66660000", because: "common words that begin with a surname" },
    { text: "钱明远主持会议。联系电话：010-66660000", because: "another sentence" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const anchors: Span[] = [...phoneNumber.find(text), ...emailAddress.find(text), ...identityCard.find(text)];
    anchors.sort((a, b) => a.start - b.start);
    const found = new Map<number, PersonalDatum>();
    let previousEnd = 0;
    for (const anchor of anchors) {
      const from = Math.max(previousEnd, anchor.start - reach);
      previousEnd = anchor.end;
      if (from >= anchor.start) continue;
      const line = folded.slice(from, anchor.start);
      const offset = from + line.length - (line.split(sentenceEnd).at(-1)?.length ?? 0);
      const before = folded.slice(offset, anchor.start);
      const add = (start: number, name: string) =>
        found.set(start, { kind: "person_name", start, end: start + name.length, rule: "name-beside-contact" });
      for (const match of matchesOf(before, word)) {
        // A word cut off by the window is not read.
        if (offset + match.index === from && from > previousEnd && /\p{Script=Han}/u.test(folded[from - 1] ?? ""))
          continue;
        const name = withoutTitle(match[0]);
        if (isSurnameWithTitle(match[0]) || isUnlabelledPersonName(name)) add(offset + match.index, name);
      }
      for (const match of matchesOf(before, turnTo)) {
        const name = withoutTitle(match[1]!);
        if (isSurnameWithTitle(name) || isUnlabelledPersonName(name))
          add(offset + match.index + match[0].indexOf(match[1]!), name);
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start);
  },
};
