/**
 * The closed list of units a figure may carry, longest first when matching.
 *
 * Sources: GB 3100-93 and the 中华人民共和国法定计量单位 for measures; the measure words of 现代汉语八百词 (吕叔湘, appendix
 * 名词、量词配合表) for counted things; statistical bulletins for compounds (万人次, 元/人, 吨标准煤).
 */

/** What a unit measures; rules for time and shares differ from those for counted things. */
export type UnitClass = "money" | "share" | "time" | "counted" | "measure" | "rate";

export interface UnitDefinition {
  unit: string;
  class: UnitClass;
  /** Characters that make another word of it when they follow: 部 is a unit, 部门 is not. */
  unless?: string;
  /** Only after Arabic digits: 3县 counts counties, 三县 is mostly a name. */
  digitsOnly?: boolean;
}

const list = (unitClass: UnitClass, units: string): UnitDefinition[] =>
  units.split(/\s+/).map((unit) => ({ unit, class: unitClass }));
const guarded = (unitClass: UnitClass, units: Record<string, string>): UnitDefinition[] =>
  Object.entries(units).map(([unit, unless]) => ({ unit, class: unitClass, unless }));
const afterDigits = (unitClass: UnitClass, units: string): UnitDefinition[] =>
  list(unitClass, units).map((definition) => ({ ...definition, digitsOnly: true }));

