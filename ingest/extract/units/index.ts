import { centralBodies } from "./rules/central-bodies.ts";
import { collectiveBodies } from "./rules/collective-bodies.ts";
import { composedNames } from "./rules/composed-names.ts";
import { localBodies } from "./rules/local-bodies.ts";
import type { UnitRule } from "./unit-match.ts";

/** The rules that find organisations, each with its examples and near misses. Of matches that overlap the longer counts. */
export const unitRules: readonly UnitRule[] = [centralBodies, localBodies, composedNames, collectiveBodies];
