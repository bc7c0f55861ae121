import { expect, test } from "vitest";
import { evaluateReading } from "./eval.ts";
import { goldIsThere } from "./extraction.ts";
import { belowFloor, floors } from "./floors.ts";

// Answers and routing need the model and minutes: `npm run eval` holds them to their floors.
const name = "no measure of extraction or metadata is below its floor";

test.skipIf(!goldIsThere())(
  goldIsThere() ? name : `${name} (skipped: ../shared with the scorer is not here)`,
  { timeout: 300_000 },
  async () => {
    expect(belowFloor((await evaluateReading()).measures)).toEqual([]);
  },
);

test("tells a measure that has fallen below its floor", () => {
  const [part, values] = Object.entries(floors)[0]!;
  const [measure, floor] = Object.entries(values)[0]!;
  expect(belowFloor({ [part]: { [measure]: floor - 0.01 } })).toHaveLength(1);
  expect(belowFloor({ [part]: { [measure]: floor } })).toEqual([]);
});
