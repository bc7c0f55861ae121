import { describe, expect, test } from "vitest";
import { readPlainText } from "../../../../ingest/parse/plain-text.ts";

const paragraphs = (text: string) => readPlainText(text, "txt").blocks.map((block) => block.text);

describe("a paragraph cut by a page break is joined", () => {
  test.each([
    ["inside a number", "各县每年培训职工不少于2\n\n00人以上，其中女职工占三成。"],
    ["inside a word after a long line", "各级工会要在每年第一季度检查食堂、宿舍、浴室和食\n\n宿补贴的落实情况。"],
    ["inside a book title", "1. 编写《某省职工技能培训\n\n工作手册》；"],
    ["inside a bracket", "落实经费保障。（省教育厅、省财政厅，各\n\n市人民政府）"],
    ["inside a quotation", "开展“百县千村\n\n万户”走访活动。"],
    ["after a comma", "由三个以上单位自愿组成，\n\n并推选一个牵头单位。"],
    ["in the list of addressees", "各市总工会，省各产业工会，省直机关工会，各大企业\n\n工会："],
    ["inside a number whose rest begins with 0", "建成县级基地3\n\n00个；建成市级基地20个。"],
    ["after 其中", "全省培训职工超过50万人次，其中\n\n一线职工20万人次。"],
    ["before a closing mark", "建成国家级示范基地\n\n。"],
    ["before the particle 的", "为推动本地区职工书屋\n\n的建设，制定本办法。"],
    [
      "before the last word of a long heading",
      "（一）持续推进县域职工书屋标准化建设与管理工作机制\n\n创新\n\n（二）开展评选\n\n第二段文字在此。",
    ],
  ])("%s", (_, text) => {
    const [first] = text.split("\n\n");
    expect(paragraphs(text)[0]).toBe(first + text.split("\n\n")[1]!);
  });
});

describe("lines that stay by themselves", () => {
  test.each([
    ["a heading and its paragraph", "（一）加强组织领导\n\n各地要高度重视。"],
    ["numbered items", "1. 培训职工\n2. 表彰先进\n3. 总结经验"],
    ["addressee and text", "各市总工会：\n\n现将有关事项通知如下。"],
    [
      "text without a full stop and the signature",
      "请各单位于月底前将有关材料、名单和总结一并报送，逾期不再受理\n\n某市总工会\n\n2031年5月6日",
    ],
    ["signature and date", "某市总工会\n2031年5月6日"],
    ["a list of annexes", "附件：1. 某市工作方案\n2. 某市任务清单"],
    ["annex number and title", "附件1\n\n2031年某市工作方案"],
    ["labels", "牵头单位：省教育厅、省科技厅、省财政厅和各市人民政府有关部门\n\n责任单位：某大学工会"],
    ["a title and the body that signs", "关于开展评选的通知\n某市总工会"],
    ["a telephone number and a date", "电话：0999-1234567\n2031年5月6日"],
    ["two sentences", "培训工作全面完成。\n\n明年继续开展。"],
  ])("%s", (_, text) => {
    expect(paragraphs(text)).toEqual(text.split(/\n+/));
  });
});

test("a title over three lines becomes one", () => {
  expect(
    paragraphs("某省人民政府办公厅关于进一步加强\n基层职工书屋建设和管理\n工作的指导意见\n\n各市人民政府："),
  ).toEqual(["某省人民政府办公厅关于进一步加强基层职工书屋建设和管理工作的指导意见", "各市人民政府："]);
});

/** A text set in lines of `width` characters, the first of each paragraph two shorter, as exports of pages give it. */
function typeset(texts: readonly string[], width: number, between: string): string {
  return texts
    .map((text) => {
      const lines = [text.slice(0, width - 2)];
      for (let at = width - 2; at < text.length; at += width) lines.push(text.slice(at, at + width));
      return lines.join(between);
    })
    .join(between);
}

const long = [
  "为切实做好全市职工书屋的建设和管理工作，不断满足广大职工日益增长的精神文化需要，根据有关规定，结合我市实际情况，制定本方案如下。",
  "各县区总工会要把职工书屋列入重要议事日程，明确专人负责，落实必要的经费和场地，定期检查督促，确保各项任务按时保质完成，年底前报送总结。",
  "各基层单位要充分利用现有条件，积极改善阅读环境，按照职工的需要配备图书报刊，广泛开展读书演讲和知识竞赛等活动，努力营造良好的学习氛围。",
];

test.each([
  ["one line feed", "\n"],
  ["blank lines", "\n\n"],
])("lines that fill one width, parted by %s, become whole paragraphs", (_, between) => {
  expect(paragraphs(typeset(long, 30, between))).toEqual(long);
});

test("where paragraphs are parted by more blank lines than lines, fragments come together", () => {
  const five = [...long, ...long.slice(0, 2).map((text) => `另外，${text}`)];
  const fragments = five.map((text) => text.match(/.{1,9}/gu)!.join("\n\n"));
  expect(paragraphs(fragments.join("\n\n \n\n"))).toEqual(five);
});

test("the number of a page between two halves of a sentence does not part them", () => {
  expect(paragraphs("各地要加强领导，完善制度，落实经费，认真组织实施并及\n— 3 —\n时总结经验。")).toHaveLength(1);
});

test("tab-separated lines are a table, its first row the header; a single tab is not", () => {
  const { blocks } = readPlainText("序号\t任务\n1\t建设 30 家\n\n现将名单公布如下。\n\n甲市\t乙市", "txt");
  expect(blocks.map(({ row }) => row?.header)).toEqual([true, false, undefined, undefined]);
});
