/** Sums of money in a text, by the same grammar of quantities that extraction uses. */
import { findQuantities } from "../../ingest/extract/figures/quantity.ts";
import { foldText } from "../../ingest/language/folded-text.ts";

/** The words one of which every unit of money holds: the class money in ingest/extract/figures/units.ts. */
export const currencies = ["元", "港币", "英镑"] as const;

export const namesSumOfMoney = (text: string): boolean =>
  findQuantities(foldText(text), []).some((quantity) => quantity.class === "money");
