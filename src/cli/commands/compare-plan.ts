import { comparePlans, maskComparison, type PlanFilters, type ReportedOutcome } from "../../analysis/plan-outcome.ts";
import { openStore } from "../../app.ts";
import { createMasking } from "../../personal-data.ts";
import { exitCodes } from "../exit-codes.ts";
import type { CommandContext } from "./context.ts";

export interface ComparePlanOptions extends PlanFilters {
  /** Show targets without any outcome too. */
  all?: boolean;
  json?: boolean;
}

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** What plans promised against what reports say. */
export async function comparePlanCommand(
  { config, print, say }: CommandContext,
  { all, json, ...filters }: ComparePlanOptions,
): Promise<number> {
  const store = await openStore(config);
  try {
    const comparison = await maskComparison(
      createMasking(store, config.personalData),
      await comparePlans(store, filters),
    );
    if (json) {
      print(JSON.stringify(comparison, null, 2));
      return exitCodes.done;
    }
    const { language } = config;
    const outcomeLines = ({ figure, share, points, verdict, doubts }: ReportedOutcome) => [
      `  → ${figure.value}${figure.unit ?? ""}${verdict ? `  ${say(verdict)}` : ""}${share === undefined ? "" : `  ${percent(share)}`}${points === undefined ? "" : `  ${points >= 0 ? "+" : ""}${points} ${say("points")}`}`,
      `    “${figure.quote}” ${figure.documentTitle}`,
      ...(doubts.length
        ? [`    ? ${doubts.map((doubt) => doubt[language]).join(language === "zh" ? "；" : "; ")}`]
        : []),
    ];
    for (const { target, certainty, outcomes, notes } of comparison.rows) {
      if (certainty === "none" && !all) continue;
      print(
        [
          `[${say(certainty)}] ${target.metric} ${target.value}${target.unit ?? ""}${target.deadline ? ` (${target.deadline})` : ""}`,
          `    “${target.quote}” ${target.documentTitle}`,
          ...outcomes.flatMap(outcomeLines),
          ...notes.map((note) => `    ! ${note[language]}`),
        ].join("\n"),
      );
    }
    const { rows, coverage } = comparison;
    const count = (certainty: string) => rows.filter((row) => row.certainty === certainty).length;
    print(
      `\n${say("certain")} ${count("certain")}, ${say("proposal")} ${count("proposal")}, ${say("none")} ${count("none")}; ${say("lookedThrough")} ${coverage.plans} + ${coverage.reports} ${say("documentsUnit")} (${coverage.targets} / ${coverage.outcomes})`,
    );
    return exitCodes.done;
  } finally {
    await store.close();
  }
}
