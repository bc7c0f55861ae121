/** The rules that find alliances in running text. */
import { allianceName } from "./alliance-name.ts";
import { consortiumName } from "./consortium-name.ts";

export const allianceRules = [allianceName, consortiumName] as const;
