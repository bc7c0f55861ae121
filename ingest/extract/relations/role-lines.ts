import type { ExtractedEntity, ExtractedRelation, Section } from "../../model.ts";
import { mentionsIn, programmeOfTitle, type RelationContext, type RelationFinder } from "./relation-context.ts";
import { statement } from "./statement.ts";

const label =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、]\s*)?(?:(牵头单位|牵头部门|主办单位|主办方|承办单位|承办方|组织单位)|(责任单位|责任部门|负责单位|实施单位))\s*[:：]/u;
/** Headings of chapters, not of tasks. */
const chapter = /^(?:组织|机构|时间|工作|保障|其他|联系|附则)|(?:机构|分工|职责|安排|要求|保障|领导|架构|任务|目标)$/u;

/** A chapter that says who holds what the document is about. */
const ofOrganising =
  /^(?:组织(?:机构|单位|架构|领导)?|主办(?:单位|方)?|竞赛组织|活动组织|举办单位|大赛组织|赛事组织)$/u;

/**
 * 牵头单位：甲 (LEADS) and 责任单位：乙 (RESPONSIBLE_FOR) under the heading of a task. The task is the programme in the
 * heading or, where none is named, the words of the heading; headings of chapters (组织分工) are no tasks. 主办单位：甲 under
 * 组织机构 is said of the one programme that the title of the document names.
 */
export const roleLines: RelationFinder = (context) => {
  const { doc } = context;
  const found: ExtractedRelation[] = [];
  for (const sentence of context.sentences) {
    const match = label.exec(doc.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 24)));
    const section = doc.sections[sentence.section];
    const task = match && section && taskOf(context, section);
    if (!task) continue;
    const from = sentence.start + match[0].length;
    for (const { entity } of mentionsIn(context, { start: from, end: sentence.end }, "Unit"))
      found.push(
        statement(context, match[1] ? "LEADS" : "RESPONSIBLE_FOR", entity, task, { span: sentence, rule: "role-line" }),
      );
  }
  return found;
};

function taskOf(context: RelationContext, section: Section): ExtractedEntity | { text: string } | undefined {
  if (!section.number || section.depth === 0) return undefined;
  const end = Math.min(section.end, section.start + section.number.length + section.title.length + 4);
  const programme = mentionsIn(context, { start: section.start, end }, "Programme", "Alliance").at(-1);
  if (programme) return programme.entity;
  if (ofOrganising.test(section.title)) return programmeOfTitle(context);
  const title = section.title.replace(/[。：:]$/u, "").trim();
  return title.length >= 6 && !chapter.test(title) ? { text: title } : undefined;
}
