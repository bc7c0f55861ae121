import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";

/** A place where two sentences ran into one, and the sentence its second half belongs to. */
export interface Splice {
  /** The garbled stretch, from its clause to the end of what it shares. */
  start: number;
  end: number;
  /** The stretch it shares words with. */
  other: { start: number; end: number };
  /** Of both, the part up to the first shared number with its unit: one number, two things counted. */
  count: { start: number; end: number };
  otherCount: { start: number; end: number };
}

const quantity = /\d[\d.,]*(?:[万亿])?[%％\p{Script=Han}]/gu;
/** Characters of a shared number and what follows it that must be equal before two places are compared. */
const sameFrom = 16;
// Words by which a second number in a clause is grammatical: 50个基地培训393名, 10个占3个, 3个和5个.
const links =
  /[占达为共计约超至到比和及与或、，；。：:（(）)/]|增长|下降|培训|服务|惠及|覆盖|带动|发放|建成|选出|产生|共有|有|含|其中|每|各|分别|吸引|培养|参加|参与|安置|吸纳|帮助|实现|完成|投入|奖励|给予|拥有|涉及|分为|由|从|向|被|将|让|使|入选|获|评/u;

/**
 * Two sentences garbled into one: a clause holds two quantities that nothing joins, and from the second one on repeats,
 * number for number, another sentence that counts something else.
 */
export const splicedSentence: Rule<Splice> = {
  name: "spliced-sentence",
  version: 1,
  source:
    "Grammar: a noun phrase has one quantity; two in a row need a verb, a conjunction or a punctuation mark between them.",
  examples: [
    {
      text: "全市新设20个社区书屋志愿讲解员126名，其中持证者70名，平均年龄38.5岁。\n公园与展馆导览员126名，其中持证者70名，平均年龄38.5岁。",
      finds: ["全市新设20个社区书屋志愿讲解员126名，其中持证者70名，平均年龄38.5岁"],
    },
  ],
  nearMisses: [
    {
      text: "甲区建成20个基地，培训126名教师，占比52.5%，位列第一。\n乙区建成30个基地，培训126名教师，占比52.5%，位列第二。",
      because: "the quantities are joined by a verb",
    },
    {
      text: "巡回讲师不少于40名，听课人员不少于6000人。\n讲师总数不少于40名，听课人员不少于6000人。",
      because: "a figure said twice",
    },
    { text: "建设20个基地骨干教师126名，成效显著。", because: "nothing repeats it" },
  ],
  find(text) {
    const places = new Map<string, number[]>();
    for (const match of matchesOf(text, quantity)) {
      const key = text.slice(match.index, match.index + sameFrom);
      if (key.length < sameFrom || key.includes("\n")) continue;
      places.set(key, [...(places.get(key) ?? []), match.index]);
    }
    const found: Splice[] = [];
    for (const at of places.values()) {
      if (at.length !== 2) continue;
      const [x, y] = at as [number, number];
      const shared = sharedLength(text, x, y);
      const words = text.slice(x, x + shared);
      if ((words.match(/\d[\d.]*/g)?.length ?? 0) < 2) continue;
      const headX = headBefore(text, x);
      const headY = headBefore(text, y);
      if (headX === headY) continue;
      const garbled = isGarbled(headX) ? x : isGarbled(headY) ? y : undefined;
      if (garbled === undefined || (isGarbled(headX) && isGarbled(headY))) continue;
      const sound = garbled === x ? y : x;
      const unit = /^\d[\d.,]*(?:[万亿])?[%％\p{Script=Han}]/u.exec(text.slice(x))![0].length;
      const [g, s] = [garbled - headBefore(text, garbled).length, sound - headBefore(text, sound).length];
      found.push({
        start: g,
        end: garbled + shared,
        other: { start: s, end: sound + shared },
        count: { start: g, end: garbled + unit },
        otherCount: { start: s, end: sound + unit },
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

/** Length of what both places share, up to the end of the sentence. */
function sharedLength(text: string, x: number, y: number): number {
  let length = 0;
  while (y + length < text.length && text[x + length] === text[y + length] && !"。！？\n".includes(text[x + length]!))
    length++;
  return length;
}

/** The words of the clause before the offset. */
function headBefore(text: string, offset: number): string {
  let start = offset;
  while (start > 0 && offset - start < 60 && !"，。；：！？\n".includes(text[start - 1]!)) start--;
  return text.slice(start, offset);
}

/** The head already holds a quantity, and nothing joins it to the number after the head. */
function isGarbled(head: string): boolean {
  const before = [...head.matchAll(/\d[\d.,]*[万亿]?(?:个|家|名|项|所|支|件|种|座|处|批|期|场|人)/gu)].at(-1);
  if (!before) return false;
  const between = head.slice(before.index + before[0].length);
  return between.length >= 4 && !links.test(between);
}
