/** What sort of document it is: by the last word of its title, else by how a news item opens. */
import type { DocumentKind } from "../../model.ts";
import { kindOfTitle } from "./title-shape.ts";

/** 电头: 新华社北京1月2日电, 本报讯, 某某网某地1月2日讯（记者…）; also 据某报道 and the credit （记者 …） near the beginning. */
const DATELINE =
  /^(?:本文转自[:：].{0,30})?[^，。；]{0,40}?(?:(?:社|网|报|台|客户端|新闻)[^，。；]{0,20}?(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息)|\d{1,2}月\d{1,2}日(?:电|讯|消息))(?=[\s　:：（(，]|\d|[\u4e00-\u9fff])/;
const CREDIT =
  /[（(](?:本报|本网|实习|全媒体|见习)?(?:首席)?(?:记者|通讯员|来源)[\s:：]?[^（()）]{2,40}[）)]|^(?:原标题|来源)[:：]|本报讯|^(?:本报|本网|本刊)(?:首席|特约|见习|实习)?(?:记者|通讯员)/;

/** 导语: the lead of a report begins with the day, or with how fresh the news is. */
const LEAD =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下]午|晚|晚间|凌晨)?(?:[，,]|(?=[^至到前起—-]{2,20}(?:举行|召开|开幕|揭牌|启动)))|近日[，,]|日前[，,]|昨[日天][，,]|今[日天][上下]?午?[，,]|连日来[，,])/;

export interface KindEvidence {
  title?: string;
  /** Where the title was found: a first sentence says nothing about the kind. */
  titleFrom?: "headline" | "page" | "opening";
  hasDocNumber: boolean;
  isSigned: boolean;
  /** The first paragraphs below the title. */
  opening: string;
  ending: string;
}

export function findKind({ title, titleFrom, hasDocNumber, isSigned, opening, ending }: KindEvidence): DocumentKind {
  const byTitle = title && titleFrom !== "opening" ? kindOfTitle(title) : undefined;
  if (!hasDocNumber && !isSigned && isNews(opening, ending)) return byTitle === "case_report" ? byTitle : "news";
  if (byTitle) return byTitle;
  return !hasDocNumber && !isSigned && LEAD.test(opening) ? "news" : "other";
}

const isNews = (opening: string, ending: string): boolean =>
  DATELINE.test(opening.slice(0, 80)) ||
  CREDIT.test(opening.slice(0, 120)) ||
  /[（(](?:记者|通讯员|来源)[\s:：]?[^（()）]{2,40}[）)]\s*$/.test(ending);
