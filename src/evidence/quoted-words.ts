/** Words and headings as a citation shows them. */
/** Headings without the document's title, which a reference gives already. */
export const sectionWithin = (section: string | null | undefined, title: string): string =>
  (section ?? "")
    .split(" › ")
    .filter((part) => part && part.replace(/\s+/g, "") !== title.replace(/\s+/g, ""))
    .join(" › ");

/** Words as they are quoted in running text: one line. */
export const inOneLine = (words: string): string => words.replace(/\s*\n\s*/g, "").trim();

/** Words as they are quoted in a paragraph of their own: their lines, without empty ones and white space at the ends. */
export const linesOf = (words: string): string[] =>
  words
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

/** A title in its marks; titles inside it get the single ones (GB/T 15834-2011, 4.15). */
export const inTitleMarks = (title: string): string =>
  `《${inOneLine(title).replace(/《/g, "〈").replace(/》/g, "〉")}》`;
