/** Commands that set documents, plans, alliances and drafts against what the collection says. */
import { Option } from "commander";
import type { Declaring } from "./declaring.ts";

export function declareAnalyses({ program, context, done, example }: Declaring): void {
  const { say } = context;

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
    const { comparePlanCommand } = await import("../commands/compare-plan.ts");
    done(await comparePlanCommand(context, options));
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
    const { compareCommand } = await import("../commands/compare.ts");
    done(await compareCommand(context, documents, options));
  });

  example(
    program.command("qualify").description(say("qualify")).argument("<file-or-name>").option("--json", say("json")),
    "zhengmai qualify 联盟.yaml",
    "zhengmai qualify 智能装备创新工作室联盟",
  ).action(async (fileOrName: string, options) => {
    const { qualifyCommand } = await import("../commands/qualify.ts");
    done(await qualifyCommand(context, fileOrName, options));
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
    const { verifyCommand } = await import("../commands/verify.ts");
    done(await verifyCommand(context, file, options));
  });
}
