/**
 * The head of a document: the lines above its running text, and which of them are the red title line, the number, the
 * label of a page or a date, so that the title can be found among the rest.
 */

import { findMarker } from "../section-markers.ts";
import { isBody, splitBodies } from "./bodies.ts";
import { dateAlone } from "./dates.ts";
import { isProse, type Line } from "./line.ts";
import { endsLikeTitle } from "./title-shape.ts";

export interface Head {
  /** Lines above the running text, in order. */
  lines: Line[];
  /** 某省总工会文件, or issuers on lines of their own. */
  issuerLines: Line[];
  /** Lines a title may be made of. */
  free: Line[];
  /** True under a red line 某某令: an order has a number and no title of its own. */
  isOrder: boolean;
}

/** No head is longer than this, boilerplate of a page included. */
const LONGEST_HEAD = 40;
/** 索引号：…, 发布时间：…, 来源：…, 字号：大 中 小; also 份号, 密级 and 紧急程度 (GB/T 9704-2012, 7.2.1 to 7.2.3). */
const LABEL =
  /^(?:【?(?:索\s*引\s*号|主题分类|公文种类|发文机关|发布机构|制发机关|发文单位|成文日期|发文日期|生成日期|发布日期|发布时间|公开日期|实施日期|生效日期|废止日期|有效性|有效期|信息来源|来\s*源|作\s*者|字\s*号|字\s*体|标\s*题|文\s*号|发文字号|主题词|信息分类|分类|责任编辑|编辑|浏览|阅读|点击|打印|分享|时间|日期|签发人|当前位置|您的位置|您当前|首页|附件下载|名称|统一编号|所属主题|签署日期)】?)\s*(?:[:：>＞\t]|$)|^(?:特急|加急|急件|机密|秘密|绝密|内部资料|平急|特提)\s*[★☆]?|^\d{6}$|[>＞»].*[>＞»]|^(?:打印|分享|收藏|关闭|返回|大|中|小|字体)+$/;

/** 附件2 alone on a line: the mark above the title where an annex came in a file of its own (GB/T 9704-2012, 7.3.7). */
const ANNEX_MARK = /^附\s*[件表]\s*\d{0,2}\s*[:：]?$/;

export const isPageLabel = (line: Line): boolean =>
  line.kind === "table-row" || LABEL.test(line.words) || ANNEX_MARK.test(line.words);

export function findHead(lines: readonly Line[], isNumber: (line: Line) => boolean): Head {
  const head: Line[] = [];
  for (const line of lines.slice(0, LONGEST_HEAD)) {
    if (isRunningText(line, head)) break;
    head.push(line);
  }
  const issuerLines: Line[] = [];
  const free: Line[] = [];
  let titleSeen = false;
  for (const line of head) {
    if (isPageLabel(line) || isNumber(line) || isTitleNote(line) || isAddressing(line)) continue;
    if (!titleSeen && isIssuerLine(line)) issuerLines.push(line);
    else {
      free.push(line);
      titleSeen ||= endsLikeTitle(line.words);
    }
  }
  return { lines: head, issuerLines, free, isOrder: issuerLines.some(({ words }) => /令$/.test(words)) };
}

/** The head ends where sentences or numbered headings begin, once anything has been printed at all. */
function isRunningText(line: Line, head: readonly Line[]): boolean {
  if (isPageLabel(line)) return false;
  const afterTitle = head.some((before) => !isPageLabel(before));
  if (afterTitle && isAddressing(head.at(-1) as Line)) return true;
  if (isProse(line) && !(endsLikeTitle(line.words) && line.words.length <= 150 && !/[。！；]/.test(line.words)))
    return true;
  return findMarker(line.words)?.ordinal === 1;
}

/** 各县总工会：, the line before the text. */
const isAddressing = ({ words }: Line): boolean => /[：:]$/.test(words) && words.length > 2;

const isIssuerLine = (line: Line): boolean => findIssuersOfLine(line) !== undefined;

/** 某省总工会文件 or 某省总工会 某省教育厅: the bodies on the line, undefined when it is something else. */
export function findIssuersOfLine({ words }: Line): { name: string; start: number; end: number }[] | undefined {
  const body = words.replace(/\s*(?:文\s*件|(?:命\s*)?令|公\s*告|函\s*件?)\s*$/, "");
  // 中华人民共和国国务院令: 国务院 is the standard name.
  const state = /^中华人民共和国(?=.{3,}$)/.exec(body)?.[0].length ?? 0;
  if (state > 0 && isBody(body.slice(state))) return [{ name: body.slice(state), start: state, end: body.length }];
  const spread = /^(?:[\u4e00-\u9fff]\s+)+[\u4e00-\u9fff]$/.test(body) ? body.replace(/\s/g, "") : undefined;
  if (spread && isBody(spread)) return [{ name: spread, start: 0, end: body.length }];
  if (isBody(body) && !endsLikeTitle(body)) return [{ name: body, start: 0, end: body.length }];
  return endsLikeTitle(body) ? undefined : splitBodies(body);
}

/** 题注: （2020年3月1日某会议通过）, a date on a line of its own, （试行） or ——. */
function isTitleNote({ words }: Line): boolean {
  if (dateAlone(words)) return true;
  return (
    /^[（(].*(?:通过|公布|发布|修订|修正|施行|批准|公开|印发).*[）)]$/.test(words) ||
    /^\d{4}[-年./]\d{1,2}[-月./]\d{1,2}/.test(words)
  );
}
