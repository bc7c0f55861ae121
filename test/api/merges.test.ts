import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { queries } from "../../queries/index.ts";
import { createApi } from "../../src/api/create-api.ts";
import { createAsk } from "../../src/ask/ask.ts";
import { createCollection } from "../../src/collection/collection.ts";
import { createMasking } from "../../src/personal-data.ts";
import { createSearch } from "../../src/search/search.ts";
import { type Collection, createCollectionOf, examples, read } from "../examples.ts";

describe("merges over the API", { timeout: 120_000 }, () => {
  const texts = mkdtempSync(join(tmpdir(), "zhengmai-merges-"));
  const later = join(texts, "后到.txt");
  let held: Collection;
  let api: ReturnType<typeof createApi>;

  beforeAll(async () => {
    held = await createCollectionOf([examples]);
    const { store } = held;
    const masking = createMasking(store, "mask");
    const search = createSearch({ store });
    api = createApi({
      ...{ store, search, queries, masking, version: "test" },
      collection: createCollection({ store, masking }),
      ask: createAsk({ store, search, queries, masking }),
      model: { why: "none here" },
      now: () => new Date("2031-02-03T04:05:06Z"),
    });
  }, 300_000);
  afterAll(async () => {
    await held?.remove();
    rmSync(texts, { recursive: true, force: true });
  });

  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  type Answer = { status: number; body: any };
  const get = async (path: string): Promise<Answer> => {
    const response = await api.request(path);
    return { status: response.status, body: await response.json() };
  };
  const post = async (path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const json: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    const response = await api.request(path, {
      method: "POST",
      headers: { ...json, ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const alliance = "海洋装备创新工作室联盟";
  const proposalOf = async () =>
    (await get("/api/merges?type=Alliance")).body.proposals.find(
      ({ moved }: { moved: { name: string } }) => moved.name === alliance,
    );

  it("lists what may be one, with likeness, reason and the words of both", async () => {
    const proposal = await proposalOf();
    expect(proposal).toMatchObject({ type: "Alliance", kept: { name: `东屏省${alliance}` } });
    expect(proposal.likeness).toBeGreaterThan(0.7);
    expect(proposal.reason).not.toBe("");
    for (const { quote, name, title, documents } of [proposal.kept, proposal.moved]) {
      expect(quote).toContain(name);
      expect(quote.length).toBeGreaterThan(name.length);
      expect(title).not.toBe("");
      expect(documents).toBeGreaterThan(0);
    }
    const { body } = await get("/api/merges?limit=1");
    expect(body.proposals).toHaveLength(1);
    expect(body.total).toBeGreaterThan(0);
    expect(body.merges).toEqual([]);
  });

  it("accepts a proposal, keeps it when documents come again or anew, and undoes it", async () => {
    const { id: proposal, kept, moved } = await proposalOf();
    const { status, body } = await post("/api/merges", { proposal });
    expect(status).toBe(200);
    expect((await get(`/api/entities/${moved.id}`)).status).toBe(404);
    expect(await proposalOf()).toBeUndefined();

    await read(held.store, [examples]);
    writeFileSync(later, `东屏省总工会关于${alliance}的通知\n\n${alliance}由东屏省总工会指导。\n`);
    await read(held.store, [later]);
    expect((await get(`/api/entities/${moved.id}`)).status).toBe(404);
    const documents = new Set(
      (await get(`/api/entities/${kept.id}`)).body.mentions.map((one: { documentTitle: string }) => one.documentTitle),
    );
    expect([...documents].some((title) => String(title).includes(`关于${alliance}的通知`))).toBe(true);

    expect((await get(`/api/merges?entity=${kept.id}`)).body.merges).toMatchObject([
      {
        id: body.id,
        kept: { id: kept.id },
        moved: { id: moved.id, name: alliance },
        at: "2031-02-03T04:05:06.000Z",
        undone: false,
      },
    ]);
    expect((await post(`/api/merges/${body.id}/undo`)).body).toEqual({ id: body.id, undone: true });
    expect((await get(`/api/entities/${moved.id}`)).status).toBe(200);
    expect((await proposalOf())?.id).toBe(proposal);
    expect((await get("/api/merges")).body.merges).toMatchObject([{ id: body.id, undone: true }]);
    expect(await post(`/api/merges/${body.id}/undo`)).toMatchObject({ status: 409, body: { code: "already-undone" } });
  });

  it("dismisses a proposal with a reason, keeps it away when documents come again, lists it, and takes it back", async () => {
    const { id: proposal, kept, moved } = await proposalOf();
    const { status, body } = await post("/api/merges/dismissals", { proposal, reason: "两个联盟，电话13900001111" });
    expect(status).toBe(200);
    expect(await proposalOf()).toBeUndefined();
    await read(held.store, [examples]);
    expect(await proposalOf()).toBeUndefined();
    for (const entity of [kept.id, moved.id]) {
      const { dismissals } = (await get(`/api/merges?entity=${entity}`)).body;
      expect(dismissals).toMatchObject([
        {
          ...{ id: body.id, type: "Alliance", at: "2031-02-03T04:05:06.000Z", undone: false },
          ...{ one: { id: kept.id, name: kept.name }, other: { id: moved.id, name: moved.name } },
        },
      ]);
      expect(dismissals[0].reason).toContain("两个联盟");
      expect(dismissals[0].reason).not.toContain("13900001111");
    }
    expect(await post("/api/merges/dismissals", { proposal })).toMatchObject({
      status: 404,
      body: { code: "unknown-proposal" },
    });
    expect((await post(`/api/merges/${body.id}/undo`)).body).toEqual({ id: body.id, undone: true });
    expect((await proposalOf())?.id).toBe(proposal);
    expect(await post(`/api/merges/${body.id}/undo`)).toMatchObject({ status: 409, body: { code: "already-undone" } });
    expect(await post("/api/merges/dismissal_0/undo")).toMatchObject({
      status: 404,
      body: { code: "unknown-dismissal" },
    });
    const crossing = await post("/api/merges/dismissals", { proposal }, { "sec-fetch-site": "cross-site" });
    expect(crossing).toMatchObject({ status: 403, body: { code: "cross-origin" } });
  });

  it("merges any two of one type by name, and says what cannot be merged", async () => {
    const [one, two] = ["东屏省总工会", "澜江省总工会"];
    const { status, body } = await post("/api/merges", { kept: one, moved: two, reason: "试一试" });
    expect(status).toBe(200);
    expect((await get("/api/merges")).body.merges).toContainEqual(
      expect.objectContaining({ id: body.id, reason: "试一试" }),
    );
    expect((await post(`/api/merges/${body.id}/undo`)).status).toBe(200);
    const refused: [unknown, number, string][] = [
      [{ kept: one, moved: "没有这家单位", reason: "x" }, 404, "unknown-entity"],
      [{ kept: one, moved: one, reason: "x" }, 400, "same-entity"],
      [{ kept: one, moved: alliance, reason: "x" }, 400, "different-types"],
      [{ proposal: "proposal_0" }, 404, "unknown-proposal"],
      [{ kept: one, moved: two, reason: " " }, 400, "bad-request"],
      [{ kept: one, moved: two }, 400, "bad-request"],
    ];
    for (const [request, code, problem] of refused)
      expect(await post("/api/merges", request)).toMatchObject({ status: code, body: { code: problem } });
    expect(await post("/api/merges/merge_0/undo")).toMatchObject({ status: 404, body: { code: "unknown-merge" } });
  });

  it("takes no decision from a page of another site", async () => {
    const request = { kept: "东屏省总工会", moved: "澜江省总工会", reason: "x" };
    for (const headers of [{ "sec-fetch-site": "cross-site" }, { origin: "https://example.org" }] as Record<
      string,
      string
    >[]) {
      expect(await post("/api/merges", request, headers)).toMatchObject({
        status: 403,
        body: { code: "cross-origin" },
      });
      expect(await post("/api/merges/merge_0/undo", undefined, headers)).toMatchObject({ status: 403 });
    }
    const own = { "sec-fetch-site": "same-origin", origin: "http://localhost" };
    expect(await post("/api/merges/merge_0/undo", undefined, own)).toMatchObject({ status: 404 });
  });

  it("masks contact data in the words it shows", async () => {
    const everything = JSON.stringify((await get("/api/merges?limit=1000")).body);
    for (const secret of ["13900001111", "diaoyan@example.org", "卢晓晴", "范一诺"])
      expect(everything).not.toContain(secret);
  });
});
