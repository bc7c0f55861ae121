/** Units, alliances, studios, awards, documents and industries of the graph that a question names. */
import { cypherFile } from "../../../graph/cypher-file.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { saysOnlyNotions } from "../parse-question.ts";
import type { Filled, SlotName } from "./slots.ts";

const entitiesInQuestion = cypherFile(new URL("./entities-in-question.cypher", import.meta.url));

const slotOfType: Record<string, SlotName> = {
  Unit: "unit",
  Alliance: "alliance",
  Studio: "studio",
  Award: "award",
  Policy: "title",
  Industry: "industry",
};

/** 海洋装备创新工作室联盟 is called 海洋装备联盟 as well: what every such name holds is left out. */
export const withoutGenericWords = (text: string) => text.replace(/职工|创新|工作室/gu, "");

/** The names by slot; of several the longest, since 甲联盟 says more than a short form that others share. */
export async function namesIn(store: GraphStore, question: string): Promise<Partial<Record<SlotName, Filled>>> {
  const found: Partial<Record<SlotName, Filled>> = {};
  const short = withoutGenericWords(question);
  for (const row of await store.read(entitiesInQuestion, { question, short })) {
    const slot = slotOfType[(row.labels as string[]).find((label) => label in slotOfType) ?? ""];
    if (!slot) continue;
    const name = row.name as string;
    const forms = [name, ...((row.aliases ?? []) as string[])].filter((one) => question.includes(one));
    const filled = longest(forms) ?? shortForm(name, question);
    // A name made of the words for its type (省级联盟, 活动经费补助) names none of them.
    if (!filled || saysOnlyNotions(filled.words)) continue;
    if ((found[slot]?.words.length ?? 0) < filled.words.length) found[slot] = filled;
  }
  return found;
}

function longest(forms: readonly string[]): Filled | undefined {
  const [form] = [...forms].sort((a, b) => b.length - a.length);
  return form === undefined ? undefined : { value: form, words: form };
}

/** The stretch of the question that is the name but for generic words, with the name as the value. */
function shortForm(name: string, question: string): Filled | undefined {
  const characters = [...withoutGenericWords(name)].map((one) => one.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  const words = new RegExp(characters.join("(?:职工|创新|工作室)*"), "u").exec(question)?.[0];
  return words === undefined ? undefined : { value: name, words };
}
