/**
 * What a document is about, told by its title: the title of an official document names its matter (GB/T 9704-2012,
 * 7.3.1: 由发文机关名称、事由和文种组成). The topics are those of the State Council's document library (国务院政策文件库,
 * 主题分类); the words of each are its subdivisions there and words of the 国务院公文主题词表 (1997) under the same heading.
 * A title may have several topics, or none.
 */
const words = {
  综合政务: "政务 公文 电子政务 政府职能 督查 信访 文秘 应急 政府信息 信息公开 行政审批 营商环境 放管服 一网通办 调研",
  "国民经济管理、国有资产监管":
    "宏观经济 经济体制 国民经济 五年规划 国有资产 国有企业 国企 物价 价格 固定资产 投资 招标 招投标 统计 产业政策 民营经济 中小企业 高质量发展",
  "财政、金融、审计": "财政 预算 决算 税收 税务 审计 金融 银行 保险 证券 信贷 贷款 债券 会计 专项资金 补贴 收费 基金",
  "国土资源、能源": "土地 国土 耕地 矿产 地质 测绘 海洋 能源 电力 煤炭 石油 天然气 新能源 光伏 风电",
  "农业、林业、水利":
    "农业 农村 农民 乡村 粮食 畜牧 渔业 种业 农田 林业 森林 草原 林草 水利 水库 河湖 河长 防汛 抗旱 气象",
  "工业、交通":
    "工业 制造业 制造 机械 电子 化工 钢铁 纺织 船舶 航空 航天 信息产业 软件 数字经济 人工智能 工业互联网 交通 公路 铁路 民航 港口 航运 物流 邮政 快递 通信 汽车",
  "商贸、海关、旅游": "商务 商贸 贸易 外贸 消费 流通 市场流通 电子商务 海关 口岸 自贸 旅游 文旅 会展 供销",
  "市场监管、安全生产监管":
    "市场监管 质量 标准化 计量 食品安全 药品 特种设备 知识产权 专利 商标 广告 安全生产 安全监管 消防 危险化学品 信用",
  "城乡建设、环境保护":
    "城乡建设 城市规划 城市更新 住房 房地产 建筑 供水 燃气 供热 市政 老旧小区 环境保护 生态 污染 节能 减排 碳达峰 碳中和 垃圾 节水",
  "科技、教育":
    "科技 科学 技术 科研 技术创新 创新 创造 发明 成果转化 教育 学校 高校 大学 中小学 幼儿园 职业教育 教师 学生 招生 学位 科普 教科文卫体",
  "文化、广电、新闻出版":
    "文化 文物 非遗 非物质文化遗产 图书馆 博物馆 文艺 广播 电视 广电 电影 新闻 出版 版权 教科文卫体",
  "卫生、体育": "卫生 健康 医疗 医院 医药 医保 疾病 疫情 防疫 中医药 体育 健身 运动会 教科文卫体",
  "人口、妇女儿童": "人口 生育 计划生育 托育 妇女 儿童 未成年人 家庭 少年",
  "劳动、人事":
    "劳动 就业 创业 工资 薪酬 技能 职业技能 工匠 劳模 劳动模范 产业工人 职工 人才 人事 公务员 事业单位 职称 社会保险 养老保险 失业 工伤 农民工 劳动争议 学徒 津贴",
  "公安、安全、司法": "公安 治安 司法 法治 法律 普法 律师 公证 仲裁 禁毒 反恐 国家安全 保密 道路交通安全 户籍 社区矫正",
  "民政、救灾":
    "民政 扶贫 脱贫 救助 低保 养老 养老服务 残疾 残疾人 慈善 救灾 减灾 防灾 地名 区划 殡葬 社会组织 退役军人 优抚 双拥",
  "民族、宗教": "民族 少数民族 宗教",
  "外事、港澳台侨": "外事 外交 对外 国际合作 外国人 一带一路 港澳 台湾 台胞 侨务 华侨",
  国防: "国防 军队 征兵 兵役 民兵 人民防空 人防 军民",
  党群工作: "党建 党委 党组织 纪检 组织工作 宣传 思想政治 统战 工会 共青团 团委 青年 妇联 群团",
} as const;

export type Topic = keyof typeof words;
export const topics = Object.keys(words) as [Topic, ...Topic[]];

const patterns = Object.entries(words).map(
  ([topic, list]) => [topic as Topic, new RegExp(list.split(" ").join("|"), "u")] as const,
);

/** The topics a title names, in the order of `topics`. */
export function topicsOf(title: string): Topic[] {
  return patterns.filter(([, pattern]) => pattern.test(title)).map(([topic]) => topic);
}
