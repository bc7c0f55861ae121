/** The administrative level a name carries in its first words. */

const levels: [RegExp, string][] = [
  [/国家级|全国|国家/u, "国家级"],
  [/省级|全省|自治区级|(?<!同)省(?=[\p{Script=Han}])/u, "省级"],
  [/市级|全市|市(?=[\p{Script=Han}])/u, "市级"],
  [/县级|区级|全县|全区/u, "县级"],
];

/** 国家级, 省级, 市级 or 县级 as the name says it, or undefined. */
export function levelOf(name: string): string | undefined {
  return levels.find(([pattern]) => pattern.test(name))?.[1];
}

/** The batch or edition of a name: 第二批, 首届; undefined when it has none. */
export function editionOf(name: string): string | undefined {
  return /第[一二三四五六七八九十百\d]+[批届期]|首[批届期]/u.exec(name)?.[0];
}
