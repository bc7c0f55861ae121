/**
 * Drafts made of passages of documents, some altered in one place, some not. Which passages, which alteration and which
 * form is drawn from a seed.
 */
import type { StructuredDocument } from "../../../ingest/model.ts";
import { cutSentences } from "../../../ingest/structure/sentences.ts";
import { type AlterationKind, alterations, type Lexicon } from "./alterations.ts";
import { pick, type Random } from "./random.ts";

export interface Case {
  /** What was done to the passage; undefined: nothing that matters. */
  altered?: AlterationKind;
  /** How it stands in the draft. */
  form: Form;
  /** The paragraph of the draft. */
  paragraph: string;
  /** Where the alteration stands in the paragraph; for a passage that was not altered, the whole passage. */
  start: number;
  end: number;
  /** True for a paragraph set apart as a quotation. */
  block?: boolean;
}

export const forms = ["quoted", "block quotation", "running, with its source", "running"] as const;
export const harmlessForms = [...forms, "quoted in part", "other spelling", "lines broken anew"] as const;
export type Form = (typeof harmlessForms)[number] | "free text";

export interface Passage {
  text: string;
  title: string;
}

const shortest = 24;
const longest = 220;

/** Sentences of running text, one to three in a row. */
export function passagesOf(document: StructuredDocument): Passage[] {
  const { text, blocks, metadata } = document;
  const found: Passage[] = [];
  for (const block of blocks) {
    if (block.kind !== "paragraph") continue;
    const sentences = cutSentences(text, block.start, block.end).filter(({ start, end }) =>
      /[。；]$/u.test(text.slice(start, end)),
    );
    for (let at = 0; at < sentences.length; at++) {
      // Every third passage is of two or three sentences.
      const last = at % 3 === 2 ? Math.min(sentences.length - 1, at + 1 + (at % 2)) : at;
      const words = text.slice(sentences[at]!.start, sentences[last]!.end);
      const own = words.replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)、．.]|第[一二三四五六七八九十百]+条)\s*/u, "");
      // Quotation marks inside would need to be turned into inner ones.
      if (own.length >= shortest && own.length <= longest && !/[“”"\n\t]/u.test(own))
        found.push({ text: own, title: metadata.title?.value ?? "" });
    }
  }
  return found;
}

const openings = [
  (title: string) => `《${title}》规定，`,
  (title: string) => `《${title}》提出：`,
  (title: string) => `根据《${title}》，`,
  (title: string) => `按照《${title}》的要求，`,
];

function inForm(form: Form, { title }: Passage, words: string, random: Random) {
  if (form === "block quotation") return { before: "", after: "", block: true };
  if (form.startsWith("quoted")) {
    const before = title
      ? pick([...openings, () => "文件指出，", () => "有关规定要求："], random)!(title)
      : "文件指出，";
    return { before: `${before}“`, after: "”" };
  }
  if (form === "running, with its source" && title) return { before: pick(openings, random)!(title), after: "" };
  return { before: "", after: words.endsWith("；") ? "" : "" };
}

const placed = (form: Form, passage: Passage, words: string, span: { start: number; end: number }, random: Random) => {
  const { before, after, block } = inForm(form, passage, words, random);
  return {
    form,
    paragraph: `${before}${words}${after}`,
    start: span.start + before.length,
    end: span.end + before.length,
    ...(block && { block }),
  };
};

/** A passage altered in one place; undefined where it offers no place, or its altered words stand in the collection too. */
export function alteredCase(
  kind: AlterationKind,
  form: (typeof forms)[number],
  passage: Passage,
  { random, lexicon, stands }: { random: Random; lexicon: Lexicon; stands: (text: string) => boolean },
): Case | undefined {
  const altered = alterations[kind](passage.text, random, lexicon);
  if (!altered || stands(altered.text)) return undefined;
  return { altered: kind, ...placed(form, passage, altered.text, altered, random) };
}

/** The passage unaltered, or altered in what is no change. */
export function harmlessCase(form: (typeof harmlessForms)[number], passage: Passage, random: Random): Case | undefined {
  const words =
    form === "quoted in part"
      ? partOf(passage.text, random)
      : form === "other spelling"
        ? otherSpelling(passage.text)
        : form === "lines broken anew"
          ? brokenAnew(passage.text)
          : passage.text;
  if (words === undefined) return undefined;
  const outer = form === "other spelling" || form === "lines broken anew" ? "quoted" : form;
  return { ...placed(outer, passage, words, { start: 0, end: words.length }, random), form };
}

/** Whole clauses of the passage, not from its beginning to its end. */
function partOf(text: string, random: Random): string | undefined {
  const marks = [...text.matchAll(/[，；。]/gu)].map(({ index }) => index);
  const [first, last] = [Math.floor(random() * marks.length), marks.length - 1];
  const start = random() < 0.5 ? 0 : (marks[first] ?? 0) + 1;
  const part = text.slice(start, start === 0 ? marks[Math.max(0, last - 1)] : marks[last]);
  return part.length >= 12 && part !== text ? part : undefined;
}

/** Digits and marks in the other width, spaces around numbers: what typing and copying do. */
const otherSpelling = (text: string): string =>
  text
    .replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    .replace(/，/gu, ", ")
    .replace(/（/gu, "(")
    .replace(/）/gu, ")")
    .replace(/：/gu, ":");

/** Lines of 28 characters, as in a printed document. */
const brokenAnew = (text: string): string => text.replace(/(.{28})(?=.)/gu, "$1\n");
