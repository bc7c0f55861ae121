import { clauseRule } from "./clause-rule.ts";
import { modalityOf } from "./eligibility-match.ts";

const amount = /(\d[\d,]*(?:\.\d+)?)\s*(万|亿)?元/u;

/** 对符合条件的甲，给予5万元补助; 经认定的甲，一次性奖励10万元. */
export const subsidy = clauseRule(
  {
    name: "conditional-subsidy",
    version: 1,
    source:
      "Grammar of benefits: receiver with a condition (对…的, 经…的, 符合…的), then 给予 or another verb of paying.",
    examples: [
      {
        text: "经市教育局认定的示范社团，一次性给予2万元活动补助。",
        finds: ["经市教育局认定的示范社团，一次性给予2万元活动补助"],
      },
      {
        text: "对入选省级社团的，市财政一次性奖励指导学校3万元。",
        finds: ["对入选省级社团的，市财政一次性奖励指导学校3万元"],
      },
      { text: "考核优秀的，再奖励2万元。", finds: ["考核优秀的，再奖励2万元"] },
      { text: "对连续两年考核优秀的社团给予奖励。", finds: ["对连续两年考核优秀的社团给予奖励"] },
    ],
    nearMisses: [
      { text: "市教育局投入200万元补助经费。", because: "a sum paid, no condition" },
      { text: "给予大力支持。", because: "no receiver and no money" },
    ],
  },
  /补助|补贴|奖励|奖金|资助|经费|资金|津贴|元/u,
  /(?:对(?!接|标|外|应|比|照|象|话|口)|经|凡|符合|(?:年度|综合)?考核(?=[^。；：:，,]{1,10}的[，,]))[^。；：:，,]{1,60}?(?:(?:的|工作室|项目|单位|企业|个人|人员|选手|团队|联盟|机构|学校)，?|(?:认定|命名|批准|评定)的[^。；：:，,]{1,16}，)[^。；：:，,]{0,20}?(?:给予|予以|发放|享受|进行|(?:奖励|补助|补贴|资助)(?=[^。；：:，,]{0,10}\d))[^。；：:，,]{0,40}?(?:补助|补贴|奖励|奖金|资助|经费|资金|津贴|扶持资金|\d万?元)[^。；：:，,]{0,12}/u,
  ([words]) => {
    // Several sums for several ranks are figures; the condition itself has no one value then.
    const sum =
      [...words.matchAll(new RegExp(amount, "gu"))].length === 1 && !/[、至到]\d/u.test(words)
        ? amount.exec(words)
        : null;
    const value = sum
      ? Number(sum[1]!.replaceAll(",", "")) * (sum[2] === "亿" ? 1e8 : sum[2] === "万" ? 1e4 : 1)
      : undefined;
    const comparator = /最高|不超过/u.test(words) ? "<=" : /不低于|不少于|以上/u.test(words) ? ">=" : "=";
    return {
      field: "subsidy",
      modality: modalityOf(words, "应"),
      ...(value === undefined ? {} : { value, unit: "元", comparator }),
    };
  },
);

/** 补助经费用于…, 支持联盟开展…等活动. */
export const subsidyUse = clauseRule(
  {
    name: "subsidy-use",
    version: 1,
    source: "Fixed phrases for the use of public money: 用于, 专款专用, 不得用于; 支持…开展…活动 after a sum.",
    examples: [
      { text: "建设经费应当专款专用，用于购置设备。", finds: ["建设经费应当专款专用，用于购置设备"] },
      { text: "补助资金主要用于购买图书和设备。", finds: ["补助资金主要用于购买图书和设备"] },
      { text: "给予2万元补助，支持社团开展读书、演讲等活动。", finds: ["支持社团开展读书、演讲等活动"] },
    ],
    nearMisses: [{ text: "支持学校开展活动。", because: "no money is spoken of" }],
  },
  /用于|支持/u,
  /(?:(?:补助|补贴|奖励|奖补|专项|扶持|建设|运行|活动|资助)(?:经费|资金|金)[^。；，,]{0,10}?[，,]?(?:主要|可|应)?(?:用于|不得用于)[^。；]{2,60})|(?<=(?:补助|经费|资金|奖励|补贴)，)支持[^。；，,]{1,12}开展[^。；]{2,60}/u,
  ([words]) => ({ field: "subsidyUse", modality: modalityOf(words, "应") }),
);

/** 补助经费由甲负责监督管理. */
export const subsidyManagement = clauseRule(
  {
    name: "subsidy-management",
    version: 1,
    source: "Passive with 由 and verbs of managing money.",
    examples: [{ text: "补助经费由牵头学校财务部门负责监督管理。", finds: ["补助经费由牵头学校财务部门负责监督管理"] }],
    nearMisses: [{ text: "会议由市教育局负责组织。", because: "no money" }],
  },
  /(?:经费|资金|补助|奖金)由/u,
  /[^。；，,]{0,12}(?:经费|资金|补助|奖金)由[^。；，,]{2,40}?(?:管理|监督|拨付|发放|使用|核算)[^。；]{0,40}/u,
  ([words]) => ({ field: "subsidyManagement", modality: modalityOf(words, "应") }),
);

/** 将甲经费纳入年度预算. */
export const budget = clauseRule(
  {
    name: "budget",
    version: 1,
    source: "Fixed phrase 纳入…预算.",
    examples: [{ text: "各区将社团经费纳入年度预算。", finds: ["各区将社团经费纳入年度预算"] }],
    nearMisses: [{ text: "预算执行良好。", because: "nothing is taken in" }],
  },
  /预算/u,
  /[^。；，,]{2,30}?(?:将|把)?[^。；，,]{2,24}?(?:经费|资金)[^。；，,]{0,8}?(?:纳入|列入)[^。；，,]{0,12}?预算/u,
  ([words]) => ({ field: "budget", modality: modalityOf(words, "应") }),
);
