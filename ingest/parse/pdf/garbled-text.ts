/**
 * Share of the characters that cannot be what is printed: replacement and private-use characters, and one Chinese
 * character five or more times in a row, which broken fonts give and no text has.
 */
export function garbledShare(text: string): number {
  const characters = [...text.replace(/\s/gu, "")].length;
  if (characters === 0) return 0;
  const unknown = text.match(/[\ufffd\ue000-\uf8ff\u0000-\u0008]/gu)?.length ?? 0;
  const repeated = (text.replace(/\s/gu, "").match(/(\p{Script=Han})\1{4,}/gu) ?? []).join("").length;
  return (unknown + repeated) / characters;
}
