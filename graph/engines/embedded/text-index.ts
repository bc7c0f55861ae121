/** The text index of passages: its segments, and what they answer. */
import type { PlacedPassage } from "../../store.ts";
import { createHolding, type Holding } from "./text-holding.ts";
import { createLiveSegments, type LiveSegment, type LiveSegments } from "./text-live-segments.ts";
import { passagesWithRuns } from "./text-phrases.ts";
import { createRanking, type Ranking } from "./text-ranking.ts";

export interface TextIndex extends Holding {
  readonly passages: LiveSegments;
  search: Ranking;
  /** Passages that hold every one of the runs: two and more ideographs that follow one another with nothing between. */
  withRuns(runs: readonly string[]): PlacedPassage[];
}

export function createTextIndex(loaded: readonly LiveSegment[] = []): TextIndex {
  const passages = createLiveSegments(loaded);
  return {
    passages,
    search: createRanking(passages),
    withRuns: (runs) => passagesWithRuns(passages, runs),
    ...createHolding(passages),
  };
}
