import { expect, test } from "vitest";
import { queries } from "../../queries/index.ts";
import { agreement } from "../../src/ask/agreement.ts";
import { parseQuestion, saysOnlyNotions } from "../../src/ask/parse-question.ts";
import type { Slots } from "../../src/ask/slots/slots.ts";

const nothing: Slots = { values: {}, words: {} };
const query = (name: string) => queries.find((one) => one.name === name)!;

test("reads the longest words at a place: a duty, not a unit; an alliance, not a studio", () => {
  const notions = (text: string) => parseQuestion(text, nothing).said.map(({ notions: [first] }) => first);
  expect(notions("责任单位")).toEqual(["RESPONSIBLE_FOR"]);
  expect(notions("职工创新工作室联盟")).toEqual(["Alliance"]);
  expect(notions("跨三个不同行业")).toEqual(["CROSSES_INDUSTRY"]);
});

test("tells what it could not read", () => {
  const { unread } = parseQuestion("联盟的潜水艇有哪些成员", nothing);
  expect(unread).toEqual(["潜水艇"]);
});

test("a name in a slot is what its slot says, whatever words it holds", () => {
  const words = { alliance: "云杉工作室联盟" };
  const { said } = parseQuestion("云杉工作室联盟有哪些成员", { values: words, words });
  expect(said[0]).toMatchObject({ words: "云杉工作室联盟", slot: "alliance", notions: ["Alliance"] });
});

test("a name that holds nothing but words of the lexicon names nothing", () => {
  expect(saysOnlyNotions("省级职工创新工作室联盟")).toBe(true);
  expect(saysOnlyNotions("云杉创新工作室联盟")).toBe(false);
});

test("the same words in another question agree with another query", () => {
  const about = (text: string, name: string) => agreement(query(name), parseQuestion(text, nothing));
  const members = "联盟有哪些成员";
  const rule = "联盟最少要有几个成员";
  expect(about(members, "alliance-members")).toBeGreaterThan(about(members, "rules-compared"));
  expect(about(rule, "rules-compared")).toBeGreaterThan(about(rule, "alliance-members"));
});

test("English questions are read as well", () => {
  const parse = parseQuestion("Which alliances span two industries?", nothing);
  expect(parse.unread).toEqual([]);
  expect(agreement(query("alliances-across-industries"), parse)).toBe(1);
});

test("words that nothing accounts for make a reading less sure", () => {
  const sure = agreement(query("studios"), parseQuestion("有哪些工作室", nothing));
  const unsure = agreement(query("studios"), parseQuestion("有哪些工作室用了无人机巡检", nothing));
  expect(unsure).toBeLessThan(sure);
});
