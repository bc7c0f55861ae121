/**
 * The child process of `readLimited`: opens a copy of the graph for reading only and answers one query after the other.
 * The parent kills it at a time limit; it ends itself when it uses more memory than allowed. Plain JavaScript, so that it
 * starts without a loader.
 *
 * First message in: { engine, graph, maxMemoryMb }, answered by { ready: true }. Then { cypher, params, maxRows }, answered
 * by { rows, truncated } or { error }.
 */
const maxAnswerValues = 64 * 1024 * 1024;
let db;

process.on("message", async (message) => {
  try {
    process.send(db ? await answer(message) : await open(message));
  } catch (error) {
    process.send({ error: { message: error.message, gqlStatus: error.gqlStatus } });
  }
});

async function open({ engine, graph, maxMemoryMb }) {
  const library = await import(engine);
  db = library.default.GrafeoDB.openReadOnly(graph);
  // What the copy itself takes is not the query's.
  const limit = process.memoryUsage.rss() + maxMemoryMb * 1024 * 1024;
  setInterval(() => {
    if (process.memoryUsage.rss() <= limit) return;
    process.send({ error: { message: `the query needs more than ${maxMemoryMb} MB of memory` } }, () =>
      process.exit(1),
    );
  }, 100).unref();
  return { ready: true };
}

async function answer({ cypher, params, maxRows }) {
  const result = await db.executeCypher(cypher, params);
  const rows = [];
  let left = maxAnswerValues;
  for (let i = 0; i < Math.min(result.length, maxRows); i++) {
    const row = result.get(i);
    left -= weight(row);
    if (left < 0) throw new Error("the answer is too large; return fewer or shorter values");
    rows.push(row);
  }
  return { rows, truncated: result.length > maxRows };
}

/** Values and characters of a value, about; it has to pass through the parent's memory. */
function weight(value) {
  if (typeof value === "string") return 1 + value.length;
  if (value === null || typeof value !== "object") return 8;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  let sum = 1;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    sum += weight(inner);
    if (sum > maxAnswerValues) break;
  }
  return sum;
}
