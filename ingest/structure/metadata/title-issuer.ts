/** The issuers a title opens with: 某省总工会 某省教育厅关于……的通知, 某市民政局等四部门关于……. Source: GB/T 9704-2012, 7.3.1 (发文机关、事由、文种). */
import { splitBodies } from "./bodies.ts";

/** What comes between issuer and subject. */
const SUBJECT = /关于|转发|印发|批转|发布|公布|对|就|致|公告|通告|令/g;

const YEARLY =
  /(?:19|20)\d{2}\s?(?:[-—–－~～至]\s?(?:19|20)?\d{2}\s?)?年(?:度)?[^，。：；]{0,20}(?:要点|计划|方案|规划|总结|报告|安排|任务|清单)/;

export interface TitleIssuers {
  /** Names with their place in the title. */
  bodies: { name: string; start: number; end: number }[];
  /** True for 等四部门: the others are named in the signature only. */
  andOthers: boolean;
  /** Where the subject begins. */
  subject: number;
}

/** Undefined when the title begins with its subject. */
export function findTitleIssuers(title: string): TitleIssuers | undefined {
  for (const match of title.matchAll(SUBJECT)) {
    if (match.index === 0) return undefined;
    const printed = title.slice(0, match.index);
    const before = printed.replace(
      /\s*等[\d一二三四五六七八九十]*(?:个)?(?:部门|单位|部委|委办局|家单位|机构)?\s*$/,
      "",
    );
    const bodies = splitBodies(before) ?? splitRunTogether(before);
    if (bodies) return { bodies, andOthers: before !== printed, subject: match.index };
  }
  // A plan for a year: 某省教育厅2031年工作要点.
  const year = YEARLY.exec(title);
  const bodies = year ? (splitBodies(title.slice(0, year.index)) ?? undefined) : undefined;
  return year && bodies ? { bodies, andOthers: false, subject: year.index } : undefined;
}

/** 某市教育局某市财政局: names set without a space begin with the same place. */
function splitRunTogether(words: string): TitleIssuers["bodies"] | undefined {
  const place = /^[\u4e00-\u9fff]{2,8}?[省市区县州盟旗]/.exec(words)?.[0];
  if (!place) return undefined;
  const starts = [...words.matchAll(new RegExp(place, "g"))].map((match) => match.index);
  if (starts.length < 2) return undefined;
  const bodies = starts.map((start, i) => {
    const end = starts[i + 1] ?? words.length;
    return { name: words.slice(start, end).trim(), start, end };
  });
  return bodies.every(({ name }) => splitBodies(name)?.length === 1) ? bodies : undefined;
}
