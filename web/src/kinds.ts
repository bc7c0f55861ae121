/** Names of the kinds of documents that the API gives. */
const labels: Record<string, string> = {
  resolution: "决议",
  decision: "决定",
  order: "命令",
  communique: "公报",
  announcement: "公告",
  notification: "通告",
  opinion: "意见",
  notice: "通知",
  circular: "通报",
  report: "报告",
  request: "请示",
  reply: "批复",
  bill: "议案",
  letter: "函",
  minutes: "纪要",
  plan: "规划方案",
  measures: "办法规定",
  case_report: "案例纪实",
  news: "新闻",
  guide: "指南",
  list: "清单目录",
  other: "其他",
};

export const kindLabel = (kind: string): string => labels[kind] ?? kind;
