import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";
import { looksLikePersonName } from "./person-name.ts";

const name = "\\p{Script=Han}{2,4}?|\\p{Script=Han} +\\p{Script=Han}";
/** What may follow a name in a byline; without it 记者从市教育局获悉 would name a person. */
const boundary =
  "(?=[ 、,，/;；:)(。|]|$|\\n|\\t|报道|摄|摄影|摄像|文|图|整理|通讯员|记者|供图|采写|撰稿|校对|编辑|责编|返回(?:首页|搜狐|顶部|列表))";
const reporter =
  "(?:本报|本网|本刊|特约|实习|见习|首席|驻\\p{Script=Han}{2,3}|全媒体|融媒体|摄影)?(?:记者|通讯员|实习生)[ ]*[:/|]?";
// These are verbs as well (审核通过后), so that only a colon makes a byline of them.
const labelled =
  "(?:摄影|摄像|撰稿|供稿|作者|文字|图文|编辑|责任编辑|责编|校对|审核|终审|初审|复审|编审|监制)[ ]*[:/|]";
const afterRole = new RegExp(`(?:${reporter}|${labelled})[ ]*(${name})${boundary}`, "gu");
const afterSlash = new RegExp(
  `(?<![\\p{Script=Han}])(?:文|图|图文|文图|文字|图片|摄影|摄)[ ]?[/:：|][ ]?(${name})${boundary}`,
  "gu",
);
/** 社名 + place + date + 电 or 讯, then the reporters in brackets: the head of an agency's report. */
const afterDateline = new RegExp(`(?:月\\d{1,2}日|日)(?:电|讯)[ ]*\\([ ]*(${name})(?=[ 、,，/)])`, "gu");
// 记者 X 校对 Y: behind a name these words are roles, not verbs.
const next = new RegExp(`[ ]*(?:[、,，/ ]|(?:校对|编辑|责编|审核|摄影)[ :]+)[ ]*(${name})${boundary}`, "yu");

/** Author, reporter, photographer and editor lines of articles. */
export const byline: Rule<PersonalDatum> = {
  name: "byline",
  version: 1,
  source: "Layout of newspaper bylines: 文/X 图/Y, （记者 X 通讯员 Y）, 作者：X; surnames from 百家姓.",
  examples: [
    { text: "（文/钱明远 图/孙晓）", finds: ["钱明远", "孙晓"] },
    { text: "（记者 周舟 通讯员 吴倩、郑文）", finds: ["周舟", "吴倩", "郑文"] },
    { text: "本报讯（记者欧阳静）", finds: ["欧阳静"] },
    { text: "责任编辑：冯一平", finds: ["冯一平"] },
    { text: "本报记者 王 强 报道", finds: ["王 强"] },
    { text: "早报记者 周舟校对 吴倩返回首页", finds: ["周舟", "吴倩"] },
    { text: "早报记者 周舟 校对 吴倩", finds: ["周舟", "吴倩"] },
    { text: "中新网西宁6月3日电(周舟 吴倩)记者从省人社厅获悉", finds: ["周舟", "吴倩"] },
    { text: "孙晓在场。记者周舟报道", finds: ["周舟"] },
  ],
  nearMisses: [
    { text: "记者从市教育局获悉", because: "从 is a preposition here" },
    { text: "记者在现场看到", because: "no name" },
    { text: "材料经审核通过后，办理登记", because: "审核 is a verb here" },
    { text: "图/文并茂", because: "an idiom" },
    { text: "3月5日讯（省教育厅）", because: "an office" },
    { text: "公文/简报", because: "the stroke parts two words" },
    { text: "作者：某某市教育局宣传处", because: "an office" },
    { text: "编辑部设在市总工会", because: "an office" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const found = new Map<number, PersonalDatum>();
    const add = (start: number, words: string) => {
      if (!looksLikePersonName(words) || notNames.has(words)) return false;
      found.set(start, { kind: "person_name", start, end: start + words.length, rule: "byline" });
      return true;
    };
    for (const pattern of [afterRole, afterSlash, afterDateline]) {
      for (const match of matchesOf(folded, pattern)) {
        let end = match.index + match[0].length;
        if (!add(end - match[1]!.length, match[1]!)) continue;
        for (;;) {
          next.lastIndex = end;
          const more = next.exec(folded);
          if (!more || !add(next.lastIndex - more[1]!.length, more[1]!)) break;
          end += more[0].length;
        }
      }
    }
    return [...found.values()].sort((a, b) => a.start - b.start);
  },
};

/** Words that follow a role, begin with a surname and are no names. */
const notNames = new Set(
  "平台 时间 部门 单位 通讯员 管理 管理员 人员 从业 成员 方式 应当 通过 工作 会员 经理 计划 安全 项目 强调 文化 简报 来源 后台 单元 时说 曾说 文并茂".split(
    " ",
  ),
);
