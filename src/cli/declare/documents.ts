/** Commands that read, list and remove documents. */
import type { Declaring } from "./declaring.ts";

export function declareDocuments({ program, context, done, example, filtered }: Declaring): void {
  const { say } = context;

  example(
    program
      .command("ingest")
      .description(say("ingest"))
      .argument("<paths...>")
      .option("--password <password>", say("password"))
      .option("--json", say("json")),
    "zhengmai ingest 政策/ 通知.docx",
    "zhengmai ingest --json 政策/ > report.json",
  ).action(async (paths: string[], options) => {
    const { ingestCommand } = await import("../commands/ingest.ts");
    done(await ingestCommand(context, paths, options));
  });

  example(
    program
      .command("extract")
      .description(say("extract"))
      .argument("<file>")
      .option("--password <password>", say("password"))
      .option("--explain", say("explain"))
      .option("--json", say("json")),
    "zhengmai extract 通知.pdf --json",
    "zhengmai extract 方案.txt --explain",
  ).action(async (file: string, options) => {
    const { extractCommand } = await import("../commands/extract.ts");
    done(await extractCommand(context, file, options));
  });

  filtered(program.command("documents").description(say("documents")))
    .option("--json", say("json"))
    .action(async (options) => {
      const { documentsCommand } = await import("../commands/documents.ts");
      done(await documentsCommand(context, options));
    });

  program
    .command("remove")
    .description(say("remove"))
    .argument("<documents...>")
    .option("--json", say("json"))
    .action(async (documents: string[], options) => {
      const { removeCommand } = await import("../commands/remove.ts");
      done(await removeCommand(context, documents, options));
    });

  program
    .command("clear")
    .description(say("clear"))
    .requiredOption("--yes", say("yes"))
    .action(async () => {
      const { clearCommand } = await import("../commands/clear.ts");
      done(await clearCommand(context));
    });
}
