/** All hits of a question: the ranked ones, and behind them every other passage that holds enough of its words. */
import type { GraphStore, PassageCount } from "../../graph/store.ts";
import { searchWords } from "../../ingest/language/words.ts";
import type { Candidates } from "./candidates.ts";
import { fuse, type Parts, scoreOf } from "./fusion.ts";
import { wordsAsked } from "./highlights.ts";
import type { Question } from "./question.ts";
import { near, type RankedPassage } from "./rank.ts";
import type { Scope } from "./scope.ts";
import type { Counted } from "./search-answer.ts";

/** A hit whose text has not been read yet. */
export interface Match {
  id: string;
  documentId: string;
  score: number;
  parts: Parts;
  ranked?: RankedPassage;
}

/** What has to stand in a passage so that it matches by its words. */
export function countedWords(question: Question, byMeaning: boolean, depth: number): Counted {
  const asked = wordsAsked(question, byMeaning);
  const words = [...new Set(asked.words.map(asIndexed).filter(Boolean))];
  const least = Math.min(asked.least, words.length);
  const exact = question.phrases.length > 0;
  const rule = exact
    ? { zh: "计入全部含有引号内原文的段落。", en: "Every passage that holds the quoted words counts." }
    : {
        zh: `计入：正文含有「${words.join("、")}」中至少 ${least} 个词的全部段落；以及排序最前的 ${depth} 段之中${byMeaning ? `余弦相似度不低于 ${near}，或` : ""}连同标题含有至少 ${least} 个词的段落。最前的 ${depth} 段之中文字与数字相同的合为一条。`,
        en: `Counted: every passage whose text holds at least ${least} of “${words.join(", ")}”; and of the ${depth} ranked first those ${byMeaning ? `with a cosine of ${near} or more, or ` : ""}holding as many together with their headings and title. Among these ${depth}, passages of the same words and numbers are one.`,
      };
  return { words, least, depth, near: byMeaning ? near : null, rule };
}

/** The form in which the index keeps a word; of a word that it cuts up, the longest piece. */
function asIndexed(word: string): string {
  const pieces = searchWords(word).split(" ");
  return pieces.reduce((longest, piece) => (piece.length >= longest.length ? piece : longest), "");
}

/** As many matches as were wanted, in order, and how many there are. */
export interface Matches {
  matches: Match[];
  /** Not exact: there are so many at least; the engine did not count on. What is shown need not wait for it. */
  total: Promise<PassageCount>;
}

/**
 * Ranked passages in their order, then the others: most words first, then by score, then by id. `wanted` is how many are
 * needed from the start. A question may match half of a large collection: where the ranked ones are enough, the others
 * are counted and not fetched.
 */
export async function findMatches(
  store: GraphStore,
  ranked: readonly RankedPassage[],
  folded: ReadonlySet<string>,
  {
    question,
    candidates,
    scope,
    counted,
    wanted,
  }: { question: Question; candidates: Candidates; scope: Scope; counted: Counted; wanted: number },
): Promise<Matches> {
  const first = ranked.map((passage): Match => {
    const { id, documentId, score, parts } = passage;
    return { id, documentId, score, parts, ranked: passage };
  });
  const shown = new Set([...ranked.map(({ id }) => id), ...folded]);
  if (wanted <= first.length) {
    const total = countOthers().then(({ count, isExact }) => ({ count: first.length + count, isExact }));
    // Whoever awaits it is told of an error; until then it is nobody's.
    total.catch(() => undefined);
    return { matches: first, total };
  }
  const fused = fuse(candidates.roads, scope.coverage.passages);
  const lowest = Math.min(0, ...first.map(({ score }) => score));
  const others = (await allHolding()).filter(
    ({ passageId, documentId }) => !shown.has(passageId) && scope.lets(passageId, documentId),
  );
  const following = others
    .map(({ passageId, documentId, held }) => {
      const parts = fused.get(passageId) ?? { words: 0, pairs: 0, meaning: 0 };
      return { id: passageId, documentId, held, score: Math.max(lowest, scoreOf(parts)), parts };
    })
    .sort((a, b) => b.held - a.held || b.score - a.score || (a.id < b.id ? -1 : 1));
  const matches = [...first, ...following];
  return { matches, total: Promise.resolve({ count: matches.length, isExact: true }) };

  async function countOthers(): Promise<PassageCount> {
    const aside = [...new Set([...shown, ...scope.without])];
    if (question.phrases.length > 0 && scope.passages) {
      const counted = aside.reduce((count, id) => count + (scope.passages!.has(id) ? 1 : 0), 0);
      return { count: scope.passages.size - counted, isExact: true };
    }
    return store.countHolding(counted.words, counted.least, { within: scope.within, aside });
  }

  async function allHolding() {
    const { words, least } = counted;
    const holding = await store.passagesHolding(words, Math.max(1, least), scope.within);
    if (question.phrases.length === 0 || !scope.passages) return holding;
    // With exact phrases every passage of the scope is a hit, whatever else it holds.
    const held = new Map(holding.map((passage) => [passage.passageId, passage.held]));
    return [...scope.passages].map(([passageId, documentId]) => ({
      passageId,
      documentId,
      held: held.get(passageId) ?? 0,
    }));
  }
}
