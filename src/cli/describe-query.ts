/** A named question and its parameters in words for people. */
import type { z } from "zod";
import type { Choice } from "../../queries/choices/choices.ts";
import type { NamedQuery } from "../../queries/define-query.ts";
import type { CommandContext } from "./commands/context.ts";

/** So many choices of a parameter are printed; --json gives all. */
const printed = 12;

const lineOf = ({ value, count, label }: Choice, language: "zh" | "en") =>
  `    ${value}${label ? ` ${label[language]}` : ""} (${count})`;

/** Title, description, each parameter with what it means, and its choices where they are known. */
export function describeQuery(
  query: NamedQuery,
  { config: { language }, say }: Pick<CommandContext, "config" | "say">,
  choices: Record<string, Choice[]> = {},
): string {
  const params = Object.entries(query.params.shape as Record<string, z.ZodType>).flatMap(([name, type]) => {
    const { default: preset } = type.toJSONSchema({ io: "input" }) as { default?: unknown };
    const required = type.safeParse(undefined).success ? "" : `（${say("required")}）`;
    const list = choices[name] ?? [];
    const more = list.length > printed ? [`    … ${list.length - printed}`] : [];
    return [
      `  ${name}${required}${preset === undefined ? "" : ` = ${preset}`}  ${type.meta()?.description ?? ""}`,
      ...list.slice(0, printed).map((choice) => lineOf(choice, language)),
      ...more,
    ];
  });
  const head = `${query.name}\n${query.title[language]}\n${query.description[language]}`;
  return params.length > 0 ? `${head}\n\n${say("parameters")}\n${params.join("\n")}` : head;
}
