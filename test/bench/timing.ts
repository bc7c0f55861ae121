/** Times of repeated work. Wall clock is what a person waits; processor time is what other programs on the machine do not lengthen. */

export interface Times {
  /** Milliseconds. */
  p50: number;
  p95: number;
  /** Processor time of the whole process, mean, milliseconds. */
  cpu: number;
}

/** The value that `part` of the values do not exceed. */
export const share = (values: readonly number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;

/** What one piece of work took. */
export async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number; cpuMs: number }> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  const result = await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms, cpuMs: (user + system) / 1000 };
}

export const timesOf = (runs: readonly { ms: number; cpuMs: number }[]): Times => ({
  p50: share(
    runs.map(({ ms }) => ms),
    0.5,
  ),
  p95: share(
    runs.map(({ ms }) => ms),
    0.95,
  ),
  cpu: runs.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / runs.length,
});

/** Runs the work once for every item, one after the other. */
export async function timesFor<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<Times> {
  const runs: { ms: number; cpuMs: number }[] = [];
  for (const item of items) runs.push(await timed(() => work(item)));
  return timesOf(runs);
}

/** A number for a table. */
export const shown = (value: number): string => value.toFixed(value < 100 ? 1 : 0);

/** A Markdown table. */
export const markdownTable = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [`| ${heads.join(" | ")} |`, `|${"---|".repeat(heads.length)}`, ...rows.map((row) => `| ${row.join(" | ")} |`)].join(
    "\n",
  );
