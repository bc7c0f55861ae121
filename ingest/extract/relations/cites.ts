import { matchesOf } from "../../language/matches.ts";
import type { ExtractedRelation } from "../../model.ts";
import { clauseAt } from "./clauses.ts";
import { mentionsIn, ownPolicyAt, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

/**
 * How a document stands to one it cites, by the verb that governs the title (党政机关公文处理工作条例; 规章制定程序条例, art. 33
 * on 废止). The first that fits counts.
 */
const ways: { detail: string; before?: RegExp; after?: RegExp }[] = [
  {
    detail: "repeals",
    before: /废止(?:《[^》]*》[、和及]?)*《?$/u,
    after: /^》?(?:[（(〔][^）)]{0,30}[）)〕])?[^。；]{0,30}(?:同时)?(?:予以)?(?:废止|停止执行|失效)/u,
  },
  {
    detail: "amends",
    before: /(?<![新最后经])(?:修订|修改|修正)(?:了)?《?$/u,
    after: /^》?(?:[（(〔][^）)]{0,30}[）)〕])?[^。；，]{0,12}(?:作如下修改|予以修改|进行修[改订]|修订)/u,
  },
  {
    detail: "forwards",
    before: /(?:转发|批转)[^，。；]{0,30}$/u,
    after: /^》?[^。；]{0,40}现?(?:予以)?(?:转发|批转)(?:给你们|如下)/u,
  },
  { detail: "issues", before: /(?:^|[，。现])(?:现?将|现)?印发《?$/u },
  { detail: "accompanies", before: /配套[^，。；]{0,12}$/u, after: /^》?的?配套/u },
];

const groundVerb = /根据|依据|按照|遵照|依照|贯彻落实|贯彻|落实|执行|推进|实施/gu;
const groundAfter =
  /^》?(?:[（(〔][^（）()《》]{2,40}[）)〕])?(?:的)?[^，。；《》]{0,12}(?:规定|要求|精神|部署|落地|落实)/u;

/** A ground: between a verb such as 根据 and the title there are only other titles; or 的规定, 的要求 follows. */
function isGround(before: string, after: string): boolean {
  const verb = matchesOf(before, groundVerb).at(-1);
  const between = verb && before.slice(verb.index + verb[0].length).replace(/《[^》]*》|[（(〔][^）)〕]*[）)〕]/gu, "");
  return (between !== undefined && between.length <= 60 && !/[，。；：]/u.test(between)) || groundAfter.test(after);
}

/** CITES: the act, or the annex in whose text the title stands, names another document. News reports cite nothing. */
export const cites: RelationFinder = (context) => {
  const { doc, own } = context;
  if (doc.metadata.kind === "news" || doc.metadata.kind === "case_report") return [];
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentences) {
    for (const mention of mentionsIn(context, sentence, "Policy")) {
      const from = ownPolicyAt(context, mention.start);
      if (!from || own.all.has(mention.entity) || !isDocument(mention.entity.name)) continue;
      const clause = clauseAt(doc.text, sentence, mention.start);
      const before = doc.text.slice(sentence.start, mention.start);
      const after = doc.text.slice(mention.end, sentence.end);
      const way = ways.find(({ before: left, after: right }) => left?.test(before) || right?.test(after));
      const span = { start: clause.start, end: Math.max(clause.end, mention.end) };
      found.push(
        statement(context, "CITES", from, mention.entity, {
          span,
          rule: "cited-title",
          detail: way?.detail ?? (isGround(before, after) ? "basis" : "plain"),
        }),
      );
    }
  }
  return preferTelling(found);
};

/** Teachings, speeches and the spirit of meetings are guidance, not documents. */
export const isDocument = (name: string) => !/(?:论述|思想|精神|讲话|指示|批示|战略|理念)$/u.test(name);

/** Of several citations of one document the one that says how it is cited comes first. */
function preferTelling(citations: ExtractedRelation[]): ExtractedRelation[] {
  return [
    ...citations.filter(({ detail }) => detail !== "plain"),
    ...citations.filter(({ detail }) => detail === "plain"),
  ];
}
