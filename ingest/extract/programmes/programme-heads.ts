/** Words that programmes' names end in, and what each needs before it to be a name. */

/** After a quoted name these words say that it is a programme: “X”行动. */
export const afterQuotation =
  "专项试点|综合试点|专项行动|行动计划|行动|工程|计划|平台|品牌|模式|竞赛活动|竞赛|大赛|比赛|联赛|活动|试点|改革|培训项目|培训计划|培训行动|培训工程|培训活动|培训班|培训|专项|课程|课堂|讲堂|学堂|项目|宣讲|矩阵|运动会|工作法|系列赛|挑战赛|擂台赛|专列|基金|资金|服务站点";

/** A quotation that ends in one of these names a programme by itself: “X工程”. */
export const insideQuotation =
  "行动|工程|行动计划|计划|竞赛|大赛|运动会|平台|培训|课堂|讲堂|学堂|大讲堂|基地|基金|(?<![上下加接交白夜晚值早中倒轮跟])班|直通车|训练营|活动周|活动月|联赛|挑战赛|擂台赛|攻坚战|大篷车";

/** Ends of compound names without quotation marks. */
export const compoundHead =
  /专项行动|行动计划|行动|工程|技能竞赛|劳动竞赛|竞赛|大赛|运动会|锦标赛|集训基地|(?:达人|邀请|擂台|系列|挑战|对抗|精英|公开|争霸)赛|联赛|大比武|(?:引导|专项|发展|扶持|创新|产业|创业|投资|公益|救助|互助|关爱|帮扶)(?:资金|基金)|(?:支持|培育|选拔|培养|振兴|提升|资助|引进|专项|扶持)计划|(?:培训|培优|培育|提升|示范|攻关|改造|建设|进修|研修|帮扶|资助)项目|(?:共享|服务|交易|监管|管理|信息|办公|办事|数据|创新)平台|(?:改革|专项|综合|创新|建设)试点|技术攻关项目|重点项目|项目/gu;

/** Verbs whose object is carried out, held or set up as a whole. */
export const carryingOut =
  /(?:实施|开展|举办|牵头|承办|启动|推进|推动|组织|参加|参与|主办|协办|推行|打造|设立|深化|入选|纳入|列入|获批|承担|执行|为|在|依托|通过|以|作为|发起|申报|优化|升级|建设|用好|利用|接入|登录|落实|加强|强化|支持|完善|办好|统筹|聚焦|围绕|设置|安排|从|自|由|给予|等)(?:了|好|的)?$/u;
