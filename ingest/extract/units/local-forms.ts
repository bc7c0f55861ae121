/** The forms in which a region's bodies stand after its name, and the official names they stand for. */
import { createFormMatcher } from "../../language/form-matcher.ts";
import {
  completedHead,
  governmentDepartments,
  otherLocalBodies,
  partyDepartments,
} from "./lexicon/local-departments.ts";

/** From the form after the region to the official name, in which R stands for the region. */
const patternOf = new Map<string, string>();
/** The forms that are departments of a government or party committee: the ones a list may name without region. */
const departmentForms = new Set<string>();

for (const { field, short, heads } of governmentDepartments)
  for (const head of heads) {
    const full = `${field}${completedHead[head] ?? head}`;
    for (const words of [field, ...short])
      for (const form of [`${words}${head}`, `${words}${completedHead[head] ?? head}`]) {
        patternOf.set(form, `R${full}`);
        departmentForms.add(form);
      }
  }
for (const [form, pattern] of Object.entries(otherLocalBodies)) {
  patternOf.set(form, pattern);
  if (form.length >= 2 && !/^(?:委员会|地委)$/.test(form)) departmentForms.add(form);
}
for (const [form, name] of Object.entries(partyDepartments)) patternOf.set(`委${form}`, `中共R委${name}`);
for (const office of ["办公厅", "办公室", "研究室", "参事室", "督查室", "法制办公室", "新闻办公室", "驻北京办事处"])
  for (const government of ["政府", "人民政府"]) patternOf.set(`${government}${office}`, `R人民政府${office}`);
for (const government of ["政府", "人民政府"]) patternOf.set(`${government}办`, "R人民政府办公室");
for (const [form, name] of [
  ["地委", "中共R委员会"],
  ["行署", "R行政公署"],
  ["行政公署", "R行政公署"],
] as const)
  patternOf.set(form, name);

const longestForm = createFormMatcher(patternOf.keys());

/** The longest form of a local body that stands at an offset, behind its region: 总工会, 委宣传部, 人社局. */
export const localFormAt = (text: string, at: number): string | undefined => longestForm(text, at);

/** The pattern of the official name for a form that stands after a region: 人社厅 → R人力资源和社会保障厅. */
export const localPattern = (form: string): string | undefined => patternOf.get(form);

/** True for forms such as 教育厅 or 发展改革委 that a list of bodies may give without their region. */
export const isDepartmentForm = (form: string): boolean => departmentForms.has(form);

/** The longest department form that stands at an offset. */
export const departmentFormAt = (text: string, at: number): string | undefined => {
  const form = longestForm(text, at);
  return form && departmentForms.has(form) ? form : undefined;
};
