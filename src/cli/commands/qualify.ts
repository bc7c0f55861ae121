import { existsSync, readFileSync } from "node:fs";
import { readDescription } from "../../analysis/alliance-description.ts";
import { findAlliance, maskQualification, qualify } from "../../analysis/qualify.ts";
import { openStore } from "../../app.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

const marks = { met: "✓", "not-met": "✗", unknown: "?" } as const;

/** Would the alliance of a YAML or JSON file, or of that name in the graph, qualify? */
export async function qualifyCommand(
  { config, print, say }: CommandContext,
  fileOrName: string,
  { json }: { json?: boolean },
): Promise<number> {
  const described = existsSync(fileOrName) ? readDescription(readFileSync(fileOrName, "utf8")) : undefined;
  const store = await openStore(config);
  try {
    const alliance = described ?? (await findAlliance(store, fileOrName));
    if (!alliance) {
      print(`${say("notHeld")}: ${fileOrName}`);
      return exitCodes.failed;
    }
    const answer = await maskQualification(
      createMasking(store, config.personalData),
      await qualify(store, alliance, described ? "described" : "graph"),
    );
    if (json) {
      print(JSON.stringify(answer, null, 2));
      return exitCodes.done;
    }
    for (const { documentTitle, docNumber, whole, conditions, repealedBy } of answer.documents) {
      print(`\n${marks[whole]} ${say(whole)}  ${documentTitle}${docNumber ? ` ${docNumber}` : ""}`);
      if (repealedBy) print(`  ! ${say("repealedBy")} ${repealedBy.title}`);
      for (const { finding, why, quote } of conditions)
        print(`  ${marks[finding]} ${why[config.language]}\n      “${quote}”`);
    }
    const { documents, rules } = answer.coverage;
    print(`\n${say("lookedThrough")} ${documents} ${say("documentsUnit")}, ${rules} ${say("rulesUnit")}`);
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
