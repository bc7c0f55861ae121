/** An amount as a reader expects it: comparator, number or range, unit. */
const comparators: Record<string, string> = { ">=": "≥ ", "<=": "≤ ", about: "约 ", to: "达到 ", "=": "" };

export const amount = ({
  value,
  unit,
  comparator,
}: {
  value: number | readonly number[] | null;
  unit: string | null;
  comparator: string | null;
}) =>
  value === null
    ? ""
    : `${comparators[comparator ?? "="] ?? ""}${typeof value === "number" ? value : value.join("—")}${unit ?? ""}`;
