/**
 * A second look at the best passages: late interaction (Khattab and Zaharia 2020, ColBERT). Every token of the question
 * looks for the token of the passage that is most like it where it stands; the mean of these likenesses is how closely the
 * passage answers. One vector a passage tells its subject, this tells whether the thing asked for is said in it.
 * What it is worth and what it costs: docs/decisions/fusion.md.
 */
import type { Embedder } from "../../ingest/embed/embedder.ts";
import { createTokenReader } from "./kept-tokens.ts";

/** How closely each text answers the question, in their order: standard deviations above the least close of them. */
export type ReadClosely = (question: string, texts: readonly string[]) => Promise<number[]>;

/** So many of the best passages are read where someone waits for it: a question, a search that asks for it. */
export const passagesReadClosely = 20;

/** Undefined where the embedder gives no token vectors. */
export function createCloseReader(embedder: Embedder | undefined): ReadClosely | undefined {
  if (!embedder?.tokenVectors) return undefined;
  const { dimensions } = embedder;
  const tokensOf = embedder.tokenVectors.bind(embedder);
  const passageTokens = createTokenReader(tokensOf, dimensions);
  return async (question, texts) => {
    if (texts.length === 0) return [];
    const [[asked], read] = await Promise.all([tokensOf([question], "query"), passageTokens(texts)]);
    const passages = read.map((rows) => withLengthOne(rows, dimensions));
    // What all tokens have in common says nothing, and is most of a token of this kind of model.
    const common = meanOf(passages, dimensions);
    const tokens = withoutCommon(asked!, common);
    return standings(passages.map((passage) => closeness(tokens, withoutCommon(passage, common), dimensions)));
  };
}

/** Mean over the question's tokens of the best cosine with a token of the passage; rows have length 1. */
function closeness(question: Float32Array, passage: Float32Array, dimensions: number): number {
  const rows = question.length / dimensions;
  if (rows === 0 || passage.length === 0) return 0;
  let sum = 0;
  for (let q = 0; q < question.length; q += dimensions) {
    let best = -1;
    for (let p = 0; p < passage.length; p += dimensions) {
      let cosine = 0;
      for (let k = 0; k < dimensions; k++) cosine += question[q + k]! * passage[p + k]!;
      if (cosine > best) best = cosine;
    }
    sum += best;
  }
  return sum / rows;
}

function meanOf(passages: readonly Float32Array[], dimensions: number): Float32Array {
  const mean = new Float32Array(dimensions);
  let rows = 0;
  for (const passage of passages)
    for (let at = 0; at < passage.length; at += dimensions, rows++)
      for (let k = 0; k < dimensions; k++) mean[k]! += passage[at + k]!;
  return rows > 0 ? mean.map((value) => value / rows) : mean;
}

function withoutCommon(tokens: Float32Array, common: Float32Array): Float32Array {
  const dimensions = common.length;
  const rest = withLengthOne(tokens.slice(), dimensions);
  for (let at = 0; at < rest.length; at++) rest[at]! -= common[at % dimensions]!;
  return withLengthOne(rest, dimensions);
}

/** Scales every row to length 1, in place; a row of zeros stays. */
function withLengthOne(rows: Float32Array, dimensions: number): Float32Array {
  for (let at = 0; at < rows.length; at += dimensions) {
    let square = 0;
    for (let k = 0; k < dimensions; k++) square += rows[at + k]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let k = 0; k < dimensions; k++) rows[at + k]! /= length;
  }
  return rows;
}

/** Scores of texts in standard deviations above the least of them. */
export function standings(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
  const least = Math.min(...values);
  return values.map((value) => (value - least) / deviation);
}
