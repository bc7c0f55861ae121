/** The command `evidence` with all it can do. */
import { InvalidArgumentError, Option } from "commander";
import { standards } from "../../export/bibliography/gbt7714.ts";
import { citingWays, evidenceFormats } from "../../export/report/formats.ts";
import { collect, type Declaring } from "./declaring.ts";

/** 1,3-5 → 1 3 4 5 */
export function readNumbers(text: string): number[] {
  const numbers = text.split(",").flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{1,5})(?:\s*-\s*(\d{1,5}))?\s*$/.exec(part) ?? [];
    if (!from || Number(from) < 1 || Number(to) < Number(from)) throw new InvalidArgumentError(text);
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  });
  return [...new Set(numbers)];
}

export function declareEvidence({ program, context, done }: Declaring): void {
  const { say } = context;
  const evidence = program.command("evidence").description(say("evidence"));
  const commands = () => import("../commands/evidence.ts");
  evidence.addHelpText(
    "after",
    `\n${say("examples")}\n${[
      "zhengmai evidence new 联盟补助",
      "zhengmai evidence add 联盟补助 --query subsidies --row 1-3 --group 补助标准",
      "zhengmai evidence add 联盟补助 --search 联盟 活动经费 --hit 1",
      "zhengmai evidence show 联盟补助",
      "zhengmai evidence comment 联盟补助 1 最高的一档",
      "zhengmai evidence order 联盟补助 3 1 2",
      "zhengmai evidence export 联盟补助 --format docx -o 联盟补助.docx",
    ]
      .map((line) => `  ${line}`)
      .join("\n")}`,
  );

  evidence
    .command("list")
    .description(say("evidenceList"))
    .option("--json", say("json"))
    .action(async (options) => done(await (await commands()).listEvidence(context, options)));

  evidence
    .command("new")
    .description(say("evidenceNew"))
    .argument("<name>")
    .option("--json", say("json"))
    .action(async (name: string, options) => done(await (await commands()).newEvidence(context, name, options)));

  evidence
    .command("show")
    .description(say("evidenceShow"))
    .argument("<collection>")
    .option("--json", say("json"))
    .action(async (which: string, options) => done(await (await commands()).showEvidenceOf(context, which, options)));

  evidence
    .command("add")
    .description(say("evidenceAdd"))
    .argument("<collection>")
    .argument("[ids...]")
    .option("--place <place>", say("fromPlace"), collect, [])
    .option("--search <words...>", say("fromSearch"))
    .option("--hit <numbers>", say("whichHits"), readNumbers)
    .option("--query <name>", say("fromQuery"))
    .option("--param <k=v>", say("param"), collect, [])
    .option("--ask <question...>", say("fromAsk"))
    .option("--row <numbers>", say("whichRows"), readNumbers)
    .option("--group <name>", say("intoGroup"))
    .option("--comment <text>", say("withComment"))
    .option("--json", say("json"))
    .action(async (which: string, ids: string[], options) =>
      done(await (await commands()).addEvidence(context, which, ids, options)),
    );

  evidence
    .command("order")
    .description(say("evidenceOrder"))
    .argument("<collection>")
    .argument("<items...>")
    .action(async (which: string, items: string[]) =>
      done(await (await commands()).orderEvidence(context, which, items)),
    );

  evidence
    .command("comment")
    .description(say("evidenceComment"))
    .argument("<collection>")
    .argument("<item>")
    .argument("<text>")
    .action(async (which: string, item: string, comment: string) =>
      done(await (await commands()).annotateEvidence(context, which, [item], { comment })),
    );

  evidence
    .command("group")
    .description(say("evidenceGroup"))
    .argument("<collection>")
    .argument("<name>")
    .argument("<items...>")
    .action(async (which: string, group: string, items: string[]) =>
      done(await (await commands()).annotateEvidence(context, which, items, { group })),
    );

  evidence
    .command("rename")
    .description(say("evidenceRename"))
    .argument("<collection>")
    .argument("<name>")
    .action(async (which: string, name: string) => done(await (await commands()).renameEvidence(context, which, name)));

  evidence
    .command("remove")
    .description(say("evidenceRemove"))
    .argument("<collection>")
    .argument("<items...>")
    .action(async (which: string, items: string[]) =>
      done(await (await commands()).removeFromEvidence(context, which, items)),
    );

  evidence
    .command("delete")
    .description(say("evidenceDelete"))
    .argument("<collection>")
    .requiredOption("--yes", say("evidenceYes"))
    .action(async (which: string) => done(await (await commands()).deleteEvidence(context, which)));

  evidence
    .command("export")
    .description(say("evidenceExport"))
    .argument("<collection>")
    .addOption(new Option("--format <format>", say("format")).choices(Object.keys(evidenceFormats)).default("docx"))
    .addOption(new Option("--standard <edition>", say("standard")).choices(standards).default("2025"))
    .addOption(new Option("--citing <way>", say("citing")).choices(citingWays).default("notes"))
    .option("-o, --output <file>", say("output"))
    .action(async (which: string, options) => done(await (await commands()).exportEvidenceOf(context, which, options)));
}
