/** The one-way rule of docs/architecture.md: graph <- queries, ingest <- src; web speaks HTTP only. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    forbid("no-circular", {}, { circular: true }, "Cycles hide which part depends on which."),
    forbid("graph-uses-none-of-ours", { path: "^graph/" }, { path: "^(ingest|queries|src|web)/" }),
    forbid("ingest-uses-graph-only", { path: "^ingest/" }, { path: "^(queries|src|web)/" }),
    forbid("queries-use-graph-only", { path: "^queries/" }, { path: "^(ingest|src|web)/" }),
    forbid("web-speaks-http-only", { path: "^web/" }, { path: "^(graph|ingest|queries|src)/" }),
    forbid("nothing-imports-web", { path: "^(graph|ingest|queries|src)/" }, { path: "^web/" }),
    forbid("neo4j-driver-in-its-engine", { pathNot: "^graph/engines/neo4j/" }, { path: "neo4j-driver" }),
    forbid("grafeo-in-its-engine", { pathNot: "^graph/engines/embedded/" }, { path: "@grafeo-db" }),
    forbid("hono-in-the-api", { pathNot: "^src/api/" }, { path: "node_modules/(hono|@hono)/" }),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  },
};