const definitions: UnitDefinition[] = [
  ...list("money", "元人民币 美元 欧元 港元 港币 日元 英镑 澳门元 元"),
  ...list("share", "个百分点 百分点 % ‰ 个千分点"),
  ...guarded("rate", {
    倍: "增",
    成: "为|效|功|员|果|立|都|长|绩|熟|本|品|套|人|交|型|年|千|百|就|份|形|家|了",
    番: "号|茄|薯",
  }),
  ...guarded("time", {
    个工作日: "",
    工作日: "",
    个自然日: "",
    自然日: "",
    个月: "",
    个小时: "",
    小时: "",
    分钟: "",
    周年: "",
    个季度: "",
    个年度: "",
    个学年: "",
    个学期: "",
    个周期: "",
    个月份: "",
    年: "度|级|龄|轻|均|终|初|底|末|货|画|报|代|来|会|鉴|检|审",
    天: "然|河|津|府|气|使|地",
    日: "报|常|照|本|益|均|程|前|起|至|内",
    周: "边|期|转|到|知|刊|岁|密",
    岁: "月",
    周岁: "",
    秒: "",
  }),
  ...list(
    "counted",
    "学时 课时 学分 人次 人月 人天 户次 车次 班次 门次 场次 架次 件次 艘次 台次 标准箱 标箱 吨次 床位",
  ),
  ...list("counted", "台套 台件 批次 点位 套次 站次 亿次"),
  ...guarded("counted", {
    人: "大(?!口|专)|社|民(?!工|兵)|均|次|工智|工成|力|事|才|物|间|类|居环境|身(?!亡)|格|防|行",
    名: "单(?!位|亲|身)|录|称|额|词|牌|列(?!车)|胜(?!任)|师工作室",
    位: "于|置|一体|居(?!民|家)|列(?!席)|次|移",
    家: "庭(?!院)|长(?!三角|江|期|途|春|沙)|属|乡(?!镇|村)|园(?!林|区|艺)|政(?!府|务|协)|具(?!有|备)|电(?!子|力|商|站|信|影|视|网|厂|气)|国情怀|装(?!备|饰|配)|畜|禽|族(?!企)|喻|常(?!规|设)",
    个: "别|性(?!能)|体(?!育|系|制|验|检)|税(?!务|收)|案(?!例|件)|人所得|旧动能",
    所: "有|属|在|得|需|谓|以|长",
    处: "理|置|于|罚|级|室(?!内|外)|长(?!江|城)|分(?!散|布|拣)|境|方(?!舱)",
    项: "链",
    支: "持|出|撑|付|部(?!队)|农(?!村|民|业|机)|教(?!师|学|育|练)|医(?!疗|务|护)|线|队(?!伍)|行(?!业|动)|局|柱",
    件: "套",
    种: "植(?!物)|业(?!务|态)|子|苗|养(?!老|护)|粮(?!食)|田|质|源|禽",
    条: "件|例|款|约|块|幅|理(?!由|念)|文|第|规(?!定|划|则)",
    期: "间|限|末|望|货|刊|工程|满|内|待|初|项目建",
    届: "满|时|三中|四中|五中|六中|中央|人大|政协|党代",
    场: "所|地(?!方|区|推)|景|馆|均|外|站|效|域|内|长",
    次: "序|级|日(?!常)|年(?!度)|生(?!产|活|态)|数(?!据|字)|产业|党代|办(?!公|理)|性|新(?!闻|技|产|媒)|贷|要|月(?!度)",
    座: "谈|位(?!于)|落|椅",
    台: "账|阶|风(?!机|力|电)|湾|胞|式|词|区|商(?!用|业)|资(?!源)|港|州|球",
    间: "接|隔|作|谍",
    份: "额|子|内|量",
    类: "型|别|似|目(?!标)|比|推|同|风(?!险|电)|人(?!员|群|才|力|口)",
    批: "发(?!放|布|展|电|明)|准(?!备|入)|复|评(?!选|审|估|比)|示(?!范)|量|改(?!造|革|建)|注|次|后|转(?!移|型|业|产)|零|捕|判",
    只: "有|是|要|能|需|进|跑|见",
    门: "店|户|诊|槛|类|市(?!级|场)|票|前(?!沿)|口|楼|峡|头|急诊|禁",
    篇: "幅|章",
    部: "门|委|分|署|队|级|属|省(?!级)|长(?!篇)|件|位|落|际|市(?!级)|局|办|直|内|法(?!律|规|案)|国(?!产|家|内)",
    套: "餐|利|取|管(?!理|网)|牌",
    轮: "换|岗(?!位)|流|值|动(?!态|员)|船|训(?!练)|休|渡|驳",
    股: "份|权|东|市|票|价|改|骨|利",
    户: "外(?!资|商|贸|来)|籍|口|型|均|主|部|用(?!能|人|水|电)|县|内(?!资)",
    头: "部|条|等|脑|雁|筹|企|像|衔",
    辆: "",
    艘: "",
    棵: "",
    株: "洲",
    块: "状|茎",
    张: "家口|掖|江|店|北|力|贴|望",
    枚: "举",
    架: "构|设|空|桥",
    列: "入|席|为|车|支|出|举|示|明",
    宗: "旨|教|地|族",
    笔: "者|记|录|试",
    例: "如|外|会|行|假|证|子",
    起: "草|步|来|到|点|施(?!工)|诉(?!讼)|止|重(?!大|点|要|特)|航|源|算|底|立|伏|动|始|飞|降",
    则: "是",
    本: "科(?!技|普)|地|市(?!级)|省(?!级)|身|级|行(?!业)|年|次|质|方案|土|职(?!工)|人|意见|通知|办法|国(?!家)|区|县|着|底|部|单位|轮|领域|届",
    册: "子|封",
    卷: "烟|宗|调|帘",
    幅: "度|员|射|面",
    首: "次|个|批|席|府|届|先|要|位|创|都|家|贷|钢|套|台|发|问|期",
    团: "队|体|结|员|委|组|长|支部|干|校|省|市|中央|圆|购|市委|县委|区委|省委|建|费|日",
    队: "伍|员|长|建|列",
    组: "织|成|建|长|员|合|团|件|装|别|级|阁|局|稿",
    班: "级|组|子|主任|车|次|轮|列|底|长|前|后|玛|禅",
    对: "接|口|象|于|应|外|标|比|策|照|全|所|市|点|抗|待|话|称|内|其|企|接会|方|各|省|违|在|农|中|重|贫|符|每|我|新|有|未|已|该",
    栋: "梁",
    幢: "",
    根: "据|本|源|基|治|除|植|系|植",
    片: "区|面|段|警|头|长|子|状|仔",
    级台阶: "",
    万步: "",
    顿: "",
    桶: "装",
    箱: "",
    瓶: "颈|装|盖",
    趟: "",
    席: "位次|卷|地",
    席位: "",
    孔: "子|雀|径|隙|洞",
    口井: "",
    眼井: "",
    节课: "",
    堂课: "",
    课: "程|题|堂|后|外|时|本|间|表|改|税|征",
    匹: "配",
    羽: "毛|绒",
    尾: "气|水|矿|号|款|部|数|盘|菜|货",
    平台: "",
    项次: "",
    人年: "",
    分: "别|布|类|钟|级|之|步|支|校|局|院|会|公司|区|析|散|工|担|享|解|配|时|档|批|期|层|阶段|管|流|拣|数线|季|包|离|行业|领域|值|项|中心|段|门|清|红|片|房|块|组|列|歧|子|母|头|拨|设|馆|洪|摊|拆|众|野|治|册|账|户|处|给|开|送|获|成|发|为|量|行|辖|厂|店|销|册|述|辨|裂|立|论|属|所|两|三|四|五|六|七|八|九|十|重|必|明|关|充|完|过|万",
  }),
  ...afterDigits("counted", "村 县 乡 镇 区县 街道 社区 国 校 站 口 面 里 村次"),
  { unit: "款", class: "counted", digitsOnly: true, unless: "项|规定|第|所|之" },
  { unit: "道", class: "counted", digitsOnly: true, unless: "路|口|闸|岔|桥" },
  { unit: "市", class: "counted", digitsOnly: true, unless: "民|级|场|区|政|委|总|直|属|域|值|内|长|州|县|盟" },
  { unit: "省", class: "counted", digitsOnly: true, unless: "级|委|政|直|属|内|长|部|际|市|区|总" },
  ...list(
    "measure",
    "平方公里 平方千米 平方米 立方米 平方厘米 公顷 亩 公里 千米 毫米 厘米 海里 微米 纳米 吨标准煤 吨标煤 吨二氧化碳 吨 千克 公斤 毫克 微克 千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 度电 千伏安 千伏 毫升 标准立方米 标方 摄氏度 分贝 勒克斯 兆比特 标准机架 机架 千卡 担",
  ),
  ...guarded("measure", {
    米: "粉|面|线|字|饭|兰|厂",
    斤: "",
    克: "服|隆|拉|山|难|扣|星|己",
    升: "级|学|格|至|为|到|降|值|温|本|空|旗|任|规|华|挂|起",
  }),
  ...afterDigits(
    "measure",
    "kWh MWh GWh kW MW GW kV MVA km² km m² m³ km2 m2 m3 kg mg μg dB GB TB PB EB MB Mbps Gbps Tbps EFLOPS PFLOPS EFlops PFlops TEU PUE cm mm km ℃ nm μm mL ml L",
  ),
];

