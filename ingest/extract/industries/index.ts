/** The rules that find industries in running text, in the order in which they have their say. */
import { branchName } from "./branch-name.ts";
import { countedList } from "./counted-list.ts";
import { fieldList } from "./field-list.ts";

export const industryRules = [branchName, fieldList, countedList] as const;
