import { openStore } from "../../app.ts";
import { exportGraph } from "../../export/graph/export-graph.ts";
import type { GraphFormat } from "../../export/graph/formats.ts";
import { createMasking } from "../../personal-data.ts";
import { version } from "../../version.ts";
import { exitCodes } from "../exit-codes.ts";
import { writeOutput } from "../write-output.ts";
import type { CommandContext } from "./context.ts";

export interface ExportOptions {
  format: GraphFormat;
  document?: string;
  entity?: string;
  output?: string;
}

export async function exportCommand(
  { config, say }: CommandContext,
  { format, document, entity, output }: ExportOptions,
): Promise<number> {
  const store = await openStore(config);
  try {
    await store.ensureSchema();
    const masking = createMasking(store, config.personalData);
    const content = await exportGraph(
      { store, masking },
      format,
      { documentId: document, entityId: entity },
      { version, at: new Date().toISOString() },
    );
    if (content === undefined) {
      process.stderr.write(`${say("notHeld")}: ${document ?? entity}\n`);
      return exitCodes.failed;
    }
    writeOutput(content, output);
    if (output !== undefined) process.stderr.write(`${say("written")} ${output}\n`);
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
