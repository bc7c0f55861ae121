import type { Config } from "../../config.ts";
import type { Say } from "../messages.ts";

/** What every command is handed. */
export interface CommandContext {
  config: Config;
  say: Say;
  /** Writes to standard output, ending the line. */
  print(text: string): void;
}
