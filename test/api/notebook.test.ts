import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { listen, type Serving } from "../../src/api/serve.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";
import { orSkipped, readersAreThere, runPython } from "../export/readers.ts";

interface Cell {
  cell_type: "code" | "markdown";
  source: string | string[];
  outputs?: { output_type: string }[];
}
const notebook: { cells: Cell[] } = JSON.parse(readFileSync("docs/notebook.ipynb", "utf8"));
const cells = notebook.cells.filter(({ cell_type }) => cell_type === "code");
const textOf = ({ source }: Cell) => [source].flat().join("");

describe("the notebook in docs", () => {
  let held: Collection;
  let serving: Serving;

  beforeAll(async () => {
    held = await createCollectionOf([examples]);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = createSearch({ store });
    const api = createApi({
      store,
      collection: createCollection({ store, masking }),
      search,
      ask: createAsk({ store, search, queries, masking }),
      queries,
      masking,
      model: { why: "by words only" },
      version: "test",
    });
    serving = await listen(api, { host: "127.0.0.1", port: 0 });
  }, 300_000);
  afterAll(async () => {
    await serving?.close();
    await held?.remove();
  });

  it("was run to the end without an error", () => {
    expect(cells.every(({ outputs }) => outputs?.every(({ output_type }) => output_type !== "error"))).toBe(true);
  });

  it.runIf(readersAreThere)(
    `runs against the program with pandas${orSkipped}`,
    async () => {
      const told = `print(json.dumps({"documents": health["counts"]["nodes"]["Document"], "queries": len(catalogue),
      "awards": len(awards), "plans": len(plans), "crossing": len(crossing), "units": len(units)}))`;
      const printed = await runPython([...cells.map(textOf), told].join("\n"), { ZHENGMAI_ADDRESS: serving.url });
      const counts: Record<string, number> = JSON.parse(printed.trim().split("\n").at(-1)!);
      expect(counts).toMatchObject({ documents: 12, queries: queries.length });
      for (const rows of Object.values(counts)) expect(rows).toBeGreaterThan(0);
    },
    120_000,
  );
});
