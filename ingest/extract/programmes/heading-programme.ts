/** Measures of a plan whose heading names an action, project or plan: （二）实施绿色工匠领航行动. */
import type { Rule } from "../../model.ts";
import type { ProgrammeMatch } from "./quoted-programme.ts";

const heading =
  /^\s*(?:第?[（(]?[一二三四五六七八九十百\d]{1,3}[)）]?[、.．]?\s*)(?<verb>(?:深入|大力|全面|组织|扎实|加快|持续|积极|统筹)?(?:实施|开展|推进|打造|启动|推行|建设|开展好))?(?<name>[\p{Script=Han}A-Za-z0-9“”+＋]{4,26}?(?<head>行动|工程|计划))[。：:]?\s*$/u;
/** The same at the head of a paragraph, where the heading ends in a full stop and the text follows. */
const runIn = new RegExp(heading.source.replace("[。：:]?\\s*$", "(?=[。：:])"), "u");

/** A sentence or a general phrase is no name. */
const notName =
  /[的了]|^(?:专项|重点|具体|各项|相关|年度|下一步|工作|总体|主要)?(?:工作)?(?:行动|工程|计划)$|时间|进度|步骤|安排/u;

export const headingProgramme: Rule<ProgrammeMatch> = {
  name: "programme-heading",
  version: 1,
  source:
    "GB/T 9704-2012, 7.3.3: levels of a document are numbered 一、（一）1.; a heading of a plan that ends in 行动, 工程 or 计划 names the measure it describes.",
  examples: [
    { text: "（三）重点群体技能提升行动", finds: ["重点群体技能提升行动"] },
    { text: "2.实施青年教师国际交流计划。支持出国研修。", finds: ["青年教师国际交流计划"] },
    { text: "（三）实施技能湖滨行动。", finds: ["技能湖滨行动"] },
  ],
  nearMisses: [
    { text: "（一）工作计划", because: "no name" },
    { text: "（二）加强工程管理", because: "the heading does not end in the word" },
    { text: "三、下一步行动", because: "no name" },
    { text: "实施青年教师国际交流计划", because: "no heading" },
  ],
  find(text) {
    const match = heading.exec(text) ?? runIn.exec(text.slice(0, 60));
    if (!match) return [];
    const { name, head } = match.groups as { name: string; head: string };
    if (notName.test(name)) return [];
    const start = text.indexOf(
      name,
      match.groups!.verb ? text.indexOf(match.groups!.verb) + match.groups!.verb.length : 0,
    );
    return [{ start, end: start + name.length, name, kind: head, measure: true }];
  },
};
