/** The rules that find policies in running text, in the order in which they have their say. */
import { issuedTitle } from "./issued-title.ts";
import { lawByName } from "./law-by-name.ts";
import { planByTerm } from "./plan-by-term.ts";
import { policyTitleInMarks } from "./title-in-marks.ts";
import { titleWithNumber } from "./title-with-number.ts";

export const policyRules = [policyTitleInMarks, titleWithNumber, issuedTitle, planByTerm, lawByName] as const;
