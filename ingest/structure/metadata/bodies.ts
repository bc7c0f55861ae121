/**
 * Whether words are the name of a body that issues or receives documents. By its last word: the organs of 宪法 chapter 3,
 * the departments of 国务院机构设置, the people's organisations, and the bodies under them.
 */

const SUFFIXES =
  "委员会|常委会|人民政府|办公厅|办公室|人民法院|人民检察院|人民代表大会|联合会|管理局|管理处|总工会|工会|总局|党组|党委|工委|省委|市委|县委|区委|州委|纪委|政协|人大|团委|妇联|工商联|残联|科协|文联|" +
  "政府|委办|指挥部|领导小组|联席会议|工作组|专班|工作委|部委|协会|学会|商会|基金会|研究院|研究所|研究会|中心|大学|学院|学校|医院|银行|集团|公司|分局|支队|总队|分行|营业管理部|监管局|" +
  "海关|军区|油田|厂|局|厅|部|委|院|署|司|处|科|办|室|会|社|行|所|站|馆|(?<![平舞后擂柜讲])台|队|组|校|园";
const BODY = new RegExp(`(?:${SUFFIXES})(?:[（(][^（()）]{1,30}[）)])?$`);
/** Verbs and particles that make words a clause rather than a name. */
const CLAUSE =
  /[，。；：！？、:;]|\s|关于|转发|印发|批转|发布|公布|现将|通知|如下|以及其|按照|根据|为了|请各|负责|要求|召开|举行|举办|开展|落实|[的了吗呢]/;
/** A heading such as 打造创新工作室 or 搭建成才平台 opens with a verb, a name does not. */
const VERB_FIRST =
  /^(?:搭建|搭好|架起|建好|建强|建立|建成|打造|提升|完善|健全|优化|深化|强化|加强|推进|推动|聚焦|创建|共建|做强|做优|做实|筑牢|夯实|用好|办好|激活|激发|培育|壮大|选树|构建|落实|走进|点亮|唱响|擦亮|织密|拓宽|畅通|开设|组建|设立|坚持|突出|凝聚|引领|推广|丰富|营造)/;
const COLLECTIVE =
  /(?:单位|部门|企业|机构|院校|高校|学校|团体|组织|开发区|管委会|公司|集团|支部|分会|学会|协会|机关|人员|代表|委员|同志|工会|村|社区|街道|乡镇|街道办|地区|市州|高新区|园区|医院|银行|处室)(?:[（(][^（()）]{1,40}[）)])?$/;

/** 某省总工会, 某市财政局; not a clause, not 各有关单位. */
export function isBody(words: string): boolean {
  const name = words.replace(/[（(](?:代章|盖章|章|公章|印章)[）)]$/, "").trim();
  return (
    name.length >= 3 &&
    name.length <= 40 &&
    BODY.test(name) &&
    !CLAUSE.test(name.replace(/[（(][^（()）]*[）)]/g, "")) &&
    !/^[各本该此其]/.test(name) &&
    !VERB_FIRST.test(name) &&
    !/\d/.test(name)
  );
}

/** Whether words can stand among 主送机关: a body, or a class of bodies. */
export const isRecipient = (words: string): boolean => BODY.test(words) || COLLECTIVE.test(words);

/** Several bodies on one line, parted by spaces or 、; undefined when any part is none. */
export function splitBodies(words: string): { name: string; start: number; end: number }[] | undefined {
  const parts: { name: string; start: number; end: number }[] = [];
  for (const match of words.matchAll(/[^\s、，,\u3000]+/g)) {
    const name = match[0].replace(/[（(][^（()）]*章[）)]$/, "");
    if (!isBody(name)) return undefined;
    parts.push({ name, start: match.index, end: match.index + name.length });
  }
  return parts.length > 0 ? parts : undefined;
}
