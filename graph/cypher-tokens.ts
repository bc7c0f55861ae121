/**
 * A Cypher text cut into names, numbers, strings and signs; white space and comments are left out. Enough to see which
 * clauses and functions a text calls, not to understand it.
 */

export interface Token {
  /** word: a bare name or keyword; quoted: a name in backticks, without them; sign: one character. */
  kind: "word" | "quoted" | "string" | "number" | "sign";
  text: string;
  /** Offset in the text, UTF-16 code units. */
  at: number;
}

export interface Tokens {
  tokens: Token[];
  comments: { text: string; at: number }[];
}

// Source: openCypher 9, the lexical rules of StringLiteral, EscapedSymbolicName, Comment, SymbolicName and NumberLiteral.
const pattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<space>\s+)|(?<string>'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*")|`(?<quoted>(?:``|[^`])*)`|(?<number>\p{N}[\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)?)|(?<word>[\p{L}_][\p{L}\p{N}\p{M}_]*)|(?<sign>[\s\S])/gu;

/** Yes: 12, 1_000, 1.5, 2e3, 0x1F, 0o17, 1.5e, which waits for its sign. No: 1e5LOAD, 0x1FSET. */
const numeral = /^(?:0x[0-9a-f_]+|0o?[0-7_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e\d*)?[df]?)$/iu;

export function cypherTokens(cypher: string): Tokens {
  const tokens: Token[] = [];
  const comments: Tokens["comments"] = [];
  for (const { groups, index: at } of cypher.matchAll(pattern)) {
    const { comment, string, quoted, number, word, sign } = groups!;
    if (comment !== undefined) comments.push({ text: comment, at });
    else if (word !== undefined) tokens.push({ kind: "word", text: word, at });
    else if (sign !== undefined) tokens.push({ kind: "sign", text: sign, at });
    else if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (string !== undefined) tokens.push({ kind: "string", text: string, at });
    else if (quoted !== undefined) tokens.push({ kind: "quoted", text: quoted.replaceAll("``", "`"), at });
  }
  return { tokens, comments };
}

/** True for a number that ends where it seems to; `1e5SET` is a number and a keyword to some parsers. */
export const isNumeral = (text: string): boolean => numeral.test(text);

/** "line 2, column 5", both from 1. */
export function placeIn(cypher: string, at: number): string {
  const lines = cypher.slice(0, at).split("\n");
  return `line ${lines.length}, column ${lines.at(-1)!.length + 1}`;
}
