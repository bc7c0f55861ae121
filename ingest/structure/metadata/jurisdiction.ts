/** The level and province of the issuer, by its name, the title and, for the province alone, the places the text names. */
import { divisionsIn } from "../../language/administrative-divisions.ts";
import type { DocumentMetadata } from "../../model.ts";

type Jurisdiction = Pick<DocumentMetadata, "province" | "level">;

/** Bodies of the centre: 中共中央, 国务院 and what carries 国家, 全国, 中国 or 中华 in its name; and the ministries (国务院机构设置, 2023). */
const CENTRAL =
  /^(?:中共中央|中央|国务院|国家|全国|中国(?![（(])|中华|最高人民|共青团中央|(?:外交|国防|教育|科学技术|科技|工业和信息化|公安|民政|司法|财政|人力资源和?社会保障|自然资源|生态环境|环境保护|住房和?城乡建设|交通运输|水利|农业农村|农业|商务|文化和旅游|文化|退役军人事务|应急管理|国土资源|卫生|铁道|信息产业|监察|劳动和社会保障|人事|建设)部(?![^办司]|.{0,2}[处队])|海关总署|(?:税务|市场监督管理|广播电视|统计|知识产权|国际发展合作|体育|信访|医疗保障|安全生产监督管理|质量监督检验检疫|工商行政管理)总局|审计署|民航局|证监会|银保监会|金融监管总局)/;
/** 省总工会, 市财政局: the place is left out. */
const SHORT = { 省: "省级", 自治区: "省级", 市: "市级", 州: "市级", 县: "县级", 区: "县级" } as const;

export interface JurisdictionSources {
  issuers: readonly string[];
  title: string;
  text: string;
}

export function findJurisdiction({ issuers, title, text }: JurisdictionSources): Jurisdiction {
  const [first] = issuers;
  const named = issuers.map(ofName).find((each) => each.level !== undefined);
  if (first && CENTRAL.test(first) && divisionsIn(first).length === 0) return { level: "国家级" };
  if (named) return named;
  const titled = ofName(title);
  if (titled.province && !first) return titled;
  const province = titled.province ?? mostNamed(text);
  const short = first ? shortLevel(first, province) : undefined;
  return { ...(province && { province }), ...(short && { level: short }) };
}

/**
 * A province by the form of a name alone, where the table of divisions has none: two or three characters and 省 at the
 * beginning of a name or of a title's part, with more of the name after it. Words that say "this, all, other" are none.
 */
const NAMED_LIKE_A_PROVINCE =
  /(?:^|[—《“：:])(?!\p{Script=Han}{0,2}[关于全各我本该外跨两三多某等他弟海大强]{1,3}省)(\p{Script=Han}{2,3}省)(?=\p{Script=Han})(?![份级])/u;

/** By the divisions a name begins with: 浙江省杭州市某局 is of the city. */
function ofName(name: string): Jurisdiction {
  const mentions = divisionsIn(name);
  const [first] = mentions;
  if (!first) {
    const form = NAMED_LIKE_A_PROVINCE.exec(name);
    return form ? { province: form[1]!, ...(form.index === 0 && name.startsWith(form[1]!) && { level: "省级" }) } : {};
  }
  let last = first;
  for (const mention of mentions.slice(1)) if (mention.start === last.end) last = mention;
  const division = last.division ?? first.division;
  if (!division) return {};
  return first.start <= 4 ? { province: division.province, level: division.level } : { province: division.province };
}

/** 市 of a 直辖市 is the province itself. */
function shortLevel(name: string, province: string | undefined): Jurisdiction["level"] {
  const place = /^(?:中共)?(自治区|省|市|州|县|区)/.exec(name)?.[1] as keyof typeof SHORT | undefined;
  return place === "市" && province?.endsWith("市") ? "省级" : place && SHORT[place];
}

/** The province that most of the named divisions belong to, when it has at least twice as many as the next. */
function mostNamed(text: string): string | undefined {
  const counts = new Map<string, number>();
  // 新华社北京1月2日电 names where the report was sent from.
  const body = text.replace(/^.{0,30}?(?:电|讯)/, "");
  for (const { division } of divisionsIn(body)) {
    if (division) counts.set(division.province, (counts.get(division.province) ?? 0) + 1);
  }
  const [most, next] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= 2 * (next?.[1] ?? 0) && most[1] >= 2 ? most[0] : undefined;
}
