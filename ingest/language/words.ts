/**
 * Chinese words: where they stand, what kind of word they are, and how a full-text index should see a text.
 * The segmenter is jieba (@node-rs/jieba) with its own bundled dictionary; it is loaded at the first call (about a
 * quarter of a second), so that importing this module costs nothing.
 */
import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";

/** A word and its span (UTF-16 code units); the spans of a text's words follow one another without gaps. */
export interface Word {
  word: string;
  start: number;
  end: number;
}

/** A word with its part of speech in jieba's tag set (n noun, ns place, nr person, nt body, v verb, x other, …). */
export interface TaggedWord extends Word {
  tag: string;
}

let loaded: Jieba | undefined;

/** One segmenter for the process: it has no state besides its dictionary. */
function segmenter(): Jieba {
  if (loaded === undefined) {
    // The dictionary module reads its file when it is imported, so it is required here and not at the top.
    const require = createRequire(import.meta.url);
    const { Jieba: Segmenter } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
    const { dict } = require("@node-rs/jieba/dict.js") as typeof import("@node-rs/jieba/dict.js");
    loaded = Segmenter.withDict(dict);
  }
  return loaded;
}

/** The words of a text in order, white space and punctuation included. */
export function wordsOf(text: string): Word[] {
  let end = 0;
  return segmenter()
    .cut(text, true)
    .map((word) => {
      const start = end;
      end += word.length;
      return { word, start, end };
    });
}

/**
 * Parts of speech by word. jieba gives a word the class its dictionary has for it, or one by its letters and digits, so
 * the class depends on the word alone; asking for words only is twice as fast as asking for both.
 */
const tags = new Map<string, string>();
/** More words than a long session meets; beyond them the classes are read anew. */
const mostTags = 200_000;

/** The words of a text in order with their part of speech, white space and punctuation included. */
export function taggedWords(text: string): TaggedWord[] {
  const words = segmenter().cut(text, true);
  const tagged: TaggedWord[] = [];
  let end = 0;
  for (const word of words) {
    const tag = tags.get(word);
    if (tag === undefined) {
      learnTags(text);
      return taggedWords(text);
    }
    const start = end;
    end += word.length;
    tagged.push({ word, tag, start, end });
  }
  return tagged;
}

function learnTags(text: string): void {
  if (tags.size > mostTags) tags.clear();
  for (const { word, tag } of segmenter().tag(text, true)) tags.set(word, tag);
}

const hasLetterOrDigit = /[\p{L}\p{N}]/u;

/**
 * A text for a full-text index: its words and the shorter words inside them, separated by spaces; punctuation is
 * dropped, full-width letters and digits become half-width, Latin letters lower case. The same function has to be used
 * for a text and for the question asked of it.
 */
export function searchWords(text: string): string {
  return segmenter()
    .cutForSearch(text.normalize("NFKC").toLowerCase(), true)
    .filter((word) => hasLetterOrDigit.test(word))
    .join(" ");
}
