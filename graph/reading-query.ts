/**
 * What a reading query may consist of. Both engines refuse writes themselves; this check comes first because an engine
 * lets some things pass in a reading query that are no part of the graph: the embedded one reads any file of the machine
 * by LOAD CSV and applies schema statements at once, a server fetches addresses by LOAD CSV and runs procedures.
 */
import { StoreError } from "./store.ts";

/** Clauses a reading query can begin with (shared dialect, docs/decisions/shared-cypher.md). */
const openingClauses = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]);

/** Words that begin a clause or statement that writes, changes the schema or leaves the graph. */
const refusedClauses = new Set(
  (
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE INSERT DROP ALTER FOREACH LOAD USE USING PERIODIC " +
    "GRANT DENY REVOKE TERMINATE SHOW SESSION COMMIT ROLLBACK EXPLAIN PROFILE FINISH TRUNCATE COPY EXPORT IMPORT"
  ).split(" "),
);

interface Word {
  word: string;
  at: number;
  /** The character before and after, white space and comments left out; "" at the ends. */
  before: string;
  after: string;
  /** The bare word before. */
  previous: string | undefined;
}

// Strings, quoted names and comments are skipped whole. Source: openCypher 9, the lexical rules of StringLiteral,
// EscapedSymbolicName, Comment and SymbolicName.
const token =
  /(?<skipped>\/\/[^\n]*|\/\*[\s\S]*?\*\/|\s+)|(?<quoted>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`)|(?<word>[\p{L}_][\p{L}\p{N}_]*)|(?<other>[\s\S])/gu;

/** The bare words of a Cypher text: neither in a string, nor a quoted name, nor a comment. */
function bareWords(cypher: string): Word[] {
  const words: Word[] = [];
  let before = "";
  let waiting: Word | undefined;
  for (const match of cypher.matchAll(token)) {
    const { skipped, quoted, word, other } = match.groups!;
    if (skipped !== undefined) continue;
    if (waiting) waiting.after = word?.[0] ?? quoted?.[0] ?? other ?? "";
    waiting = undefined;
    if (word !== undefined) {
      waiting = { word, at: match.index, before, after: "", previous: words.at(-1)?.word };
      words.push(waiting);
    }
    before = (word ?? quoted ?? other ?? "").slice(-1);
  }
  return words;
}

/** True where a word is a property, label, type, parameter, key of a map or alias, not a clause: `n.set`, `:Use`, `$load`, `{start: 1}`, `AS load`. */
function isName({ before, after, previous }: Word): boolean {
  return (
    previous?.toUpperCase() === "AS" ||
    before === "." ||
    before === ":" ||
    before === "$" ||
    before === "|" ||
    ((before === "{" || before === ",") && after === ":")
  );
}

/** Throws `StoreError("read-only")` unless the text is made of reading clauses and reads nothing but the graph. */
export function assertReadingQuery(cypher: string): void {
  const words = bareWords(cypher);
  const first = words[0];
  if (!first || !openingClauses.has(first.word.toUpperCase())) {
    const allowed = [...openingClauses].join(", ");
    throw new StoreError(
      "read-only",
      `A reading query begins with ${allowed}; this one begins with ${first?.word ?? "nothing"}.`,
    );
  }
  for (const word of words) {
    const clause = word.word.toUpperCase();
    if (isName(word)) continue;
    if (refusedClauses.has(clause))
      throw new StoreError(
        "read-only",
        `${clause} is not allowed in a reading query (put a name that is spelt so in backticks).`,
      );
    if (clause === "CALL" && word.after !== "(" && word.after !== "{")
      throw new StoreError("read-only", "CALL of a procedure is not allowed in a reading query; CALL (x) { … } is.");
  }
  // A text this scan takes for a string while the engine does not must not reach a file: refused wherever it stands.
  if (/\bLOAD(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*(?:CSV|DATA)\b/iu.test(cypher))
    throw new StoreError(
      "read-only",
      "LOAD CSV and LOAD DATA are not allowed in a reading query, not even inside a string.",
    );
}
