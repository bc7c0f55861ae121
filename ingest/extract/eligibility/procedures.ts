import { clauseRule } from "./clause-rule.ts";
import { modalityOf, subjectBefore } from "./eligibility-match.ts";

/** 甲可优先参评乙; 在评优时给予重点关注. */
export const priority = clauseRule(
  {
    name: "priority",
    version: 1,
    source: "Adverb 优先 with verbs of choosing; 重点关注, 倾斜 in choosing.",
    examples: [
      {
        text: "牵头学校可优先参评示范学校，成员学校可优先申报课题。",
        finds: ["牵头学校可优先参评示范学校", "成员学校可优先申报课题"],
      },
      { text: "对优秀班组在表彰时给予优先考虑。", finds: ["对优秀班组在表彰时给予优先考虑"] },
      { text: "同等条件下优先推荐青年教师。", finds: ["同等条件下优先推荐青年教师"] },
    ],
    nearMisses: [{ text: "坚持生态优先、绿色发展。", because: "a principle" }],
  },
  /优先|评优|评先|评选|推优/u,
  /[^。；，,：:]{0,40}?(?:优先(?:推荐|参评|申报|支持|考虑|纳入|安排|推报|评选|享受|选聘|聘用|录用|入选|认定|参加|参与|给予|培养|立项)[^。；，,]{0,40}|(?:评优|评先|评选|推优|推先评优)[^。；，,]{0,6}?(?:重点关注|予以倾斜|优先考虑|倾斜))/u,
  (match) => ({
    field: "priority",
    modality: "可",
    subject: subjectBefore(match[0], /可以?优先|优先|在[^，]{0,6}[评推]/u),
  }),
);

/** 甲由乙推荐，丙命名. */
export const procedure = clauseRule(
  {
    name: "procedure",
    version: 1,
    source: "Passive with 由 and verbs of procedure: 推荐, 审核, 评审, 命名, 认定, 公示, 批准.",
    examples: [
      { text: "社团由所在学校推荐，市教育局命名。", finds: ["社团由所在学校推荐，市教育局命名"] },
      {
        text: "社团由所在学校申报，经区教育局审核后，报市教育局评审、命名。",
        finds: ["社团由所在学校申报，经区教育局审核后，报市教育局评审、命名"],
      },
      { text: "申报材料由区教育局审核后报市教育局。", finds: ["申报材料由区教育局审核后报市教育局"] },
    ],
    nearMisses: [
      { text: "会议由局长主持。", because: "no step of a procedure" },
      { text: "项目由张三负责。", because: "no step of a procedure" },
    ],
  },
  /由.*(?:推荐|初审|审核|评审|审定|命名|认定|批准|公示|复核|审批)/u,
  /[^。；，,：:]{2,20}?(?<!经)由[^。；，,：:]{2,30}?(?:提出申请|提出申报|申报|申请)(?:，[^。；，,]{2,40}?(?:推荐|审核|初审|评审|审定|批准|同意|认定|公示)(?:后)?)*，[^。；，,]{2,40}?(?:命名|认定|批准|评审后公布|公布|授牌|审批|推荐|评审)(?:[、并]?(?:命名|公布|授牌))?|[^。；，,：:]{2,20}?(?<!经)由[^。；，,：:]{2,30}?(?:推荐|初审|审核|评审|审定|命名|认定|批准|公示|复核|审批)(?:后?[^。；，,]{0,30})?(?:，[^。；，,]{2,30}?(?:命名|认定|批准|公示|审核|评审|审定|公布|授牌))*/u,
  (match) => ({ field: "procedure", modality: modalityOf(match[0], "应"), subject: subjectBefore(match[0], /由/u) }),
);

/** 倡导甲加入. */
export const participation = clauseRule(
  {
    name: "participation",
    version: 1,
    source: "Verb 倡导 or 提倡: an invitation that binds nobody.",
    examples: [{ text: "倡导企业、社区加入社团活动。", finds: ["倡导企业、社区加入社团活动"] }],
    nearMisses: [{ text: "发出倡导书。", because: "a noun" }],
  },
  /倡导|提倡/u,
  /(?:倡导|提倡)(?!书|者|下|的)[^。；，,]{4,60}(?:，(?:促进|发挥|推动|形成|共同|参与)[^。；，,]{2,30})*/u,
  () => ({ field: "participation", modality: "倡导" }),
);