const byFirstCharacter = new Map<string, (UnitDefinition & { guard?: RegExp })[]>();
for (const definition of [...definitions].sort((a, b) => b.unit.length - a.unit.length)) {
  const first = definition.unit[0] as string;
  const guard = definition.unless ? new RegExp(`(?:${definition.unless})`, "y") : undefined;
  byFirstCharacter.set(first, [...(byFirstCharacter.get(first) ?? []), { ...definition, guard }]);
}

/** What a unit may be divided by: 元/月, 人次/年, 元／人·月. */
const per =
  /\s?\/\s?(?:人次|人·月|人|月|年|天|日|户|次|亩|家|个|平方米|平方公里|吨|公里|立方米|千瓦时|千瓦|度|小时|学期|学年|万人|千人|百户|百人|床|岗|辆|台|项|件|场|套|分钟|秒|kWh|kW)/y;

/** A second unit in brackets: 个（项）, 台（套）, 名（次）, 件(套). */
const alternative = /\s?\((?:[个项台套名次件家人处所座种类条户组支期场批辆部份门])\)/y;

export interface FoundUnit {
  start: number;
  end: number;
  /** As in the text, without spaces. */
  unit: string;
  class: UnitClass;
}

/** The longest unit that begins at `at` (one space may stand before it) in folded text. */
export function findUnit(folded: string, at: number, afterArabic: boolean): FoundUnit | undefined {
  const start = folded[at] === " " ? at + 1 : at;
  for (const { unit, class: unitClass, guard, digitsOnly } of byFirstCharacter.get(folded[start] ?? "") ?? []) {
    if (!folded.startsWith(unit, start) || (digitsOnly && !afterArabic)) continue;
    let end = start + unit.length;
    if (guard) {
      guard.lastIndex = end;
      if (guard.test(folded)) continue;
    }
    // kW is no unit inside kWx.
    if (/[A-Za-z]$/.test(unit) && /[A-Za-z0-9]/.test(folded[end] ?? "")) continue;
    for (const suffix of [alternative, per, per]) {
      suffix.lastIndex = end;
      if (suffix.test(folded)) end = suffix.lastIndex;
    }
    return { start, end, unit: folded.slice(start, end).replace(/\s/g, ""), class: unitClass };
  }
  return undefined;
}
