/**
 * Thresholds of eligibility (至少具有3名…, 从业满5年, 对…100人以上的企业给予…) are rules, not figures; the money that is paid on
 * them is one. Source: the relative construction …以上的X and the modals of requirement.
 */
import type { Clause } from "./clauses.ts";
import type { Quantity } from "./quantity.ts";

export interface ConditionPlace {
  folded: string;
  clause: Clause;
  next?: Clause;
  quantity: Quantity;
  headings: readonly string[];
}

const conditionHeading =
  /条件|资格|申报(?:要求|范围|对象)|参评|评选(?:范围|标准|对象)|准入|门槛|认定标准|适用对象|申请人|补贴对象|符合(?:下列|以下)/;
const requirement =
  /(?:最少|至少)(?:应|须|需|由|要|具有|具备|拥有|配备|有|跨)|(?:必须|应当|须|需|应)(?:具备|具有|符合|满足|达到|由|为)|(?:申报|申请|参评|推荐)[^，。；]{0,12}(?:不少于|不低于|至少|不得|须|应)/;
const governing = /(?:申报|申请|参评|推荐|评选)[^，。；]{0,10}(?:必须|应当?|须|需)[^。；]*$/;
const gives =
  /给予|奖励|补助|补贴|资助|享受|可(?:以)?(?:申请|申报|享受|获得|优先)|扶持|认定为|评为|予以|支付|发放|减免|按/;
const paid = /给予|奖励|补助|补贴|资助|发放|支付|奖金|津贴|扶持|支持|拨付/;
/** Nouns of a measure right before its number. */
const measured =
  /(?:金额|余额|收入|产值|投资额?|资产|资本|营收|营业额|销售额|总额|规模|标准|费率)(?:在|为|达到?|超过|不超过|低于|高于)?\s?$/;
/** 对 and its object up to the number, without a verb of giving in between. */
const insideObject = /(?:^|[，可应将地]|单位|部门|财政)对(?:(?!给予|奖励|补助|补贴|资助|支付|发放|予以)[^，。；])*$/;

/** 各市申报2项课题 below 申报要求: what each has to hand in is a task; 限报, 不超过, 须 and 可 set a limit. */
function isAssigned(headings: readonly string[], clause: string, before: string): boolean {
  return (
    !headings.some((heading) => /条件|资格|门槛|标准|对象|准入/.test(heading)) &&
    /(?:申报|上报|报送|提交|完成)\s?$/.test(before) &&
    !/限|不超过|不多于|最多|至多|不得|不少于|不低于|至少|以上|须|应|可|每[人个项家]|同一/.test(clause)
  );
}

/** 到2027年，普及率须达到95%: a rate that is to be reached by a date is a target, whatever modal stands before it. */
const isDatedRate = (folded: string, clause: Clause, before: string, quantity: Quantity): boolean =>
  quantity.class === "share" &&
  /(?:率|比例|占比|比重)(?:均|都)?(?:必须|应当|须|需|应)达到?\s?$/.test(before) &&
  /(?:到|至|自|从)?(?:20)\d{2}年(?:底|末)?(?:前|起|,|，)[^。；]*$/.test(folded.slice(0, clause.end)) &&
  !/申报|申请|参评|推荐|评选/.test(folded.slice(0, clause.end));

export function isCondition({ folded, clause, next, quantity, headings }: ConditionPlace): boolean {
  const text = folded.slice(clause.start, clause.end);
  const before = folded.slice(clause.start, quantity.start);
  const after = folded.slice(quantity.end, clause.end);
  const following = next ? folded.slice(next.start, next.end) : "";
  // X是指……：a definition says what a word means.
  if (/(?:是|系)指(?![标导数定挥])/.test(folded.slice(0, quantity.start))) return true;
  const words = folded.slice(quantity.start, quantity.end);
  const limited = /(?:以上|以下|以内|不满|未满)(?:\(含\))?$/.test(words);
  // 支持单户金额500万元以下的企业: of what is measured the number says which ones, even behind a verb of giving.
  if (
    quantity.class === "money" &&
    limited &&
    measured.test(before) &&
    /^\s?的(?!资金|经费|补助|补贴|奖励|支持)/.test(after)
  )
    return true;
  // 对单户金额500万元以下、费率不超过1%的业务给予补贴: both numbers stand inside what 对 governs.
  if (
    quantity.class !== "counted" &&
    insideObject.test(before) &&
    /^[^，。；]{0,24}的[^，。；的]{1,16}(?:给予|予以|实行|实施|进行)/.test(after)
  )
    return true;
  if (quantity.class === "money" && paid.test(before)) return false;
  if (quantity.class === "money" && paid.test(after.slice(0, 12)) && !/^\s?(?:\(含\))?\s?(?:以上|以下)?的/.test(after))
    return false;
  if (headings.some((heading) => conditionHeading.test(heading)) && !isAssigned(headings, text, before)) return true;
  // 到2030年底至少有2个县达标 sets a goal.
  if (requirement.test(text) && !/到20\d{2}年/.test(before) && !isDatedRate(folded, clause, before, quantity))
    return true;
  // 申报单位须成立满3年，职工不少于50人: the modal governs the clauses after it.
  if (
    governing.test(folded.slice(Math.max(0, clause.start - 80), clause.start)) &&
    /不少于|不低于|至少|以上|不超过|满/.test(text)
  )
    return true;
  if (/罚款|罚金/.test(text)) return true;
  // 生产企业为2家的，…: a clause that ends with 的 before another one is a condition.
  if (text.endsWith("的") && next) return true;
  // 对未完成任务80%的进行约谈: 的 ends the description of whom, and the verb follows.
  if (
    /^(?:对|凡|给)/.test(before) &&
    /^\s?的\s?(?:进行|予以|给予|可|将|应|要|按|由|不予|取消|通报|约谈|单位|企业|个人)/.test(after) &&
    quantity.class !== "money"
  )
    return true;
  // 常住人口超过100万的城市，…: a noun with its description and nothing said of it yet.
  if (
    next &&
    quantity.class !== "share" &&
    /(?:超过|低于|高于|不足|满|少于|多于)$/.test(before) &&
    /^\s?的[^，。；\d]{1,12}$/.test(after) &&
    !/培育|打造|建设|新增|新建|发展|形成|引进|实现|建成/.test(before)
  )
    return true;
  // 100人以上企业, 25人及以上单位: the number belongs to the name of the group.
  if (
    limited &&
    /人$|元$/.test(quantity.unit ?? "") &&
    /^(?:企业|单位|用人单位|学校|机构|项目|工程|党组织|村|社区|小区|行政村|非公)/.test(after)
  )
    return true;
  if (!limited || !/^\s?的/.test(after)) return false;
  // 500万元以下的企业, 100人以上的学校: the number describes the noun; 20家以上的企业 counts it.
  if (quantity.class === "money" || quantity.class === "measure" || quantity.class === "time") return true;
  if (quantity.class !== "counted") return false;
  return /(?:人|名|岁)$/.test(quantity.unit ?? "") || gives.test(after) || gives.test(following);
}
