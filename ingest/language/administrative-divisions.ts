/**
 * Administrative divisions by name: the full and short forms a text may use, and where they are named in running text.
 * Levels are those of 宪法 article 30: province, prefecture (地级市, 地区, 自治州, 盟), county (县, 县级市, 市辖区, 旗).
 */
import { administrativeDivisionTable } from "./administrative-division-table.ts";
import { type FormLengths, lengthsOfForms } from "./form-matcher.ts";

export interface Division {
  /** Full name: 黑龙江省, 哈尔滨市, 恩施土家族苗族自治州. */
  name: string;
  level: "省级" | "市级" | "县级";
  /** Full name of its province; its own name for a province. */
  province: string;
  /** Full name of the division above it, absent for a province. */
  parent?: string;
}

export interface DivisionMention {
  start: number;
  end: number;
  /** What is meant; absent when several bear the name and the text before does not tell. */
  division?: Division;
  /** All that bear the name, the highest level first; never empty. */
  candidates: readonly Division[];
}

/** The forms a name is written in, and whether running text may use the form without the division being named around it. */
interface Form {
  candidates: Division[];
  /** True for a short form that is also an ordinary word or too short: looked up by name, not searched for in texts. */
  lookupOnly: boolean;
}

/** National groups in the names of autonomous divisions (国家民委, 56 民族), as they are printed there. */
const PEOPLES =
  /(?:(?:各|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|保安|裕固|京|独龙|鄂伦春|满)族|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔|达斡尔)+(?=自治)/;

/**
 * Short names of prefectures that are ordinary words, parts of common words, or names of something else as well
 * (现代汉语词典): in running text they count only with 市, 州 or 地区 after them.
 */
const ORDINARY_WORDS = new Set(
  "日照 来宾 中卫 白银 朝阳 大同 新乡 山南 阿里 三明 海东 海西 海北 黄南 中山 保定 和田 哈密 安康 平凉 长治 河源 内江 文山 吉安 大庆 保山 白山 黄山 玉树 安顺 安阳 本溪 阳江 资阳 新余 开封 丽水 河池 凉山 东营 德阳 咸宁 宣城 定西 汉中 固原 通化 乐山 巴中 北海 玉林 普洱 兴安 松原".split(
    " ",
  ),
);

/** Names of counties that are ordinary words for a part of any town: they count only right after the division above them. */
const GENERIC_NAMES = new Set(
  "城区 郊区 矿区 市中区 市北区 市南区 老城区 新城区 新市区 中原区 江南区 江北区 河北区 河东区 河西区 海南区 南区 北区 城中区 城东区 城西区 城北区".split(
    " ",
  ),
);

interface Lexicon {
  forms: Map<string, Form>;
  /** Lengths of the forms that may begin at an offset, longest first. */
  lengthsAt: FormLengths;
}

let lexicon: Lexicon | undefined;

/** Built at the first question, in a few milliseconds. */
function getLexicon(): Lexicon {
  if (lexicon) return lexicon;
  const forms = new Map<string, Form>();
  const add = (form: string, division: Division, lookupOnly: boolean) => {
    const known = forms.get(form);
    if (!known) forms.set(form, { candidates: [division], lookupOnly });
    else if (!known.candidates.includes(division)) {
      known.candidates.push(division);
      known.lookupOnly &&= lookupOnly;
    }
  };
  for (const division of listAll()) {
    add(division.name, division, false);
    for (const form of shortForms(division)) {
      const plain = !/[市州盟]$|地区$/.test(form);
      add(
        form,
        division,
        plain && (division.level === "县级" || (division.level === "市级" && ORDINARY_WORDS.has(form))),
      );
    }
  }
  const order = { 省级: 0, 市级: 1, 县级: 2 };
  for (const { candidates } of forms.values()) candidates.sort((a, b) => order[a.level] - order[b.level]);
  lexicon = { forms, lengthsAt: lengthsOfForms(forms.keys()) };
  return lexicon;
}

function listAll(): Division[] {
  return administrativeDivisionTable.flatMap((line) => {
    const [province = "", direct = "", ...prefectures] = line.split("|");
    const names = (list: string) => list.split(" ").filter(Boolean);
    return [
      { name: province, level: "省级" as const, province },
      ...names(direct).map((name) => ({ name, level: "县级" as const, province, parent: province })),
      ...prefectures.flatMap((entry) => {
        const [prefecture = "", counties = ""] = entry.split(":");
        return [
          { name: prefecture, level: "市级" as const, province, parent: province },
          ...names(counties).map((name) => ({ name, level: "县级" as const, province, parent: prefecture })),
        ];
      }),
    ];
  });
}

