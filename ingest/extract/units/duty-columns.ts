/** Columns of tables that name the bodies in charge: 责任单位, 牵头部门, 指导部门, 完成单位. By the words of their header. */
const dutyHeader =
  /^(?:序号)?[^，。\d]{0,10}(?:责任|牵头|负责|主办|承办|主责|配合|协同|协办|参与|实施|落实|指导|主管|完成)(?:单位|部门|处室|科室|股室|主体|机构)[^，。\d]{0,6}$/;

/** True for the header of such a column. */
export const isDutyHeader = (words: string): boolean => dutyHeader.test(words.trim());

interface DutyCell {
  start: number;
  end: number;
  /** The words that head its column, and where they stand. */
  header: string;
  headerStart: number;
}

/** The filled cells below such headers, in a text whose tables stand as lines with a tab between cells. */
export function dutyCells(text: string): DutyCell[] {
  const found: DutyCell[] = [];
  let columns: { column: number; header: string; headerStart: number }[] = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const tab = text.indexOf("\t", start);
    // Lines without a tab end the table; the next line that holds one is far, in a text without tables.
    if (tab < 0) break;
    if (tab >= end) {
      columns = [];
      start = Math.max(end + 1, text.lastIndexOf("\n", tab) + 1);
      continue;
    }
    const cells = text.slice(start, end).split("\t");
    const heads = cells.flatMap((words, column) =>
      isDutyHeader(words)
        ? [{ column, header: words.trim(), headerStart: start + offsetOf(cells, column) + leadingSpace(words) }]
        : [],
    );
    if (heads.length > 0) columns = heads;
    else {
      let at = start;
      for (const [column, words] of cells.entries()) {
        const head = columns.find((one) => one.column === column);
        if (head && words.trim().length > 1)
          found.push({
            start: at + leadingSpace(words),
            end: at + words.trimEnd().length,
            header: head.header,
            headerStart: head.headerStart,
          });
        at += words.length + 1;
      }
    }
    start = end + 1;
  }
  return found;
}

const leadingSpace = (words: string): number => words.length - words.trimStart().length;

/** Where a cell begins in its line: behind the cells before it and a tab for each. */
const offsetOf = (cells: readonly string[], column: number): number =>
  cells.slice(0, column).reduce((sum, words) => sum + words.length + 1, 0);
