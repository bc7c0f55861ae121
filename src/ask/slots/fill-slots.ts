/** What a question holds besides its wording: provinces, years, numbers, and entities and metrics of the graph. */
import type { GraphStore } from "../../../graph/store.ts";
import { taggedWords } from "../../../ingest/language/words.ts";
import { industryCountIn, industryIn } from "./industry.ts";
import { metricIn } from "./metric.ts";
import { namesIn } from "./names.ts";
import { provinceIn } from "./place.ts";
import type { Filled, SlotName, Slots } from "./slots.ts";

const yearIn = /(?<year>(?:19|20)\d{2})\s*年?/;

/** Which condition a question is about, by the words people use for it; the first that fits. */
const fieldWords: [field: string, words: RegExp][] = [
  ["minStudios", /(几|多少)(个|家|间)?(成员|创新)?工作室|工作室.{0,6}(少于|至少|最少)|(how many|number of) studios/i],
  ["minIndustries", /(几|多少)个?(具体|不同)?(行业|领域|行当)|how many (industries|sectors)/i],
  [
    "leadEligibility",
    /(谁|哪些|什么样?的?).{0,8}(可以|能|有资格).{0,4}(牵头|当|领衔)|牵头.{0,8}(资格|条件|要求|什么)|who (may|can) lead/i,
  ],
];

/** 哪些省没有甲: what stands after the negation, or behind it in 没有甲的省. */
const measureMissing = [
  /哪(?:些|几个|个)省(?:份)?(?:还|都|目前|至今)*(?:没有|尚未|未曾|没|未|缺少?)(?:出台|提到|规定|设立|实行|说到|明确|建立|开展|推行)*(?<measure>\p{Script=Han}{2,12}?)(?:的?(?:措施|政策|规定|做法|内容)|的?$|[？?。])/u,
  /(?:没有|尚未|没|未|缺少?)(?:出台|提到|规定|设立|实行|说到|明确|建立|开展|推行)*(?<measure>\p{Script=Han}{2,12}?)(?:措施|政策|规定)?的(?:是?哪?(?:些|几个|个)?)?省/u,
  /哪(?:些|几个|个)省(?:份)?有(?<measure>\p{Script=Han}{2,12}?)[，、,]?哪(?:些|几个|个)省?(?:份)?没有/u,
  /provinces? (?:that |which )?(?:have|has|having|with)?\s*(?:no|not (?:yet )?(?:issued|set up|introduced)|without|lack|lacks|never mention|do not (?:have|mention))\s+(?<measure>[^?？]+?)(?: measures?| polic(?:y|ies))?[?？]?$/iu,
];

function measureIn(question: string): Filled | undefined {
  for (const pattern of measureMissing) {
    const measure = pattern.exec(question)?.groups?.measure;
    if (!measure) continue;
    // Its words may stand apart in a passage.
    const value = taggedWords(measure)
      .map(({ word }) => word.trim())
      .filter((word) => word !== "")
      .join(" ");
    return { value, words: measure };
  }
  return undefined;
}

function yearOf(question: string): Filled<number> | undefined {
  const year = yearIn.exec(question)?.groups?.year;
  return year === undefined ? undefined : { value: Number(year), words: year };
}

/** Everything in the question that can fill a parameter. */
export async function fillSlots(store: GraphStore, question: string): Promise<Slots> {
  const [province, names] = await Promise.all([provinceIn(store, question), namesIn(store, question)]);
  const found: Partial<Record<SlotName, Filled<string | number>>> = {
    ...names,
    province,
    year: yearOf(question),
    industries: industryCountIn(question),
    industry: industryIn(question) ?? names.industry,
    measure: measureIn(question),
  };
  const recipient = ["联盟", "工作室"].find((word) => question.includes(word));
  const field = fieldWords.find(([, words]) => words.test(question))?.[0];
  const taken = Object.values(found).flatMap((one) => (one ? [one.words] : []));
  found.metric = await metricIn(store, question, taken);
  const present = Object.entries(found).filter(([, one]) => one !== undefined) as [SlotName, Filled][];
  return {
    values: {
      ...Object.fromEntries(present.map(([slot, { value }]) => [slot, value])),
      ...(field && { field }),
      ...(recipient && { recipient }),
    },
    words: Object.fromEntries(present.map(([slot, { words }]) => [slot, words])),
  };
}
