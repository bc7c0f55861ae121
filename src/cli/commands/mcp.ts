import type { CommandContext } from "./context.ts";

export async function mcpCommand(_context: CommandContext): Promise<number> {
  return 0;
}
