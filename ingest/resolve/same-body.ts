import { nameKey } from "../extract/naming/name-key.ts";
import { centralName } from "../extract/units/rules/central-bodies.ts";

/** Whether two names are of one body: 省人民政府 is the tail of 某省人民政府; a body of the centre goes by several forms. */
export function sameBody(a: string, b: string): boolean {
  const [one, two] = [a, b].map((name) => centralName(nameKey(name)) ?? nameKey(name)) as [string, string];
  return one === two || one.endsWith(two) || two.endsWith(one);
}
