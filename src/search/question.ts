import { foldText } from "../../ingest/language/folded-text.ts";
import { inOfficialWords } from "./official-words.ts";

/** A question taken apart. */
export interface Question {
  /** Everything asked, without the marks around exact phrases. */
  text: string;
  /** The same in official words; absent when it has no everyday ones. */
  official?: string;
  /** What stood in “…” or "…": has to stand in a passage word for word. */
  phrases: string[];
  /** What a passage must not hold: words behind a - or NOT. */
  without: string[];
  /** What stood in 《…》. */
  titles: string[];
  /** The question in the form document numbers are kept in: 〔〕 around the year, half-width digits, no spaces. */
  numbered: string;
}

const quoted = /“([^“”]+)”|"([^"]+)"|＂([^＂]+)＂|「([^「」]+)」/gu;
const titled = /《([^《》]+)》/gu;
// The year of a 发文字号 with the brackets people type: 〔〕 [] () 【】 ［］, mixed too. Source: GB/T 9704-2012, 发文字号.
const bracketedYear = /[〔[(（【［]((?:19|20)\d{2})[〕\])）】］]/gu;
const spaceBesideHan = /(?<=[\p{Script=Han}，。；：、])\s+|\s+(?=[\p{Script=Han}，。；：、])/gu;

// A minus at the beginning of a word or quotation, not between two of them (2023-2025, 甲-乙); NOT in capitals, by itself.
const excluded = /(?<=^|\s)(?:[-－−]|NOT\s+)(?:“([^“”]+)”|"([^"]+)"|([^\s\-－−“”"《》]\S*))/gu;

/** Takes a question apart; `q` may be any text. */
export function readQuestion(q: string): Question {
  const phrases: string[] = [];
  const without: string[] = [];
  const wanted = q.replace(excluded, (_all, ...groups: (string | undefined)[]) => {
    without.push(
      groups
        .slice(0, 3)
        .find((group) => group !== undefined)!
        .trim(),
    );
    return " ";
  });
  const text = wanted
    .replace(quoted, (_all, ...groups: (string | undefined)[]) => {
      const phrase = groups.slice(0, 4).find((group) => group !== undefined)!;
      // As in the normalised text: no spaces beside Chinese characters.
      const exact = phrase.trim().replace(spaceBesideHan, "");
      if (exact) phrases.push(exact);
      return ` ${phrase} `;
    })
    .trim();
  const titles = [...wanted.matchAll(titled)].map((match) => match[1]!.trim()).filter((title) => title.length > 1);
  return {
    text,
    official: inOfficialWords(text, [...phrases, ...titles]),
    phrases,
    without: without.filter(Boolean),
    titles,
    numbered: foldText(wanted).replace(/\s+/gu, "").replace(bracketedYear, "〔$1〕"),
  };
}
