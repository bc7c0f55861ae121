/** Which time frames a figure: its own sentence, the sentences before it, the list's lead-in, the heading, the title. */
import { foldText } from "../../language/folded-text.ts";
import type { Sentence, StructuredDocument } from "../../model.ts";
import type { Clause } from "./clauses.ts";
import { longestPiece } from "./pieces.ts";
import type { Quantity } from "./quantity.ts";
import { type Clock, findTimes, type Time } from "./times.ts";

export interface Framing {
  /** The time that decides, absent when nothing speaks. */
  time?: Time;
  /** 每年 and the like, in the clause itself. */
  recurring?: Time;
  /** Limit of an earlier sentence of the paragraph; dates a target where nothing nearer does. */
  earlier?: Time;
  source?: "sentence" | "paragraph" | "duty" | "lead-in" | "heading" | "title";
  /** The lead-in the figure stands under. */
  leadIn?: string;
  /** Money the document pays (补助, 奖励): a standing offer that the term of the goals does not end. */
  paid: boolean;
}

export interface Timeline {
  framing(
    sentence: Sentence,
    folded: string,
    figure: FramedFigure,
    clause: Clause,
    prior: "target" | "outcome",
  ): Framing;
  timesOf(framing: Framing, kind: "target" | "outcome"): { deadline?: string; period?: string; why?: string };
}

/** What the timeline has to know of a figure. */
export interface FramedFigure {
  /** Where it stands in its sentence. */
  start: number;
  quantity: Pick<Quantity, "series" | "class">;
}

interface LeadIn {
  text: string;
  /** The blocks it governs: from the next one to the end of its section. */
  from: number;
  to: number;
  time?: Time;
}

