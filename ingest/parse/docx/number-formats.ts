const digits = "〇一二三四五六七八九";

/** 1 → 一, 12 → 十二, 20 → 二十, 105 → 一百〇五; up to 999. */
function chinese(value: number): string {
  if (value <= 0 || value > 999) return String(value);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? `${digits[hundreds]}百` : "";
  if (tens > 0) text += `${tens === 1 && hundreds === 0 ? "" : digits[tens]}十`;
  else if (hundreds > 0 && ones > 0) text += "〇";
  return ones > 0 ? text + digits[ones] : text;
}

function roman(value: number): string {
  const steps: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = value;
  return steps.reduce((text, [step, letters]) => {
    const times = Math.floor(rest / step);
    rest %= step;
    return text + letters.repeat(times);
  }, "");
}

/** a … z, aa, bb … as Word counts letters. */
const letter = (value: number) => String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** A number as Word prints it in a numbering format (ECMA-376 part 1, 17.18.59 ST_NumberFormat); decimal for unknown ones. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "ideographDigital":
    case "taiwaneseCountingThousand":
      return chinese(value);
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerLetter":
      return letter(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case "decimalFullWidth":
      return String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}
