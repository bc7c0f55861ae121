import type { Block, ExtractedRelation } from "../../model.ts";
import { issuersOf } from "./payments.ts";
import { type Mention, mentionsIn, type RelationContext } from "./relation-context.ts";
import { statement } from "./statement.ts";

/** What a heading says behind the name of the award: that a list of those who received it follows. */
const listOf =
  /^[”"]?(?:获奖|获得|获评|受表彰|表彰|获命名|命名|入选)?(?:单位|集体|班组|组织|工作室|联盟|企业|学校)?(?:名单)?(?:[（(][^（）()]{1,20}[）)])?[:：]?\s*$/u;
const saysList = /单位|集体|班组|组织|工作室|联盟|企业|学校|名单/u;
/** 杭州：, 省直： before the names of a line. */
const place = /^[\p{Script=Han}]{2,8}(?:（[^（）]{1,8}）)?[：:]/u;
/** 1. before the name of a line. */
const number = /^\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．、]\s*/u;
/** A name as it stands in a list: no sentence mark in it, nobody's name known for sure among them. */
const isOneName = /^(?:[\p{Script=Han}A-Za-z0-9·“”（）()]{4,40})?$/u;
/** 附：某奖获奖单位 above the signature names the annex, and no list follows it. */
const namesAnnex = /^\s*附件?\s*\d*\s*[:：]/u;
/** Longest heading and longest list, in characters and blocks. */
const longestHeading = 60;
const longestList = 80;

/**
 * RECEIVED_AWARD of a list: below 某奖获奖单位 or 某奖名单 stand the names of those who received it, line by line or parted by
 * 、, and nothing else. The first line that says more ends the list.
 */
export function awardLists(context: RelationContext): ExtractedRelation[] {
  const { blocks, text } = context.doc;
  return context.entities
    .filter(({ type }) => type === "Award")
    .flatMap((award) =>
      award.mentions.flatMap((mention) => {
        const index = blocks.findIndex(({ start, end }) => start <= mention.start && mention.end <= end);
        const heading = blocks[index];
        if (!heading || heading.end - heading.start > longestHeading) return [];
        const behind = text.slice(mention.end, heading.end);
        if (!saysList.test(behind) || !listOf.test(behind)) return [];
        if (namesAnnex.test(text.slice(heading.start, heading.end))) return [];
        return receiversBelow(context, index).map((receiver) =>
          statement(context, "RECEIVED_AWARD", receiver.entity, award, {
            span: { start: receiver.start, end: receiver.end },
            rule: "award-list",
          }),
        );
      }),
    );
}

function receiversBelow(context: RelationContext, heading: number): Mention[] {
  const found: Mention[] = [];
  const signing = new Set(issuersOf(context));
  for (const block of context.doc.blocks.slice(heading + 1, heading + 1 + longestList)) {
    const named = namesAlone(context, block);
    // Who signs below the list of annexes received nothing.
    if (!named || named.every(({ entity }) => signing.has(entity))) break;
    found.push(...named);
  }
  return found;
}

/** The bodies, studios and alliances of a line of names; undefined where it says more than names. */
function namesAlone(context: RelationContext, block: Block): Mention[] | undefined {
  const line = context.doc.text.slice(block.start, block.end);
  const names = line.slice(place.exec(line)?.[0].length ?? 0).replace(number, "");
  if (!names.split(/[、；;\s]+/u).every((name) => isOneName.test(name))) return undefined;
  const named = mentionsIn(context, block, "Unit", "Studio", "Alliance");
  return named.length > 0 ? named : undefined;
}
