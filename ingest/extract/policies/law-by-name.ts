/** Laws named without title marks. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { insideTitleMarks } from "../naming/bracket-pairs.ts";
import type { PolicyMatch } from "./title-in-marks.ts";

/** Short names of laws in force that are cited without marks in everyday texts (全国人民代表大会: 现行有效法律目录). */
const laws = [
  "宪法 民法典 刑法 刑事诉讼法 民事诉讼法 行政诉讼法 行政复议法 行政处罚法 行政许可法 行政强制法 立法法 监察法 公务员法 国家赔偿法",
  "工会法 劳动法 劳动合同法 劳动争议调解仲裁法 就业促进法 社会保险法 安全生产法 职业病防治法 职业教育法 教育法 高等教育法 义务教育法 民办教育促进法 教师法 学前教育法",
  "科学技术进步法 促进科技成果转化法 专利法 商标法 著作权法 反不正当竞争法 反垄断法 电子商务法 数据安全法 网络安全法 个人信息保护法 密码法 电子签名法",
  "公司法 合伙企业法 企业破产法 中小企业促进法 外商投资法 民营经济促进法 招标投标法 政府采购法 预算法 审计法 统计法 会计法 税收征收管理法 企业所得税法 个人所得税法 增值税法",
  "环境保护法 大气污染防治法 水污染防治法 土壤污染防治法 固体废物污染环境防治法 长江保护法 黄河保护法 森林法 草原法 水法 土地管理法 城乡规划法 城市房地产管理法 乡村振兴促进法 农业法 种子法 食品安全法 药品管理法 疫苗管理法 传染病防治法 基本医疗卫生与健康促进法 医师法 消防法 突发事件应对法 道路交通安全法 未成年人保护法 妇女权益保障法 老年人权益保障法 残疾人保障法 退役军人保障法 慈善法 公益事业捐赠法 志愿服务法 体育法 公共文化服务保障法 非物质文化遗产法 文物保护法 档案法 保守国家秘密法",
].flatMap((line) => line.split(" "));

const byLength = laws.toSorted((a, b) => b.length - a.length).join("|");
const law = new RegExp(`(?:中华人民共和国)?(?:${byLength})(?![》〉律院官学规人定治])`, "gu");
const fullName = /中华人民共和国[\p{Script=Han}]{2,20}?(?:法实施条例|实施细则|条例|法)(?![》〉律院官])/gu;

export const lawByName: Rule<PolicyMatch> = {
  name: "policy-law-by-name",
  version: 1,
  source: "The National People's Congress's list of laws in force; names beginning with 中华人民共和国.",
  examples: [
    { text: "依照劳动合同法和工会法办理。", finds: ["劳动合同法", "工会法"] },
    { text: "根据中华人民共和国节约能源法制定。", finds: ["中华人民共和国节约能源法"] },
  ],
  nearMisses: [
    { text: "新的劳动法律咨询", because: "劳动法律 is no law's name" },
    { text: "工作方法和做法", because: "no law" },
    { text: "《中华人民共和国工会法》", because: "marked titles belong to another rule" },
    { text: "政法学院刑法学专业", because: "a field of study" },
    { text: "地方志书法作品", because: "no law" },
  ],
  find(text) {
    const found: PolicyMatch[] = [];
    for (const pattern of [fullName, law])
      for (const match of matchesOf(text, pattern)) {
        const end = match.index + match[0].length;
        if (insideTitleMarks(text, match.index) || found.some((known) => known.start < end && match.index < known.end))
          continue;
        found.push({ start: match.index, end, title: match[0], kind: "measures" });
      }
    return found.sort((a, b) => a.start - b.start);
  },
};
