import { afterAll, beforeAll, expect, it } from "vitest";
import type { GraphStore } from "../../graph/store.ts";
import { createMergeReview } from "../../src/merges/review.ts";
import { createMasking } from "../../src/personal-data.ts";
import { type Collection, createCollectionOf, examples, read } from "../examples.ts";
import { describeOnNeo4j } from "../neo4j/on-neo4j.ts";

describeOnNeo4j("the review of merges on both engines", (open) => {
  let embedded: Collection;
  let neo4j: GraphStore;
  beforeAll(async () => {
    embedded = await createCollectionOf([examples]);
    neo4j = await open();
    await read(neo4j, [examples]);
  }, 300_000);
  afterAll(async () => {
    await embedded?.remove();
    await neo4j?.close();
  });

  it("gives the same proposals and, over decisions and their undoing, the same merges and dismissals", async () => {
    const [one, two] = [embedded.store, neo4j].map((store) =>
      createMergeReview({ store, masking: createMasking(store, "mask"), now: () => new Date("2031-01-01T00:00:00Z") }),
    ) as [ReturnType<typeof createMergeReview>, ReturnType<typeof createMergeReview>];
    const proposals = await one.proposals();
    expect(proposals.length).toBeGreaterThan(0);
    expect(await two.proposals()).toEqual(proposals);

    const id = await one.accept(proposals[0]!.id);
    expect(await two.accept(proposals[0]!.id)).toBe(id);
    expect(await one.merges()).toMatchObject([{ id, undone: false, moved: { quote: proposals[0]!.moved.quote } }]);
    expect(await two.merges()).toEqual(await one.merges());
    expect(await two.proposals()).toEqual(await one.proposals());

    for (const review of [one, two]) await review.undo(id);
    const dismissal = await one.dismiss(proposals[0]!.id, "两回事");
    expect(await two.dismiss(proposals[0]!.id, "两回事")).toBe(dismissal);
    expect(await one.proposals()).toEqual(proposals.slice(1));
    expect(await two.proposals()).toEqual(proposals.slice(1));
    expect(await two.dismissals()).toEqual(await one.dismissals());
    for (const review of [one, two]) await review.undo(dismissal);
    expect(await two.merges()).toEqual(await one.merges());
    expect(await two.proposals()).toEqual(proposals);
  });
});
