/** The least that each measure may be (floors.json): raised when the program gets better, lowered only for a reason. */
import { readFileSync } from "node:fs";

export type Floors = Record<string, Record<string, number>>;

export const floors: Floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8"));

/** One line for each measure that is below its floor. */
export function belowFloor(measures: Floors): string[] {
  return Object.entries(measures).flatMap(([part, values]) =>
    Object.entries(values)
      .filter(([measure, value]) => value < (floors[part]?.[measure] ?? Number.NEGATIVE_INFINITY))
      .map(([measure, value]) => `${part}, ${measure}: ${value.toFixed(3)}, floor ${floors[part]?.[measure]}`),
  );
}
