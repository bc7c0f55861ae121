/** nDCG@10 and recall@10 with relevance 0 or 1. */
export interface Quality {
  ndcg: number;
  recall: number;
}

const depth = 10;

/** Quality of one ranking (ids, best first). */
export function qualityOf(ranking: readonly string[], relevant: ReadonlySet<string>): Quality {
  let gain = 0;
  let found = 0;
  ranking.slice(0, depth).forEach((id, index) => {
    if (!relevant.has(id)) return;
    gain += 1 / Math.log2(index + 2);
    found += 1;
  });
  let best = 0;
  for (let index = 0; index < Math.min(depth, relevant.size); index++) best += 1 / Math.log2(index + 2);
  return { ndcg: best > 0 ? gain / best : 0, recall: relevant.size > 0 ? found / relevant.size : 0 };
}

export function meanQuality(all: readonly Quality[]): Quality {
  const mean = (values: number[]) =>
    values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : 0;
  return { ndcg: mean(all.map(({ ndcg }) => ndcg)), recall: mean(all.map(({ recall }) => recall)) };
}
