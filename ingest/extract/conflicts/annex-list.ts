import { bareTitle, type ConflictFinder, type FoundConflict, likeness } from "./conflict-context.ts";

const heading = /^附件\s*([一二三四五六七八九十\d]{0,3})\s*[:：]?$/u;
/** Below this likeness two titles name different annexes. */
const otherTitle = 0.4;

/** An annex whose heading carries another title than the list of annexes (附件说明) gives it. */
export const annexList: ConflictFinder = ({ doc }) => {
  const found: FoundConflict[] = [];
  for (const annex of doc.metadata.annexes) {
    if (annex.start === undefined) continue;
    const blocks = doc.blocks
      .filter(({ start }) => start >= annex.start! && start < (annex.end ?? doc.text.length))
      .slice(0, 3);
    const at = blocks.findIndex(({ start, end }) => heading.test(doc.text.slice(start, end).trim()));
    const title = blocks[at + 1];
    if (at < 0 || !title || title.end - title.start > 80) continue;
    const printed = bareTitle(doc.text.slice(title.start, title.end));
    const listed = bareTitle(annex.title);
    if (printed === listed || printed.length < 4 || listed.length < 4) continue;
    const place = doc.text.lastIndexOf(annex.title, annex.start - 1);
    if (place < 0 || printed.includes(listed) || listed.includes(printed)) continue;
    found.push({
      what: `附件${annex.number}的标题与附件说明不一致`,
      kind: "annex-list",
      severity: likeness(printed, listed) < otherTitle ? "hard" : "soft",
      a: { start: place, end: place + annex.title.length, rule: "annex-list", ruleVersion: 1 },
      b: { start: title.start, end: title.end, rule: "annex-list", ruleVersion: 1 },
    });
  }
  return found;
};
