import { modelFileNames } from "./model-files.ts";

export interface HubOptions {
  model: string;
  dtype: string;
  /** Address of the hub or of a mirror of it, such as `https://huggingface.co`. */
  hub: string;
  /** How long the first byte of a file may take; without a network the answer comes sooner. */
  answerTimeoutMs: number;
  fetch?: typeof fetch;
  onProgress?: (line: string) => void;
}

/** The files of a model from a hub that answers to `/OWNER/NAME/resolve/main/FILE`. Throws when one cannot be had. */
export async function fetchFromHub(
  options: HubOptions,
): Promise<{ source: string; files: Record<string, Uint8Array> }> {
  const { model, dtype, answerTimeoutMs, fetch: get = fetch, onProgress } = options;
  const source = `${options.hub.replace(/\/+$/, "")}/${model}`;
  const files: Record<string, Uint8Array> = {};
  for (const name of modelFileNames(dtype)) {
    const address = `${source}/resolve/main/${name}`;
    const noAnswer = new AbortController();
    const timer = setTimeout(
      () => noAnswer.abort(new Error(`no answer within ${answerTimeoutMs} ms`)),
      answerTimeoutMs,
    );
    const response = await get(address, { signal: noAnswer.signal }).finally(() => clearTimeout(timer));
    if (!response.ok || !response.body) throw new Error(`${address} answered ${response.status}`);
    files[name] = await readBody(response, (part) => onProgress?.(`${name} ${part}`));
  }
  return { source, files };
}

/** The bytes of an answer, all of them: a connection that broke off early is an error, never a shorter file. */
async function readBody(response: Response, onProgress: (part: string) => void): Promise<Uint8Array> {
  // The length is that of the encoded body, so it says nothing about a compressed one.
  const announced = response.headers.get("content-encoding") ? 0 : Number(response.headers.get("content-length") ?? 0);
  const chunks: Uint8Array[] = [];
  let received = 0;
  let told = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    received += chunk.length;
    if (announced > 0 && received - told > announced / 10) {
      told = received;
      onProgress(`${Math.round((received / announced) * 100)}%`);
    }
  }
  if (announced > 0 && received !== announced)
    throw new Error(`${response.url} broke off after ${received} of ${announced} bytes`);
  return Buffer.concat(chunks);
}
