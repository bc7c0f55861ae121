export * from "./entity-types.ts";
export * from "./node-ids.ts";
export * from "./relation-types.ts";
export * from "./schema-statements.ts";
export * from "./validate-graph.ts";
