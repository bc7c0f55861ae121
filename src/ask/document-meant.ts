/**
 * “This notice”, “该意见”: a question about the document that the reader has open. Where it is not told which, one whose
 * title is of that kind is meant sooner than others. Source: GB/T 9704-2012, 7.3.1: a title ends with the 文种.
 */
const thisKind =
  /(?:这|该|本|此)(?:份|个|项|部|则)?(?:年度|实施|工作)?(?<kind>通知|通告|通报|公告|意见|方案|办法|决定|规划|计划|要点|条例|规定|细则|案例|纪实|报告)/u;

/** 意见 for 该意见依据什么; undefined where the question names no document in this way. */
export const kindMeant = (question: string): string | undefined => thisKind.exec(question)?.groups?.kind;
