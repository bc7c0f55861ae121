import { openStore } from "../../app.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

/** Removes every document, entity and vector; the files themselves are not touched. */
export async function clearCommand({ config, print, say }: CommandContext): Promise<number> {
  const store = await openStore(config);
  try {
    await store.clear();
    print(say("cleared"));
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
