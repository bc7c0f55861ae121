import { compoundSurnames, singleSurnames } from "./surnames.ts";

/** Titles that stand after a name, or after a surname alone (王老师). */
const courtesyTitles =
  "老师|同志|先生|女士|小姐|医生|教授|律师|师傅|经理|总监|工程师|主任|副主任|科长|副科长|处长|副处长|部长|副部长|主席|副主席|局长|副局长|院长|副院长|校长|所长|站长|书记|秘书|干事|科员|专员|助理|主管";

const titleAtEnd = new RegExp(`(?:${courtesyTitles})$`);

/**
 * Words of two or three characters that begin with a surname and are no names. They are kept out only where no label
 * such as 联系人 vouches for a name.
 */
const wordsThatLookLikeNames = new Set(
  (
    "时间 金额 方式 单位 单位名 成员 项目 项目组 计划 经费 经办 经办人 管理 管理员 文件 文化 文体 文旅 文教 文明办 广告 广电 平台 平时 安全 安监 安徽 " +
    "安排 党办 党委 党群 党建 党政 党组 党总支 温馨 国际 国内 国资 国资委 农村 农业 农委 农林 双方 高校 高等 高新 公司 公室 公众 公共 公安 公告 相关 应急 " +
    "关于 向上 通知 通信 通讯 通讯员 通报 程序 章程 全省 全市 全国 全区 全体 全称 华东 华南 华北 江西 江苏 云南 吉林 宁夏 广东 广西 万元 万人 " +
    "方案 方法 石油 水利 水务 水电 林业 林草 金融 卫健 卫健委 卫生 商务 商会 商贸 司法 司机 经信 经济 经贸 车辆 车间 马上 常用 常见 常年 支部 支付 支持 " +
    "纪检 纪委 易货 白天 明细 明确 查询 查看 查收 索取 解答 解释 管委 和平 于是 应当 有关 有效 有限 年度 年龄 言论 法规 法律 法制 法务 法院 初审 " +
    "代表 代办 代理 代码 付款 银行 税务 原件 原则 原因 海关 海外 展览 展厅 展示 才能 但是 由于 达到 强化 能力 能源 容量 部门 房产 房屋 " +
    "游客 师资 利用 东区 东城 居住 居民 居委 满意 步骤 都市 国家 富民 家庭 家长 曲线 荣誉 荣获 左右 包括 包装 洪水 宣传 宣教 宣传部 " +
    "应聘 干部 房间 莫要 柯达 万达 凌晨 胡同 夏季 冬季 秋季 季度 高级 高中 钟点 童装 江北 江南 江东 路线 强调 麻烦 席位 阮 蓝色 杜绝 董事 董事会 祝愿 项下 舒适 纪念 " +
    "纪律 熊猫 宋体 谈判 戴帽 成果 成立 成绩 成人 计量 计算 明天 贝壳 米 狄 禹 毛重 祁 邵 平均 和谐 元旦 余额 伍 康复 齐全 皮肤 于 时段 时限 乐园 常务 常委 " +
    "安置 毕业 毕业生 汤 贺信 雷达 史料 任务 任职 任课 方便 花名册 马克思 昌 鲁 云计算 章节 水平 谢谢 陶瓷 金牌 华侨 严格 孔子 张贴 施工 许可 秦 朱 " +
    "上级 司局 东方 百里 南门 西门 东门 公里 公开 公示 公布 公章 公文 公寓 公务 公务员 连锁 连续 温度 尚未 边界 通过 通用 寿命 牛奶 桂花 申请 申报 申领 申办 申诉 " +
    "贡献 谭 党员 闻 双休 双休日 能够 池 卓越 蒙 籍贯 怀孕 白班 印章 印发 薄弱 司 幸福 叶 龙头 景区 符合 武装 祖国 甘肃 宁波 宫 伊犁 仲裁 秋 仰 班级 班长 全部 全年 全程 全天 " +
    "侯 车站 车牌 谷 山东 山西 山区 弓 巴 焦点 乌鲁 巫 富 段 井 松江 储备 封面 家属 曲艺 惠民 荣 陆军 程 龚 吉 石家庄 左侧 诸 包 洪 杭州 单独 单项 单价 单元 郁 邓 宣 丁 宗旨 " +
    "应届 应用 解决 干线 经营 经理 经验 经过 管道 莫 柯 支行 支队 万 虞 霍 凌 胡 樊 田径 蔡 夏令 高度 高速 高层 骆 徐 钟 刁 林区 盛会 梅 郭 颜色 童 江 危险 娄 路口 路段 贾 强 麻 季 席"
  ).split(" "),
);

/** Last characters of the names of offices, places and addresses: 综合处, 高新区, 马家沟街. */
const officeEnding = /[处科室部局厅委办组会院校所心站区市县镇乡街路号楼司厂店馆社队团台网层座栋幢室村州省段线点岗]$/u;

const hanWord = /^\p{Script=Han}+$/u;
/** Names of several parts joined by a dot, as of many ethnic groups: 甲乙丙·丁戊己. */
const dottedName = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8}){1,2}$/u;

/**
 * Whether the words are shaped like a person's name: a surname with a given name of one or two characters, a compound
 * surname with one or two, or a dotted name. White space inside (王　强) does not count.
 */
export function looksLikePersonName(words: string): boolean {
  const name = words.replace(/\s/g, "");
  if (dottedName.test(name)) return true;
  if (!hanWord.test(name)) return false;
  if (compoundSurnames.has(name.slice(0, 2)) && (name.length === 3 || name.length === 4)) return true;
  return singleSurnames.has(name[0] ?? "") && (name.length === 2 || name.length === 3);
}

/** As `looksLikePersonName`, and neither a common word nor an office or a place. For words that no label vouches for. */
export function isUnlabelledPersonName(words: string): boolean {
  const name = words.replace(/\s/g, "");
  return looksLikePersonName(name) && !wordsThatLookLikeNames.has(name) && !officeEnding.test(name);
}

/** A surname with a courtesy title: 王老师, 欧阳女士. */
export function isSurnameWithTitle(words: string): boolean {
  const before = words.replace(/\s/g, "").replace(titleAtEnd, "");
  return before !== words.replace(/\s/g, "") && (singleSurnames.has(before) || compoundSurnames.has(before));
}

/** The name without the title after it (张三处长 → 张三); a surname with a title stays whole. */
export function withoutTitle(words: string): string {
  if (isSurnameWithTitle(words)) return words;
  const cut = words.replace(new RegExp(`\\s*(?:${courtesyTitles})$`), "");
  return cut || words;
}
