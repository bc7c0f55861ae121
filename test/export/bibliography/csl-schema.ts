/**
 * The official schema of CSL-JSON (citation-style-language/schema, MIT): no package holds it, so it is fetched once from
 * where the project publishes it and kept beside the other test readers.
 */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

const address = "https://resource.citationstyles.org/schema/latest/input/json/csl-data.json";
const kept = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "zhengmai", "csl-data.json");

/** Path of the schema, or why it is not there. */
export async function obtainCslSchema(): Promise<{ file: string } | { missing: string }> {
  if (existsSync(kept)) return { file: kept };
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(20_000) });
    if (!response.ok) return { missing: `${address}: ${response.status}` };
    const text = await response.text();
    JSON.parse(text);
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, text);
    return { file: kept };
  } catch (error) {
    return { missing: `${address}: ${(error as Error).message}` };
  }
}
