/** Commands that ask the collection. */
import { type Command, Option } from "commander";
import { collect, type Declaring, integer } from "./declaring.ts";

export function declareQuestions({ program, context, done, example, passageFiltered, tabular }: Declaring): void {
  const { say } = context;

  example(
    tabular(
      passageFiltered(program.command("search").description(say("search")).argument("<words...>"))
        .addOption(new Option("--sort <by>", say("sort")).choices(["score", "date", "oldest"]).default("score"))
        .option("--why", say("why"))
        .option("--closely", say("closely"))
        .option("--facets", say("facets"))
        .option("--limit <n>", say("limit"), integer, 10)
        .option("--offset <n>", say("offset"), integer, 0),
    ),
    "zhengmai search 工作室联盟 补助",
    "zhengmai search 技能人才 津贴 --province 浙江省 --year 2025",
    "zhengmai search 补助 -联盟 --has-amount --from 2022 --facets --sort date",
  ).action(async (words: string[], options) => {
    const { searchCommand } = await import("../commands/search.ts");
    done(await searchCommand(context, words.join(" "), options));
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
    const { queryCommand } = await import("../commands/query.ts");
    done(await queryCommand(context, name, options));
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
    const { askCommand } = await import("../commands/ask.ts");
    done(await askCommand(context, question.join(" "), options));
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
    const { cypherCommand } = await import("../commands/cypher.ts");
    done(await cypherCommand(context, cypher, options));
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
    const { precedentsCommand } = await import("../commands/precedents.ts");
    done(await precedentsCommand(context, options));
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
    const { watchCommand } = await import("../commands/watch.ts");
    done(await watchCommand(context, action, args, options));
  });
}
