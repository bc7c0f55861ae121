import { describe, expect, it } from "vitest";
import { findPlaces } from "../../../../ingest/extract/places/find-places.ts";
import { documentFrom } from "../units/document-from.ts";

describe("places of a document", () => {
  it("have their full names, and all their forms", async () => {
    const doc = await documentFrom("在青海省西宁市举行。西宁的职工参加，青海各地派人观摩。");
    expect(findPlaces(doc).map(({ name, forms }) => [name, forms])).toEqual([
      ["西宁市", ["青海省西宁市", "西宁"]],
      ["青海省", ["青海"]],
    ]);
  });

  it("are not the regions in the names of bodies", async () => {
    const doc = await documentFrom("西宁市总工会和青海大学参加。");
    expect(findPlaces(doc)).toEqual([]);
  });

  it("leave out a name that several places bear, unless the province is known", async () => {
    expect(findPlaces(await documentFrom("在鼓楼区举行。"))).toEqual([]);
    const told = findPlaces(await documentFrom("在鼓楼区举行。", { province: "江苏省" }));
    expect(told.map(({ attributes }) => attributes.province)).toEqual(["江苏省"]);
  });
});