export function createTimeline(doc: StructuredDocument, clock: Clock, yearOfTitle: string | undefined): Timeline {
  const leadIns = findLeadIns(doc, clock);
  const overall = overallLimit(doc, clock);
  const headingTimes = new Map<number, Time | undefined>();
  const timesOfSentence = new Map<number, Time[]>();
  const indexOfSentence = new Map(doc.sentences.map(({ start }, index) => [start, index]));
  /** The last limit named up to and in each sentence of its block. */
  const limits: (Time | null | undefined)[] = [];

  const foldedOf = ({ start, end }: Pick<Sentence, "start" | "end">) =>
    foldText(doc.text.slice(start, Math.min(end, start + longestPiece)));
  const timesIn = ({ start, end }: Sentence, folded?: string): Time[] => {
    const known = timesOfSentence.get(start);
    if (known) return known;
    const times = findTimes(folded ?? foldedOf({ start, end }), clock);
    timesOfSentence.set(start, times);
    return times;
  };

  const ahead = ({ iso }: Time): boolean => !clock.year || Number(iso!.slice(0, 4)) >= clock.year;

  /** The limit named last in the sentences before this one in its block. */
  const limitBefore = (sentence: Sentence): Time | undefined => {
    const index = indexOfSentence.get(sentence.start);
    if (index === undefined) return undefined;
    let known = index;
    while (known > 0 && limits[known - 1] === undefined && doc.sentences[known - 1]!.block === sentence.block) known--;
    for (let at = known; at < index; at++) {
      const earlier = doc.sentences[at]!;
      const times = timesIn(earlier);
      // 2024年，要抓好以下几件事： the year a sentence opens with holds for the paragraph.
      const own =
        times.findLast((time) => time.iso && time.role === "by" && !finishes(foldedOf(earlier), time)) ??
        times.find(
          ({ role, iso, start }) =>
            role === "in" && iso?.length === 4 && /^[\s\-—–·•●]*$/.test(foldedOf(earlier).slice(0, start)),
        );
      const inherited = at > 0 && doc.sentences[at - 1]!.block === earlier.block ? limits[at - 1] : null;
      limits[at] = own && ahead(own) ? own : (inherited ?? null);
    }
    const before = doc.sentences[index - 1];
    return before && before.block === sentence.block ? (limits[index - 1] ?? undefined) : undefined;
  };

  const dutyTimes = new Map<number, Time | undefined>();
  /** （市公安局负责，2028年10月底前完成） at the end of a paragraph, 完成时限：2028年6月 below it: when the task is due. */
  const dutyTime = (index: number, section: number): Time | undefined => {
    if (dutyTimes.has(index)) return dutyTimes.get(index);
    const block = doc.blocks[index]!;
    const end = doc.sections[section]?.end ?? doc.text.length;
    let words = closingBracket.exec(
      foldText(doc.text.slice(Math.max(block.start, block.end - longestDuty), block.end)),
    )?.[1];
    // 责任单位：… / 配合单位：… / 完成时限：…: labelled lines below the paragraph.
    for (let at = index + 1; !words && at <= index + dutyLines; at++) {
      const below = doc.blocks[at];
      if (!below || below.start >= end) break;
      const line = foldedOf(below);
      words = dueLine.exec(line)?.[1];
      if (!dutyLine.test(line)) break;
    }
    const time = words
      ? findTimes(words, clock).findLast(({ role, iso }) => iso && (role === "by" || role === "in"))
      : undefined;
    dutyTimes.set(index, time);
    return time;
  };

  const headingTime = (section: number): Time | undefined => {
    if (headingTimes.has(section)) return headingTimes.get(section);
    const own = doc.sections[section];
    let time: Time | undefined;
    if (own && section !== 0) {
      time = findTimes(foldText(own.title), clock).find(({ role, iso }) => iso && (role === "by" || role === "in"));
      if (!time && own.parent !== undefined) time = headingTime(own.parent);
    }
    headingTimes.set(section, time);
    return time;
  };

  return {
    framing(sentence, folded, { start: at, quantity }, clause, prior) {
      const paid =
        quantity.class === "money" &&
        /给予|奖励|补助|补贴|资助|津贴|奖金|贴息|报销/.test(folded.slice(clause.start, clause.end));
      const times = timesIn(sentence, folded);
      const inherited = limitBefore(sentence);
      const leadIn = leadIns.findLast(({ from, to }) => from <= sentence.block && sentence.block < to);
      const recurring = times.find(
        ({ role, start, end }) => role === "recurring" && start >= clause.start && end <= clause.end,
      );
      const usable = times.filter(({ role }) => role !== "recurring" && role !== "compared");
      // 到2024年底和2025年底，分别达到70%和90%: one time each.
      const { series } = quantity;
      const row = series ? usable.filter(({ iso, end }) => iso && end <= series.start) : [];
      const each = series && row.length === series.length && /分别/.test(folded) ? row[series.index] : undefined;
      const own =
        each ??
        usable.filter(({ start }) => start < at).at(-1) ??
        usable.find(({ start, end }) => start >= clause.start && end <= clause.end) ??
        usable.find((time) => time.start - clause.end < 8 && time.start >= clause.end && finishes(folded, time));
      // 明年 below 2028年打算: the heading names the year that the word means.
      const meant = own && !own.iso && nextYear.test(own.text) ? headingTime(sentence.section) : undefined;
      if (meant && (prior === "target" || !/^年/.test(own!.text)))
        return { time: meant, recurring, source: "heading", leadIn: leadIn?.text, paid };
      if (own) return { time: own, recurring, source: "sentence", leadIn: leadIn?.text, paid };
      if (inherited && prior === "target")
        return { time: inherited, recurring, source: "paragraph", leadIn: leadIn?.text, paid };
      const due = prior === "target" ? dutyTime(sentence.block, sentence.section) : undefined;
      if (due) return { time: due, recurring, source: "duty", leadIn: leadIn?.text, paid };
      if (leadIn?.time) return { time: leadIn.time, recurring, source: "lead-in", leadIn: leadIn.text, paid };
      const heading = headingTime(sentence.section);
      const rest = { recurring, leadIn: leadIn?.text, paid, ...(inherited && { earlier: inherited }) };
      return heading ? { ...rest, time: heading, source: "heading" } : rest;
    },
    timesOf({ time, recurring, source, paid, earlier }, kind) {
      // 到2027年，年均培训3万人: the mean is that of the term, which ends then; 每年 only says that it comes back.
      if (recurring)
        return {
          period: recurring.text,
          ...(kind === "target" &&
            recurring.text === "年均" &&
            source === "sentence" &&
            time?.role === "by" &&
            time.iso && { deadline: time.iso, why: `deadline from the sentence: ${time.text}` }),
        };
      if (kind === "outcome") {
        if (!time || time.role === "compared") return {};
        return { period: time.role === "since" || !time.iso ? time.text : time.iso, why: `time: ${time.text}` };
      }
      if (time?.iso && time.role !== "since")
        return {
          deadline: time.iso,
          period: time.role === "in" ? time.text : undefined,
          why: `deadline from the ${source}: ${time.text}`,
        };
      if (earlier && !time) return { deadline: earlier.iso, why: `deadline from the paragraph: ${earlier.text}` };
      if (time) return { period: time.text, why: `time: ${time.text}` };
      if (overall && !paid)
        return { deadline: overall.iso, why: `deadline from the goals of the document: ${overall.text}` };
      if (yearOfTitle) return { deadline: yearOfTitle, why: `deadline from the title: ${yearOfTitle}` };
      return {};
    },
  };
}

