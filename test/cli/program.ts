/** The real program from outside, over a folder of its own. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const script = fileURLToPath(new URL("../../src/cli/zhengmai.mjs", import.meta.url));

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs `zhengmai` with `data` as its folder, without a model. */
export const programOn =
  (data: string, language: "zh" | "en" = "zh") =>
  (...args: string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const env = { ...process.env, ZHENGMAI_DATA: data, ZHENGMAI_MODEL: "none", ZHENGMAI_LANG: language };
      execFile(process.execPath, [script, ...args], { env, maxBuffer: 1 << 26 }, (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
      );
    });
