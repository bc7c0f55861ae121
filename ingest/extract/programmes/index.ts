/** The rules that find programmes in running text, in the order in which they have their say. */
import { compoundProgramme } from "./compound-programme.ts";
import { headingProgramme } from "./heading-programme.ts";
import { quotedProgramme } from "./quoted-programme.ts";

export const programmeRules = [quotedProgramme, headingProgramme, compoundProgramme] as const;
