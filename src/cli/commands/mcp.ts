import { Console } from "node:console";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import { queries } from "../../../queries/index.ts";
import { createApp } from "../../app.ts";
import { createMcpServer } from "../../mcp/create-mcp-server.ts";
import { version } from "../../version.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

/** Serves the Model Context Protocol until the client closes standard input or the process is told to stop. */
export async function mcpCommand({ config }: CommandContext): Promise<number> {
  // Standard output belongs to the protocol; whatever a library has to say goes to standard error.
  globalThis.console = new Console(process.stderr, process.stderr);
  const app = await createApp(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const { store, collection, search, ask, masking } = app;
    const address = `http://${config.server.host}:${config.server.port}`;
    const server = createMcpServer({ store, collection, search, ask, queries, masking, version, address });
    await server.connect(new StdioServerTransport());
    await new Promise<void>((stop) => {
      process.stdin.once("end", stop).once("close", stop);
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
    });
    await server.close();
    return exitCodes.done;
  } finally {
    await app.close();
  }
}
