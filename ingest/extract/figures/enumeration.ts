/** Enumerations of a clause: 甲、乙、丙和丁, commas inside brackets left alone. */

/** The items of the enumeration that ends the text, the first one without what stands before its noun; [] when there is none. */
export function enumerationAtEnd(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let current = "";
  for (const char of text) {
    if ("(（“《".includes(char)) depth++;
    if (")）”》".includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && char === "、") {
      items.push(current);
      current = "";
    } else current += char;
  }
  const joined = /^(.{2,20}?)(?:和|以及|及|与)(.{2,20})$/.exec(current);
  if (joined) items.push(joined[1]!, joined[2]!);
  else items.push(current);
  return items.length > 1 ? items.map((item) => item.trim()).filter(Boolean) : [];
}
