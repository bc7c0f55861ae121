/** The page in a real browser over the examples: the server with every part of the API, and one open tab. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { addPages, listen, type Serving } from "../../src/api/serve.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createEvidence } from "../../src/evidence/evidence.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createPrecedents } from "../../src/precedents/find-precedents.ts";
import { createSearch } from "../../src/search/search.ts";
import { createWatchFiles } from "../../src/watches/watch-files.ts";
import { createWatches } from "../../src/watches/watches.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (!executablePath && process.env.CI) throw new Error("CI must run the browser suite: no Chromium is installed");

export const noBrowser = !executablePath;
/** For names of suites that need one. */
export const orSkipped = executablePath ? "" : " (skipped: no Chromium is installed)";

const quiet =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
/** Below the limit of a test, so that a failure names the step. */
const longestStep = 15_000;

export interface ServedPage {
  readonly page: Page;
  /** Without a slash at the end. */
  readonly url: string;
  readonly held: Collection;
  /** What the page reported of itself as an error. */
  readonly errors: string[];
}

/**
 * Opens the page before the tests of the suite it is called in and closes it behind them. `plainOnly` leaves out the PDF
 * and Word examples, which take longest to read.
 */
export function servePage({
  embedder,
  plainOnly = false,
}: {
  embedder?: Embedder;
  plainOnly?: boolean;
} = {}): ServedPage {
  let held: Collection;
  let serving: Serving;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    const files = readdirSync(examples).filter((name) => !plainOnly || !/\.(pdf|docx)$/.test(name));
    held = await createCollectionOf(
      files.map((name) => join(examples, name)),
      embedder,
    );
    const { store, folder } = held;
    const masking = createMasking(store, "mask");
    const search = maskedSearch(createSearch({ store, ...(embedder && { embedder }) }), masking);
    const parts = { store, search, queries, masking };
    let ids = 0;
    const api = createApi({
      ...parts,
      ask: createAsk(parts),
      collection: createCollection({ store, masking }),
      evidence: createEvidence({ store, masking, queries, folder: join(folder, "evidence") }),
      precedents: createPrecedents(parts),
      watches: createWatches({
        ...parts,
        files: createWatchFiles(join(folder, "watches")),
        now: () => new Date(),
        newId: () => `w${++ids}`,
      }),
      model: {},
      version: "test",
    });
    serving = await listen(addPages(api), { host: "127.0.0.1", port: 0 });
    browser = await chromium.launch({ executablePath, args: quiet.split(" ") });
    page = await browser.newPage();
    page.setDefaultTimeout(longestStep);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await serving?.close();
    await held?.remove();
  });

  return {
    errors,
    get page() {
      return page;
    },
    get url() {
      return serving.url;
    },
    get held() {
      return held;
    },
  };
}
