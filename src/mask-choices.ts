import type { Choice } from "../queries/choices/choices.ts";
import type { Masking } from "./personal-data.ts";

/** Choices of parameters with contact data masked in their values. */
export const maskChoices = (masking: Masking, choices: Record<string, Choice[]>): Record<string, Choice[]> =>
  Object.fromEntries(
    Object.entries(choices).map(([name, list]) => [
      name,
      list.map((choice) => ({
        ...choice,
        value: typeof choice.value === "string" ? masking.loose(choice.value) : choice.value,
      })),
    ]),
  );
