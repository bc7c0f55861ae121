/**
 * Figures and rules that answer a question for a fact (how many, how much, by when, at least how many): those of the
 * passages that search finds whose own clause holds most of what is asked, of the kind that is asked for.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import type { Notion } from "../../queries/question-frame.ts";
import { unitClass } from "../analysis/unit-class.ts";
import { contentWords } from "../search/highlights.ts";
import type { Hit } from "../search/search-answer.ts";
import { emptyWords } from "./lexicon/function-words.ts";
import type { QuestionParse } from "./parse-question.ts";

const factsInPassages = cypherFile(new URL("./facts-in-passages.cypher", import.meta.url));

/** A clause has to hold this share of the question's words, rare ones weighing more. */
const enough = 0.5;
/** What the document's title and the headings hold counts less than the clause itself. */
const weightOfContext = 0.5;
/** A fact of another kind than the one asked for. */
const ofAnotherKind = 0.6;
const mostFacts = 5;

/** Measure words after 多少 and 几, and the nouns behind 多少 that mean them. */
const countsPeople = /(?:多少|几)(?:个)?(?:人|名|位)/u;
const countsMoney = /多少(?:钱|元|万元|资金|经费|补助|奖金|奖励)|投入多少|补助多少|奖励多少|资助多少|金额|how much/iu;
const countsShare = /占比|比例|比重|覆盖率|百分之几|几成|percent|share|\brate\b/iu;
const asksFigure = /多少|几(?!乎|经)|数量|规模|金额|比例|占比|覆盖率|how (?:many|much)|number of/iu;
const peopleUnits = /人|名|位/u;

/** Whether the fact is of the kind the question asks for; 1 is neutral. */
function fit(question: string, notions: ReadonlySet<Notion>, fact: Row): number {
  if (fact.kind === "rule") return notions.has("Rule") ? 1.1 : 0.8;
  if (!asksFigure.test(question) && !notions.has("when")) return 0.8;
  const unit = (fact.valueUnit ?? "") as string;
  if (countsShare.test(question) && unitClass(unit) === unitClass("%")) return 1.1;
  if (countsMoney.test(question)) return /元$/u.test(unit) ? 1.1 : ofAnotherKind;
  if (countsPeople.test(question)) return peopleUnits.test(unit) ? 1.1 : ofAnotherKind;
  return /元$/u.test(unit) && /多少(?:个|家|项|场|名)/u.test(question) ? ofAnotherKind : 1;
}

/** Notions of what is asked for and how; the words that say them do not stand in the answer. */
const formsOfAsking: ReadonlySet<Notion> = new Set([
  "which",
  "who",
  "howMany",
  "money",
  "when",
  "year",
  "whether",
  "Target",
  "Outcome",
  "Rule",
  "lacking",
  "compared",
]);

/** Words of content that say what the fact is about. */
function subjectWords(question: string, said: QuestionParse["said"]): string[] {
  const asking = said.filter(({ notions, slot }) => !slot && notions.every((notion) => formsOfAsking.has(notion)));
  const rest = asking.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, question);
  return [...new Set(contentWords(rest))].filter(
    (word) => word.length > 1 && !emptyWords.has(word) && !/^\d+年?$/u.test(word),
  );
}

const yearOf = /(?:19|20)\d{2}/gu;

/** Facts of the hits' passages that answer the question, best first; empty when none holds enough of it. */
export async function findFacts(
  store: GraphStore,
  question: string,
  { said }: QuestionParse,
  hits: readonly Hit[],
): Promise<Row[]> {
  const notions = new Set(said.flatMap((one) => one.notions));
  if (hits.length === 0 || !(asksFigure.test(question) || notions.has("Rule") || notions.has("when"))) return [];
  const years = question.match(yearOf) ?? [];
  const words = subjectWords(question, said);
  if (words.length === 0) return [];
  const texts = hits.map(({ passage }) => passage.text);
  const worth = new Map(
    words.map((word) => [word, Math.log(1 + texts.length / (1 + texts.filter((text) => text.includes(word)).length))]),
  );
  const total = [...worth.values()].reduce((sum, one) => sum + one, 0);
  const rows = await store.read(factsInPassages, { ids: hits.map(({ passage }) => passage.id) });
  const scored = rows.map((row) => {
    const clause = [row.metric, row.subject, row.quote].join(" ");
    const context = [row.section, row.documentTitle, row.province].join(" ");
    let held = 0;
    for (const [word, weight] of worth)
      held += weight * (clause.includes(word) ? 1 : context.includes(word) ? weightOfContext : 0);
    const dated = [row.quote, row.period, row.deadline].join(" ");
    const rightYear = years.length === 0 || years.some((year) => dated.includes(year));
    return { row, score: (held / total) * fit(question, notions, row) * (rightYear ? 1 : 0.85) };
  });
  return scored
    .filter(({ score }) => score >= enough)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostFacts)
    .map(({ row }) => row);
}
