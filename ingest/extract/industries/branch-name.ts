/** Branches named by a word of the classification: 装备制造业, 现代服务业. */
import { matchesOf } from "../../language/matches.ts";
import type { Rule } from "../../model.ts";
import { branchNames, industryFamilies } from "./classification.ts";

export interface IndustryMatch {
  start: number;
  end: number;
  name: string;
}

const longestFirst = [...new Set([...industryFamilies, ...branchNames])].toSorted((a, b) => b.length - a.length);
const modifier = "(?:现代|先进|高端|传统|新型|智能|绿色|高技术|重型|战略性)?";
const branch = new RegExp(
  `${modifier}(?:${longestFirst.join("|")})(?!大学|学院|学校|和信息化|农村|经营主体|金融机构|局|厅|部|银行|委员会|协会|园|总公司|工会|主管|务|互联网|秘密|模式|用|化|设计|园|大学|强|革命|遗产|软件|机器人|品|增加值|和信息|秘书|承诺|贷款|综合执法)`,
  "gu",
);

/** 产业, 工业 inside another word: 就业服务业… is left to jieba's neighbours: the name must not continue a longer word. */
const partOfWord = /[企专就毕作职创失转从]$/u;

export const branchName: Rule<IndustryMatch> = {
  name: "industry-branch-name",
  version: 1,
  source: "GB/T 4754-2017 国民经济行业分类, sections and common divisions; 战略性新兴产业分类 (2018), first level.",
  examples: [
    { text: "涵盖装备制造业、旅游业和现代服务业。", finds: ["装备制造业", "旅游业", "现代服务业"] },
    { text: "发展战略性新兴产业。", finds: ["战略性新兴产业"] },
  ],
  nearMisses: [
    { text: "促进就业和创业。", because: "no branch" },
    { text: "企业、专业、作业", because: "no branch" },
    { text: "青山农业大学", because: "a school" },
    { text: "工业和信息化厅", because: "an authority" },
    { text: "各行业协会", because: "no branch by name" },
  ],
  find(text) {
    const found: IndustryMatch[] = [];
    for (const match of matchesOf(text, branch)) {
      if (partOfWord.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, name: match[0] });
    }
    return found;
  },
};
