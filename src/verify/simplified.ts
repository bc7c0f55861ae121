/**
 * Chinese characters in their simplified form (通用规范汉字表, 2013, by the tables of OpenCC), one for one, so that offsets
 * hold. A quotation in traditional characters is the same words: 經 is 经 as １ is 1.
 */
import { Converter } from "opencc-js/t2cn";

const convert = Converter({ from: "t", to: "cn" });
const known = new Map<string, string>();

/** The simplified form of one character; itself where it has none. */
export function simplified(character: string): string {
  const form = known.get(character) ?? convert(character) ?? character;
  known.set(character, form);
  // A form of another length would move what stands behind it.
  return form.length === character.length ? form : character;
}

/** A text of the same length in simplified characters. */
export const simplifiedText = (text: string): string => text.replace(/\p{Script=Han}/gu, simplified);
