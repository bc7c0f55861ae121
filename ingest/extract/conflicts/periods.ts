/** Dates and periods of phases as plans print them: 启动：5月1日—5月20日, 启动（5月1日—5月20日）, 报名时间：6月1日前. */

export interface Day {
  year?: number;
  month: number;
  day?: number;
}

export interface Period {
  from?: Day;
  to?: Day;
  start: number;
  end: number;
}

const date = "(?:(\\d{4})年)?(\\d{1,2})月(?:(\\d{1,2})日)?";
const range = new RegExp(`(?:${date}|(即日起))\\s*(?:起)?\\s*(?:[-—–－~～―至到]+)\\s*${date}`, "u");
const until = new RegExp(`${date}(?:[上下]午)?(?:\\d{1,2}[:：时]\\d{0,2})?\\s*(?:之?前|截止|为止)`, "u");

const day = (year: string | undefined, month: string, number: string | undefined): Day => ({
  ...(year === undefined ? {} : { year: Number(year) }),
  month: Number(month),
  ...(number === undefined ? {} : { day: Number(number) }),
});

/** The first period or deadline in the words; 即日起 has no first day. Offsets are within `words`. */
export function readPeriod(words: string): Period | undefined {
  const both = range.exec(words);
  if (both) {
    const [all, y1, m1, d1, , y2, m2, d2] = both;
    const place = { start: both.index, end: both.index + all.length };
    return m1 === undefined
      ? { to: day(y2, m2!, d2), ...place }
      : { from: day(y1, m1, d1), to: day(y2 ?? y1, m2!, d2), ...place };
  }
  const last = until.exec(words);
  if (!last) return undefined;
  return { to: day(last[1], last[2]!, last[3]), start: last.index, end: last.index + last[0].length };
}

/** Whether the two days are different days; undefined when one of them is not known that exactly. */
export function differ(a: Day | undefined, b: Day | undefined): boolean | undefined {
  if (!a || !b) return undefined;
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return true;
  if (a.month !== b.month) return true;
  return a.day === undefined || b.day === undefined ? undefined : a.day !== b.day;
}

/** Negative when `a` is earlier; years count only when both are known. */
export function compareDays(a: Day, b: Day): number {
  if (a.year !== undefined && b.year !== undefined && a.year !== b.year) return a.year - b.year;
  return a.month - b.month || (a.day ?? 0) - (b.day ?? 0);
}
