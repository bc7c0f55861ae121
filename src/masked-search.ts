import type { Masking } from "./personal-data.ts";
import type { Hit, Search } from "./search/search-answer.ts";

/** The search with contact data masked in all text that its hits give; offsets stay. */
export const maskedSearch =
  (search: Search, masking: Masking): Search =>
  async (request) => {
    const answer = await search(request);
    return { ...answer, hits: await Promise.all(answer.hits.map((hit) => maskHit(hit, masking))) };
  };

/** A hit with contact data masked: by place where words stand in the passage, as loose text elsewhere. */
export async function maskHit(hit: Hit, masking: Masking): Promise<Hit> {
  const { document, passage, why } = hit;
  const words = async (text: string) => {
    const at = passage.text.indexOf(text);
    return at < 0 ? masking.loose(text) : masking.span(document.id, passage.start + at, text);
  };
  const entities = why.entities?.map(async (entity) => ({ ...entity, name: await words(entity.name) }));
  const facts = why.facts?.map(async (fact) => ({ ...fact, what: await words(fact.what) }));
  return {
    ...hit,
    passage: { ...passage, text: await masking.span(document.id, passage.start, passage.text) },
    why: {
      ...why,
      ...(entities ? { entities: await Promise.all(entities) } : {}),
      ...(facts ? { facts: await Promise.all(facts) } : {}),
    },
  };
}
