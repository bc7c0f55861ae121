/** An alliance as a person describes it in YAML or JSON, or as the graph knows it. Chinese and English keys both do. */
import { parse } from "yaml";
import { z } from "zod";
import { DescriptionError } from "./description-error.ts";

const texts = z.array(z.string()).default([]);

const studio = z.strictObject({
  name: z.string().optional(),
  industry: z.string().optional(),
  unit: z.string().optional(),
});

export const allianceDescription = z.strictObject({
  name: z.string().meta({ description: "联盟名称" }),
  province: z.string().optional().meta({ description: "省（全称）：只看该省的规则" }),
  studios: z.array(studio).optional().meta({ description: "成员工作室；不知道就不写" }),
  industries: z.array(z.string()).optional().meta({ description: "所跨行业；缺省取自工作室" }),
  lead: z
    .strictObject({ name: z.string().optional(), titles: texts, level: z.string().optional() })
    .optional()
    .meta({ description: "牵头工作室及其称号" }),
  years: z.number().optional().meta({ description: "成立年数" }),
  members: z.number().int().optional().meta({ description: "成员总数" }),
});

export type AllianceDescription = z.infer<typeof allianceDescription>;

const chineseKeys: Record<string, string> = {
  名称: "name",
  省份: "province",
  省: "province",
  工作室: "studios",
  成员工作室: "studios",
  行业: "industries",
  牵头: "lead",
  牵头工作室: "lead",
  称号: "titles",
  级别: "level",
  成立年数: "years",
  年数: "years",
  成员数: "members",
  单位: "unit",
};

function withEnglishKeys(value: unknown, inStudio = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withEnglishKeys(item, inStudio));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const name = inStudio && key === "行业" ? "industry" : (chineseKeys[key] ?? key);
      return [name, withEnglishKeys(item, name === "studios")];
    }),
  );
}

/** Checks a description that was parsed already. */
export function checkDescription(value: unknown): AllianceDescription {
  const checked = allianceDescription.safeParse(withEnglishKeys(value));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new DescriptionError(`${issue?.path.join(".") || "description"}: ${issue?.message}`);
}

/** Reads YAML (JSON is YAML too). Throws `DescriptionError`. */
export function readDescription(text: string): AllianceDescription {
  try {
    return checkDescription(parse(text));
  } catch (cause) {
    if (cause instanceof DescriptionError) throw cause;
    throw new DescriptionError((cause as Error).message, { cause });
  }
}
