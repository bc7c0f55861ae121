import type { Block, Repetition } from "../../model.ts";
import { withoutSpace } from "./spaces.ts";

/** Shortest stretch (characters without white space) that counts as the document printed again. */
const shortest = 120;

/**
 * Stretches that print an earlier part of the text again: two or more blocks that stand word for word, white space
 * aside, in the text before them. Compared block by block, so line wrapping and page breaks do not matter.
 */
export function findRepetitions(text: string, blocks: readonly Block[]): Repetition[] {
  const repetitions: Repetition[] = [];
  const seen = new Map<string, number>();
  for (let index = 0; index < blocks.length; index++) {
    const first = seen.get(keyOf(text, blocks[index]!));
    if (first !== undefined) {
      let length = 0;
      let count = 0;
      while (
        index + count < blocks.length &&
        first + count < index &&
        keyOf(text, blocks[first + count]!) === keyOf(text, blocks[index + count]!)
      )
        length += keyOf(text, blocks[index + count++]!).length;
      if (length >= shortest && count >= 2) {
        repetitions.push({
          first: { start: blocks[first]!.start, end: blocks[first + count - 1]!.end },
          second: { start: blocks[index]!.start, end: blocks[index + count - 1]!.end },
        });
        index += count - 1;
        continue;
      }
    }
    const key = keyOf(text, blocks[index]!);
    if (!seen.has(key)) seen.set(key, index);
  }
  return repetitions;
}

const keyOf = (text: string, block: Block) => withoutSpace(text.slice(block.start, block.end)).replace(/―/g, "—");
