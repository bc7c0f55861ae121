/**
 * A large collection made of common words, for speed and for filters: deterministic, with word frequencies that fall
 * like those of real texts (Zipf) and vectors that gather around topics as those of a model do.
 */
import type { GraphStore } from "../../graph/store.ts";
import { searchWords } from "../../ingest/language/words.ts";

const actors = "各县 各市 主管部门 行业协会 企业 学校 基层单位 街道 服务站 培训机构 专家小组 项目单位".split(" ");
const actions =
  "建立 完善 推进 组织 落实 支持 鼓励 规范 开展 健全 培育 评选 资助 考核 公布 受理 审核 发放 登记 检查 申报 统筹 引导 扩大".split(
    " ",
  );
const things =
  "培训基地 技能竞赛 资金补助 服务平台 评价标准 考核办法 数据目录 安全检查 公共设施 人才队伍 项目清单 年度计划 信息系统 质量认证 养老服务 道路养护 水源保护 森林防火 创业贷款 图书馆 社区医院 电子证照 旧房改造 河道治理 农田灌溉 快递网点 消防设备 职业资格 学徒制度 科普活动".split(
    " ",
  );
const adjectives = "重点 专项 示范 常态 分级 联合 年度 基层 数字 绿色 应急 公益 特色 优质 骨干".split(" ");

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Earlier words more often: the rank is drawn evenly on a logarithmic scale. */
const pick = (words: readonly string[], random: () => number): string =>
  words[Math.min(words.length - 1, Math.floor((words.length + 1) ** random() - 1))]!;

function clause(random: () => number): string {
  const amount = Math.floor(random() * 900 + 10);
  const tail = random() < 0.3 ? `，全年不少于${amount}个` : "";
  return `${pick(actors, random)}${pick(actions, random)}${pick(adjectives, random)}${pick(things, random)}${tail}`;
}

function passageText(random: () => number): string {
  return `${Array.from({ length: 4 + Math.floor(random() * 10) }, () => clause(random)).join("，")}。`;
}

/** A question of the same words. */
export const madeQuestion = (random: () => number): string =>
  `${pick(actors, random)}${pick(actions, random)}的${pick(things, random)}和${pick(things, random)}有多少？`;

export interface MadeCollection {
  passages: number;
  documents: number;
  dimensions: number;
  /** Name of the vector space; without one no vectors are written. */
  model?: string;
  seed?: number;
}

const topics = 200;

/** Vectors of length 1: one of 200 topics and noise as strong as it. */
export function madeVectors(dimensions: number, seed: number): () => Float32Array {
  const random = seededRandom(seed);
  const direction = () => Float32Array.from({ length: dimensions }, () => random() + random() + random() - 1.5);
  const centres = Array.from({ length: topics }, direction);
  return () => {
    const centre = centres[Math.floor(random() * topics)]!;
    const vector = direction().map((value, at) => value + centre[at]!);
    const length = Math.hypot(...vector);
    return vector.map((value) => value / length);
  };
}

/** Nodes of one label to be written together; `done` passages stand in this and the earlier batches. */
export interface MadeBatch {
  label: "Document" | "Passage";
  rows: { id: string; properties: Record<string, string | number>; vector?: Float32Array }[];
  done: number;
}

/** Passage `p7` of 20,000 in 200 documents stands in `d7`: documents are of one size, their passages spread evenly. */
export function* madeBatches({
  passages,
  documents,
  dimensions,
  model,
  seed = 7,
}: MadeCollection): Generator<MadeBatch> {
  const step = 1000;
  const random = seededRandom(seed);
  const nextVector = madeVectors(dimensions, seed + 1);
  const documentRows = Array.from({ length: documents }, (_, at) => ({
    id: `d${at}`,
    properties: { title: `第${at}号${pick(things, random)}工作方案`, kind: "plan", year: 2000 + (at % 25) },
  }));
  for (let from = 0; from < documents; from += step)
    yield { label: "Document", rows: documentRows.slice(from, from + step), done: 0 };
  for (let from = 0; from < passages; from += step) {
    const rows = Array.from({ length: Math.min(step, passages - from) }, (_, offset) => {
      const at = from + offset;
      const text = passageText(random);
      const place = { ordinal: Math.floor(at / documents), start: 0, end: text.length };
      const properties = { documentId: `d${at % documents}`, kind: "text", heading: pick(things, random), ...place };
      return { id: `p${at}`, properties: { ...properties, text, words: searchWords(text) } };
    });
    const vectors = model === undefined ? [] : rows.map(() => ({ vector: nextVector() }));
    yield { label: "Passage", rows: rows.map((row, at) => ({ ...row, ...vectors[at] })), done: from + rows.length };
  }
}

/** Writes a made collection through the port, as ingest would: passages, then their vectors. */
export async function writeMadeCollection(store: GraphStore, made: MadeCollection): Promise<void> {
  await store.ensureSchema();
  for (const { label, rows } of madeBatches(made)) {
    const params = { rows: rows.map(({ id, properties }) => ({ id, properties })) };
    await store.write([
      { cypher: `UNWIND $rows AS row CREATE (n:${label} {id: row.id}) SET n += row.properties`, params },
    ]);
    const vectors = rows.flatMap(({ id, vector }) => (vector ? [{ passageId: id, vector }] : []));
    if (made.model !== undefined) await store.putVectors({ model: made.model, dimensions: made.dimensions }, vectors);
  }
}
