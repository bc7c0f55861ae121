/** Entities whose names are alike: a list for a person to look through. Nothing is merged here. */
import { cypherFile } from "../../../graph/cypher-file.ts";
import { type NamedType, namedTypes } from "../../../graph/ontology/index.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { nameKey } from "../../extract/naming/name-key.ts";
import { pairOf, standingDismissals } from "./dismissals.ts";
import { type ComparedEntity, hardDifference } from "./hard-differences.ts";
import { isProperName } from "./proper-name.ts";

const entitiesOfType = cypherFile(new URL("./entities-of-type.cypher", import.meta.url));

export interface MergeProposal {
  type: NamedType;
  /** The one with the longer name is kept: it says more. */
  kept: { id: string; name: string };
  moved: { id: string; name: string };
  /** Dice coefficient of the pairs of characters of the two names, 0 to 1; 1 for the same name. */
  likeness: number;
  reason: string;
}

/** Names less alike are not proposed. */
const least = 0.7;

/**
 * Pairs that may be one, most alike first. Pairs with a hard difference, phrases that name nobody and pairs that a person
 * dismissed are never among them.
 */
export async function proposeMerges(
  store: GraphStore,
  types: readonly NamedType[] = namedTypes,
): Promise<MergeProposal[]> {
  const proposals: MergeProposal[] = [];
  const dismissed = await standingDismissals(store);
  for (const type of types) {
    const rows = await store.read(entitiesOfType.replace("`LABEL`", `\`${type}\``));
    const named = rows.filter(({ name }) => isProperName(type, name as string));
    const entities = named.map(
      (row): ComparedEntity => ({
        id: row.id as string,
        name: row.name as string,
        aliases: row.aliases as string[],
        ...(typeof row.province === "string" && { province: row.province }),
        ...(typeof row.level === "string" && { level: row.level }),
        ...(typeof row.docNumber === "string" && { docNumber: row.docNumber }),
      }),
    );
    for (const [a, b] of candidatePairs(entities)) {
      const proposal = dismissed.has(pairOf(a.id, b.id)) ? undefined : compare(type, a, b);
      if (proposal) proposals.push(proposal);
    }
  }
  return proposals.sort(
    (a, b) => b.likeness - a.likeness || (a.kept.id + a.moved.id < b.kept.id + b.moved.id ? -1 : 1),
  );
}

function compare(type: NamedType, a: ComparedEntity, b: ComparedEntity): MergeProposal | undefined {
  const likeness = dice(pairs(ownPart(a.name)), pairs(ownPart(b.name)));
  const shared = sharedAlias(a, b);
  if (likeness < least && !shared) return undefined;
  if (hardDifference(a, b)) return undefined;
  const [kept, moved] =
    a.name.length > b.name.length || (a.name.length === b.name.length && a.id < b.id) ? [a, b] : [b, a];
  const reason = likeness === 1 ? "同名" : shared ? `都称作“${shared}”` : `名称相似（${likeness.toFixed(2)}）`;
  return { type, kept: { id: kept.id, name: kept.name }, moved: { id: moved.id, name: moved.name }, likeness, reason };
}

/** All bodies of the state have the country's name in common. */
const ownPart = (name: string): string => nameKey(name).replace(/^中华人民共和国(?=..)/u, "");

/** A name that both go by. */
function sharedAlias(a: ComparedEntity, b: ComparedEntity): string | undefined {
  const names = new Set([a.name, ...a.aliases].map(nameKey));
  return [b.name, ...b.aliases].find((name) => names.has(nameKey(name)));
}

/** Only entities that share a rare pair of characters, or an alias, are compared: not all with all. */
function* candidatePairs(entities: readonly ComparedEntity[]): Generator<[ComparedEntity, ComparedEntity]> {
  const holders = new Map<string, number[]>();
  entities.forEach(({ name, aliases }, i) => {
    const keys = new Set([...pairs(nameKey(name)), ...[name, ...aliases].map((form) => `=${nameKey(form)}`)]);
    for (const key of keys) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  });
  const seen = new Set<number>();
  for (const [i, { name, aliases }] of entities.entries()) {
    const rarest = [...pairs(nameKey(name))].sort((a, b) => holders.get(a)!.length - holders.get(b)!.length);
    // Names that are alike share more than half of their pairs, so one of the rarer half is among them.
    const keys = [
      ...rarest.slice(0, Math.ceil(rarest.length / 2) + 1),
      ...[name, ...aliases].map((form) => `=${nameKey(form)}`),
    ];
    for (const key of keys)
      for (const j of holders.get(key) ?? []) {
        const pair = Math.min(i, j) * entities.length + Math.max(i, j);
        if (i === j || seen.has(pair)) continue;
        seen.add(pair);
        yield [entities[i]!, entities[j]!];
      }
  }
}

function pairs(name: string): Set<string> {
  const characters = [...name];
  return new Set(
    characters.length < 2 ? characters : characters.slice(1).map((character, i) => `${characters[i]}${character}`),
  );
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared++;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