const nextYear = /^(?:明年|新的一年|来年|下一年|次年|年底前?|年内)/;
/** Longest bracket of duties read at the end of a paragraph, in characters. */
const longestDuty = 240;
const closingBracket =
  /[(〔[【]([^()〔〕[\]【】]*(?:负责|牵头|单位[::]|部门[::]|配合)[^()〔〕[\]【】]*(?:完成|前|时限)[^()〔〕[\]【】]*)[)〕\]】][。;]?\s*$/;
/** Labelled lines looked over below a paragraph. */
const dutyLines = 4;
const dutyLine = /^\s*(?:牵头|责任|主责|主办|承办|协办|配合|参与|参加|支持|指导|实施)(?:单位|部门|处室|主体|人)[::]/;
const dueLine = /^\s*(?:完成时限|完成时间|时间节点|时限要求|办理时限|时间安排|时限)[::]\s*(.{2,40})/;

/** 改造站点40个，6月底前全部投入使用: a clause without a number says by when what stands before it is done, and no more. */
function finishes(folded: string, { role, start, end }: Time): boolean {
  return (
    role === "by" &&
    /[，,]\s?(?:并|须|要|应|力争|争取|确保)?\s?$/.test(folded.slice(0, start)) &&
    /^(?:须|要|应)?(?:全部|全面|基本|均|力争|确保|一并|陆续)*(?:完成|完工|投入|建成|投产|投用|到位|交付|竣工|验收|启用|落地|建设完成|开工|运行|运营)(?!率)[^\d，。；]*(?:[，。；]|$)/.test(
      folded.slice(end),
    )
  );
}

/**
 * The term of the whole document: the one year its section of goals (工作目标, 目标任务 …) sets, or its opening where it has no
 * such section. Undefined when that names no year or several.
 */
function overallLimit(doc: StructuredDocument, clock: Clock): Time | undefined {
  const inGoals = doc.sentences.filter(({ section }) =>
    doc.sections[section]?.path.some((title) => /目标/.test(title)),
  );
  // Without such a section the paragraphs before the first heading may set the term: 到2027年，….
  const opening = doc.sentences.filter(
    ({ section, start }) =>
      section === 0 && /^(?:力争|争取)?到20\d{2}年/.test(foldText(doc.text.slice(start, start + 12))),
  );
  const found = new Map<string, Time>();
  for (const { start, end } of inGoals.length > 0 ? inGoals : opening)
    for (const time of findTimes(foldText(doc.text.slice(start, Math.min(end, start + longestPiece))), clock))
      if (time.role === "by" && time.iso && (!clock.year || Number(time.iso.slice(0, 4)) >= clock.year))
        found.set(time.iso.slice(0, 4), { ...time, iso: time.iso.slice(0, 4) });
  return found.size === 1 ? [...found.values()][0] : undefined;
}

/** Paragraphs that end with a colon and name a time or a goal: 到2025年，实现以下目标： */
function findLeadIns(doc: StructuredDocument, clock: Clock): LeadIn[] {
  const found: LeadIn[] = [];
  const sectionOf = new Map<number, number>();
  for (const { block, section } of doc.sentences) sectionOf.set(block, section);
  doc.blocks.forEach((block, index) => {
    if (block.kind !== "paragraph" && block.kind !== "heading") return;
    const text = foldText(doc.text.slice(Math.max(block.start, block.end - 120), block.end)).trimEnd();
    if (!text.endsWith(":")) return;
    const sentence = /[^。；]*$/.exec(text.slice(0, -1))![0];
    const time = findTimes(sentence, clock)
      .filter(({ role, iso }) => iso && (role === "by" || role === "in"))
      .at(-1);
    if (!time && !/目标|实现|达到|任务/.test(sentence)) return;
    const section = doc.sections[sectionOf.get(index) ?? 0];
    let to = index + 1;
    while (to < doc.blocks.length && doc.blocks[to]!.start < (section?.end ?? doc.text.length)) to++;
    found.push({ text: sentence, from: index + 1, to, time });
  });
  return found;
}
