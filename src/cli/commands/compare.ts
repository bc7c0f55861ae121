import { type ComparisonOptions, compareDocuments, maskMatrix } from "../../analysis/comparison.ts";
import { openStore } from "../../app.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

export interface CompareOptions extends Pick<ComparisonOptions, "by" | "province"> {
  json?: boolean;
}

const mostValues = 5;

/** Documents or provinces side by side, dimension by dimension. */
export async function compareCommand(
  { config, print, say }: CommandContext,
  documents: readonly string[],
  { json, ...options }: CompareOptions,
): Promise<number> {
  const store = await openStore(config);
  try {
    const matrix = await maskMatrix(
      createMasking(store, config.personalData),
      await compareDocuments(store, { ...options, documents }),
    );
    if (json) {
      print(JSON.stringify(matrix, null, 2));
      return exitCodes.done;
    }
    for (const { label, cells } of matrix.rows) {
      print(`\n${label[config.language]}`);
      cells.forEach(({ values, passages }, at) => {
        print(`  ${matrix.columns[at]!.title}`);
        if (values.length === 0) print(`    ${say("nothingFound")} (${passages} ${say("passagesUnit")})`);
        for (const { value, quote, times } of values.slice(0, mostValues))
          print(`    ${value}${times > 1 ? ` ×${times}` : ""}  “${quote}”`);
        if (values.length > mostValues) print(`    … +${values.length - mostValues}`);
      });
    }
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
