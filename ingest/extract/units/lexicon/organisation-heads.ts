/**
 * Words that close the name of an organisation. Sources: 企业名称登记管理规定 (legal forms), 事业单位登记管理条例 and
 * 社会团体登记管理条例 (kinds of public institutions and associations), 党政机关 practice for departments.
 */

/** Legal forms: what stands before them up to the last boundary is the name. */
export const legalForms = ["有限责任公司", "股份有限公司", "集团有限公司", "有限公司"] as const;

/** Close a name when something proper (a place, 中国, a brand) opens it. */
export const bodyHeads: readonly string[] = (
  "有限责任公司 股份有限公司 集团有限公司 有限公司 集团公司 总公司 分公司 子公司 公司 集团 总厂 分厂 工厂 机床厂 钢铁厂 厂 油田 " +
  "煤矿 金矿 铁矿 矿务局 农场 林场 牧场 合作社 事务所 酒店 宾馆 饭店 商场 银行 分行 支行 信用社 农信社 交易所 供电局 供电所 " +
  "电厂 电站 水厂 机务段 车务段 工务段 电务段 车辆段 工程局 设计院 规划院 勘察院 大学 学院 学校 中学 小学 高中 职高 技校 " +
  "幼儿园 党校 行政学院 研究生院 附中 附小 中专 进修校 医院 卫生院 卫生所 保健院 疗养院 疾控中心 血液中心 急救中心 卫生服务中心 " +
  "门诊部 研究院 研究所 研究中心 科学院 社科院 农科院 科研所 实验室 技术中心 博物馆 图书馆 纪念馆 烈士陵园 陵园 文化馆 科技馆 " +
  "美术馆 体育馆 档案馆 展览馆 陈列馆 群艺馆 文化宫 少年宫 俱乐部 影剧院 歌剧院 剧院 剧团 歌舞团 乐团 艺术团 协会 学会 商会 " +
  "联合会 联合总会 总会 促进会 基金会 研究会 理事会 校友会 联谊会 志愿者协会 志愿服务团 志愿服务队 红十字会 总工会 工会 工会委员会 工会联合会 共青团 " +
  "妇联 科协 残联 文联 侨联 作协 记协 工商联 法院 检察院 公安局 派出所 看守所 监狱 戒毒所 海关 边检站 海事局 仲裁院 仲裁委 " +
  "仲裁委员会 出版社 报社 杂志社 电视台 广播电台 通讯社 融媒体中心 日报社 传媒中心 广播电视台 委员会 管委会 工委 党工委 " +
  "工作委员会 领导小组 专项小组 协调小组 工作小组 指挥部 办公厅 办公室 办事处 居委会 村委会 党委 党组 团委 纪委 总队 支队 大队 " +
  "救援队 消防队 军区 厅 总局 分局 管理局 管理处 管理站 管理所 服务站 服务中心 活动中心 指导中心 推广站 监测站 气象台 气象站 " +
  "天文台 园区管委会 局 司 署 部 院 馆 中心 校 站 社 处 科 室 股"
).split(" ");

/** Heads so short or so common that only a department of a named body, or a body of a named place, may end with them. */
export const weakHeads: ReadonlySet<string> = new Set(
  "部 院 馆 中心 校 站 社 处 科 室 股 局 司 署 厅 委员会 办公室 厂 队 党委 党组 团委 纪委 工委 大队 学院 学校 公司 集团 工会 领导小组 专项小组 工作小组 协调小组 实验室 服务站 商场 俱乐部 理事会 总会 指挥部 总队 支队".split(
    " ",
  ),
);

/** Closing words of a department of a body: 省总工会 + 宣传教育 + 部. */
export const internalHeads: readonly string[] = (
  "办公厅 办公室 委员会 领导小组 专项小组 协调小组 工作组 服务中心 研究中心 研究院 研究所 分公司 项目部 事业部 干部学校 附属医院 " +
  "学院 学校 医院 中心 工会 党校 党委 党组 纪委 团委 分院 分会 分校 分局 分行 支行 支队 总队 大队 工厂 分厂 部 处 室 科 股 " +
  "司 局 厅 院 馆 站 厂 矿 段"
).split(" ");

/**
 * Trades that stand at the end of a company's name when its legal form is left out: 某市恒星纸业. They count only after
 * a place and a brand.
 */
export const tradeEndings: readonly string[] = (
  "纸业 矿业 重工 实业 药业 乳业 酒业 钢铁 特钢 铝业 铜业 锅炉 石化 化工 制药 电机 电气 机床 重机 股份 油田 煤业 能源 " +
  "水泥 啤酒 汽车 轴承 钢厂 速运 快递 物流 生物 航空 卷烟厂 糖业 盐业 种业 渔业 置业 船舶 船厂 港务 电力 燃气 公交 地铁 " +
  "高铁"
).split(" ");
