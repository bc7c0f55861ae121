import { describe, expect, it } from "vitest";
import { createTokenReader } from "../../src/search/kept-tokens.ts";

/** Two tokens a character, so that each character is one row: its code, twice. */
function reader(most?: number) {
  const asked: string[][] = [];
  const tokensOf = async (texts: readonly string[]) => {
    asked.push([...texts]);
    return texts.map((text) =>
      Float32Array.from([...text].flatMap((one) => [1, one.charCodeAt(0), 1, one.charCodeAt(0)])),
    );
  };
  return { asked, read: createTokenReader(tokensOf, 2, most) };
}

describe("token vectors of passages", () => {
  it("cost the model nothing the second time, and are the same", async () => {
    const { asked, read } = reader();
    const first = await read(["甲乙", "丙", "甲乙"]);
    expect(asked).toEqual([["甲乙", "丙"]]);
    expect(first.map(({ length }) => length)).toEqual([4, 2, 4]);
    await expect(read(["丙", "丁"])).resolves.toHaveLength(2);
    expect(asked).toEqual([["甲乙", "丙"], ["丁"]]);
    await expect(read(["甲乙", "丙", "甲乙"])).resolves.toEqual(first);
    expect(asked).toHaveLength(2);
  });

  it("keep the directions of the rows", async () => {
    const { read } = reader();
    const [[one, other]] = (await read(["d"])) as [Float32Array];
    expect(other! / one!).toBeGreaterThan(60);
  });

  it("are forgotten, those needed longest ago first, and never more than there is room for", async () => {
    const { asked, read } = reader(4);
    await read(["甲", "乙"]);
    await read(["甲"]);
    await read(["丙"]);
    await read(["甲", "丙"]);
    expect(asked).toEqual([["甲", "乙"], ["丙"]]);
    await read(["乙"]);
    expect(asked.at(-1)).toEqual(["乙"]);
    await expect(read(["甲乙丙丁"])).resolves.toHaveLength(1);
  });

  it("are given to two questions at once that need the same passages, and to none that needs none", async () => {
    const { read } = reader(2);
    const [a, b] = await Promise.all([read(["甲", "乙"]), read(["乙", "丙"])]);
    expect(a[1]).toEqual(b[0]);
    await expect(read([])).resolves.toEqual([]);
    await expect(read([""])).resolves.toEqual([new Float32Array()]);
  });
});
