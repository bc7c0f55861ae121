/** The honours, prizes, subsidies and allowances a document names. */
import type { StructuredDocument } from "../../model.ts";
import { type Attributes, createEntityCollector, type FoundEntity } from "../naming/entity-collector.ts";
import { findByRules } from "../naming/find-by-rules.ts";
import { levelOf } from "../naming/level.ts";
import { nameKey, plainName } from "../naming/name-key.ts";
import type { AwardMatch } from "./award-name.ts";
import { awardRules } from "./index.ts";

function attributesOf({ name, count, amount, amountMin, amountMax }: AwardMatch): Attributes {
  const level = levelOf(name);
  return {
    ...(level && { level }),
    ...(count !== undefined && { count }),
    ...(amount && { amount }),
    ...(amountMin !== undefined && { amountMin }),
    ...(amountMax !== undefined && { amountMax }),
  };
}

const bare = /^(?:补助|补贴|津贴|奖励|资助|奖补|奖金|补助资金|奖励资金)$/u;

const sumKey = ({ name, amountMin, amountMax }: AwardMatch) => `${nameKey(name)} ${amountMin} ${amountMax}`;

/** All awards of the document in order of the text; payments of different sums are different awards. */
export function findAwards(doc: StructuredDocument): FoundEntity[] {
  const collector = createEntityCollector("Award");
  const placed = findByRules(doc, awardRules);
  const keysOfSums = new Map<string, Set<string>>();
  for (const { match } of placed)
    if (match.amount) {
      const keys = keysOfSums.get(nameKey(match.name)) ?? new Set();
      keysOfSums.set(nameKey(match.name), keys.add(sumKey(match)));
    }
  for (const { match, form, evidence } of placed) {
    // 奖励 or 津贴 by itself is told from another one only by its sum.
    const name =
      match.amount && match.name.length <= 4 && bare.test(match.name)
        ? `${match.amount}${match.name}`
        : plainName(match.name);
    // A subsidy named again without its sum is the one the document gives a sum for, when there is just one.
    const sums = keysOfSums.get(nameKey(match.name));
    const key = match.amount ? sumKey(match) : sums?.size === 1 ? [...sums][0]! : nameKey(name);
    const attributes = attributesOf(match);
    collector.add({ name, form, evidence, attributes }, key);
    if (match.amount && match.name !== "奖励" && form !== match.name && form.includes(match.name))
      collector.add({ name, form: match.name, evidence }, key);
  }
  return collector.list();
}
