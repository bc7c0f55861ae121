/** What may be chosen on the comparison page, as the graph has it. */
import { type Choice, get } from "../../api.ts";

/** Values of the graph for the parameters of a named question; those of another question that shares them are the same. */
export const choicesOf = (query: string): Promise<Record<string, Choice[]>> =>
  get<{ choices: Record<string, Choice[]> }>(`/api/queries/${query}/choices`).then(({ choices }) => choices);
