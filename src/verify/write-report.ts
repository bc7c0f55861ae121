/** Findings as the report: words cut out and masked, places with section, page and link. */
import { linkTo } from "../evidence/link.ts";
import { selectorsOf } from "../evidence/selectors.ts";
import type { Masking } from "../personal-data.ts";
import type { Finding, FoundPlace, Span } from "./finding.ts";
import { type Draft, paragraphAt } from "./read-draft.ts";
import { type CheckedItem, type ItemState, itemStates, type SourcePlace, type VerifyReport } from "./report.ts";

/** Contact data is masked in the draft's words and in the sources'; masking keeps every length, so all offsets hold. */
export async function writeReport(
  masking: Masking,
  draft: Draft,
  findings: readonly Finding[],
  coverage: VerifyReport["coverage"],
): Promise<VerifyReport> {
  const mask = await masking.everywhere();
  const normalised = mask(draft.document.text);
  const text = draft.text === draft.document.text ? normalised : mask(draft.text);
  const masked = new Map<string, Promise<string>>();
  const sourceText = ({ document }: FoundPlace) => {
    const known = masked.get(document.id) ?? masking.span(document.id, 0, document.text);
    masked.set(document.id, known);
    return known;
  };

  async function placeOf(place: FoundPlace): Promise<SourcePlace> {
    const { document, span, parts, figure } = place;
    const source = await sourceText(place);
    const passage = document.passages.findLast(({ start, end }) => start <= span.start && span.start < end);
    return {
      documentId: document.id,
      title: document.title,
      docNumber: document.docNumber,
      section: passage?.section || null,
      page: passage?.page ?? null,
      passageId: passage?.id ?? null,
      ...span,
      quote: source.slice(span.start, span.end),
      link: linkTo(document, span, selectorsOf(source, span)[0]),
      ...(parts && {
        difference: parts.map((part) => ({
          type: part.type,
          text: (part.type === "source" ? source : normalised).slice(part.span.start, part.span.end),
        })),
      }),
      ...(figure && { figure }),
    };
  }

  /** In the draft's own text, which for pasted words is not the normalised one. */
  const ownSpan = ({ start, end }: Span): Span => {
    const from = draft.placeOf(start);
    return { start: from, end: end > start ? draft.placeOf(end - 1) + 1 : from };
  };

  const items: CheckedItem[] = [];
  for (const { kind, state, span, figure, notes, places } of findings) {
    const own = ownSpan(span);
    items.push({
      id: `v${items.length + 1}`,
      kind,
      state,
      draft: { ...own, text: text.slice(own.start, own.end), ...paragraphAt(draft.document.blocks, span.start) },
      ...(figure && { figure }),
      notes,
      sources: await Promise.all(places.map(placeOf)),
    });
  }
  const asked = items.filter(({ kind }) => kind !== "term");
  const counts = Object.fromEntries(
    itemStates.map((state) => [state, asked.filter((item) => item.state === state).length]),
  ) as Record<ItemState, number>;
  const { format, pages, problems } = draft;
  return {
    draft: { text, format, pages, problems },
    items,
    counts,
    clean: asked.every(({ state }) => state === "exact"),
    coverage,
  };
}
