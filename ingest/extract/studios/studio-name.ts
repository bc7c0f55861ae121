/** Studios and workstations by name, by type or as a counted group. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { closingOf, insideTitleMarks, openingOf } from "../naming/bracket-pairs.ts";
import { countAfter, countBefore } from "../naming/counts.ts";
import { unquoted } from "../naming/name-key.ts";
import { nounPhrase } from "../naming/noun-phrase.ts";
import { frequentSurnames, studioNameStart } from "./host-and-bearer.ts";

export interface StudioMatch {
  start: number;
  end: number;
  /** The name without a count. */
  name: string;
  /** The group's number, when the text counts it. */
  count?: number;
  /** Other names that share the head: 市级 in 市级、省级示范工作室. */
  alsoLevels?: string[];
  /** True when the count stands before the name (30家…): the group is another thing than the type. */
  group?: boolean;
  /** The person the studio is named after. */
  lead?: string;
}

const head = /工作室|工作站/gu;

/** What makes a workroom or workstation one of model workers, craftsmen or masters. */
const qualifier =
  /劳模|劳动模范|工匠|大师|名师|名医|名(?:老)?中医|名家|名匠|技师|职工|技能|创新|首席|创客|领军人才|牵头|成员|省级|市级|县级|国家级|产业|示范/u;

/** Words that make no type by themselves: 各级创新工作室, 优秀工作室, 创新工作室. */
const emptyModifiers =
  /^(?:各级|各类|各|优秀|创新|联盟|部分|多个|一批|广大|相关|等|新|单位|企业|行业|龙头|骨干|高校|职工|已建|所在|本|联盟创新|的|和|及|示范|典型|校内|有关|众多|其他|自己的?|个人|网络|建立|我省|我市|全省|全市)*(?:工作室|工作站)$/u;

/** 工作室 goes on to another thing: the league of studios, or a body of the same name. */
const goesOn = /^(?:联盟|联合体|协会|工作法)/u;

/** 牵头工作室：甲, or the same words as the head of a column, only say what follows. */
function isLabel(text: string, start: number, end: number): boolean {
  const inCell = /^[\t\n]?$/u.test(text[start - 1] ?? "") && /^[\t\n]?$/u.test(text[end] ?? "");
  return /^[:：]/u.test(text.slice(end, end + 1)) || (inCell && text.slice(start - 1, end + 1).includes("\t"));
}

/** Office bodies that are called 工作站 or 工作室 and are no studios. */
const office =
  /(?:警务|税务|司法|调解|法律援助|海外|院士|博士后|志愿服务|人才服务|社会工作|驻外|联络|党群|纪检|监测|气象|检察|侨胞|律师|科研|人大代表|政协委员|党代表|委员)(?:工作室|工作站)$/u;

/** 12家成绩突出的…工作室: a counted group told by a relative clause. */
const countedRelative =
  /(?:近|约|超过?)?(?:\d[\d,]*|[一二两三四五六七八九十百]+)[余多]?\s*[家个](?<relative>[\p{Script=Han}]{2,16}的(?:已建|已有)?)$/u;

/** Levels that share one head: 市级、 before 省级示范工作室. */
const sharedLevels = /(?:(?:国家|省|市|县|区|产业|行业|校|院)级[、和及]){1,3}$/u;

/** 市级以上 before 职工创新工作室: a rank, which jieba cuts in two. */
const above = /(?:国家|省|市|县|区)级(?:及)?以上$/u;

/** 优化职工创新工作室布局: verbs whose object the studios are, where the analyser takes them for modifiers. */
const improving = /^(?:强化|深化|优化|提升|规范|完善|升级|建强|做强|推进|加强)/u;

/** 张某某创新工作室: a person's name of two to four characters right before the kind of studio. */
const bearer =
  /(?<name>[\p{Script=Han}]{2,4}?)(?:劳模|劳动模范|工匠|技能大师|大师|名师|职工)?(?:和工匠人才)?(?:创新)?工作室$/u;

function leadOf(name: string, tagged: string): string | undefined {
  const found = bearer.exec(tagged)?.groups?.name;
  if (!found || !frequentSurnames.includes(found[0]!) || found.length < 2) return undefined;
  return name.includes(found) && !/劳模|工匠|创新|大师|职工|技能/u.test(found) ? found : undefined;
}

