import type { Value } from "../../graph/store.ts";
import { QueryError } from "../../queries/define-query.ts";

/** `k=v` of repeated --param options. Throws `QueryError("bad-parameter")` for what has no name. */
export function parseParams(given: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    given.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw new QueryError("bad-parameter", `--param ${pair}: k=v`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** As `parseParams`, a value being JSON where it can be read as such (2025, true, ["甲"]) and text otherwise. */
export function parseTypedParams(given: readonly string[]): Record<string, Value> {
  const asValue = (text: string): Value => {
    try {
      return JSON.parse(text) as Value;
    } catch {
      // No JSON: the text itself is meant.
      return text;
    }
  };
  return Object.fromEntries(Object.entries(parseParams(given)).map(([name, text]) => [name, asValue(text)]));
}
