/** Scores of several documents as one: counts are added first, shares taken afterwards. */
import type { Part, Score } from "./extraction.ts";

/** How much of each attribute the gold of one document asks for. */
export interface AttributeWeights {
  kind: number;
  deadlineYear: number;
  comparator: number;
}

interface GoldFigure {
  kind: string;
  value: unknown;
  deadline?: unknown;
  comparator?: unknown;
  optional?: boolean;
}

/** Counts of the asked figures of a gold record: the scorer gives shares of attributes without their counts. */
export function attributeWeights(gold: { targets: GoldFigure[] }): AttributeWeights {
  const asked = gold.targets.filter(({ value, optional }) => value != null && !optional);
  return {
    kind: asked.length,
    deadlineYear: asked.filter(({ kind, deadline }) => kind === "target" && deadline).length,
    comparator: asked.filter(({ comparator }) => comparator).length,
  };
}

function poolParts(parts: readonly Part[]): Part {
  const sum = (count: (part: Part) => number) => parts.reduce((total, part) => total + count(part), 0);
  const predicted = sum((part) => part.predicted);
  const gold = sum((part) => part.gold);
  const right = sum((part) => Math.round(part.precision * part.predicted));
  const found = sum((part) => Math.round(part.recall * part.gold));
  const precision = predicted ? right / predicted : gold ? 0 : 1;
  const recall = gold ? found / gold : 1;
  const f1 = precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
  return { precision, recall, f1, matched: found, predicted, gold };
}

const weighted = (values: readonly (readonly [value: number, weight: number])[]) => {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0);
  return total ? values.reduce((sum, [value, weight]) => sum + value * weight, 0) / total : 1;
};

const poolByName = (maps: readonly Record<string, Part>[]): Record<string, Part> =>
  Object.fromEntries(
    [...new Set(maps.flatMap((map) => Object.keys(map)))].map((name) => [
      name,
      poolParts(maps.flatMap((map) => map[name] ?? [])),
    ]),
  );

/** One score for all documents. Metadata keep one entry a document and field. */
export function poolScores(all: readonly { score: Score; weights: AttributeWeights }[]): Score {
  const scores = all.map(({ score }) => score);
  const attribute = (name: keyof AttributeWeights) =>
    weighted(all.map(({ score, weights }) => [score.attributes[name], weights[name]]));
  const metadata = all.flatMap(({ score }, at) =>
    Object.entries(score.metadata).map(([field, right]) => [`${at} ${field}`, right] as const),
  );
  return {
    figures: poolParts(scores.map(({ figures }) => figures)),
    attributes: {
      kind: attribute("kind"),
      deadlineYear: attribute("deadlineYear"),
      comparator: attribute("comparator"),
    },
    responsible: poolParts(scores.map(({ responsible }) => responsible)),
    entities: poolByName(scores.map(({ entities }) => entities)),
    relations: {
      ...poolParts(scores.map(({ relations }) => relations)),
      byType: poolByName(scores.map(({ relations }) => relations.byType)),
    },
    personalData: poolParts(scores.map(({ personalData }) => personalData)),
    conflicts: poolParts(scores.map(({ conflicts }) => conflicts)),
    metadata: Object.fromEntries(metadata),
    grounding: weighted(
      scores.map(({ grounding, figures, relations }) => [grounding, figures.predicted + relations.predicted]),
    ),
    withoutQuote: scores.reduce((sum, { withoutQuote }) => sum + withoutQuote, 0),
  };
}
