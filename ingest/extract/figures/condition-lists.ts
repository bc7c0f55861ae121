/** Lists of conditions that a line of their own opens: 补贴条件：, 申请人应当符合下列条件： */
import { foldText } from "../../language/folded-text.ts";
import type { StructuredDocument } from "../../model.ts";

/** The line says what the items below it are. */
const opening =
  /(?:条件|资格)(?:之一|如下)?:$|(?:符合|有|存在)(?:下列|以下)(?:条件|要求|情形|情况|行为|问题)[^。:]{0,24}[。:]$|应(?:当)?具备:$/;
/** Numbers of items. Source: GB/T 9704-2012, 7.3.3; circled numbers below them. */
const item = /^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、]|[①-⑳])/;
/** Longest line that opens a list, in characters. */
const longestOpening = 60;

/** Indices of the blocks that are items of such lists; an item may open a list of its own. */
export function conditionItems(doc: StructuredDocument): ReadonlySet<number> {
  const items = new Set<number>();
  let open = false;
  for (const [index, { start, end, kind }] of doc.blocks.entries()) {
    const text = kind === "table-row" ? "" : foldText(doc.text.slice(start, Math.min(end, start + 400))).trim();
    if (open && item.test(text) && !opening.test(text)) items.add(index);
    else open = text.length <= longestOpening && opening.test(text);
  }
  return items;
}