/** “云上织染工作室” right behind the body that runs it: in quotation marks, after a body, any trade makes a name. */
const hostBefore =
  /(?:公司|集团|医院|学院|大学|学校|中学|小学|研究院|研究所|设计院|中心|合作社|协会|银行|[\p{Script=Han}]局|厂|矿|馆|团|社|院|段|所|站)的?$/u;
/** “小橘灯”工作室: a name of its own before the head; “枫桥式”工作室 says of what kind. */
const ownName = /^“[\p{Script=Han}A-Za-z·]{2,10}(?<![式型化制])”(?:劳模|职工|工匠|技能|创新|大师)*工作室$/u;
const trade = /^[\p{Script=Han}A-Za-z·]{4,16}工作室$/u;

/** 命名为“某省示范创新工作室”: a title that a studio bears, found among the awards. */
const isTitle = (text: string, start: number, name: string): boolean =>
  text[start] === "“" &&
  /(?:授予|认定为|命名为|评为|获评|授牌为?|[家个]工作室为)$/u.test(text.slice(Math.max(0, start - 6), start)) &&
  /^(?:全国|国家级|[省市县区]级|[\p{Script=Han}]{2,8}?(?:省|市|县|区))/u.test(name);

export const studioName: Rule<StudioMatch> = {
  name: "studio-name",
  version: 2,
  source:
    "Usage of the unions and of the Ministry of Human Resources (劳模和工匠人才创新工作室, 技能大师工作室): a noun phrase that ends in 工作室 or 工作站 with a word for model workers, craftsmen, masters, staff or a level before it.",
  examples: [
    { text: "创建市级工匠创新工作室。", finds: ["市级工匠创新工作室"] },
    { text: "建成技能大师工作室42个。", finds: ["技能大师工作室42个"] },
    { text: "“李某某劳模创新工作室”成立。", finds: ["“李某某劳模创新工作室”"] },
    { text: "资助12家成绩突出的省级工作室。", finds: ["12家成绩突出的省级工作室"] },
    { text: "评选县级、市级示范名师工作室。", finds: ["县级、市级示范名师工作室"] },
    { text: "联盟现有成员工作室7家。", finds: ["成员工作室7家"] },
    { text: "由牵头工作室负责。", finds: ["牵头工作室"] },
    {
      text: "由青山纸业有限公司向晚秋劳模创新工作室牵头，成员包括白水医院护理创新工作室、绿原职业学院顾长林工匠工作室和何望野创新工作室。",
      finds: [
        "青山纸业有限公司向晚秋劳模创新工作室",
        "白水医院护理创新工作室",
        "绿原职业学院顾长林工匠工作室",
        "何望野创新工作室",
      ],
    },
    { text: "青山纸业公司的向晚秋创新工作室成立了。", finds: ["向晚秋创新工作室"] },
    {
      text: "造纸创新工作室联盟由青山纸业公司制浆创新工作室牵头。",
      finds: ["青山纸业公司制浆创新工作室"],
    },
    { text: "建设培训基地和技能大师工作室。", finds: ["技能大师工作室"] },
    { text: "来自3家单位的女职工创新工作室揭牌。", finds: ["女职工创新工作室"] },
    { text: "命名县级、市级高技能实训基地和首席技师工作室。", finds: ["首席技师工作室"] },
    { text: "建设青山省名老中医工作室。", finds: ["青山省名老中医工作室"] },
    { text: "青山光学公司的“小橘灯”工作室加入。", finds: ["“小橘灯”工作室"] },
    { text: "青山纺织有限公司“云上织染工作室”入选。", finds: ["“云上织染工作室”"] },
    { text: "强化技能大师工作室建设。", finds: ["技能大师工作室"] },
    { text: "全县拥有县级以上职工创新工作室46家。", finds: ["县级以上职工创新工作室46家"] },
    { text: "（一）逐一走访全省高校劳模创新工作室。", finds: ["全省高校劳模创新工作室"] },
    { text: "1\t造纸联盟\t县人民医院急救创新工作室\t", finds: ["县人民医院急救创新工作室"] },
  ],
  nearMisses: [
    { text: "工作室要加强管理。", because: "no type" },
    { text: "各类创新工作室都可以申报。", because: "no type" },
    { text: "组建劳模创新工作室联盟。", because: "a league" },
    { text: "设立博士后科研工作站。", because: "no studio of craftsmen" },
    { text: "走进社区警务工作室。", because: "an office" },
    { text: "强化职工创新工作室建设，优化创新工作室布局。", because: "a verb and a kind, no type" },
    { text: "参观社区党代表工作室。", because: "an office" },
    { text: "《青山省劳模工作室管理办法》", because: "part of a title" },
    { text: "加入联盟的联盟工作室", because: "no type" },
    { text: "被命名为“青山省示范创新工作室”。", because: "a title" },
    { text: "打造“枫桥式”工作室。", because: "of a kind, not a name" },
    { text: "街道设立“邻里调解工作室”。", because: "an office of a street, no body stands right before it" },
    { text: "牵头工作室：待定", because: "a label" },
    { text: "选派5名中医到社区服务。", because: "persons who are counted" },
    { text: "联盟名称\t牵头工作室\t成员工作室", because: "heads of columns" },
  ],
  find(text) {
    const found: StudioMatch[] = [];
    for (const match of matchesOf(text, head)) {
      let end = match.index + match[0].length;
      if (goesOn.test(text.slice(end, end + 3))) continue;
      const named = studioNameStart(text, match.index, end);
      let start = named ?? nounPhrase(text, match.index, end, { startsWithNoun: true }).start;
      // 名中医, 名老中医: jieba takes 名 for a measure word.
      if (
        named === undefined &&
        /^老?中医/u.test(text.slice(start)) &&
        /[^\d一二三四五六七八九十百千两几余多]名$/u.test(text.slice(Math.max(0, start - 2), start))
      )
        start = nounPhrase(text, start - 1, end, { startsWithNoun: true }).start;
      // 由岳阳…工作室: jieba joins the preposition to the place.
      if (named === undefined && /^[由经被](?=\p{Script=Han}{4})/u.test(text.slice(start, match.index))) start += 1;
      // A name printed whole in quotation marks is what stands inside them.
      const close = /^[”’]/u.test(text.slice(end, end + 1)) ? openingOf(text, end) : undefined;
      if (close !== undefined && close < match.index) {
        start = close;
        end += 1;
      } else if (/^[“‘（(]/u.test(text.slice(start, start + 1)) && (closingOf(text, start) ?? -1) >= end) start += 1;
      if (found.length > 0 && start < found.at(-1)!.end) continue;
      // 培训基地和技能大师工作室 are two things.
      if (named === undefined && close === undefined)
        start +=
          /^[\p{Script=Han}]*(?:基地|中心|平台|团队|学院)[和与及]/u.exec(text.slice(start, match.index))?.[0].length ??
          0;
      if (named === undefined) start -= above.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
      start += named === undefined ? (improving.exec(text.slice(start, match.index))?.[0].length ?? 0) : 0;
      start += /^联盟(?:现有|共有|已有|内)/u.exec(text.slice(start, match.index))?.[0].length ?? 0;
      const name = unquoted(text.slice(start, end));
      if (
        emptyModifiers.test(name) ||
        insideTitleMarks(text, match.index) ||
        office.test(name) ||
        isTitle(text, start, name) ||
        (named === undefined &&
          !qualifier.test(name) &&
          !ownName.test(name) &&
          !(close !== undefined && trade.test(name) && hostBefore.test(text.slice(Math.max(0, start - 8), start)))) ||
        (/(?:牵头|成员)(?:创新)?工作室$/u.test(name) && isLabel(text, start, end))
      )
        continue;
      const after = countAfter(text, end);
      const before = after ? undefined : countBefore(text, start);
      // 3家单位的…工作室: the bodies are counted, not their studios.
      const ofBodies = /[家个](?:单位|企业|公司|医院|学校|高校|院校)的$/u.test(
        text.slice(Math.max(0, start - 6), start),
      );
      const relative =
        after || before || ofBodies ? null : countedRelative.exec(text.slice(Math.max(0, start - 36), start));
      if (relative) {
        found.push({
          start: start - relative[0].length,
          end,
          name: relative.groups!.relative! + name,
          count: countBefore(relative[0], relative[0].length - relative.groups!.relative!.length)?.count,
          group: true,
        });
        continue;
      }
      const levels = /^(?:国家|省|市|县|区|产业|行业|校|院)级/u.test(name)
        ? sharedLevels.exec(text.slice(Math.max(0, start - 16), start))?.[0]
        : undefined;
      if (levels) start -= levels.length;
      found.push({
        start: before ? start - before.length : start,
        end: after ? end + after.length : end,
        name,
        alsoLevels: levels?.match(/[\p{Script=Han}]{1,2}级/gu) ?? undefined,
        count: after?.count ?? before?.count,
        group: before !== undefined,
        lead: leadOf(name, name),
      });
    }
    return found;
  },
};
