export * from "./document-input.ts";
export * from "./find-document.ts";
export * from "./passage-ids.ts";
export * from "./write-document.ts";
