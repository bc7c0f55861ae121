import { addPages, listen } from "../../api/serve.ts";
import { createApp } from "../../app.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

export interface ServeOptions {
  host?: string;
  port?: number;
}

/** Serves until the process is told to stop (SIGINT, SIGTERM); then closes the store. */
export async function serveCommand({ config, print, say }: CommandContext, options: ServeOptions): Promise<number> {
  const app = await createApp(config, print);
  const { host, port } = { ...config.server, ...options };
  try {
    const serving = await listen(addPages(app.api), { host, port });
    if ("why" in app.model) print(`${say("wordsOnly")}: ${app.model.why}`);
    print(`${say("serving")} ${serving.url}`);
    // The first search loads the segmenter's words and looks at the whole collection once: nobody should have to wait for
    // that. What goes wrong here goes wrong again for whoever searches, who is told of it.
    app.search({ q: "检索", limit: 1 }).catch(() => undefined);
    await new Promise<void>((stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
    });
    await serving.close();
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