/** 黑龙江, 内蒙古; 哈尔滨, 恩施州 and 恩施; 义乌, 石林县. A stem of one character is no form: 随县 stays whole. */
function shortForms({ name, level }: Division): string[] {
  const withoutPeoples = level === "省级" ? name : name.replace(PEOPLES, "");
  const stem = withoutPeoples.replace(
    /(?:壮族|回族|维吾尔)?(?:自治区|自治州|自治县|自治旗|特别行政区|地区|新区|林区|省|市|县|区|旗|盟|州)$/,
    "",
  );
  const forms: string[] = [];
  if (stem.length >= 2) forms.push(stem);
  const kind = /自治([州县旗])$/.exec(name)?.[1];
  if (kind && stem.length >= 1 && level !== "省级") forms.push(`${stem}${kind}`);
  return forms.filter((form) => form !== name);
}

/**
 * All divisions that bear a name, in full or short form, the highest level first; `within` keeps those of a province
 * (any form of its name). Several of one level mean that the name alone does not tell.
 */
export function listDivisions(name: string, within?: string): readonly Division[] {
  const found = getLexicon().forms.get(name)?.candidates ?? [];
  if (within === undefined) return found;
  const province = getLexicon().forms.get(within)?.candidates[0]?.province;
  return found.filter((division) => division.province === province);
}

/**
 * The division a name means: 黑龙江 → 黑龙江省, 吉林 → 吉林省, 浙江省杭州市西湖区 → the last of the chain. Undefined when
 * nothing bears the name, or several of one level do (鼓楼区) and `within`, a province, does not tell them apart.
 */
export function findDivision(name: string, within?: string): Division | undefined {
  const candidates = listDivisions(name, within);
  if (candidates.length > 0) return highest(candidates);
  const chain = divisionsIn(name);
  let reached = 0;
  for (const mention of chain) {
    if (mention.start !== reached) return undefined;
    reached = mention.end;
  }
  return reached === name.length ? chain.at(-1)?.division : undefined;
}

/** The only one of the highest level among them. */
function highest(candidates: readonly Division[]): Division | undefined {
  const [first, second] = candidates;
  return first && second?.level !== first.level ? first : undefined;
}

/**
 * Every division named in a text, in order, without overlaps; the longest name wins. 浙江省杭州市西湖区 gives three, and the
 * third is told from the lake districts of other cities by the two before it. Short forms of counties are not searched for:
 * most of them are ordinary words (和平, 公安, 长安). Linear in the length of the text.
 */
export function divisionsIn(text: string): DivisionMention[] {
  const { forms, lengthsAt } = getLexicon();
  const mentions: DivisionMention[] = [];
  for (let at = 0; at < text.length; ) {
    const end = longestForm(text, at, forms, lengthsAt, mentions.at(-1));
    if (end === undefined) {
      at++;
      continue;
    }
    const { candidates } = forms.get(text.slice(at, end)) as Form;
    const before = mentions.at(-1);
    const above = before?.end === at ? before.division : undefined;
    const below = above
      ? candidates.filter((c) => c.parent === above.name || (c.province === above.name && c.name !== above.name))
      : [];
    const division = highest(below.length > 0 ? below : candidates);
    mentions.push(division ? { start: at, end, division, candidates } : { start: at, end, candidates });
    at = end;
  }
  return mentions;
}

function longestForm(
  text: string,
  at: number,
  forms: ReadonlyMap<string, Form>,
  lengthsAt: FormLengths,
  before: DivisionMention | undefined,
): number | undefined {
  const lengths = lengthsAt(text, at);
  if (lengths === undefined) return undefined;
  for (const length of lengths) {
    const form = text.slice(at, at + length);
    const known = forms.get(form);
    if (!known) continue;
    const above = before?.end === at ? before.division : undefined;
    const follows =
      above !== undefined && known.candidates.some((c) => c.parent === above.name || c.province === above.name);
    if (known.lookupOnly && !follows) continue;
    if (GENERIC_NAMES.has(form) && !follows) continue;
    if (runsOn(form, text[at + length])) continue;
    return at + length;
  }
  return undefined;
}

/** 河北区域, 松江县级 and 上海市场 go on as another word: the name ends before its last character, if it is there at all. */
function runsOn(form: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (form.endsWith("区")) return /[域位别间块]/.test(next);
  if (form.endsWith("县")) return /[域级]/.test(next);
  if (form.endsWith("市")) return next === "场";
  return false;
}
