/**
 * 由X增加到Y: the figure is Y, X is where it starts from. Source: the construction 由/从…(到|至|为)… of verbs of change.
 */
import type { Quantity } from "./quantity.ts";

const begins = /(?:由|从|自)[^，。；]*$/;
const verb =
  /(?:增加|增长|提高|提升|上升|扩大|扩展|发展|下降|降低|减少|压缩|压减|缩短|缩减|精简|调整|升|增|降|减|扩|上调|下调|变|跃升|攀升|回升|改善|提|拓展|优化|简化|收窄)(?:到|至|为|成)(?:了)?\s?$/;

/** For every quantity that another one starts from, by index: index of the end → index of the start. */
export function findChanges(folded: string, quantities: readonly Quantity[]): Map<number, number> {
  const changes = new Map<number, number>();
  for (let index = 1; index < quantities.length; index++) {
    const [from, to] = [quantities[index - 1]!, quantities[index]!];
    const between = folded.slice(from.end, to.start);
    if (between.length > 30 || /[。；]/.test(between)) continue;
    const before = folded.slice(Math.max(0, from.start - 30), from.start);
    // 从2020年的60%提高到2025年的75%: the year may stand before the number.
    const arrives = verb.test(
      between.replace(/(?:20\d{2}年|今年|目前)(?:底|末)?(?:的)?\s?(?:约|近)?$/, "").replace(/(?:约|近|每[年人])$/, ""),
    );
    const plain = /^(?:到|至|为)$/.test(between.trim());
    if (begins.test(before) && (arrives || plain) && from.class === to.class) changes.set(index, index - 1);
  }
  return changes;
}
