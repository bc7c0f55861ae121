import type { Clause } from "./clauses.ts";

/** Words that end the name of a body or a group that acts. */
const body =
  /(?:总工会|工会|公司|集团|企业|学院|大学|学校|院校|医院|委员会|机构|单位|中心|部门|厅|局|办公室|协会|学会|基地|平台|工作室|联盟|[省市县区州盟镇乡村])$/;
/** What begins the predicate behind a subject. */
const predicate =
  /^([^，。；：“”《》\d、()]{2,24}?)(?=(?:将|要|应|须|需|拟|计划|力争|已|共|累计|分别|还|也|再|均|投入|设立|新增|新建|建设|建成|培育|培养|培训|举办|开展|组织|发放|完成|实现|达到|选派|拿出|成立|拥有|有|每年|给予|安排))/;
const time =
  /^(?:(?:到|至|截至)?(?:19|20)\d{2}年(?:\d{1,2}月)?(?:年?底前|年?底|末|前|以来|度)?|今年|去年|目前|同时|其中|此外|由|在|对|为|经)+[，,]?/;

/** The body that acts in the clause of the figure or, failing that, in an earlier clause of its sentence. */
export function subjectOf(folded: string, clauses: readonly Clause[], at: number): { subject?: string } {
  for (const { start, end } of [...clauses].reverse()) {
    const words = folded.slice(start, Math.min(end, at)).replace(time, "");
    const named = predicate.exec(words)?.[1]?.trim();
    if (
      named &&
      body.test(named) &&
      !/^(?:每|各|全|我|本|该|其)$|^(?:每|新建|建设|组建|成立|推动|支持|其余|培育|加快|发展)/.test(named)
    )
      return { subject: named };
  }
  return {};
}
