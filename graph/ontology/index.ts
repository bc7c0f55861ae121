export * from "./entity-types.ts";
export * from "./relation-types.ts";
