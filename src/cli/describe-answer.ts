/** Facts and evidence of an answer in words for people. */
import type { Row } from "../../graph/store.ts";
import type { Answer } from "../ask/answer.ts";
import type { CommandContext } from "./commands/context.ts";

/** Metric, value and place of a figure or rule, and its quote, on two lines. */
export function describeFact(fact: Row): string {
  const { comparator, value, valueMax, valueUnit, deadline, period } = fact;
  const amount =
    value === null ? "" : `: ${comparator ?? "="} ${value}${valueMax === null ? "" : `~${valueMax}`}${valueUnit ?? ""}`;
  const time = [deadline, period].filter(Boolean).join(", ");
  return `- ${fact.metric}${amount}${time ? ` (${time})` : ""}\n  「${fact.quote}」 ${fact.documentTitle}`;
}

/** The evidence as a numbered list, and what was looked through. */
export function describeEvidence(
  { evidence, coverage, search }: Pick<Answer, "evidence" | "coverage" | "search">,
  { say }: Pick<CommandContext, "say">,
): string {
  const looked = `${say("lookedThrough")} ${coverage.documents} ${say("documentsUnit")}, ${coverage.passages} ${say("passagesUnit")}`;
  const asWords = search.notHeld ? `\n${say("phraseNotHeld")}: ${search.notHeld.join(" · ")}` : "";
  const mode = `${search.reason ? `\n${say("wordsOnly")}: ${search.reason}` : ""}${asWords}`;
  if (evidence.length === 0) return `${say("nothingFound")} — ${looked}${mode}`;
  const places = evidence.map((one, at) => {
    const place = [one.docNumber, one.section, one.page && `第${one.page}页`].filter(Boolean).join(" · ");
    return `${at + 1}. ${one.documentTitle}${place ? `\n   ${place}` : ""}\n   「${one.quote.replace(/\s*\n\s*/g, " ")}」`;
  });
  return `${places.join("\n\n")}\n\n${looked}${mode}`;
}
