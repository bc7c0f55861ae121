// Headings that the first row of an official table begins with.
const headings =
  /^(?:序\s*号|编\s*号|项\s*目|类\s*别|名\s*称|指\s*标|单\s*位|地\s*区|年\s*份|姓\s*名|时\s*间|事\s*项|任\s*务|内\s*容|备\s*注|责任单位|牵头单位|完成时限|字段名?|说明)$/u;

/** Whether the first row of a table names its columns: a heading such as 序号, words above a column of numbers, or short words above sentences. */
export function looksLikeHeader(first: readonly string[], second: readonly string[] | undefined): boolean {
  if (first.some((cell) => headings.test(cell.trim()))) return true;
  const short = first.every((cell) => /^[^\d，。；]{1,10}$/u.test(cell.trim()));
  if (first.length >= 3 && short && second !== undefined && second.join("").length > 2 * first.join("").length)
    return true;
  return (
    second !== undefined &&
    first.filter((cell) => cell.trim() !== "").length > 1 &&
    !first.some((cell) => /\d/.test(cell)) &&
    second.some((cell, column) => /^[\d,.%％]+$/u.test(cell.trim()) && (first[column] ?? "").trim() !== "")
  );
}
