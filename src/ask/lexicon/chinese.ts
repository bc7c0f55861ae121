/**
 * Words of Chinese policy language by the notion they express. Sources: the labels of graph/ontology; the fifteen kinds
 * and the terms of 党政机关公文处理工作条例 (2012) and GB/T 9704-2012 (主送, 印发, 转发, 依据, 附件); interrogatives by
 * 现代汉语八百词; words for funding, honours and duties as notices and case reports use them. The longest words at a
 * place count, so 责任单位 is a duty and 工作室联盟 an alliance.
 */
import type { LexiconEntry } from "./lexicon-entry.ts";

export const chineseLexicon: readonly LexiconEntry[] = [
  // Types of things.
  { notions: ["Alliance"], words: /(?:(?:职工|劳模|工匠|创新|人才|和|、)*工作室)?联盟(?:体)?|结盟/u },
  {
    notions: ["Studio"],
    words: /(?:(?:职工|劳模|工匠|大师|技能|创新|人才|和|、)*(?:工作室|工作站))/u,
  },
  { notions: ["Unit"], words: /单位|部门|集体|[厅局委](?![员托])|机构|机关|处室|科室|厅局|委办局|组织/u },
  {
    notions: ["Policy"],
    words: /(?:政策)?文件|材料|文本|通知|通告|通报|方案|意见|办法|政策|条例|决定|公告|纪要|要点|法规|细则|公文|文号/u,
  },
  { notions: ["Policy", "Target"], words: /规划|计划/u },
  { notions: ["Programme"], words: /项目|(?:专项)?行动|竞赛|比赛|大赛|赛事|平台|活动|工程|专项|品牌|举措/u },
  { notions: ["Award", "FUNDS", "RECEIVED_AWARD"], words: /奖励/u },
  { notions: ["Award"], words: /奖项|奖牌|奖(?![励金])/u },
  { notions: ["Award", "money"], words: /奖金|津贴/u },
  {
    notions: ["honour", "Award"],
    words:
      /(?:荣誉)?称号|荣誉|(?:劳动)?模范|标兵|能手|先进(?:个人|集体|单位)?|工匠(?!学院)|评选|评出|评定|选树|劳模|荣誉榜/u,
  },
  { notions: ["honour", "RECEIVED_AWARD", "Award"], words: /表彰|嘉奖/u },
  { notions: ["Industry"], words: /行业|产业|领域|行当|门类/u },
  {
    notions: ["Place"],
    words: /各省市?|省份|哪(?:些|几个|个)省|地区|各地|各市|哪(?:些|几个|个)(?:市|地方|城市)|本省|全省|外省/u,
  },
  {
    notions: ["Target"],
    words:
      /目标|指标|力争|预期|要求达到|要达到|达到|要(?:完成|建成|建|实现|培育|培养|新增|发展|命名|办)|打算|拟|准备|将要|承诺/u,
  },
  { notions: ["Target", "RESPONSIBLE_FOR"], words: /任务/u },
  {
    notions: ["Outcome"],
    words:
      /成效|成果|成绩|完成(?:情况)?|建成|建了|取得|已经?|累计|目前|迄今|至今|截至|报告|进展|结果|效果|办过|开展了|参加|干出|做出|拿出了|到现在/u,
  },
  { notions: ["Target", "Outcome"], words: /实现|兑现/u },
  {
    notions: ["Rule"],
    words:
      /条件|要求|资格|门槛|规定|至少|最少|最低|不得少于|不少于|不能少于|必须|应当|才能|才可以|限制|怎样算|够格|符合/u,
  },
  { notions: ["Rule", "money"], words: /标准/u },
  { notions: ["Rule", "honour"], words: /名额/u },
  { notions: ["Conflict"], words: /不一致|矛盾|疑点|冲突|出入|对不上|不符|抵触|差错|打架|说法不一/u },
  { notions: ["Conflict", "compared"], words: /不同|差别|区别/u },
  { notions: ["partOfDocument"], words: /正文|附件|前后|附表/u },

  // Relations.
  {
    notions: ["ISSUED"],
    words: /发布|印发|出台|制定|颁布|下发|发文|发过文|签发|出自|起草|拟定|制订|公布|发出|发过|发了/u,
  },
  { notions: ["ISSUED", "honour"], words: /命名|认定|授牌|批准|授予/u },
  {
    notions: ["ADDRESSED_TO"],
    words: /主送|发给|发到|发往|寄给|送给|抄送|收文|(?:印发|下发|发送|通知)(?:给|到)|收到|给谁看/u,
  },
  { notions: ["CITES"], words: /引用|引(?:了|过|述|自)|援引|引述|参照|提及/u },
  { notions: ["CITES"], words: /转发|废止|修订|取代|替代/u },
  { notions: ["IMPLEMENTS"], words: /依据|根据|贯彻|上位(?:文件)?|上级(?:文件)?|基于|遵循|按照/u },
  { notions: ["IMPLEMENTS", "RESPONSIBLE_FOR"], words: /落实/u },
  {
    notions: ["RESPONSIBLE_FOR"],
    words:
      /(?:责任|负责|承担|主管)(?:单位|部门)|负责|责任|承担|分管|主管|管理|考核|职责|分工|监管|统筹|身上|头上|肩上|名下|归谁管|归口|挑|背着?|扛|干(?:什么|些什么|哪些)|做(?:什么|些什么|哪些)|管(?:什么|哪些|着)/u,
  },
  { notions: ["LEADS"], words: /牵(?:的|了|个)?头(?:单位|部门|人)?|带队|主办|举办|承办|领衔|龙头|挑头|带头/u },
  { notions: ["FUNDS", "money"], words: /补助|资助|补贴|经费|拨款|拨付|资金|扶持|配套/u },
  { notions: ["FUNDS"], words: /出资|出钱|投入|掏钱|给钱|买单/u },
  { notions: ["SUPPORTS"], words: /支持|帮扶|扶助/u },
  {
    notions: ["MEMBER_OF"],
    words: /成员(?:单位)?|组成|加入|吸收|吸纳|招收|盟员|下面有|旗下|下设|入伙|包括|包含|属于|入盟|有谁/u,
  },
  {
    notions: ["CROSSES_INDUSTRY"],
    words: /(?:横跨|跨越|跨|涉及|覆盖|涵盖)(?:了|到)?[^，。？?]{0,8}?(?:行业|领域|产业|行当)|跨界/u,
  },
  {
    notions: ["RECEIVED_AWARD"],
    words:
      /获得|荣获|获奖者?|得奖者?|得主|拿(?:了|到|过|走)|摘得|被评为|当选|评上|颁给|颁发给|授给|花落|获(?!得|奖)|受(?:到)?(?:过)?(?:了)?表彰/u,
  },
  { notions: ["LOCATED_IN"], words: /位于|坐落|设在|落户|驻在/u },

  // Forms of asking.
  {
    notions: ["which"],
    words: /哪些|哪几|有什么|什么样?的?|列出|列举|列一下|罗列|盘点|名单|名录|清单|怎么样|怎样|哪里|哪|查一?下|给我/u,
  },
  { notions: ["who", "Unit"], words: /哪(?:个|家|些|几家|几个)(?:单位|部门|机构)/u },
  { notions: ["who"], words: /谁|哪家|何人|哪位/u },
  { notions: ["howMany"], words: /多少|几(?:个|家|名|场|项|次|人|支|门|间|所|届|位|条|件)|数量|总数|多大/u },
  { notions: ["money", "howMany"], words: /多少(?:钱|资金|经费|元|万元)|几(?:万|千|百)?元|金额|数额|给多少|发多少/u },
  { notions: ["when"], words: /何时|什么时候|哪(?:一)?(?:年|天|月|日)|期限|截止|时限|到期|年底前?|之前/u },
  { notions: ["whether"], words: /是否|有没有|有无|能不能|可不可以|吗|么(?=[？?]|$)/u },
  {
    notions: ["lacking"],
    words: /没有|没(?!有)|未|不含|不包括|缺少?|尚未|空白|没人|无人|找不到|不见|查不到|落空|空缺|无(?!论)/u,
  },
  { notions: ["compared"], words: /对比|比较|对照|异同|相比|差异|并排|放在一起/u },
  { notions: ["most"], words: /最多|最重|最大|最忙|排名|排行|第一多|居首|最繁重/u },
  {
    notions: ["together"],
    words: /共同|联合|一起|分担|共担|多个(?:单位|部门)|几个(?:单位|部门)|两个以上|多家|不止一个/u,
  },
  {
    notions: ["between"],
    words: /之间|两两|搭配|合作|协作|结对|相遇|联手|组合|走到一起|凑(?:在|到)|互相搭|结伴|碰到一起|哪两个/u,
  },
  { notions: ["held"], words: /收藏|馆藏|库里|库中|收录|入库|手头|本库|收进/u },
];
