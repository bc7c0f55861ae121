/** 成文日期: of the signature; else of the head (a labelled line, 题注, a date alone); else what the page around the text says. */
import type { Found } from "../../model.ts";
import { dateAlone, findDate } from "./dates.ts";
import type { Line } from "./line.ts";
import type { Signature } from "./signature.ts";

export interface DateSources {
  signature: Signature | undefined;
  /** The lines above the running text. */
  head: readonly Line[];
  hint: string | undefined;
}

const LABELLED = /^(?:成文日期|发文日期|生成日期|签署日期|印发日期|制定日期)\s*[:：]?\s*/;

export function findWrittenDate({ signature, head, hint }: DateSources): Found<string> | undefined {
  const labelled = head.find((line) => LABELLED.test(line.words) && findDate(line.words));
  if (signature?.date) return signature.date;
  for (const line of labelled ? [labelled] : head) {
    const date = findDate(line.words);
    if (!date) continue;
    if (line !== labelled && !dateAlone(line.words) && !/^[（(].*(?:通过|公布|发布|印发).*[）)]$/.test(line.words))
      continue;
    return { value: date.value, start: line.start + date.start, end: line.start + date.end };
  }
  const value = hint ? findDate(hint)?.value : undefined;
  return value ? { value } : undefined;
}
