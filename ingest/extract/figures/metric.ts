/**
 * What a figure counts, close to the source's words: the clause without time, number and comparison; for a number
 * before its noun the verb and the noun.
 */

const lead =
  /^(?:同时|其中|此外|另外|并且|并|且|还|又|也|即|以及|及|和|与|或|、|力争|争取|确保|预计|计划|到|全年|年内|今年|已经|已|目前|累计|共计|共|总计|合计|约|近|达|将|要|再|各|为|使|对|按照|按规定|一次性|分别|可|均|都|实际)+/;
const tail =
  /(?:力争|争取|确保|预计)?(?:持续|稳定|基本)?(?:不少于|不低于|不得少于|不得低于|不小于|不超过|不得超过|不高于|至少|最少|最多|最高|超过|突破|高于|低于|大于|约为|约|大约|接近|近|达到|达|提高到|提升到|增加到|增长到|上升到|下降到|降低到|降到|降至|提高至|提升至|增至|压缩至|压缩到|压减至|减至|稳定在|保持在|控制在|分别达到|分别为|分别达|分别是|分别|共计|共|合计|总计|累计|已达|将达|实现|为|是|有|的|在|：|:|,|、|由|从|各|不)+$/;

const time =
  /(?:(?:力争|争取|确保)?(?:到|至|截至)?\s?(?:19|20)\d{2}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?[日号])?)?(?:年?底前|年?底|末|前|以来|度)?|(?:到)?今年年?底前?|年底前|年内|五年来|未来五年|每[两三二]?年)\s?[，,]?/g;

const strip = (text: string): string => text.replace(time, "").trim().replace(lead, "").trim();

export interface MetricParts {
  /** Clause text before the number. */
  before: string;
  /** Clause text after the unit. */
  after: string;
  /** Text of the clause before, for clauses that only hold the predicate. */
  previous?: string;
}

/** Never empty: falls back on the words around the number. */
export function metricOf({ before, after, previous }: MetricParts): string {
  const head = strip(before).replace(tail, "").trim();
  const noun = nounAfter(after);
  let metric = noun ? `${trailingVerb(head)}${noun}` : head;
  if (plainLength(metric) < 3 && previous) metric = `${strip(previous).replace(tail, "")}${metric}`;
  return metric.slice(-60) || noun || before.trim() || after.trim();
}

const plainLength = (text: string): number => text.replace(/[^\u4e00-\u9fffA-Za-z]/g, "").length;

/** The noun a number stands before: up to the next number, comma-like mark or bracketed remark. */
function nounAfter(after: string): string {
  const text = after.replace(/^\s?(?:以上|及以上|以下|以内|左右|上下|的|、|\))\s?/, "");
  if (/^(?:，|。|；|、|和|及|与|到|至|或|,|$)/.test(text)) return "";
  return (/^[^，。；、,\d]{1,40}/.exec(text)?.[0] ?? "").replace(/(?:从|中|分别|在)$/, "").trim();
}

/** When the noun follows the number, the head is kept from the last earlier figure or enumeration on. */
function trailingVerb(head: string): string {
  const cut = Math.max(head.lastIndexOf("、"), head.lastIndexOf("，"));
  const kept = head.slice(cut + 1);
  return kept.length > 30 ? kept.slice(-30) : kept;
}
