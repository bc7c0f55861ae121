import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createHashingEmbedder } from "../../ingest/embed/hashing-embedder.ts";
import { maskedSearch } from "../../src/masked-search.ts";
import { createMasking } from "../../src/personal-data.ts";
import { compareMeasures } from "../../src/precedents/compare-measures.ts";
import { createPrecedents, type FindPrecedents } from "../../src/precedents/find-precedents.ts";
import { type MeasureFact, measureOf, pastedFile } from "../../src/precedents/measure.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples } from "../examples.ts";

describe("precedents over the example documents", () => {
  let held: Collection;
  let precedents: FindPrecedents;
  beforeAll(async () => {
    const embedder = createHashingEmbedder();
    held = await createCollectionOf([examples], embedder);
    const { store } = held;
    const masking = createMasking(store, "mask");
    precedents = createPrecedents({ store, masking, search: maskedSearch(createSearch({ store, embedder }), masking) });
  }, 300_000);
  afterAll(() => held?.remove());

  const measure =
    "对经命名的创新工作室联盟，一次性给予9万元活动经费补助。联盟应由至少5家工作室组成。联系电话：13900002222。";

  it("sets the sum of a pasted paragraph beside those of other documents", async () => {
    const { asked, precedents: found } = await precedents({ source: { file: pastedFile(measure) }, limit: 5 });
    expect(asked.facts.map(({ unit }) => unit)).toContain("万元");
    const sums = found.flatMap(({ comparisons }) => comparisons.filter(({ about }) => about === "amount"));
    const paired = sums.find(({ here, there }) => here && there)!;
    expect(paired).toMatchObject({ here: { value: 9 }, verdict: "less" });
    expect(paired.there!.value).toBeLessThan(9);
    for (const { hit, sharedWords } of found) for (const word of sharedWords) expect(hit.passage.text).toContain(word);
  });

  it("quotes both sides word for word, and says of what one lacks only that it was not found there", async () => {
    const { asked, precedents: found } = await precedents({ source: { file: pastedFile(measure) } });
    for (const { hit, comparisons } of found)
      for (const { here, there, verdict } of comparisons) {
        if (here) expect(asked.text.slice(here.start, here.end)).toBe(here.quote);
        if (there) expect(hit.passage.text.replace(/\s/g, "")).toContain(there.quote.replace(/\s/g, "").slice(0, 5));
        if (!there) expect(verdict).toBe("not-found-there");
        if (!here) expect(verdict).toBe("not-found-here");
      }
  });

  it("masks contact data of the pasted text in all of the answer", async () => {
    expect(JSON.stringify(await precedents({ source: { file: pastedFile(measure) } }))).not.toContain("13900002222");
  });

  it("looks only in other documents for a passage that is held, and at most so many in each", async () => {
    const [row] = await held.store.read(
      "MATCH (t:Target)-[:IN_PASSAGE]->(p:Passage) RETURN p.id AS id, p.documentId AS documentId ORDER BY id LIMIT 1",
    );
    const answer = await precedents({ source: { passageId: row!.id as string }, perDocument: 1 });
    const documents = answer.precedents.map(({ hit }) => hit.document.id);
    expect(documents.length).toBeGreaterThan(0);
    expect(documents).not.toContain(row!.documentId);
    expect(new Set(documents).size).toBe(documents.length);
  });

  it("keeps to the filters", async () => {
    const { precedents: found } = await precedents({
      source: { file: pastedFile(measure) },
      filters: { province: "云岭省" },
    });
    expect(new Set(found.map(({ hit }) => hit.document.province))).toEqual(new Set(["云岭省"]));
  });

  it("refuses a passage that is not held and a text without words", async () => {
    await expect(precedents({ source: { passageId: "none" } })).rejects.toMatchObject({ code: "not-found" });
    await expect(precedents({ source: { file: pastedFile("？！\n") } })).rejects.toMatchObject({ code: "empty" });
  });
});

describe("two measures side by side", () => {
  const compared = async (here: string, there: string) =>
    compareMeasures(await measureOf(pastedFile(here)), await measureOf(pastedFile(there)));

  it("sees the same sum in another scale", async () => {
    const { comparisons } = await compared("对获奖企业给予奖励0.5亿元。", "对获奖企业给予奖励5000万元。");
    expect(comparisons.filter(({ about }) => about === "amount").map(({ verdict }) => verdict)).toEqual(["same"]);
  });

  it("tells another deadline of the same figure", async () => {
    const { comparisons } = await compared("到2028年，建成养老驿站300个。", "到2030年，建成养老驿站300个。");
    expect(comparisons[0]).toMatchObject({ about: "figure", verdict: "same", deadline: "different" });
  });

  it("does not pair a threshold with a plan, nor people with visits", async () => {
    const { comparisons } = await compared("驿站应由至少3家机构共建。", "到2030年，建成驿站300家。");
    expect(comparisons.filter(({ here, there }) => here && there)).toEqual([]);
    const visits = await compared("到2030年，培训护理员500人。", "到2030年，培训护理员500人次。");
    expect(visits.comparisons.filter(({ here, there }) => here && there)).toEqual([]);
  });

  it("adds nothing up: each fact stands once, in a pair or alone", async () => {
    const [a, b] = [
      await measureOf(pastedFile("对驿站给予补助2万元，对护理员给予补助3000元。")),
      await measureOf(pastedFile("对驿站给予补助4万元。")),
    ];
    const { comparisons } = compareMeasures(a, b);
    const ours = comparisons.map(({ here }) => here).filter((fact): fact is MeasureFact => fact !== null);
    expect(new Set(ours).size).toBe(ours.length);
    expect(comparisons).toContainEqual(expect.objectContaining({ verdict: "more" }));
  });
});
