/** Figures as the report shows them. */
import type { ExtractedFigure } from "../../ingest/model.ts";
import type { ComparedFigure } from "../analysis/compared-figure.ts";
import type { FigureValue } from "./report.ts";

/** A figure of the draft. */
export const figureValue = (figure: ExtractedFigure): FigureValue => ({
  metric: figure.metric,
  value: figure.value ?? null,
  comparator: figure.comparator ?? null,
  unit: figure.unit ?? null,
  time: figure.deadline ?? figure.period ?? null,
  subject: figure.subject ?? null,
});

/** A figure of the collection. */
export const sourceValue = (figure: ComparedFigure): FigureValue => ({
  metric: figure.metric,
  value: figure.valueMax === null ? figure.value : [figure.value, figure.valueMax],
  comparator: figure.comparator,
  unit: figure.unit,
  time: figure.deadline ?? figure.period,
  subject: figure.subject,
});
