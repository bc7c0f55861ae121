import { homedir } from "node:os";
import { join } from "node:path";
import { findModel, placeModel } from "./model-files.ts";
import { fetchFromHub } from "./model-hub.ts";
import { fetchFromMaven, isOnMaven } from "./model-maven.ts";

/** The model the program uses unless told otherwise; why: docs/decisions/embedding-model.md. */
export const defaultModel = { model: "Xenova/bge-small-zh-v1.5", dtype: "q8" as const, pooling: "cls" as const };

export interface ObtainOptions {
  /** Name on the hub, OWNER/NAME. */
  model?: string;
  /** Which weights. Default q8. */
  dtype?: string;
  /** Where models are kept. Default `.cache/zhengmai/models` in the user's home folder. */
  modelsFolder?: string;
  /** Hub or mirror to ask; false asks none. Default https://huggingface.co. */
  hub?: string | false;
  /** Maven command to ask; false asks none. Default `mvn`. */
  maven?: string | false;
  /** How long the hub may take to answer at all. Default 8 s. */
  hubTimeoutMs?: number;
  /** How long Maven may take altogether. Default 3 minutes. */
  mavenTimeoutMs?: number;
  onProgress?: (line: string) => void;
  /** For tests. */
  fetch?: typeof fetch;
}

/** A model that lies on disk, or why there is none: `why` is a phrase in Chinese for the user, `tried` each source with its reason. */
export type ObtainedModel =
  | {
      found: true;
      model: string;
      dtype: string;
      modelsFolder: string;
      digest: string;
      source: "cache" | "hub" | "maven";
    }
  | { found: false; code: "no-model"; why: string; tried: string[] };

/** Where models are kept unless told otherwise. */
export function defaultModelsFolder(): string {
  return join(homedir(), ".cache", "zhengmai", "models");
}

/**
 * Gets the weights from the local folder, else from the hub, else from Maven, and leaves them in the local folder.
 * Never throws for a model that cannot be had: the program goes on by words alone.
 */
export async function obtainModel(options: ObtainOptions = {}): Promise<ObtainedModel> {
  const { model = defaultModel.model, dtype = defaultModel.dtype, onProgress } = options;
  const { modelsFolder = defaultModelsFolder(), hub = "https://huggingface.co", maven = "mvn" } = options;
  const folder = join(modelsFolder, ...model.split("/"));
  const tried: string[] = [];

  const attempt = async (source: "cache" | "hub" | "maven", name: string, get: () => Promise<boolean>) => {
    try {
      if (!(await get())) return undefined;
      const placed = await findModel(folder, dtype);
      if (placed) return { found: true as const, model, dtype, modelsFolder, digest: placed.digest, source };
      tried.push(`${name}: incomplete`);
    } catch (error) {
      tried.push(`${name}: ${reasonOf(error)}`);
    }
    return undefined;
  };

  const found =
    (await attempt("cache", folder, async () => (await findModel(folder, dtype)) !== undefined)) ??
    (hub === false
      ? undefined
      : await attempt("hub", hub, async () => {
          onProgress?.(`fetching ${model} from ${hub}`);
          const answerTimeoutMs = options.hubTimeoutMs ?? 8_000;
          const fetched = await fetchFromHub({ model, dtype, hub, answerTimeoutMs, fetch: options.fetch, onProgress });
          await placeModel(folder, fetched.source, fetched.files);
          return true;
        })) ??
    (maven === false || !isOnMaven(model, dtype)
      ? undefined
      : await attempt("maven", "Maven", async () => {
          onProgress?.(`fetching ${model} through Maven`);
          const timeoutMs = options.mavenTimeoutMs ?? 180_000;
          const fetched = await fetchFromMaven({ model, dtype, command: maven, timeoutMs });
          await placeModel(folder, fetched.source, fetched.files);
          return true;
        }));
  if (found) return found;
  const reasons = tried.length > 0 ? ` (${tried.join("; ")})` : "";
  return {
    found: false,
    code: "no-model",
    why: `向量模型 ${model} 不在 ${folder}，也未能取得${reasons}`,
    tried,
  };
}

/** The reason in one line; `fetch` hides the interesting one in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return `${error.message}${cause}`.split("\n")[0]!;
}
