/**
 * Chinese numerals as numbers.
 *
 * Source: GB/T 15835-2011 (出版物上数字用法): digits 〇零一二两三四五六七八九, place words 十百千, myriads 万亿; a row of
 * digits without place words (二〇二五) is read digit by digit.
 */
const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const myriads: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** Characters a Chinese numeral is written with, for use inside a character class. */
export const numeralCharacters = "〇零一二两三四五六七八九十百千万亿";

/**
 * The value of a numeral such as 两, 三十, 一百二十, 百 (100), 三千零五万, 三点五 or 二〇二五; undefined when the characters do not
 * form one number (三五, 十百, the empty string).
 */
export function parseChineseNumeral(numeral: string): number | undefined {
  const [whole = "", decimals, more] = numeral.split("点");
  if (more !== undefined || whole === "") return undefined;
  const integer = parseWhole(whole);
  if (integer === undefined || decimals === undefined) return integer;
  const fraction = [...decimals].map((char) => digits[char]);
  if (fraction.length === 0 || fraction.includes(undefined)) return undefined;
  return Number(`${integer}.${fraction.join("")}`);
}

function parseWhole(numeral: string): number | undefined {
  const chars = [...numeral];
  if (chars.length > 1 && chars.every((char) => char in digits)) {
    // Two or three digits in a row (三五, 七八) are an estimate; four are a year or a code.
    return chars.length >= 4 ? Number(chars.map((char) => digits[char]).join("")) : undefined;
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastPlace = Number.POSITIVE_INFINITY;
  let lastMyriad = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    if (char in digits) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[char];
    } else if (char in places) {
      const place = places[char] as number;
      if (place >= lastPlace) return undefined;
      section += (digit ?? 1) * place;
      digit = undefined;
      lastPlace = place;
    } else {
      const myriad = myriads[char];
      if (myriad === undefined) return undefined;
      section += digit ?? 0;
      // 万 at the very front stands for one of them (万名); 万亿 multiplies what stands before it.
      if (section === 0 && total === 0) section = 1;
      if (myriad > lastMyriad) total = (total + section) * myriad;
      else total += section * myriad;
      section = 0;
      digit = undefined;
      lastPlace = Number.POSITIVE_INFINITY;
      lastMyriad = myriad;
    }
  }
  // 一百二 means 120, but only colloquially; official texts write 一百二十, so the plain digit is kept as ones.
  return total + section + (digit ?? 0);
}
