/**
 * What kind of document a title names, read from its last word. Sources: the fifteen kinds of official documents
 * (党政机关公文处理工作条例, 2012, article 8), the kinds of laws and rules (立法法; 规章制定程序条例, article 7), kinds of
 * plans and standards in common use (GB/T 1.1-2020 for standards).
 */
import type { DocumentKind } from "../../model.ts";

/** What may follow the last word: an edition, a term, a draft mark. */
const suffix =
  "(?:[（(〔][^（）()〔〕]{1,24}[）)〕]|（?(?:试行|暂行|修订稿?|征求意见稿|草案|送审稿|讨论稿|修正案)）?|[\\d.]+版|20\\d{2}年?版?|第[一二三四五六七八九十]+版)*";

const kinds: [RegExp, DocumentKind][] = [
  [/(?:决议)$/u, "resolution"],
  [/(?:决定|修正案)$/u, "decision"],
  [/(?:命令|令)$/u, "order"],
  [/(?:公报)$/u, "communique"],
  [/(?:公告)$/u, "announcement"],
  [/(?:通告)$/u, "notification"],
  [/(?:意见|建议|若干措施|措施|政策)$/u, "opinion"],
  [/(?:通知)$/u, "notice"],
  [/(?:通报)$/u, "circular"],
  [/(?<!简)报告(?:书)?$/u, "report"],
  [/(?:请示)$/u, "request"],
  [/(?:批复|答复|复函)$/u, "reply"],
  [/(?:议案|提案)$/u, "bill"],
  [/(?:函)$/u, "letter"],
  [/(?:纪要)$/u, "minutes"],
  [/(?:规划|计划|方案|要点|纲要|预案|路线图|蓝图|部署|安排|任务|分工)$/u, "plan"],
  [
    /(?:办法|细则|条例|规定|制度|规程|规则|章程|准则|标准|规范|总则|通则|导则|宪法|公约|协定|法典|程序|技术要求|通用要求|管理要求|守则|解释|(?<![办方做手说想看疗用写语书技文合违执司立守非])法)$/u,
    "measures",
  ],
  [/(?:案例|案例集|汇编|案例汇编)$/u, "case_report"],
  [/(?:指南|指引|手册|读本|须知|问答|大纲|教材)$/u, "guide"],
  [/(?:清单|目录|名单|名录|台账|图谱)$/u, "list"],
  [/(?:[一二三四五六七八九十百\d]+条|白皮书|蓝皮书|绿皮书|倡议书|倡议|宣言|共识)$/u, "other"],
];

const ending = new RegExp(`${suffix}$`, "u");
/** Titles such as …发展规划（2021—2035年） or …“十四五”规划和2035年远景目标纲要 end in the kind before the bracket. */
export function policyKind(title: string): DocumentKind | undefined {
  const bare = title.replace(/[\s“”〈〉]/gu, "");
  for (const candidate of [bare, bare.replace(ending, "")])
    for (const [pattern, kind] of kinds) if (pattern.test(candidate)) return kind;
  return undefined;
}

/** 《人民日报》《中国工会》: a periodical; 《…申请表》《…合格证》: a form or a paper, not a policy. */
const notPolicy =
  /(?:日报|晚报|时报|早报|晨报|商报|导报|周报|学报|快报|杂志|周刊|月刊|期刊|申请表|登记表|推荐表|汇总表|审批表|备案表|一览表|信息表|情况表|评分表|回执|证书|证|执照|合同|承诺书|申请书|委托书|保证书|告知书|通知书|决定书|声明书|回执单|协议书|发票|凭证|诊断书|鉴定书|讲话|致辞|歌|曲|交响曲|进行曲|调查表|统计表|计划表|报名表|调研报告表|授权书|责任书|说明书|意向书|确认书|证明|新闻联播)$/u;

/** True when a title in 《》 names a document of policy by its last word. */
export function isPolicyTitle(title: string): boolean {
  const bare = title.replace(/[\s“”〈〉]/gu, "").replace(ending, "");
  return bare.length >= 3 && !notPolicy.test(bare) && policyKind(title) !== undefined;
}
