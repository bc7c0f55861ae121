/** The command line. Exit codes: 0 done, 1 failed, 2 done with problems, 64 used wrongly. */
import { Command, CommanderError } from "commander";
import { StoreError } from "../../graph/store.ts";
import { IngestError } from "../../ingest/ingest-error.ts";
import { MergeError } from "../../ingest/resolve/merges/merge-error.ts";
import { QueryError } from "../../queries/define-query.ts";
import { DescriptionError } from "../analysis/description-error.ts";
import { type Config, ConfigError, readConfig } from "../config.ts";
import { EvidenceError } from "../evidence/evidence-error.ts";
import { PrecedentError } from "../precedents/precedent-error.ts";
import { CrossEncoderError } from "../search/cross-encoder.ts";
import { WatchError } from "../watches/watch.ts";
import { declareAnalyses } from "./declare/analyses.ts";
import { sharedOptions } from "./declare/declaring.ts";
import { declareDocuments } from "./declare/documents.ts";
import { declareEvidence } from "./declare/evidence.ts";
import { declareGraph } from "./declare/graph.ts";
import { declareQuestions } from "./declare/questions.ts";
import { declareServices } from "./declare/services.ts";
import { exitCodes } from "./exit-codes.ts";
import { speaking } from "./messages.ts";
import { UsageError } from "./usage-error.ts";

const knownErrors = [
  ConfigError,
  StoreError,
  CrossEncoderError,
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
  const declaring = {
    ...sharedOptions(say),
    program,
    context: { config, say, print },
    done: (given: number) => {
      code = given;
    },
  };
  declareDocuments(declaring);
  declareQuestions(declaring);
  declareAnalyses(declaring);
  declareEvidence(declaring);
  declareGraph(declaring);
  declareServices(declaring);

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
