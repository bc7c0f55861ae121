interface Span {
  start: number;
  end: number;
}

/** Text with the spans marked; spans count from the text's beginning, may touch, and are taken in order. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at || start >= text.length) continue;
    const from = Math.max(start, at, 0);
    parts.push(text.slice(at, from), <mark key={from}>{text.slice(from, end)}</mark>);
    at = end;
  }
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
