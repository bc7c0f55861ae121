/** Names and titles are shorter than this: they are read anew, so that they do not push out the document's answer. */
export const shortText = 200;

/** A function of a text that keeps its last answer: rules build on one another and are asked for the same text in turn. */
export function rememberLast<T>(find: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | undefined;
  return (text) => {
    if (last?.text === text) return last.answer;
    const answer = find(text);
    if (text.length >= shortText || (last?.text.length ?? 0) < shortText) last = { text, answer };
    return answer;
  };
}
