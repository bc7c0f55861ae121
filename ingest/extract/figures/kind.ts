/**
 * Planned or reported. The document's kind is a prior; words of the clause, its sentence, its time and the headings
 * above it weigh against it. Source: modal verbs and aspect marks of Chinese (将, 力争, 确保 / 已, 了, 累计).
 */
import type { DocumentKind, StructuredDocument } from "../../model.ts";
import type { Clock, Time } from "./times.ts";

const reporting: ReadonlySet<DocumentKind> = new Set([
  "case_report",
  "news",
  "report",
  "circular",
  "communique",
  "letter",
  "minutes",
  "other",
]);

interface Cue {
  pattern: RegExp;
  /** Positive speaks for a target. */
  weight: number;
}

/** 补贴标准：每人500元 lays down what will be paid, whatever the document. */
const standardOfPayment = /(?:补贴|补助|奖励|资助|奖补|津贴|收费|缴费|支付|发放)(?:标准|额度):/;

/** 各工作室须完成…，培养…: the modal verb governs its clause and the coordinate ones after it. */
const obliged: Cue = { pattern: /(?:各|每[个家])[^，。；]{2,12}(?:须|应当?|需|要)(?=[^，。；]{1,24}\d)/, weight: 4 };

/** Looked for in the clause that states the figure. */
const ofClause: Cue[] = [
  obliged,
  {
    pattern: /力争|争取|确保|预计|规定|要求|拟(?!定)|计划(?=[^，。；“”]{0,12}\d)|规划建设|有望|目标(?:值|为|是)/,
    weight: 4,
  },
  { pattern: /不少于|不低于|不得少于|不得低于|不高于|不得超过|控制在|保持在/, weight: 2 },
  {
    pattern:
      /未来|今后|将(?=一次性|安排|支持|设立|投资|发放|补助|奖励|资助|选派|遴选|评选|命名|举行|给予|建设|新增|新建|开展|达到|达|于|继续|完成|投入|实现|培训|组织|举办|再|有|提高|建成|超过|形成|为)|(?<![需主重必只简概纲摘])要(?=达到|达|实现|完成|建|培|在|按)/,
    weight: 3,
  },
  { pattern: /^[一二三四五六七八九十]{1,2}(?:是)?要/, weight: 4 },
  { pattern: /^(?:次年|下一?年度?|期满后?|考核[^，。；]{0,8}后)(?:再|将|可)?(?:给予|奖励|补助|拨付|资助)/, weight: 4 },
  { pattern: /到20\d{2}年|20\d{2}年底前|年底前|年内/, weight: 2 },
  {
    pattern:
      /已(?=经|有|命名|认定|评定|立项|获|达|累计|完成|培|举|开|发放|惠及|覆盖|实现|超|成功|成立|组织|建立|为|帮助|吸纳|形成|投|落地|建成(?!的)|建[^的，。；]{0,14}\d)|目前|截至|截止|实际|同比|环比|累计(?:完成|发放|实现|投入了)|[完达实建获增提下培举发开落兑受参成产投带帮安取](?:成|到|现|得|长|高|降|训|办|放|展|地|益|与|立|生|入|动|助|置|获)了/,
    weight: -4,
  },
  { pattern: standardOfPayment, weight: 4 },
  { pattern: /比上年|较上年|比去年|同期|以来|五年来|年来/, weight: -3 },
  { pattern: /累计|(?<![公一])共(?=[\u4e00-\u9fff]{0,6}\d)/, weight: -1 },
];
/** Looked for in the sentence before the figure. */
const ofSentence: Cue[] = [
  { pattern: standardOfPayment, weight: 4 },
  { pattern: /以来|五年来|年来|去年|上年|过去|近年来|截至|截止|目前/, weight: -3 },
  // The verb of planning governs the coordinate clauses after it: 计划到2025年建成A，培育B.
  {
    pattern:
      /(?:力争|争取|确保(?!了)|(?<![按本该原行规])计划(?=到|在|于|用|新|再|年)|预计到|拟(?=到|在|于|用|新))(?=[^。；“”]{0,40}\d)/,
    weight: 3,
  },
  // 下一步，…将…，新建…: what opens the sentence holds for all of it.
  { pattern: /^\s?(?:下一步|下步|下一阶段|今后|接下来|展望未来)[，,]?/, weight: 3 },
  obliged,
  // 一要……；二要…… lists what is to be done.
  { pattern: /(?:^\s?|:)[一二三四五六七八九十]{1,2}(?:是)?要/, weight: 4 },
  { pattern: /(?:明确|提出|规定|要求)(?=，?[^，。；]{0,8}(?:未来|今后|到20\d{2}|力争))|力争|确保到/, weight: 2 },
];
const ofHeading: Cue[] = [
  { pattern: /工作安排|下一步|下步|打算|工作计划|今后|未来|展望/, weight: 3 },
  { pattern: /(?:工作|有关|相关|具体)要求|(?:工作|保障)措施|组织保障/, weight: 2 },
  { pattern: /目标|任务|重点工作|主要指标/, weight: 1 },
  {
    pattern:
      /成效(?:显著|明显)?(?=$| )|取得[^ ]*(?:成效|成绩|成果|进展)|回顾|硕果|工作总结|完成情况|进展情况|现状|背景|(?:发展|工作|现实)基础|发展环境|主要做法|典型经验|经验做法|主要成[绩就效]/,
    weight: -2,
  },
];

