/** What declarations of commands share: where they are declared, and options that several commands take. */
import { type Command, CommanderError, Option } from "commander";
import type { CommandContext } from "../commands/context.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Say } from "../messages.ts";

export interface Declaring extends ReturnType<typeof sharedOptions> {
  program: Command;
  context: CommandContext;
  /** Takes the exit code of the command that ran. */
  done(code: number): void;
}

/** Reads an option's value as a whole number from 0. */
export const integer = (value: string): number => {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0)
    throw new CommanderError(exitCodes.usage, "usage", `not a whole number: ${value}`);
  return parsed;
};

/** Gathers the values of an option that may be given again. */
export const collect = (value: string, former: string[] = []): string[] => [...former, value];

/** Options and help that several commands have, in the words of `say`. */
export function sharedOptions(say: Say) {
  const filtered = (command: Command, repeatable = false): Command => {
    const options = [
      ["--province <name>", "province"],
      ["--issuer <name>", "issuer"],
      ["--kind <kind>", "kind"],
    ] as const;
    for (const [flags, message] of options)
      if (repeatable) command.option(flags, say(message), collect);
      else command.option(flags, say(message));
    return command.option("--year <year>", say("year"), integer);
  };
  return {
    /** Filters of documents. */
    filtered,
    /** Filters of passages, each repeatable. */
    passageFiltered: (command: Command): Command =>
      filtered(command, true)
        .option("--from <year>", say("yearFrom"), integer)
        .option("--to <year>", say("yearTo"), integer)
        .option("--level <level>", say("level"), collect)
        .option("--topic <topic>", say("topic"), collect)
        .option("--entity <id-or-name>", say("entity"), collect)
        .option("--document <id>", say("onlyDocument"), collect)
        .option("--has-target", say("hasTarget"))
        .option("--has-amount", say("hasAmount"))
        .option("--not-province <name>", say("notProvince"), collect)
        .option("--not-issuer <name>", say("notIssuer"), collect)
        .option("--not-kind <kind>", say("notKind"), collect)
        .option("--not-level <level>", say("notLevel"), collect)
        .option("--not-topic <topic>", say("notTopic"), collect)
        .option("--not-entity <id-or-name>", say("notEntity"), collect)
        .option("--not-document <id>", say("notDocument"), collect),
    /** A table to look at or to take away. */
    tabular: (command: Command): Command =>
      command
        .addOption(
          new Option("--format <format>", say("format")).choices(["table", "csv", "xlsx", "json"]).default("table"),
        )
        .option("-o, --output <file>", say("output"))
        .option("--about", say("tableAbout"))
        .option("--json", say("json")),
    /** Command lines to try, under the command's help. */
    example: (command: Command, ...lines: string[]): Command =>
      command.addHelpText("after", `\n${say("examples")}\n${lines.map((line) => `  ${line}`).join("\n")}`),
  };
}
