/**
 * Rows of 32-bit floats, one after the other, and their dot products with a query. They lie in the memory of a small
 * WebAssembly module (scan.wat), which multiplies four numbers at once on every system Node runs on.
 */
import { readFileSync } from "node:fs";
import { StoreError } from "../../store.ts";

type Scan = (row: number, rows: number, bytes: number, query: number, out: number) => void;

export interface VectorRows {
  /** Makes room for at least so many rows; throws `StoreError("failed")` when they cannot fit into 4 GB. */
  reserve(rows: number): void;
  set(row: number, vector: Float32Array): void;
  /** A copy. */
  get(row: number): Float32Array;
  move(from: number, to: number): void;
  /** Products of rows `from` up to `to` with the query, handed over in pieces: those of `first`, `first + 1`, … */
  products(query: Float32Array, from: number, to: number, take: (first: number, products: Float32Array) => void): void;
}

const pageBytes = 65_536;
const mostPages = 65_536;
/** Rows looked at in one call of the module. */
const piece = 8192;
let compiled: WebAssembly.Module | undefined;

export function createVectorRows(dimensions: number): VectorRows {
  compiled ??= new WebAssembly.Module(readFileSync(new URL("./scan.wasm", import.meta.url)));
  const rowBytes = Math.ceil(dimensions / 8) * 32;
  const outAt = rowBytes;
  const rowsAt = outAt + piece * 4;
  const memory = new WebAssembly.Memory({
    initial: Math.ceil((rowsAt + 256 * rowBytes) / pageBytes),
    maximum: mostPages,
  });
  const scan = new WebAssembly.Instance(compiled, { env: { memory } }).exports.scan as Scan;
  const floatsOf = (at: number, length = dimensions) => new Float32Array(memory.buffer, at, length);
  const addressOf = (row: number) => rowsAt + row * rowBytes;

  return {
    reserve(rows) {
      const pages = memory.buffer.byteLength / pageBytes;
      const needed = Math.ceil(addressOf(rows) / pageBytes);
      if (needed <= pages) return;
      // A quarter more than needed, so that filling a table takes few steps. Pages that are not used take no memory.
      const wanted = Math.min(mostPages, Math.max(needed, Math.ceil(pages * 1.25)));
      try {
        memory.grow(wanted - pages);
      } catch (cause) {
        throw new StoreError(
          "failed",
          `${rows} vectors of ${dimensions} numbers do not fit into memory; keep the collection on a Neo4j server.`,
          { cause },
        );
      }
    },
    set: (row, vector) => floatsOf(addressOf(row)).set(vector),
    get: (row) => floatsOf(addressOf(row)).slice(),
    move: (from, to) => floatsOf(addressOf(to)).set(floatsOf(addressOf(from))),
    products(query, from, to, take) {
      floatsOf(0).set(query);
      for (let first = from; first < to; first += piece) {
        const rows = Math.min(piece, to - first);
        scan(addressOf(first), rows, rowBytes, 0, outAt);
        take(first, floatsOf(outAt, rows));
      }
    },
  };
}
