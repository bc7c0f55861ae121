/** Commands that take the graph away, and that join entities. */
import { Option } from "commander";
import { type Declaring, integer } from "./declaring.ts";

export function declareGraph({ program, context, done, example }: Declaring): void {
  const { say } = context;

  example(
    program
      .command("export")
      .description(say("export"))
      .addOption(
        new Option("--format <format>", say("format"))
          .choices(["gexf", "graphml", "jsonld", "cypher"])
          .makeOptionMandatory(),
      )
      .option("--document <id>", say("exportDocument"))
      .option("--entity <id>", say("exportEntity"))
      .option("-o, --output <file>", say("output")),
    "zhengmai export --format gexf -o 图谱.gexf",
    "zhengmai export --format cypher -o 图谱.cypher",
  ).action(async (options) => {
    const { exportCommand } = await import("../commands/export.ts");
    done(await exportCommand(context, options));
  });

  const merges = example(
    program
      .command("merges")
      .description(say("merges"))
      .option("--done", say("mergesOnlyDone"))
      .option("--limit <n>", say("limit"), integer, 20)
      .option("--json", say("json")),
    "zhengmai merges",
    "zhengmai merges accept proposal_0123456789ab",
    'zhengmai merges merge 青禾省总工会 青禾总工会 --reason "同一单位"',
    'zhengmai merges dismiss proposal_0123456789ab --reason "两省各有一个"',
    "zhengmai merges undo merge_0123456789ab",
  ).action(async (options) => {
    const { listMergesCommand } = await import("../commands/merges.ts");
    done(await listMergesCommand(context, options));
  });
  merges
    .command("accept")
    .description(say("mergesAccept"))
    .argument("<proposals...>")
    .action(async (proposals: string[], _options, command) => {
      const { acceptMergesCommand } = await import("../commands/merges.ts");
      done(await acceptMergesCommand(context, proposals, command.optsWithGlobals()));
    });
  merges
    .command("dismiss")
    .description(say("mergesDismiss"))
    .argument("<proposals...>")
    .option("--reason <words>", say("dismissReason"))
    .action(async (proposals: string[], _options, command) => {
      const { dismissMergesCommand } = await import("../commands/merges.ts");
      done(await dismissMergesCommand(context, proposals, command.optsWithGlobals()));
    });
  merges
    .command("merge")
    .description(say("mergesMerge"))
    .argument("<kept>")
    .argument("<moved>")
    .requiredOption("--reason <words>", say("mergeReason"))
    .action(async (kept: string, moved: string, _options, command) => {
      const { mergeCommand } = await import("../commands/merges.ts");
      done(await mergeCommand(context, kept, moved, command.optsWithGlobals()));
    });
  merges
    .command("undo")
    .description(say("mergesUndo"))
    .argument("<decision>")
    .action(async (id: string, _options, command) => {
      const { undoMergeCommand } = await import("../commands/merges.ts");
      done(await undoMergeCommand(context, id, command.optsWithGlobals()));
    });
}
