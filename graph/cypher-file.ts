import { readFileSync } from "node:fs";

/** The text of a .cypher file beside the calling module: `cypherFile(new URL("./find-entity.cypher", import.meta.url))`. */
export const cypherFile = (url: URL): string => readFileSync(url, "utf8");
