import type { Masking } from "./personal-data.ts";
import type { Search } from "./search/search-answer.ts";

/** The search with contact data masked in every passage it gives; offsets stay. */
export const maskedSearch =
  (search: Search, masking: Masking): Search =>
  async (request) => {
    const answer = await search(request);
    const hits = await Promise.all(
      answer.hits.map(async (hit) => ({
        ...hit,
        passage: { ...hit.passage, text: await masking.span(hit.document.id, hit.passage.start, hit.passage.text) },
      })),
    );
    return { ...answer, hits };
  };
