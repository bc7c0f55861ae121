/**
 * What a reading query may consist of. Both engines refuse writes themselves; this check comes first because an engine
 * lets some things pass in a reading query that are no part of the graph: the embedded one reads any file of the machine
 * by LOAD CSV and applies schema statements at once, a server fetches addresses by LOAD CSV and runs procedures and
 * functions of plugins, some of which run another text as Cypher.
 *
 * Where a parser could cut the text otherwise than `cypherTokens` does, the text is refused: what cannot be told for
 * certain is not run. test/contract/attacks.ts holds the attempts.
 */
import { cypherTokens, isNumeral, type Token } from "./cypher-tokens.ts";
import { StoreError } from "./store.ts";

/** Clauses a reading query can begin with (shared dialect, docs/decisions/shared-cypher.md). */
const openingClauses = new Set(["MATCH", "OPTIONAL", "UNWIND", "WITH", "RETURN", "CALL"]);

/** Words that begin a clause or statement that writes, changes the schema or leaves the graph. */
const refusedClauses = new Set(
  (
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE INSERT DROP ALTER FOREACH LOAD USE USING PERIODIC TRANSACTIONS " +
    "GRANT DENY REVOKE TERMINATE SHOW SESSION COMMIT ROLLBACK EXPLAIN PROFILE FINISH TRUNCATE COPY EXPORT IMPORT"
  ).split(" "),
);

/**
 * First parts of the names of built-in functions with a point in them: date.truncate, point.distance. Everything else is
 * a plugin's. Source: Neo4j Cypher manual 5, temporal, spatial and vector functions.
 */
const builtInNamespaces = new Set([
  "date",
  "datetime",
  "localdatetime",
  "localtime",
  "time",
  "duration",
  "point",
  "vector",
]);

const refuse = (why: string): never => {
  throw new StoreError("read-only", why);
};

/** Throws `StoreError("read-only")` unless the text is made of reading clauses and reads nothing but the graph. */
export function assertReadingQuery(cypher: string): void {
  const { tokens, comments } = cypherTokens(cypher);
  const [first] = tokens;
  if (first?.kind !== "word" || !openingClauses.has(first.text.toUpperCase()))
    refuse(
      `A reading query begins with ${[...openingClauses].join(", ")}; this one begins with ${first?.text ?? "nothing"}.`,
    );
  assertCutAlike(cypher, tokens, comments);
  tokens.forEach((token, at) => {
    if (token.kind === "word" && !isName(tokens, at)) assertReadingClause(token.text.toUpperCase(), tokens[at + 1]);
    if (token.text === "(" && token.kind === "sign") assertKnownFunction(tokens, at);
  });
  assertReadsNoFile(cypher);
}

/** Refuses what parsers cut differently: then a clause could hide in what is taken for a string, a comment or a number. */
function assertCutAlike(cypher: string, tokens: readonly Token[], comments: readonly string[]): void {
  // A server replaces \uXXXX before it cuts the text (Neo4j Cypher manual 5, "Escape sequences"), so one may be a quote
  // mark or a letter of a keyword. Escapes of Chinese and other signs are none of these.
  if (/\\u+00[0-7][0-9a-f]/iu.test(cypher) || /\\U0{6}[0-7][0-9a-f]/u.test(cypher))
    refuse("A Unicode escape of an ASCII character is not allowed in a reading query; write the character itself.");
  if (tokens.some(({ kind, text }) => kind === "sign" && /['"`\\]/u.test(text)))
    throw new StoreError("syntax", "A quotation mark, backtick or backslash has no partner.");
  // Some parsers end a comment at a carriage return, some do not.
  if (comments.some((comment) => comment.startsWith("//") && /[\r\u0085\u2028\u2029](?!$)/u.test(comment)))
    refuse("A line break other than a newline inside a comment is not allowed in a reading query.");
  if (comments.some((comment) => comment.lastIndexOf("/*") > 0 && comment.startsWith("/*")))
    refuse("A comment inside a comment is not allowed in a reading query.");
  const joined = tokens.find(({ kind, text }) => kind === "number" && !isNumeral(text));
  if (joined) refuse(`${joined.text}: put a space between the number and what follows it.`);
}

/** True where a word is a property, label, type, parameter or key of a map, not a clause: `n.set`, `:Use`, `$load`, `{show: 1}`. */
function isName(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.text ?? "";
  const after = tokens[at + 1]?.text ?? "";
  return [".", ":", "$", "|", "&", "!"].includes(before) || ((before === "{" || before === ",") && after === ":");
}

function assertReadingClause(clause: string, next: Token | undefined): void {
  if (refusedClauses.has(clause))
    refuse(`${clause} is not allowed in a reading query (put a name that is spelt so in backticks).`);
  if (clause === "CALL" && next?.text !== "(" && next?.text !== "{")
    refuse("CALL of a procedure is not allowed in a reading query; CALL (x) { … } is.");
}

/** `at` is an opening parenthesis: a name with a point before it is a function of a namespace. */
function assertKnownFunction(tokens: readonly Token[], at: number): void {
  const isPart = (token: Token | undefined) => token?.kind === "word" || token?.kind === "quoted";
  let root = at - 1;
  if (!isPart(tokens[root])) return;
  while (tokens[root - 1]?.text === "." && isPart(tokens[root - 2])) root -= 2;
  const { kind, text } = tokens[root]!;
  const called = root < at - 1 || (kind === "quoted" && text.includes("."));
  if (called && !builtInNamespaces.has(text.toLowerCase()))
    refuse(`${text}.…( ) is not allowed in a reading query: functions of plugins are not called here.`);
}

/** A text this scan takes for a string or comment while the engine does not must not reach a file: refused wherever it stands. */
function assertReadsNoFile(cypher: string): void {
  const loads = /LOAD[^\p{L}\p{N}_]*(?:CSV|DATA)/iu;
  const withoutComments = cypher.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/gu, " ");
  if (loads.test(cypher) || loads.test(withoutComments))
    refuse("LOAD CSV and LOAD DATA are not allowed in a reading query, not even inside a string.");
}
