/** The rules that find alliances in running text. */
import { allianceName } from "./alliance-name.ts";

export const allianceRules = [allianceName] as const;
