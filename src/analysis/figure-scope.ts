/** When and for whom a figure holds: what must agree before two figures may be compared. */
import type { ComparedFigure } from "./compared-figure.ts";

/** each: again every year; year: within one year; total: by a date, or since the beginning. */
export type Recurrence = "each" | "year" | "total";

const yearIn = (text: string | null): number | undefined => {
  const year = /(?:19|20)\d{2}/.exec(text ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
};

/** Does the figure recur, or belong to one year, or is it a total? */
export function recurrenceOf({ period, metric, quote }: ComparedFigure): Recurrence {
  const words = `${period ?? ""} ${metric} ${quote}`;
  if (/每年|每两年|每三年|年均|每季度|每月|逐年/u.test(words)) return "each";
  if (/累计|以来|共(?!享|同|建)|总数|总量/u.test(words)) return "total";
  if (/全年|年内|当年|今年|去年|本年/u.test(words)) return "year";
  return "total";
}

/** The year a report speaks of: its own words first, then its document's date. */
export const yearOfReport = (figure: ComparedFigure): number | undefined =>
  yearIn(figure.period) ?? yearIn(figure.date);
export const yearOfDeadline = (figure: ComparedFigure): number | undefined => yearIn(figure.deadline);
export const yearOfDocument = (figure: ComparedFigure): number | undefined => yearIn(figure.date);

const bodyOrPlace = /(?:市|县|区|州|镇|乡|集团|公司|厂|学院|大学|学校|医院|研究院|研究所|工会|厅|局|委员会|政府)$/u;

/**
 * The body or place below the province that the figure is of, or undefined when it is of the whole province (全省, the
 * issuer itself, or nothing said).
 */
export function narrowerBody({ subject, metric, province, issuer }: ComparedFigure): string | undefined {
  const place = /^((?!全|各|设区)\p{Script=Han}{2,6}?(?:市|县|区|州))(?!级|场)/u.exec(metric)?.[1];
  if (place && place !== province) return place;
  if (/^(?:该|本)(?:联盟|工作室|公司|企业|集团|单位|市|县)/u.test(metric)) return /^.{1,4}/u.exec(metric)![0];
  if (!subject || !bodyOrPlace.test(subject)) return undefined;
  if (/^(?:全省|全市|各|省级|省总)/u.test(subject) || metric.includes(subject)) return undefined;
  if (province && subject.startsWith(province)) return undefined;
  return subject === issuer ? undefined : subject;
}
