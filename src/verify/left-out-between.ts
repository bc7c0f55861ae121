/**
 * Two stretches of the draft, each of them found, that stand side by side though their source's sentence has words between
 * them: a part of the sentence was left out. Whole sentences may be left out outside quotation marks.
 */
import { compared } from "./check-passages.ts";
import { type Finding, placeOf } from "./finding.ts";
import type { DraftText, Placement } from "./place.ts";

/** Nothing but marks inside a sentence (GB/T 15834-2011, 4.4 to 4.7). */
const sameSentence = /^[\s，；：、,;:]*$/u;
const sentenceEnd = /[。！？!?\n\t]/u;
/** Words left out beyond this, in tokens, and the stretches are two by the writer's hand. */
const longestOmission = 80;

/** Joins such neighbours among the findings of running text. */
export function joinAcrossOmissions(draft: DraftText, findings: readonly Finding[]): Finding[] {
  const joined: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => a.span.start - b.span.start)) {
    const former = joined.at(-1);
    const one = former && withOmission(draft, former, finding);
    if (one) joined[joined.length - 1] = one;
    else joined.push(finding);
  }
  return joined;
}

function withOmission(draft: DraftText, a: Finding, b: Finding): Finding | undefined {
  if (!sameSentence.test(draft.text.slice(a.span.end, b.span.start))) return undefined;
  const pairs = placementsOf(a).flatMap((one) =>
    placementsOf(b).flatMap((two) => {
      const gap = two.source.from - one.source.to;
      return one.document.id === two.document.id && gap >= 0 && gap <= longestOmission ? [{ one, two, gap }] : [];
    }),
  );
  // Where some document has them side by side nothing was left out.
  const [pair] = pairs;
  if (!pair || pairs.some(({ gap }) => gap === 0)) return undefined;
  const { one, two } = pair;
  const { text, tokens } = one.document;
  if (sentenceEnd.test(text.slice(tokens.ends[one.source.to - 1], tokens.starts[two.source.from]))) return undefined;
  const placement = compared(
    draft,
    one,
    { from: one.draft.from, to: two.draft.to },
    { from: one.source.from, to: two.source.to },
  );
  const span = { start: a.span.start, end: b.span.end };
  return { kind: "sentence", state: "changed", span, notes: [], places: [placeOf(draft, placement)] };
}

const placementsOf = ({ places }: Finding): Placement[] => places.flatMap(({ placement }) => placement ?? []);
