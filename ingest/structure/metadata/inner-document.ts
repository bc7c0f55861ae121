/** The document inside a notice: 关于印发《……》的通知, 转发某局关于……意见的通知. */
import type { DocumentKind, Found } from "../../model.ts";
import { endsLikeTitle, kindOfTitle } from "./title-shape.ts";

const ISSUES = /(?:印发|转发|批转|发布|公布|颁布|下发|制定)(?:了)?(?:《|〈|<)/;
const PLAIN =
  /(?:印发|转发|批转|颁布|下发)(.{4,100}?)(?:等[\d一二两三四五六七八九十]+个(?:文件|办法|方案|规定))?的(?:通知|函|公告|通告|决定|命令|令)/;

export interface InnerDocument {
  title: Found<string>;
  kind: DocumentKind;
}

/** `title` as printed (its span in the text must hold the same words for the offsets to be given). */
export function findInnerDocument(title: Found<string>, text: string): InnerDocument | undefined {
  const words = title.value;
  const name = bracketed(words) ?? plain(words);
  if (!name) return undefined;
  const found: Found<string> = { value: name };
  if (title.start !== undefined && title.end !== undefined) {
    const at = text.slice(title.start, title.end).indexOf(name);
    if (at >= 0) {
      found.start = title.start + at;
      found.end = found.start + name.length;
    }
  }
  return { title: found, kind: kindOfTitle(name) ?? "other" };
}

/** What stands in the first 《》 after 印发, brackets inside brackets respected. */
function bracketed(words: string): string | undefined {
  const match = ISSUES.exec(words);
  if (!match) return undefined;
  const open = match.index + match[0].length;
  let depth = 1;
  for (let i = open; i < words.length; i++) {
    if (words[i] === "《" || words[i] === "〈" || words[i] === "<") depth++;
    else if (words[i] === "》" || words[i] === "〉" || words[i] === ">") depth--;
    if (depth === 0) return words.slice(open, i);
  }
  return undefined;
}

function plain(words: string): string | undefined {
  const name = PLAIN.exec(words)?.[1]?.replace(/[（(]\s*$/, "");
  return name && endsLikeTitle(name) && !/[《》]/.test(name) ? name : undefined;
}
