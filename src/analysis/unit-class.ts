/**
 * Units of measure that count the same kind of thing. 人 and 人次 do not (one person may come twice), nor do money and
 * pieces. Source: 现代汉语量词 by what they count; GB 3100 for %.
 */
const classes = {
  percent: ["%", "％", "个百分点", "百分点"],
  money: ["元", "万元", "亿元", "余元", "余万元", "余亿元"],
  people: ["人", "名", "位", "万人", "万名", "亿人"],
  visits: ["人次", "万人次", "亿人次"],
  occasions: ["场", "次", "期", "场次", "届", "万场", "万次", "万场次"],
  bodies: ["个", "家", "所", "支", "座", "处", "万个", "万家", "万所"],
  works: ["项", "件", "篇", "部", "万项", "万件"],
  pairs: ["对", "万对"],
  years: ["年"],
} as const;

export type UnitClass = keyof typeof classes;

const classOf = new Map<string, UnitClass>(
  Object.entries(classes).flatMap(([name, units]) => units.map((unit) => [unit as string, name as UnitClass])),
);

/** The class of a unit; a unit that is in none is a class of its own. */
export const unitClass = (unit: string | null): string => (unit === null ? "" : (classOf.get(unit) ?? unit));
