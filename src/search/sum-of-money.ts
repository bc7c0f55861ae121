/** Sums of money in a text, by the same grammar of quantities that extraction uses. */
import { findQuantities } from "../../ingest/extract/figures/quantity.ts";
import { foldText } from "../../ingest/language/folded-text.ts";

/** The words one of which every unit of money holds: the class money in ingest/extract/figures/units.ts. */
export const currencies = ["元", "港币", "英镑"] as const;

// 一元论, 二元结构, 一元化: 元 is "element" there, behind a Chinese numeral without a scale. Source: 现代汉语词典, 一元化, 二元论.
const isElement = /^(?:化|论|结构|体制|制度|体系|方程|函数|主义)/u;

export function namesSumOfMoney(text: string): boolean {
  const folded = foldText(text);
  return findQuantities(folded, []).some(
    ({ class: kind, script, end }) => kind === "money" && !(script === "chinese" && isElement.test(folded.slice(end))),
  );
}
