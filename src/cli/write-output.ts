/** Where the result of a command goes: a file named by --output, or standard output. */
import { writeFileSync } from "node:fs";

/** Writes text or bytes to `file`, or to standard output; text ends its line there. */
export function writeOutput(content: string | Uint8Array, file: string | undefined): void {
  if (file !== undefined) writeFileSync(file, content);
  else if (typeof content === "string") process.stdout.write(content.endsWith("\n") ? content : `${content}\n`);
  else process.stdout.write(content);
}
