import { matchesOf } from "../../language/matches.ts";
import type { PersonalDatum, Rule } from "../../model.ts";
import { halfWidth } from "./half-width.ts";
import { isSurnameWithTitle, looksLikePersonName, withoutTitle } from "./person-name.ts";

const phoneHeader = /电\s*话|手\s*机|联系方式|传\s*真/;
const nameHeader = /^(?:联\s*系\s*人|姓\s*名|联络员|经办人|负责人|对接人|咨询人|联系人员?姓名|工作人员)/;
const subscriber = /(?<![0-9*])[2-9]\d{2,3}[ -]?\d{4}(?:[ ]?(?:转|-)[ ]?\d{1,5})?(?![0-9*])/g;

/**
 * Tables with a column of phone numbers: the local numbers of that column and the names in the column of names. A
 * table of names without phone numbers (a list of winners) is left alone. Cells are separated by tabs.
 */
export const contactTable: Rule<PersonalDatum> = {
  name: "contact-table",
  version: 1,
  source: "Layout of contact lists: a header row with a phone column; the cells under it.",
  examples: [
    { text: "单位\t联系人\t联系电话\n某区教育局\t钱明远\t66660000", finds: ["钱明远", "66660000"] },
    {
      text: "序号\t姓 名\t电话\n1\t王 强\t6666000、6666001\n2\t孙晓\t13900000000",
      finds: ["王 强", "6666000", "6666001", "孙晓"],
    },
  ],
  nearMisses: [
    { text: "姓名\t单位\n钱明远\t某某公司", because: "a list of winners has no phone numbers" },
    { text: "项目\t金额\n培训\t66660000", because: "a column of amounts" },
  ],
  find(text) {
    const folded = halfWidth(text);
    const found: PersonalDatum[] = [];
    let columns: { phone: Set<number>; name: Set<number> } | undefined;
    let lineStart = 0;
    for (const line of folded.split("\n")) {
      const cells = line.split("\t");
      if (cells.length < 2) columns = undefined;
      else if (!/\d{7}/.test(line) && cells.some((cell) => phoneHeader.test(cell) && cell.length <= 12)) {
        columns = { phone: new Set(), name: new Set() };
        cells.forEach((cell, i) => {
          if (phoneHeader.test(cell)) columns?.phone.add(i);
          if (nameHeader.test(cell.trim())) columns?.name.add(i);
        });
      } else if (columns) {
        let start = lineStart;
        for (const [i, cell] of cells.entries()) {
          if (columns.phone.has(i)) {
            for (const match of matchesOf(cell, subscriber)) {
              found.push({
                kind: "phone",
                start: start + match.index,
                end: start + match.index + match[0].length,
                rule: "contact-table",
              });
            }
          }
          if (columns.name.has(i)) found.push(...namesInCell(cell, start));
          start += cell.length + 1;
        }
      }
      lineStart += line.length + 1;
    }
    return found;
  },
};

function namesInCell(cell: string, start: number): PersonalDatum[] {
  const found: PersonalDatum[] = [];
  const parts = /^\s*\p{Script=Han}\s+\p{Script=Han}\s*$/u.test(cell)
    ? [...cell.matchAll(/\S.*\S/g)]
    : [...cell.matchAll(/[^\s、，,/；;]+/g)];
  for (const match of parts) {
    const name = withoutTitle(match[0]);
    if (!isSurnameWithTitle(match[0]) && !looksLikePersonName(name)) continue;
    found.push({
      kind: "person_name",
      start: start + match.index,
      end: start + match.index + name.length,
      rule: "contact-table",
    });
  }
  return found;
}
