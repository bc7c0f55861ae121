/** The command line. Exit codes: 0 done, 1 failed, 2 done with problems, 64 used wrongly. */
import { Command, CommanderError, Option } from "commander";
import { StoreError } from "../../graph/store.ts";
import { IngestError } from "../../ingest/ingest-error.ts";
import { MergeError } from "../../ingest/resolve/merges/merge-error.ts";
import { QueryError } from "../../queries/define-query.ts";
import { DescriptionError } from "../analysis/description-error.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { EvidenceError } from "../evidence/evidence-error.ts";
import { PrecedentError } from "../precedents/precedent-error.ts";
import { WatchError } from "../watches/watch.ts";
import { declareEvidence } from "./declare-evidence.ts";
import { exitCodes } from "./exit-codes.ts";
import { speaking } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

const knownErrors = [
  ConfigError,
  StoreError,
  QueryError,
  IngestError,
  MergeError,
  DescriptionError,
  EvidenceError,
  PrecedentError,
  WatchError,
] as const;

/** Where a command writes: standard output, as one string. */
const print = (text: string) => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);

const integer = (value: string) => {
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0)
    throw new CommanderError(exitCodes.usage, "usage", `not a whole number: ${value}`);
  return parsed;
};

const collect = (value: string, former: string[] = []) => [...former, value];

/** -词 as a word to leave out, which the reader of options would take for an option of one letter. */
const leavingOut = (arg: string) => arg.replace(/^-(?=\P{ASCII})/u, "NOT ");

