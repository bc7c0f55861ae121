/** Regions named in a text, and the text with its words and regions that the rules read. */
import type { Division } from "../../language/administrative-divisions.ts";
import type { TaggedWord } from "../../language/words.ts";

export type Level = "国家级" | "省级" | "市级" | "县级" | "乡级";

/** A region named in the text: an administrative division, a chain of them, or a name built like one. */
export interface RegionSpan {
  start: number;
  end: number;
  /** Full name of the lowest division of the chain; the words themselves where the tables do not know it. */
  name: string;
  level: Level;
  province?: string;
  /** Prefecture or municipality above a county. */
  city?: string;
  /** Several divisions bear the name: the document has to tell. */
  candidates: readonly Division[];
}

export interface TextView {
  text: string;
  words: TaggedWord[];
  /** Index of the word that begins, or ends, at an offset; -1 where none does. */
  wordStartingAt: Int32Array;
  wordEndingAt: Int32Array;
  regions: RegionSpan[];
  regionStartingAt: Map<number, RegionSpan>;
  regionEndingAt: Map<number, RegionSpan>;
}

const levelOrder: Record<Level, number> = { 国家级: 0, 省级: 1, 市级: 2, 县级: 3, 乡级: 4 };
/** True when the first region may lie in the second: its level is lower. */
export const isBelow = (lower: RegionSpan, upper: RegionSpan) => levelOrder[lower.level] > levelOrder[upper.level];
