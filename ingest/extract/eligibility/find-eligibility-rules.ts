import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRule, StructuredDocument } from "../../model.ts";
import type { EligibilityMatch } from "./eligibility-match.ts";
import { eligibilityRules } from "./index.ts";

/** Headings under which plain sentences set conditions. */
const conditionHeading = /条件|资格|要求(?!.*工作)|范围|对象|标准|门槛/u;
/** Longest description, in characters. */
const longest = 60;

/** Fields whose subject may be left out and carried on. */
const inherits: ReadonlySet<string> = new Set([
  "minStudios",
  "minIndustries",
  "minMembers",
  "minYears",
  "leadEligibility",
]);

const leadInPattern =
  /(?:申报|申请|组建|创建|认定|设立)?(?<subject>[\p{Script=Han}“”]{2,24}?)(?:应当?|须|必须)?(?:同时)?(?:具备|符合|满足)(?:以下|下列|如下)[^。；：:]{0,8}条件/u;

const leagueTopic = /(?:申报|申请|组建|创建|所称)?(?<name>[\p{Script=Han}]{0,12}?联盟)(?:成员)?(?=[，,由应须至])/gu;

/** What the clauses before speak of: 申报市级联盟，…; 本办法所称联盟，是指…; 联盟成员须…，鼓励…. The nearest league counts. */
function topicOf(before: string): string | undefined {
  const topic = matchesOf(before, leagueTopic).at(-1);
  return topic?.groups?.name?.replace(/^(?:每个|每家|本办法所称|申报|申请|组建|创建)/u, "");
}

/** Of what 申报甲应当具备下列条件： above speaks, in the same section; undefined where there is no such lead-in. */
function leadInOf(doc: StructuredDocument, start: number, end: number): string | undefined {
  if (end - start > 600) return undefined;
  const above = doc.text.slice(start, end);
  if (!above.includes("条件")) return undefined;
  const subject = leadInPattern.exec(above)?.groups?.subject;
  return subject
    ?.replace(/^(?:第[\p{Script=Han}]{1,4}条\s*)?(?:申报|申请|组建|创建|认定|设立)/u, "")
    .replace(/的$/u, "");
}

/**
 * Conditions a text sets: who may take part, how a body is composed, what is paid on which terms, who comes first. In
 * order of the text; of two readings of the same words the more exact rule's stays. Never throws.
 */
export function findEligibilityRules(doc: StructuredDocument): Omit<ExtractedRule, "id">[] {
  const subjectsFrom = new Map<EligibilityMatch, string | undefined>();
  const found: { rule: string; version: number; match: EligibilityMatch }[] = [];
  for (const sentence of doc.sentences) {
    if (sentence.isHeading && doc.text.slice(sentence.start, sentence.end).length < 16) continue;
    if (doc.repetitions.some(({ second }) => sentence.start >= second.start && sentence.start < second.end)) continue;
    const words = doc.text.slice(sentence.start, sentence.end);
    const section = doc.sections[sentence.section];
    const leadIn = section && leadInOf(doc, section.start, sentence.start);
    const underConditions =
      section !== undefined &&
      section.depth > 0 &&
      (leadIn !== undefined ||
        conditionHeading.test(section.title) ||
        section.path.some((title) => /条件|资格/u.test(title)));
    const here = found.length;
    for (const rule of eligibilityRules) {
      if (rule.underConditions && !underConditions) continue;
      for (const match of rule.find(words)) {
        const span = { start: match.start + sentence.start, end: match.end + sentence.start };
        // A condition that goes on to a threshold read on its own ends before it.
        const inside = found
          .slice(here)
          .find(({ match: other }) => other.start > span.start + 8 && other.start < span.end);
        if (inside) span.end = doc.text.slice(0, inside.match.start).replace(/[，,、；且并\s]+$/u, "").length;
        if (found.slice(here).some(({ match: other }) => other.start < span.end && span.start < other.end)) continue;
        found.push({ rule: rule.name, version: rule.version, match: { ...match, ...span } });
        subjectsFrom.set(found.at(-1)!.match, topicOf(words.slice(0, match.start)) ?? leadIn);
      }
    }
  }
  for (const [i, { match }] of found.sort((a, b) => a.match.start - b.match.start).entries()) {
    if (match.subject !== undefined || !inherits.has(match.field)) continue;
    // 联盟由4个工作室组成，至少跨2个行业: the subject of the condition before in the same sentence; else that of the lead-in.
    const before = found[i - 1]?.match;
    const near = before && !/[。；;\n]/u.test(doc.text.slice(before.end, match.start)) ? before : undefined;
    match.subject = (near && inherits.has(near.field) ? near.subject : undefined) ?? subjectsFrom.get(match);
  }
  return found
    .sort((a, b) => a.match.start - b.match.start)
    .map(({ rule, version, match: { start, end, ...read } }) => {
      const quote = doc.text.slice(start, end);
      return {
        what: quote.length > longest ? `${quote.slice(0, longest - 1)}…` : quote,
        ...read,
        evidence: { start, end, rule, ruleVersion: version },
      };
    });
}
