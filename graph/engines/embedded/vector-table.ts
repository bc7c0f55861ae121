/** Vectors in memory, one row each, scanned exactly: 100,000 × 512 take some 60 ms. */

import type { Within } from "../../store.ts";

export interface VectorRow {
  passageId: string;
  documentId: string;
  vector: Float32Array;
}

export interface VectorTable {
  readonly dimensions: number;
  readonly size: number;
  /** Adds the row, or replaces the one of the same passage. */
  put(row: VectorRow): void;
  /** True when there was one. */
  remove(passageId: string): boolean;
  has(passageId: string): boolean;
  passageIds(): IterableIterator<string>;
  /** The stored vector, scaled to length 1. */
  get(passageId: string): Float32Array | undefined;
  /** Sets the document of a passage, where it became known later than its vector. */
  setDocument(passageId: string, documentId: string): void;
  /** Best first by cosine, ties by id. */
  nearest(query: Float32Array, limit: number, within?: Within): { passageId: string; score: number }[];
}

export function createVectorTable(dimensions: number): VectorTable {
  const rowOf = new Map<string, number>();
  const passages: string[] = [];
  const documentOf: number[] = [];
  const documentNumber = new Map<string, number>();
  let values = new Float32Array(dimensions * 256);

  function numberOf(documentId: string): number {
    let number = documentNumber.get(documentId);
    if (number === undefined) {
      number = documentNumber.size;
      documentNumber.set(documentId, number);
    }
    return number;
  }

  /** 1 for every row that may be compared. */
  function allowedRows(within: Within): Uint8Array {
    const rows = new Uint8Array(passages.length);
    if ("passageIds" in within) {
      for (const passageId of within.passageIds) {
        const row = rowOf.get(passageId);
        if (row !== undefined) rows[row] = 1;
      }
      return rows;
    }
    const documents = new Uint8Array(documentNumber.size);
    for (const documentId of within.documentIds) {
      const number = documentNumber.get(documentId);
      if (number !== undefined) documents[number] = 1;
    }
    return rows.map((_, row) => documents[documentOf[row]!]!);
  }

  function rowValues(row: number): Float32Array {
    return values.subarray(row * dimensions, (row + 1) * dimensions);
  }

  return {
    dimensions,
    get size() {
      return passages.length;
    },
    put({ passageId, documentId, vector }) {
      let row = rowOf.get(passageId);
      if (row === undefined) {
        row = passages.length;
        if ((row + 1) * dimensions > values.length) {
          const larger = new Float32Array(values.length * 2);
          larger.set(values);
          values = larger;
        }
        passages.push(passageId);
        documentOf.push(0);
        rowOf.set(passageId, row);
      }
      documentOf[row] = numberOf(documentId);
      rowValues(row).set(unitLength(vector));
    },
    remove(passageId) {
      const row = rowOf.get(passageId);
      if (row === undefined) return false;
      // The last row moves into the gap, so that the scan runs over whole rows without holes.
      const last = passages.length - 1;
      const lastId = passages[last]!;
      if (row !== last) {
        rowValues(row).set(rowValues(last));
        passages[row] = lastId;
        documentOf[row] = documentOf[last]!;
        rowOf.set(lastId, row);
      }
      passages.pop();
      documentOf.pop();
      rowOf.delete(passageId);
      return true;
    },
    has: (passageId) => rowOf.has(passageId),
    passageIds: () => rowOf.keys(),
    get(passageId) {
      const row = rowOf.get(passageId);
      return row === undefined ? undefined : rowValues(row).slice();
    },
    setDocument(passageId, documentId) {
      const row = rowOf.get(passageId);
      if (row !== undefined) documentOf[row] = numberOf(documentId);
    },
    nearest(query, limit, within) {
      if (limit < 1 || passages.length === 0) return [];
      const scores = scan(values, unitLength(query), passages.length, dimensions, within && allowedRows(within));
      return best(scores, limit).map((row) => ({ passageId: passages[row]!, score: scores[row]! }));

      /** Rows of the highest scores; excluded rows have NaN. */
      function best(scores: Float32Array, count: number): number[] {
        const kept: number[] = [];
        const before = (a: number, b: number) => scores[b]! - scores[a]! || (passages[a]! < passages[b]! ? -1 : 1);
        for (let row = 0; row < scores.length; row++) {
          if (Number.isNaN(scores[row]!)) continue;
          if (kept.length === count && before(row, kept[count - 1]!) > 0) continue;
          let at = kept.length;
          while (at > 0 && before(row, kept[at - 1]!) < 0) at--;
          kept.splice(at, 0, row);
          if (kept.length > count) kept.pop();
        }
        return kept;
      }
    },
  };
}

/** Cosines of all rows; NaN where the row is not allowed. Both sides have length 1. */
function scan(
  values: Float32Array,
  query: Float32Array,
  rows: number,
  dimensions: number,
  allowed: Uint8Array | undefined,
): Float32Array {
  const scores = new Float32Array(rows);
  for (let row = 0, at = 0; row < rows; row++, at += dimensions) {
    if (allowed && allowed[row] !== 1) {
      scores[row] = Number.NaN;
      continue;
    }
    let sum = 0;
    for (let i = 0; i < dimensions; i++) sum += values[at + i]! * query[i]!;
    scores[row] = sum;
  }
  return scores;
}

/** A copy scaled to length 1; a vector of zeros stays as it is. */
export function unitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  return vector.map((value) => value * scale);
}
