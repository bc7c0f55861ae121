/** From mentions to units: which of them name one body. Nothing is merged across region, level, number or batch. */
import type { Evidence, ExtractedEntity } from "../../model.ts";
import { legalForms } from "./lexicon/organisation-heads.ts";
import { companyCore } from "./short-forms.ts";
import type { NamedMatch, UnitMatch, UnitName } from "./unit-match.ts";

type Unit = Omit<ExtractedEntity, "id">;

/** Units in the order of their first mention. */
export function groupUnits(text: string, matches: readonly NamedMatch[], central: boolean): Unit[] {
  const units = new Map<string, Unit>();
  const ordered = [...matches].sort((a, b) => a.match.start - b.match.start);
  for (const { match, named, rule, ruleVersion } of ordered) {
    const key = keyOf(match, named);
    const evidence: Evidence = { start: match.start, end: match.end, rule, ruleVersion };
    const form = text.slice(match.start, match.end);
    const known = units.get(key);
    if (known) {
      known.mentions.push(evidence);
      if (!known.forms.includes(form)) known.forms.push(form);
      if (/工会委员会$/.test(named.name) && named.name.length > known.name.length) known.name = named.name;
      // Of two full names of one body the printed one: 某市国有资产监督管理委员会, 中国教育工会某省委员会.
      else if (form === named.name && !known.forms.includes(known.name)) known.name = named.name;
    } else
      units.set(key, {
        type: "Unit",
        name: named.name,
        forms: [form],
        attributes: attributesOf(match, named),
        mentions: [evidence],
      });
  }
  for (const unit of units.values()) nameAsPrinted(unit, central);
  for (const unit of units.values())
    if (unit.attributes.collective && !unit.attributes.parent) unit.name = usualForm(text, unit);
  return joinCompanies(joinPlates(text, joinDepartments([...units.values()])));
}

/** A central document's own names for the bodies of the centre stand; the full name is an alias. */
function nameAsPrinted(unit: Unit, central: boolean): void {
  if (!central || unit.attributes.level !== "国家级" || unit.attributes.parent) return;
  const [longest] = [...unit.forms].sort((a, b) => b.length - a.length);
  if (!longest || longest === unit.name) return;
  unit.attributes.aliases = [...new Set([unit.name, ...((unit.attributes.aliases as string[] | undefined) ?? [])])];
  unit.name = longest;
}

/** A collective is called by its most frequent form that says 各, else by its most frequent one. */
function usualForm(text: string, unit: Unit): string {
  const count = (form: string) => unit.mentions.filter(({ start, end }) => text.slice(start, end) === form).length;
  const said = unit.forms.filter((form) => form.startsWith("各"));
  if (said.length === 0 && unit.name.startsWith("各")) return unit.name;
  const [first] = [...(said.length > 0 ? said : unit.forms)].sort((a, b) => count(b) - count(a));
  return first ?? unit.name;
}

function keyOf({ parts }: UnitMatch, named: UnitName): string {
  if (parts.kind === "collective") return `各 ${parts.key}`;
  // 某省教科文卫体工会 and 某省教科文卫体工会委员会 are the union and its committee, which acts for it.
  return (
    named.name
      .replace(/工会委员会$/, "工会")
      .replace(/人民政府(?=国有资产监督管理委员会$)/, "")
      // 中国教育工会某省委员会 is 某省教育工会 in full (the unions of trades are organised by region).
      .replace(/^中国(.{2,12})工会(.{2,8}(?:省|自治区|市|州|县|区))(?:工作)?委员会$/, "$2$1工会")
  );
}

function attributesOf({ parts }: UnitMatch, named: UnitName): Unit["attributes"] {
  const attributes: Unit["attributes"] = {};
  if (named.parent) attributes.parent = named.parent;
  if (named.province) attributes.province = named.province;
  if (named.level) attributes.level = named.level;
  if (named.official && named.official !== named.name) attributes.aliases = [named.official];
  if (parts.kind === "collective" || (parts.kind === "internal" && parts.collective)) attributes.collective = true;
  return attributes;
}

/**
 * 宣传部 and 宣传教育部 of one body in one document are one department, said shortly: the same first word and the same
 * closing word, and no other department that begins so.
 */
