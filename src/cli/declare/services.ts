/** Commands that serve others and say how things are. */
import { type Declaring, integer } from "./declaring.ts";

export function declareServices({ program, context, done }: Declaring): void {
  const { say } = context;

  program
    .command("serve")
    .description(say("serve"))
    .option("--host <address>", say("host"))
    .option("--port <port>", say("port"), integer)
    .action(async (options) => {
      const { serveCommand } = await import("../commands/serve.ts");
      done(await serveCommand(context, options));
    });

  program
    .command("mcp")
    .description(say("mcp"))
    .action(async () => {
      const { mcpCommand } = await import("../commands/mcp.ts");
      done(await mcpCommand(context));
    });

  program
    .command("doctor")
    .description(say("doctor"))
    .option("--json", say("json"))
    .action(async (options) => {
      const { doctorCommand } = await import("../commands/doctor.ts");
      done(await doctorCommand(context, options));
    });
}
