import type { ExtractedFigure, StructuredDocument } from "../../model.ts";
import { createConflictContext, type FoundConflict } from "./conflict-context.ts";
import { conflictFinders } from "./index.ts";

/**
 * Places of one document that disagree, in order of the text. Hard ones cannot both hold; soft ones are for a reader to
 * judge. Text printed twice is no conflict (`doc.repetitions`). Never throws.
 */
export function findConflicts(doc: StructuredDocument, figures: readonly ExtractedFigure[]): FoundConflict[] {
  const context = createConflictContext(doc, figures);
  return conflictFinders
    .flatMap((find) => find(context))
    .sort((a, b) => a.a.start - b.a.start || a.b.start - b.b.start);
}
