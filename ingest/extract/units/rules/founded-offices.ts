import { matchesOf } from "../../../language/matches.ts";
import type { UnitMatch, UnitRule } from "../unit-match.ts";

/** Offices a text sets up for one task, or whose seat it gives. */
const setUp =
  /(?:(?:成立|组建|设立|设置)了?(?<founded>[\p{Script=Han}]{3,16}?办公室)(?![\p{Script=Han}]?(?:主任|设在|设于))|(?<=^|[，。；：、\n])(?<seated>[\p{Script=Han}]{3,16}?办公室)(?=设在|设于))/gu;
/** Words that stand before an office without telling which one it is, and words of a sentence. */
const noName =
  /^(?:各|该|本|其|相应|专门|专项|临时|有关|相关|常设|日常|工作|领导|推进|协调|指挥|小组|专班|领导小组|工作小组|工作专班|指挥部|联席会议|协调小组|的|了)*办公室$|[的了在为被将把向有等并及其由]|负责|担任|下设|一个|若干/u;

/** Offices named by their task alone: what sets them up, or tells where they sit, says that they are bodies. */
export const foundedOffices: UnitRule = {
  name: "founded-offices",
  version: 1,
  source:
    "地方各级人民政府机构设置和编制管理条例 (2007), article 9: the office of a 议事协调机构 sits with a department; layout of 组织领导 sections",
  examples: [
    { text: "成立校舍改造联合办公室，代表各县签约。", finds: ["校舍改造联合办公室"] },
    {
      text: "农房整治联合办公室设在县住建局。各镇及时报送农房整治联合办公室。",
      finds: ["农房整治联合办公室", "农房整治联合办公室"],
    },
  ],
  nearMisses: [
    { text: "领导小组办公室设在县人社局。", because: "no name" },
    { text: "设立专门办公室，配备人员。", because: "no name" },
    { text: "成立领导小组，由办公室主任负责。", because: "a post" },
  ],
  find(text) {
    const names = new Set<string>();
    for (const { groups } of matchesOf(text, setUp)) {
      const name = (groups!.founded ?? groups!.seated)!;
      if (!noName.test(name)) names.add(name);
    }
    const found: UnitMatch[] = [];
    for (const form of names)
      for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + form.length))
        found.push({ start, end: start + form.length, parts: { kind: "own", form } });
    return found.sort((a, b) => a.start - b.start);
  },
};