/** Looked for in the whole sentence: one 将 or 力争 governs the clauses after it and those beside it. */
const ofWholeSentence: Cue[] = [{ pattern: /(?:^|，|年)(?:将|计划|拟|力争|争取|确保)(?!“)/, weight: 2 }];

export interface KindContext {
  documentKind: DocumentKind;
  clock: Clock;
  clause: string;
  /** The sentence up to the figure. */
  sentenceBefore: string;
  sentence: string;
  headings: readonly string[];
  /** The time that frames the figure, own or inherited. */
  time?: Time;
  /** Kind of the figure this one is only compared with. */
  compares?: "target" | "outcome";
  /** The paragraph or list stands under a lead-in such as 到2025年，实现以下目标：. */
  leadIn?: string;
}

/**
 * 关于表彰……的决定, 关于命名……的通知, 关于公布……名单的通知: the document does what it says, so its numbers are facts. Not
 * 关于公布《……办法》的通知 or 关于公布……计划的通知, which hand on plans.
 */
const performs =
  /关于(?:表彰|表扬|嘉奖|命名|授予|给予|公布|认定|确认|通报表扬|公示)(?![^《》]*《)(?!.*(?:计划|规划|方案|要点|办法|目标|标准|政策|条件|申报|推荐))/;

/** The kind that speaks for figures: of the document a notice issues, else its own, else what its first words call it. */
export function kindOfDocument({ metadata, text }: StructuredDocument): DocumentKind {
  if (performs.test(metadata.title?.value ?? "")) return "circular";
  const kind = metadata.innerKind ?? metadata.kind;
  if (kind !== "other") return kind;
  const title = metadata.title?.value ?? text.slice(0, 60);
  return /方案|规划|计划|要点|意见|通知|办法|措施|行动|政策|指引|指南|导引|申报|公告|通告|规定|条例|细则|制度/.test(
    title,
  )
    ? "plan"
    : "other";
}

/** Whether documents of this kind plan or report when nothing else speaks. */
export function priorOf(kind: DocumentKind): "target" | "outcome" {
  return reporting.has(kind) ? "outcome" : "target";
}

/** The kind and the reasons, for `--explain`. */
export function kindOf(context: KindContext): { kind: "target" | "outcome"; why: string } {
  const { documentKind, clock, time } = context;
  if (context.compares) return { kind: context.compares, why: "compares with the figure before" };
  const prior = priorOf(documentKind);
  let score = prior === "target" ? 1.5 : -1.5;
  const why = [`${documentKind} ${prior === "target" ? "plans" : "reports"}`];
  const weigh = (cues: Cue[], text: string): boolean => {
    let found = false;
    for (const { pattern, weight } of cues) {
      const match = pattern.exec(text);
      if (!match) continue;
      found = true;
      score += weight;
      why.push(`${match[0]} ${weight > 0 ? "plans" : "reports"}`);
    }
    return found;
  };
  weigh(ofClause, context.clause);
  weigh(ofSentence, context.sentenceBefore);
  weigh(ofWholeSentence, context.sentence);
  // The nearest heading that speaks is heard alone.
  [...context.headings].reverse().some((heading) => weigh(ofHeading, heading));
  if (context.leadIn && /目标|达到|实现|力争/.test(context.leadIn)) {
    score += 1;
    why.push("the lead-in sets goals");
  }
  if (time?.iso && time.role !== "compared" && clock.year) {
    const year = Number(time.iso.slice(0, 4));
    if (year > clock.year && time.role !== "since") {
      score += 4;
      why.push(`${time.text} lies ahead`);
    } else if (year < clock.year) {
      score -= 2;
      why.push(`${time.text} lies behind`);
    }
  } else if (time?.role === "by") {
    score += 1.5;
    why.push(`${time.text} is a limit`);
  }
  return { kind: score > 0 ? "target" : "outcome", why: why.join("; ") };
}
