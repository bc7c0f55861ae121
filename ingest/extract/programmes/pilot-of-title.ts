/** The pilot whose plan the document is: 县域书屋共享试点工作方案 lays out the pilot 县域书屋共享试点. */
import type { StructuredDocument } from "../../model.ts";
import type { MentionFound } from "../naming/entity-collector.ts";

const title =
  /^(?:.{2,30}?关于(?:印发|开展|做好|推进|实施)*)?(?:关于)?(?:开展|推进|实施)?[《“]?(?<name>[\p{Script=Han}“”]{4,24}试点)(?:工作)?(?:实施|行动|总体)?(?:方案|计划|办法|的通知|的意见)/u;
/** Words that say when or of what rank a pilot is, not which one. */
const general = /^(?:综合|专项|改革|创新|国家|国家级|省级|市级|本|各|第.批|有关|相关|一批|\d{4}年)*试点$/u;

/** Every place where the pilot of the title is named; none where the title tells of no pilot. Source: titles by GB/T 9704-2012, 7.3.1. */
export function pilotOfTitle(doc: StructuredDocument): MentionFound[] {
  const named = [doc.metadata.innerTitle, doc.metadata.title]
    .map((found) => title.exec(found?.value ?? "")?.groups?.name?.replace(/^\d{4}年/u, ""))
    .find((name) => name !== undefined && !general.test(name) && !/^[“”]|^[^“]*”/u.test(name));
  if (named === undefined) return [];
  const found: MentionFound[] = [];
  for (let start = doc.text.indexOf(named); start >= 0; start = doc.text.indexOf(named, start + named.length)) {
    const end = start + named.length;
    // Inside the title itself, and of 试点地区 or 试点方案, the words name something else.
    if (/^(?:工作)?(?:实施|总体)?(?:方案|计划|办法)|^(?:地区|单位|城市|企业|任务)/u.test(doc.text.slice(end, end + 6)))
      continue;
    found.push({
      name: named,
      form: named,
      evidence: { start, end, rule: "programme-pilot-of-title", ruleVersion: 1, why: "the title's own pilot" },
      attributes: { kind: "试点" },
    });
  }
  return found;
}
