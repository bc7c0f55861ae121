/**
 * The configuration, read once. Order: command line options, environment, `zhengmai.yaml` in the data folder or the
 * working folder, defaults. This is the only file that looks at the environment.
 */
import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parse as parseYaml } from "yaml";
import { z } from "zod";

/** The folder of the program itself. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const settings = z.strictObject({
  data: z.string().meta({ description: "Folder of the embedded graph and the vectors." }),
  graph: z.strictObject({
    url: z.string().optional().meta({ description: "neo4j:// or bolt:// address; absent: the embedded graph." }),
    user: z.string().default("neo4j"),
    password: z.string().default(""),
    database: z.string().optional(),
  }),
  model: z.strictObject({
    name: z
      .string()
      .default("Xenova/bge-small-zh-v1.5")
      .meta({ description: "Feature-extraction model; `none`: words only." }),
    folder: z.string().meta({ description: "Where model weights are kept." }),
    hub: z.string().optional().meta({ description: "Address of a mirror of the model hub." }),
    pooling: z.enum(["cls", "mean"]).default("cls"),
    dtype: z.string().default("q8"),
    queryInstruction: z.string().default(""),
    reranker: z
      .string()
      .optional()
      .meta({ description: "Cross-encoder for the second look at the best passages; absent: token vectors." }),
    rerankerDtype: z.string().default("q8"),
  }),
  server: z.strictObject({
    host: z.string().default("127.0.0.1"),
    port: z.coerce.number().int().min(0).max(65535).default(8520),
  }),
  personalData: z
    .enum(["mask", "show"])
    .default("mask")
    .meta({ description: "show: an administrator's choice to let contact data leave the program." }),
  language: z.enum(["zh", "en"]),
});

export type Config = z.infer<typeof settings>;

/** Thrown when a setting cannot be read; the message names the setting. */
export class ConfigError extends Error {
  readonly code = "bad-configuration";
}

type Environment = Readonly<Record<string, string | undefined>>;

function languageOf(environment: Environment): "zh" | "en" {
  const chosen = environment.ZHENGMAI_LANG ?? environment.LC_ALL ?? environment.LC_MESSAGES ?? environment.LANG ?? "";
  return /^zh/i.test(chosen) ? "zh" : "en";
}

function readFile(folders: readonly string[]): Record<string, unknown> {
  const file = folders.map((folder) => join(folder, "zhengmai.yaml")).find(existsSync);
  if (!file) return {};
  try {
    const value: unknown = parseYaml(readFileSync(file, "utf8"));
    if (value === null || typeof value !== "object" || Array.isArray(value))
      throw new ConfigError(`${file}: expected settings by name`);
    return value as Record<string, unknown>;
  } catch (cause) {
    if (cause instanceof ConfigError) throw cause;
    throw new ConfigError(`${file}: ${(cause as Error).message}`, { cause });
  }
}

const withoutUndefined = <T extends Record<string, unknown>>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ""));

/** The configuration for this run. Throws `ConfigError` naming the setting that is wrong. */
export function readConfig(environment: Environment = process.env, workingFolder = process.cwd()): Config {
  const data = resolve(environment.ZHENGMAI_DATA ?? join(projectFolder, "data"));
  const file = readFile([data, workingFolder]) as Record<string, Record<string, unknown>>;
  const cache = join(environment.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "zhengmai");
  const parsed = settings.safeParse({
    ...file,
    data: environment.ZHENGMAI_DATA ? data : (file.data ?? data),
    graph: {
      ...file.graph,
      ...withoutUndefined({
        url: environment.ZHENGMAI_GRAPH_URL,
        user: environment.ZHENGMAI_GRAPH_USER,
        password: environment.ZHENGMAI_GRAPH_PASSWORD,
        database: environment.ZHENGMAI_GRAPH_DATABASE,
      }),
    },
    model: {
      folder: join(cache, "models"),
      ...file.model,
      ...withoutUndefined({
        name: environment.ZHENGMAI_MODEL,
        folder: environment.ZHENGMAI_MODELS,
        hub: environment.ZHENGMAI_HUB,
        pooling: environment.ZHENGMAI_MODEL_POOLING,
        dtype: environment.ZHENGMAI_MODEL_DTYPE,
        queryInstruction: environment.ZHENGMAI_QUERY_INSTRUCTION,
        reranker: environment.ZHENGMAI_RERANKER,
        rerankerDtype: environment.ZHENGMAI_RERANKER_DTYPE,
      }),
    },
    server: {
      ...file.server,
      ...withoutUndefined({ host: environment.ZHENGMAI_HOST, port: environment.ZHENGMAI_PORT }),
    },
    personalData: environment.ZHENGMAI_PERSONAL_DATA ?? file.personalData ?? "mask",
    language: file.language ?? languageOf(environment),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(`setting ${issue?.path.join(".") ?? "?"}: ${issue?.message ?? "not understood"}`);
  }
  return parsed.data;
}
