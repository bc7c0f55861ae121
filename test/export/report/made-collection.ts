/** A collection as the program would show it, written for these tests, with texts that try every escape. */
import type { ShownCollection, ShownItem } from "../../../src/evidence/show-evidence.ts";

const notice = {
  id: "d_0123456789ab",
  title: "南屏省总工会关于印发《职工服务站建设办法》的通知",
  docNumber: "南工发〔2025〕3号",
  issuers: ["南屏省总工会"],
  date: "2025-03-01",
  kind: "notice",
};
const joint = {
  id: "d_ba9876543210",
  title: "关于 50% & $5_{x} \\ #1~^ 的意见",
  docNumber: "安财〔2024〕11号",
  issuers: ["安河省财政厅", "安河省教育厅", "安河省科学技术厅", "安河省卫生健康委员会"],
  date: "2024-11",
  kind: "opinion",
};
const report = {
  id: "d_00000000aaaa",
  title: "服务站建设纪实",
  docNumber: null,
  issuers: [],
  date: null,
  kind: "case_report",
};

const item = (id: string, given: Partial<ShownItem>): ShownItem => ({
  id,
  addedAt: "2026-01-02T03:04:05.000Z",
  comment: "",
  group: "",
  state: "same",
  quote: "建成职工服务站120个",
  document: notice,
  section: "南屏省总工会关于印发《职工服务站建设办法》的通知 › 一、目标任务",
  page: 2,
  start: 10,
  end: 21,
  link: "/documents/d_0123456789ab?start=10&end=21#selector(type=TextQuoteSelector,exact=%E5%BB%BA)",
  ...given,
});
const row = (place: string, amount: string) => ({
  query: "subsidies",
  params: { province: "南屏省" },
  cells: [
    { label: "对象", text: place },
    { label: "金额", text: amount },
    { label: "备注", text: "" },
  ],
});

export const made: ShownCollection = {
  id: "c1",
  name: "服务站<建设> & 补助",
  createdAt: "2026-01-02T03:04:05.000Z",
  updatedAt: "2026-01-02T03:04:05.000Z",
  items: [
    item("i1", { group: "一、目标", comment: "目标写得最明确。\n第二段批注。" }),
    item("i2", {
      group: "一、目标",
      document: joint,
      page: null,
      section: null,
      quote: "第一行 <script>alert(1)</script> *星* [链] `码`\n第二行 | 竖 𠮷",
    }),
    item("i3", { group: "二、补助", quote: "每个服务站补助5万元", row: row("新建服务站", "5万元") }),
    item("i4", {
      group: "二、补助",
      quote: "改建的补助2万元",
      row: row("改建|服务站", "=2万元"),
      state: "changed",
      now: "改建的补助3万元",
      comment: "注意变动",
    }),
    item("i5", { document: report, page: 7, section: "二、做法", quote: "共帮助职工3000人次", state: "lost" }),
  ],
};

export const from = { program: "zhengmai test", at: "2026-01-03T00:00:00.000Z" };
export const address = "http://127.0.0.1:8520";
