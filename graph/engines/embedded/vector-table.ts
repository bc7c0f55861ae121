/** Vectors in memory, one row each, scanned exactly: 100,000 × 512 take some 10 ms. */
import type { Within } from "../../store.ts";
import { bestRows } from "./best-rows.ts";
import { createVectorRows } from "./vector-rows.ts";

const shortGap = 16;

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
  const rows = createVectorRows(dimensions);

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
    const chosen = new Uint8Array(passages.length);
    if ("passageIds" in within) {
      for (const passageId of within.passageIds) {
        const row = rowOf.get(passageId);
        if (row !== undefined) chosen[row] = 1;
      }
      return chosen;
    }
    const documents = new Uint8Array(documentNumber.size);
    for (const documentId of within.documentIds) {
      const number = documentNumber.get(documentId);
      if (number !== undefined) documents[number] = 1;
    }
    return chosen.map((_, row) => documents[documentOf[row]!]!);
  }

  /** Cosines of all rows; NaN where the row is not allowed. Both sides have length 1. */
  function cosines(query: Float32Array, within: Within | undefined): Float32Array {
    const scores = new Float32Array(passages.length);
    const scan = (from: number, to: number) =>
      rows.products(query, from, to, (first, products) => scores.set(products, first));
    if (!within) {
      scan(0, passages.length);
      return scores;
    }
    const allowed = allowedRows(within);
    scores.fill(Number.NaN);
    // Passages of a document mostly stand together, so rows are looked at in runs.
    // Where few rows lie between two of them, looking at these too costs less than beginning anew.
    for (let from = allowed.indexOf(1); from >= 0; ) {
      let to = from + 1;
      let next = allowed.indexOf(1, to);
      while (next >= 0 && next - to <= shortGap) {
        to = next + 1;
        next = allowed.indexOf(1, to);
      }
      scan(from, to);
      for (let row = from; row < to; row++) if (allowed[row] === 0) scores[row] = Number.NaN;
      from = next;
    }
    return scores;
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
        rows.reserve(row + 1);
        passages.push(passageId);
        documentOf.push(0);
        rowOf.set(passageId, row);
      }
      documentOf[row] = numberOf(documentId);
      rows.set(row, unitLength(vector));
    },
    remove(passageId) {
      const row = rowOf.get(passageId);
      if (row === undefined) return false;
      // The last row moves into the gap, so that the scan runs over whole rows without holes.
      const last = passages.length - 1;
      const lastId = passages[last]!;
      if (row !== last) {
        rows.move(last, row);
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
      return row === undefined ? undefined : rows.get(row);
    },
    setDocument(passageId, documentId) {
      const row = rowOf.get(passageId);
      if (row !== undefined) documentOf[row] = numberOf(documentId);
    },
    nearest(query, limit, within) {
      if (limit < 1 || passages.length === 0) return [];
      const scores = cosines(unitLength(query), within);
      return bestRows(scores, limit, (row) => passages[row]!).map((row) => ({
        passageId: passages[row]!,
        score: scores[row]!,
      }));
    },
  };
}

/** A copy scaled to length 1; a vector of zeros stays as it is. */
export function unitLength(vector: Float32Array): Float32Array {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const scale = sum > 0 ? 1 / Math.sqrt(sum) : 0;
  return vector.map((value) => value * scale);
}
