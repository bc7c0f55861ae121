/**
 * Which project a place speaks of. A notice that sets up several projects describes each in a section of its body and
 * again in an annex; a body section belongs to the annex whose title holds its words in their order.
 */
import { bareTitle, type ConflictContext, orderedShare, sectionsAbove } from "./conflict-context.ts";

export interface Scope {
  /** Number of the annex that is about the same project. */
  project: number;
  /** Whether the place stands in that annex or in the body. */
  inAnnex: boolean;
}

const shortName = /^简称\s*[:：]\s*(.{2,30}?)[。；]?$/u;
/** At least this share of a section's title must stand in the annex's title. */
const enough = 0.75;
const margin = 0.12;

/** Finds the scope of a section; undefined when it is about no single annex. */
export function createScopes(context: ConflictContext): (section: number) => Scope | undefined {
  const { doc } = context;
  const annexes = doc.metadata.annexes.filter(({ start }) => start !== undefined);
  const titles = annexes.map(({ title }) => bareTitle(title));
  const longNames = new Map<string, string>();
  for (const sentence of context.sentences) {
    const name = shortName.exec(doc.text.slice(sentence.start, sentence.end).trim())?.[1];
    const section = doc.sections[sentence.section];
    if (name && section) longNames.set(bareTitle(name), bareTitle(section.title));
  }
  const projectOf = (title: string): number | undefined => {
    const bare = bareTitle(title);
    const names = [bare, longNames.get(bare) ?? ""].filter((name) => name.length >= 4);
    const scores = titles.map((annex) => Math.max(0, ...names.map((name) => orderedShare(name, annex))));
    const best = Math.max(0, ...scores);
    const second = Math.max(0, ...scores.filter((_score, i) => i !== scores.indexOf(best)));
    return best >= enough && best - second >= margin ? annexes[scores.indexOf(best)]?.number : undefined;
  };
  const known = new Map<number, Scope | undefined>();
  return (ordinal) => {
    if (known.has(ordinal)) return known.get(ordinal);
    const above = sectionsAbove(context, ordinal);
    const annex = above.find((section) => section.annex !== undefined)?.annex;
    let scope: Scope | undefined = annex === undefined ? undefined : { project: annex, inAnnex: true };
    if (annex === undefined) {
      for (const section of above.slice(0, -1)) {
        const project = projectOf(section.title);
        if (project !== undefined) {
          scope = { project, inAnnex: false };
          break;
        }
      }
      // With a single annex, a body that speaks of no other project speaks of this one.
      if (!scope && annexes.length === 1) scope = { project: annexes[0]!.number, inAnnex: false };
    }
    known.set(ordinal, scope);
    return scope;
  };
}
