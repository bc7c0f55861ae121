/**
 * What a reading query may consist of. Both engines refuse writes themselves; this check comes first because an engine
 * lets some things pass in a reading query that are no part of the graph: the embedded one reads any file of the machine
 * by LOAD CSV and applies schema statements at once, a server fetches addresses by LOAD CSV and runs procedures and
 * functions of plugins, some of which run another text as Cypher.
 *
 * Where a parser could cut the text otherwise than `cypherTokens` does, the text is refused: what cannot be told for
 * certain is not run. test/contract/attacks.ts holds the attempts.
 */
import { cypherTokens, isNumeral, placeIn, type Token, type Tokens } from "./cypher-tokens.ts";
import { StoreError, type StoreErrorCode } from "./store.ts";

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
const builtInNamespaces = new Set("date datetime localdatetime localtime time duration point vector".split(" "));

/** A fault in the text, with the offset where it stands. */
interface Fault {
  at: number;
  why: string;
  code?: StoreErrorCode;
}

/**
 * Throws `StoreError("read-only")` unless the text is made of reading clauses and reads nothing but the graph, and
 * `StoreError("syntax")` where a quotation mark has no partner. The message ends with line and column.
 */
export function assertReadingQuery(cypher: string): void {
  const cut = cypherTokens(cypher);
  const fault =
    openingFault(cut.tokens) ??
    fileFault(cypher) ??
    cutFault(cypher, cut) ??
    clauseFault(cut.tokens) ??
    functionFault(cut.tokens);
  if (fault) throw new StoreError(fault.code ?? "read-only", `${fault.why} (${placeIn(cypher, fault.at)})`);
}

function openingFault([first]: readonly Token[]): Fault | undefined {
  if (first?.kind === "word" && openingClauses.has(first.text.toUpperCase())) return undefined;
  const allowed = [...openingClauses].join(", ");
  return {
    at: first?.at ?? 0,
    why: `A reading query begins with ${allowed}; this one begins with ${first?.text ?? "nothing"}.`,
  };
}

/** LOAD CSV is refused wherever it stands: what this scan takes for a string the engine may take for a clause. */
function fileFault(cypher: string): Fault | undefined {
  const loads = /LOAD[^\p{L}\p{N}_]*(?:CSV|DATA)/iu;
  const withoutComments = cypher.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/gu, (comment) => " ".repeat(comment.length));
  const found = loads.exec(cypher) ?? loads.exec(withoutComments);
  return found
    ? { at: found.index, why: "LOAD CSV and LOAD DATA are not allowed in a reading query, not even inside a string." }
    : undefined;
}

/** What parsers cut differently: a clause could hide in what is taken for a string, a comment or a number. */
function cutFault(cypher: string, { tokens, comments }: Tokens): Fault | undefined {
  // A server replaces \uXXXX before it cuts the text (Neo4j Cypher manual 5, "Escape sequences"), so one may be a quote
  // mark or a letter of a keyword. Escapes of Chinese and other signs are none of these.
  const escaped = /\\u+00[0-7][0-9a-f]|\\U0{6}[0-7][0-9a-f]/iu.exec(cypher);
  if (escaped)
    return { at: escaped.index, why: "A Unicode escape of an ASCII character is not allowed; write the character." };
  const single = tokens.find(({ kind, text }) => kind === "sign" && /['"`\\]/u.test(text));
  if (single) return { at: single.at, why: `${single.text} has no partner.`, code: "syntax" };
  // Some parsers end a comment at a carriage return, some do not; some nest comments.
  const odd = comments.find(({ text }) =>
    text.startsWith("//") ? /[\r\u0085\u2028\u2029](?!$)/u.test(text) : text.lastIndexOf("/*") > 0,
  );
  if (odd) return { at: odd.at, why: "A comment must not hold another one or an odd line break." };
  const joined = tokens.find(({ kind, text }) => kind === "number" && !isNumeral(text));
  if (joined) return { at: joined.at, why: `${joined.text}: put a space between the number and what follows it.` };
  return undefined;
}

function clauseFault(tokens: readonly Token[]): Fault | undefined {
  for (const [place, { kind, text, at }] of tokens.entries()) {
    if (kind !== "word" || isName(tokens, place)) continue;
    const clause = text.toUpperCase();
    if (refusedClauses.has(clause))
      return { at, why: `${clause} is not allowed in a reading query (put a name that is spelt so in backticks).` };
    const next = tokens[place + 1]?.text;
    if (clause === "CALL" && next !== "(" && next !== "{")
      return { at, why: "CALL of a procedure is not allowed in a reading query; CALL (x) { … } is." };
  }
  return undefined;
}

/** True where a word is a property, label, type, parameter or key of a map, not a clause: `n.set`, `:Use`, `$load`, `{show: 1}`. */
function isName(tokens: readonly Token[], place: number): boolean {
  const before = tokens[place - 1]?.text ?? "";
  const after = tokens[place + 1]?.text ?? "";
  return [".", ":", "$", "|", "&", "!"].includes(before) || ((before === "{" || before === ",") && after === ":");
}

/** A name with a point before an opening parenthesis is a function of a namespace. */
function functionFault(tokens: readonly Token[]): Fault | undefined {
  const isPart = (token: Token | undefined) => token?.kind === "word" || token?.kind === "quoted";
  for (const [place, { kind, text }] of tokens.entries()) {
    if (kind !== "sign" || text !== "(" || !isPart(tokens[place - 1])) continue;
    let root = place - 1;
    while (tokens[root - 1]?.text === "." && isPart(tokens[root - 2])) root -= 2;
    const name = tokens[root]!;
    const inNamespace = root < place - 1 || (name.kind === "quoted" && name.text.includes("."));
    if (inNamespace && !builtInNamespaces.has(name.text.toLowerCase()))
      return { at: name.at, why: `${name.text}: functions of plugins are not called in a reading query.` };
  }
  return undefined;
}
