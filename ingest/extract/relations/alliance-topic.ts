/** Which alliance a place in the text speaks of: the one just named, that of the paragraph, the heading or the document. */
import type { ExtractedEntity, Sentence } from "../../model.ts";
import { mainAlliance } from "./main-alliance.ts";
import { mentionsIn, type RelationContext } from "./relation-context.ts";

/** A type of alliance: body or place, batch and kind of members, and nothing that tells one from another. */
const kind =
  /^(?:\d{4}年度?)?(?:首批|第[一二三四五六七八九十\d]+批)?(?:\d{4}年度?)?(?:全[国省市县区]|本[省市县]|[\p{Script=Han}]{1,7}?(?:省|自治区|市|州|县|区)|[\p{Script=Han}]{1,3}级)?(?:[\p{Script=Han}]{2,10}系统)?(?:劳模和工匠人才|劳模、?工匠|劳模|工匠|职工|技能大师|大师|名师|产业链|县域|区域|示范性?|优秀|先进|新命名的?)*(?:创新)?(?:工作室)?联盟(?:体系)?$/u;

/** True for a single alliance (某流域水质创新工作室联盟), false for a type, batch or aim. */
export const isSingle = ({ type, name, attributes }: ExtractedEntity): boolean =>
  type === "Alliance" && !attributes.aim && attributes.batch === undefined && !kind.test(name.replace(/[“”]/gu, ""));

/** The single alliances the document names, in order of the text. */
export const singleAlliances = ({ entities }: RelationContext): ExtractedEntity[] => entities.filter(isSingle);

/** The alliance a verb at `position` speaks of when its clause names none; undefined when the text leaves it open. */
export function allianceAt(
  context: RelationContext,
  sentence: Sentence,
  position: number,
): ExtractedEntity | undefined {
  const { doc } = context;
  const block = doc.blocks[sentence.block];
  const named = mentionsIn(context, { start: block?.start ?? sentence.start, end: position }, "Alliance").at(-1);
  if (named) return named.entity;
  const section = doc.sections[sentence.section];
  if (section && section.ordinal > 0) {
    const end = Math.min(section.end, section.start + section.title.length + (section.number?.length ?? 0) + 4);
    const above = mentionsIn(context, { start: section.start, end }, "Alliance").at(-1);
    if (above) return above.entity;
    const before = mentionsIn(context, { start: section.start, end: position }, "Alliance").filter(({ entity }) =>
      isSingle(entity),
    );
    if (before.length > 0) return before.at(-1)!.entity;
  }
  const single = singleAlliances(context);
  if (single.length === 1) return single[0];
  return single.length === 0 ? mainAlliance(context) : undefined;
}

const listed =
  /(?:上述|以上|下列|以下|每个|每家|各|受到?(?:命名|表彰)的?|获(?:得)?命名的?|(?:对|给)(?:新)?命名的)[^，。；、]{0,6}?联盟/u;
const ofBatch = /(?<batch>首批|第[一二三四五六七八九十\d]+批)(?:[\p{Script=Han}]{1,3}级)?联盟/u;
const bare = /(?:^|[该本各此的为对给向，、\s]|[^\p{Script=Han}])联盟(?!杯|链|成果|牵头|内|领衔|成员|工作室)/u;

/** The alliances that words without a name mean: 上述2个联盟, 每个联盟, 首批联盟, 该联盟. */
export function alliancesMeant(
  context: RelationContext,
  sentence: Sentence,
  span: { start: number; end: number },
): ExtractedEntity[] {
  const words = context.doc.text.slice(span.start, span.end);
  const batch = ofBatch.exec(words)?.groups?.batch;
  if (batch) {
    const whole = context.entities.find(({ type, attributes }) => type === "Alliance" && attributes.batch === batch);
    return whole ? [whole] : [];
  }
  if (listed.test(words)) {
    const single = singleAlliances(context);
    if (single.length > 0) return single;
  }
  if (!listed.test(words) && !bare.test(words)) return [];
  const topic = allianceAt(context, sentence, span.start);
  return topic ? [topic] : [];
}
