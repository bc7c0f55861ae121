/**
 * Would this alliance qualify? Every condition of every document that sets conditions for alliances, each with its
 * source: met, not met or unknown; and each document as a whole. Rules of different documents are never mixed.
 */
import { cypherFile } from "../../graph/cypher-file.ts";
import type { GraphStore, Row } from "../../graph/store.ts";
import { type CitedWords, citedWords } from "../cited-words.ts";
import type { Masking } from "../personal-data.ts";
import { type AllianceDescription, checkDescription } from "./alliance-description.ts";
import { type CheckedCondition, checkRule, conditionFields, type Finding } from "./check-rule.ts";
import { inBoth } from "./words-in-two.ts";

const rulesOf = cypherFile(new URL("./rules.cypher", import.meta.url));
const allianceInGraph = cypherFile(new URL("./alliance-in-graph.cypher", import.meta.url));
const repealsOf = cypherFile(new URL("./repeals.cypher", import.meta.url));
const titlesOfBodies = cypherFile(new URL("./titles-of-bodies.cypher", import.meta.url));

export interface Condition extends CheckedCondition, CitedWords {
  field: string;
  what: string;
  modality: string;
}

export interface Qualification {
  documentId: string;
  documentTitle: string;
  docNumber: string | null;
  province: string | null;
  date: string | null;
  /** Title of the document that repeals it, and the words. */
  repealedBy?: { title: string; quote: string };
  /** not-met when one binding condition is not met; unknown when one of them is; else met. */
  whole: Finding;
  conditions: Condition[];
}

export interface QualifyAnswer {
  alliance: AllianceDescription;
  /** Where the description came from: a file, or the graph. */
  known: "described" | "graph";
  documents: Qualification[];
  coverage: { documents: number; rules: number };
}

/** 可 and 倡导 invite; what is not met of them keeps nobody out. */
const binding = ({ modality }: Condition) => modality === "必须" || modality === "应";

function wholeOf(conditions: readonly Condition[]): Finding {
  const findings = conditions.filter(binding).map(({ finding }) => finding);
  if (findings.includes("not-met")) return "not-met";
  return findings.length === 0 || findings.includes("unknown") ? "unknown" : "met";
}

/** Conditions about alliances: by their field, or because their words speak of alliances. */
const ofAlliances = (rule: Row, documentRules: readonly Row[]): boolean =>
  conditionFields.has(rule.field as string) &&
  (/联盟|结盟/u.test(`${rule.subject ?? ""}${rule.what}${rule.documentTitle}`) ||
    documentRules.some((other) => other.field === "minStudios"));

/** The graph may know less than there is: what it counts too few of is unknown, not missed. */
const openWorld = (checked: CheckedCondition, known: QualifyAnswer["known"]): CheckedCondition =>
  known === "graph" && checked.finding === "not-met"
    ? {
        finding: "unknown",
        why: inBoth(
          `图谱所知：${checked.why.zh}；可能不全`,
          `as far as the graph knows: ${checked.why.en}; it may lack some`,
        ),
      }
    : checked;

/** The alliance of that name as the graph knows it, or undefined. */
export async function findAlliance(store: GraphStore, name: string): Promise<AllianceDescription | undefined> {
  const [found] = await store.read(allianceInGraph, { name });
  if (!found) return undefined;
  const [leads, members, industries] = [found.leads, found.members, found.industries] as string[][];
  const titles = leads!.length
    ? (await store.read(titlesOfBodies, { names: leads! })).map(({ title }) => title as string)
    : [];
  const studios = [...new Set([...leads!, ...members!])];
  return checkDescription({
    name: found.name,
    ...(found.province !== null && { province: found.province }),
    ...(members!.length > 0 && { studios: studios.map((studio) => ({ name: studio })) }),
    ...(industries!.length > 0 && { industries }),
    ...(leads!.length > 0 && { lead: { name: leads![0], titles } }),
  });
}

/** Checks an alliance against the rules of its province, or of all where it names none. */
export async function qualify(
  store: GraphStore,
  alliance: AllianceDescription,
  known: QualifyAnswer["known"] = "described",
): Promise<QualifyAnswer> {
  const rules = await store.read(rulesOf, { province: alliance.province ?? null });
  const repeals = new Map(
    (await store.read(repealsOf)).map((row) => [
      row.repealedId as string,
      { title: row.title as string, quote: row.quote as string },
    ]),
  );
  const byDocument = new Map<string, Row[]>();
  for (const rule of rules) {
    const id = rule.documentId as string;
    byDocument.set(id, [...(byDocument.get(id) ?? []), rule]);
  }
  const documents: Qualification[] = [];
  for (const own of byDocument.values()) {
    const conditions = own
      .filter((rule) => ofAlliances(rule, own))
      .map((rule) => ({
        ...citedWords(rule),
        ...openWorld(checkRule(rule, alliance), known),
        field: rule.field as string,
        what: rule.what as string,
        modality: rule.modality as string,
      }));
    // A document sets conditions for alliances when it says of how many studios or industries one is made.
    if (!conditions.some(({ field }) => ["minStudios", "minIndustries", "leadEligibility"].includes(field))) continue;
    const [first] = own;
    documents.push({
      documentId: first!.documentId as string,
      documentTitle: first!.documentTitle as string,
      docNumber: first!.docNumber as string | null,
      province: first!.province as string | null,
      date: first!.date as string | null,
      ...(repeals.has(first!.documentId as string) && { repealedBy: repeals.get(first!.documentId as string)! }),
      whole: wholeOf(conditions),
      conditions,
    });
  }
  return { alliance, known, documents, coverage: { documents: byDocument.size, rules: rules.length } };
}

/** The answer with every quote masked by its place. */
export async function maskQualification(masking: Masking, answer: QualifyAnswer): Promise<QualifyAnswer> {
  return {
    ...answer,
    documents: await Promise.all(
      answer.documents.map(async (document) => ({
        ...document,
        conditions: await Promise.all(
          document.conditions.map(async (condition) => ({
            ...condition,
            what: masking.loose(condition.what),
            quote: await masking.span(condition.documentId, condition.start, condition.quote),
          })),
        ),
      })),
    ),
  };
}
