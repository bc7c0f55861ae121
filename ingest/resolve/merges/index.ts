export * from "./dismissals.ts";
export * from "./list-merges.ts";
export * from "./merge-entities.ts";
export * from "./merge-error.ts";
export * from "./propose-merges.ts";
export * from "./undo-merge.ts";