/** Runs one command line (without `node` and the script) and gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let config: Config;
  try {
    config = readConfig();
  } catch (error) {
    process.stderr.write(`zhengmai: ${(error as Error).message}\n`);
    return exitCodes.usage;
  }
  const say = speaking(config.language);
  const { version } = await import("../version.ts");
  let code: number = exitCodes.done;
  const program = new Command("zhengmai").description(say("about")).version(version).exitOverride();
  program.configureHelp({ showGlobalOptions: true });
  const context = { config, say, print };

  const filtered = (command: Command, repeatable = false) => {
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
  const passageFiltered = (command: Command) =>
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
      .option("--not-document <id>", say("notDocument"), collect);
  const example = (command: Command, ...lines: string[]) =>
    command.addHelpText("after", `\n${say("examples")}\n${lines.map((line) => `  ${line}`).join("\n")}`);

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
    const { ingestCommand } = await import("./commands/ingest.ts");
    code = await ingestCommand(context, paths, options);
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
    const { extractCommand } = await import("./commands/extract.ts");
    code = await extractCommand(context, file, options);
  });

  /** A table to look at or to take away. */
  const tabular = (command: Command) =>
    command
      .addOption(
        new Option("--format <format>", say("format")).choices(["table", "csv", "xlsx", "json"]).default("table"),
      )
      .option("-o, --output <file>", say("output"))
      .option("--about", say("tableAbout"))
      .option("--json", say("json"));

  example(
    tabular(
      passageFiltered(program.command("search").description(say("search")).argument("<words...>"))
        .addOption(new Option("--sort <by>", say("sort")).choices(["score", "date", "oldest"]).default("score"))
        .option("--why", say("why"))
        .option("--facets", say("facets"))
        .option("--limit <n>", say("limit"), integer, 10)
        .option("--offset <n>", say("offset"), integer, 0),
    ),
    "zhengmai search 工作室联盟 补助",
    "zhengmai search 技能人才 津贴 --province 浙江省 --year 2025",
    "zhengmai search 补助 -联盟 --has-amount --from 2022 --facets --sort date",
  ).action(async (words: string[], options) => {
    const { searchCommand } = await import("./commands/search.ts");
    code = await searchCommand(context, words.join(" "), options);
  });

  example(
    tabular(
      program
        .command("query")
        .description(say("query"))
        .argument("[name]")
        .helpOption(false)
        .option("-h, --help", say("queryHelp"))
        .option("--param <k=v>", say("param"), collect, [])
        .option("--choices", say("choices")),
    ),
    "zhengmai query",
    "zhengmai query subsidies --choices",
    "zhengmai query alliances-across-industries --param industries=2",
    "zhengmai query subsidies --format csv > 补助.csv",
    "zhengmai query subsidies --format xlsx -o 补助.xlsx",
  ).action(async (name: string | undefined, options, command: Command) => {
    if (options.help && !name) return command.outputHelp();
    const { queryCommand } = await import("./commands/query.ts");
    code = await queryCommand(context, name, options);
  });

  example(
    program
      .command("ask")
      .description(say("ask"))
      .argument("<question...>")
      .option("--limit <n>", say("limit"), integer, 10)
      .option("--json", say("json")),
    "zhengmai ask 哪些工作室联盟跨两个行业",
    "zhengmai ask 各省给工作室联盟补助多少钱",
  ).action(async (question: string[], options) => {
    const { askCommand } = await import("./commands/ask.ts");
    code = await askCommand(context, question.join(" "), options);
  });

  example(
    tabular(
      program
        .command("cypher")
        .description(say("cypher"))
        .argument("<text>")
        .option("--param <k=v>", say("typedParam"), collect, [])
        .option("--limit <n>", say("cypherLimit"), integer)
        .option("--timeout <ms>", say("timeout"), integer),
    ),
    'zhengmai cypher "MATCH (d:Document) RETURN d.title AS title ORDER BY title"',
    'zhengmai cypher "MATCH (a:Alliance) WHERE a.province = $p RETURN a.name AS name" --param p=浙江省 --format csv',
  ).action(async (cypher: string, options) => {
    const { cypherCommand } = await import("./commands/cypher.ts");
    code = await cypherCommand(context, cypher, options);
  });

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
    const { exportCommand } = await import("./commands/export.ts");
    code = await exportCommand(context, options);
  });

  program
    .command("mcp")
    .description(say("mcp"))
    .action(async () => {
      const { mcpCommand } = await import("./commands/mcp.ts");
      code = await mcpCommand(context);
    });

  example(
    program
      .command("compare-plan")
      .description(say("comparePlan"))
      .option("--province <name>", say("province"))
      .option("--plan <title>", say("plan"))
      .option("--report <title>", say("report"))
      .option("--metric <words>", say("metric"))
      .option("--all", say("allTargets"))
      .option("--json", say("json")),
    "zhengmai compare-plan --province 澜江省",
    "zhengmai compare-plan --plan 三年行动方案 --report 纪实 --all",
  ).action(async (options) => {
    const { comparePlanCommand } = await import("./commands/compare-plan.ts");
    code = await comparePlanCommand(context, options);
  });

  example(
    program
      .command("compare")
      .description(say("compare"))
      .argument("[documents...]")
      .addOption(new Option("--by <column>", say("by")).choices(["document", "province"]).default("document"))
      .option("--province <name>", say("province"))
      .option("--json", say("json")),
    "zhengmai compare --by province",
    "zhengmai compare 管理办法 实施意见",
  ).action(async (documents: string[], options) => {
    const { compareCommand } = await import("./commands/compare.ts");
    code = await compareCommand(context, documents, options);
  });

  example(
    program.command("qualify").description(say("qualify")).argument("<file-or-name>").option("--json", say("json")),
    "zhengmai qualify 联盟.yaml",
    "zhengmai qualify 智能装备创新工作室联盟",
  ).action(async (fileOrName: string, options) => {
    const { qualifyCommand } = await import("./commands/qualify.ts");
    code = await qualifyCommand(context, fileOrName, options);
  });

  declareEvidence(program, context, (done) => {
    code = done;
  });

  example(
    program
      .command("verify")
      .description(say("verify"))
      .argument("<file>")
      .option("--all", say("allItems"))
      .option("--password <password>", say("password"))
      .option("--json", say("json")),
    "zhengmai verify 报告初稿.docx",
    "zhengmai verify - < 段落.txt",
  ).action(async (file: string, options) => {
    const { verifyCommand } = await import("./commands/verify.ts");
    code = await verifyCommand(context, file, options);
  });

  example(
    passageFiltered(program.command("precedents").description(say("precedents")))
      .option("--text <words>", say("precedentText"))
      .option("--file <path>", say("precedentFile"))
      .option("--passage <id>", say("precedentPassage"))
      .option("--limit <n>", say("limit"), integer, 10)
      .option("--per-document <n>", say("perDocument"), integer, 2)
      .option("--json", say("json")),
    "zhengmai precedents --text 对每个联盟给予一次性补助8万元。",
    "zhengmai precedents --file 草案.docx --not-province 澜江省",
  ).action(async (options) => {
    const { precedentsCommand } = await import("./commands/precedents.ts");
    code = await precedentsCommand(context, options);
  });

  example(
    passageFiltered(
      program
        .command("watch")
        .description(say("watch"))
        .argument("<action>", say("watchUsage"))
        .argument("[name-and-words...]"),
    )
      .option("--query <name>", say("watchedQuery"))
      .option("--param <k=v>", say("param"), collect)
      .option("--peek", say("peek"))
      .addOption(new Option("--format <format>", say("format")).choices(["json", "atom"]).default("json"))
      .option("--json", say("json")),
    "zhengmai watch add 各省联盟补助 联盟 补助 --has-amount",
    "zhengmai watch add 跨行业联盟 --query alliances-across-industries --param industries=2",
    "zhengmai watch run",
    "zhengmai watch feed 各省联盟补助 --format atom",
  ).action(async (action: string, args: string[], options) => {
    const { watchCommand } = await import("./commands/watch.ts");
    code = await watchCommand(context, action, args, options);
  });

  filtered(program.command("documents").description(say("documents")))
    .option("--json", say("json"))
    .action(async (options) => {
      const { documentsCommand } = await import("./commands/documents.ts");
      code = await documentsCommand(context, options);
    });

  program
    .command("remove")
    .description(say("remove"))
    .argument("<documents...>")
    .option("--json", say("json"))
    .action(async (documents: string[], options) => {
      const { removeCommand } = await import("./commands/remove.ts");
      code = await removeCommand(context, documents, options);
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
    "zhengmai merges undo merge_0123456789ab",
  ).action(async (options) => {
    const { listMergesCommand } = await import("./commands/merges.ts");
    code = await listMergesCommand(context, options);
  });
  merges
    .command("accept")
    .description(say("mergesAccept"))
    .argument("<proposals...>")
    .action(async (proposals: string[], _options, command) => {
      const { acceptMergesCommand } = await import("./commands/merges.ts");
      code = await acceptMergesCommand(context, proposals, command.optsWithGlobals());
    });
  merges
    .command("merge")
    .description(say("mergesMerge"))
    .argument("<kept>")
    .argument("<moved>")
    .requiredOption("--reason <words>", say("mergeReason"))
    .action(async (kept: string, moved: string, _options, command) => {
      const { mergeCommand } = await import("./commands/merges.ts");
      code = await mergeCommand(context, kept, moved, command.optsWithGlobals());
    });
  merges
    .command("undo")
    .description(say("mergesUndo"))
    .argument("<merge>")
    .action(async (id: string, _options, command) => {
      const { undoMergeCommand } = await import("./commands/merges.ts");
      code = await undoMergeCommand(context, id, command.optsWithGlobals());
    });

  program
    .command("clear")
    .description(say("clear"))
    .requiredOption("--yes", say("yes"))
    .action(async () => {
      const { clearCommand } = await import("./commands/clear.ts");
      code = await clearCommand(context);
    });

  program
    .command("serve")
    .description(say("serve"))
    .option("--host <address>", say("host"))
    .option("--port <port>", say("port"), integer)
    .action(async (options) => {
      const { serveCommand } = await import("./commands/serve.ts");
      code = await serveCommand(context, options);
    });

  program
    .command("doctor")
    .description(say("doctor"))
    .option("--json", say("json"))
    .action(async (options) => {
      const { doctorCommand } = await import("./commands/doctor.ts");
      code = await doctorCommand(context, options);
    });

  try {
    await program.parseAsync(args.map(leavingOut), { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    if (error instanceof UsageError) {
      process.stderr.write(`zhengmai: ${error.message}\n`);
      return exitCodes.usage;
    }
    if (!knownErrors.some((kind) => error instanceof kind)) throw error;
    process.stderr.write(`zhengmai: ${(error as Error).message}\n`);
    return exitCodes.failed;
  }
  return code;
}