function joinDepartments(units: readonly Unit[]): Unit[] {
  const gone = new Set<Unit>();
  const own = (unit: Unit) => unit.name.slice(String(unit.attributes.parent ?? "").length);
  const departments = units.filter((unit) => unit.attributes.parent && !unit.attributes.collective);
  for (const short of departments) {
    const words = own(short);
    if (words.length !== 3) continue;
    const full = departments.filter(
      (unit) =>
        unit !== short &&
        unit.attributes.parent === short.attributes.parent &&
        own(unit).length > 3 &&
        own(unit).startsWith(words.slice(0, 2)) &&
        own(unit).endsWith(words.slice(2)),
    );
    if (full.length !== 1) continue;
    const [unit] = full as [Unit];
    unit.mentions = [...unit.mentions, ...short.mentions].sort((a, b) => a.start - b.start);
    unit.forms = [...new Set([...unit.forms, ...short.forms])];
    unit.attributes.aliases = [short.name];
    gone.add(short);
  }
  return units.filter((unit) => !gone.has(unit));
}

/** Two plates of one body, said by brackets: 甲学校（乙学院）. It is called by the plate the document uses more. */
function joinPlates(text: string, units: readonly Unit[]): Unit[] {
  const byStart = new Map(
    units.flatMap((unit) => unit.mentions.map((mention) => [mention.start, { unit, mention }] as const)),
  );
  const gone = new Set<Unit>();
  for (const unit of units) {
    if (gone.has(unit) || unit.attributes.collective) continue;
    for (const mention of [...unit.mentions]) {
      if (!/[（(]/.test(text[mention.end] ?? "")) continue;
      const inner = byStart.get(mention.end + 1);
      if (!inner || inner.unit === unit || gone.has(inner.unit) || inner.unit.attributes.collective) continue;
      const end = inner.mention.end;
      if (!/[）)]/.test(text[end] ?? "") || !isPlate(unit.name) || !isPlate(inner.unit.name)) continue;
      const outerForm = text.slice(mention.start, mention.end);
      const innerForm = text.slice(inner.mention.start, end);
      const whole = text.slice(mention.start, end + 1);
      const others = (one: Unit) => one.mentions.length - 1;
      const name =
        others(inner.unit) > others(unit)
          ? `${innerForm}（${outerForm}）`
          : whole.replace("(", "（").replace(")", "）");
      const plates = [unit.name, inner.unit.name];
      const mentions = [
        ...unit.mentions.filter((one) => one !== mention),
        ...inner.unit.mentions.filter((one) => one !== inner.mention),
        { ...mention, end: end + 1 },
      ];
      unit.mentions = mentions.sort((a, b) => a.start - b.start);
      unit.forms = [...new Set([whole, ...unit.forms, ...inner.unit.forms])];
      unit.name = name;
      unit.attributes.aliases = plates;
      gone.add(inner.unit);
    }
  }
  return units.filter((unit) => !gone.has(unit));
}

/** Schools, centres and institutes carry two plates; a government body with another in brackets is two bodies. */
const isPlate = (name: string) => /(?:学校|学院|大学|中心|院|所|馆|站|医院|党校|公司|厂|办公室|局)$/.test(name);

const shortLegalForm = new RegExp(`(?:${legalForms.join("|")}|公司|集团|厂)$`);

/** 西宁红星电器厂 beside 南方集团西宁红星电器有限公司: the same words before the legal form, at the end of the longer name. */
function joinCompanies(units: readonly Unit[]): Unit[] {
  const gone = new Set<Unit>();
  const companies = units.filter((unit) => companyCore(unit.name));
  for (const short of units) {
    if (companies.includes(short) || !shortLegalForm.test(short.name)) continue;
    const words = short.name.replace(shortLegalForm, "");
    if (words.length < 4) continue;
    const full = companies.filter((unit) => unit.name.replace(shortLegalForm, "").endsWith(words));
    if (full.length !== 1) continue;
    const [unit] = full as [Unit];
    unit.mentions = [...unit.mentions, ...short.mentions].sort((a, b) => a.start - b.start);
    unit.forms = [...new Set([...unit.forms, ...short.forms])];
    gone.add(short);
  }
  return units.filter((unit) => !gone.has(unit));
}
