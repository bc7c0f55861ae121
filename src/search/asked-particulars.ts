/**
 * Questions about a document's own particulars: its number, to whom it goes, its date, what it rests on. The words of
 * such a question do not stand in the passage that answers it; the form of the particular does.
 * Source: GB/T 9704-2012, 7.2.5 (发文字号), 7.3.2 (主送机关), 7.3.5 (成文日期); 依据 is the opening formula 根据/依据/贯彻落实《…》.
 */
interface Particular {
  askedBy: RegExp;
  /** Whether a passage shows it; `ordinal` is its place in the document. */
  shownBy(text: string, ordinal: number): boolean;
}

/** Number and addressee stand before the body, within the first passages. */
const firstPassages = 4;

const particulars: readonly Particular[] = [
  {
    askedBy: /文号|发文字号/u,
    shownBy: (text, ordinal) => ordinal < firstPassages && /〔\d{4}〕\s*\d+\s*号/u.test(text),
  },
  {
    askedBy: /主送|(?:印发|下发|发|通知)给(?:谁|哪)/u,
    shownBy: (text, ordinal) => ordinal < firstPassages && /[：:]\s*(?:\n|$)/u.test(text),
  },
  {
    askedBy:
      /(?:印发|发布|成文|落款|发文|签发)(?:的)?(?:日期|时间)|(?:哪一?天|什么时候|何时)(?:印发|发布|签发)(?:的)?[？?]?$/u,
    shownBy: (text) => /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$/u.test(text),
  },
  {
    askedBy: /(?:依据|根据)(?:的是)?(?:哪|什么)|上位文件|上级文件/u,
    shownBy: (text) => /(?:根据|依据|贯彻|落实)[^。；]{0,40}《/u.test(text),
  },
];

/** What showing an asked particular is worth, in standard deviations of a whole list. */
const worth = 1;

/** What to add to a passage's score for each question: 0 for questions about anything else. */
export function particularsAsked(question: string): (text: string, ordinal: number) => number {
  const asked = particulars.filter(({ askedBy }) => askedBy.test(question));
  return (text, ordinal) => (asked.some(({ shownBy }) => shownBy(text, ordinal)) ? worth : 0);
}
