/** The province a question is about. */
import { cypherFile } from "../../../graph/cypher-file.ts";
import type { GraphStore } from "../../../graph/store.ts";
import { divisionsIn } from "../../../ingest/language/administrative-divisions.ts";
import type { Filled } from "./slots.ts";

const provincesHeld = cypherFile(new URL("./provinces.cypher", import.meta.url));

/** Short forms of a province: 浙江省 → 浙江. Source: GB/T 2260, names without 省, 市 and 自治区. */
const provinceStem = (province: string) => province.replace(/(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/, "");

/** Provinces by their names in Latin letters. Source: GB/T 2260-2007, column 罗马字母拼写; English where that is usual. */
const inLatinLetters: Record<string, string> = Object.fromEntries(
  `Beijing 北京市 Tianjin 天津市 Hebei 河北省 Shanxi 山西省 Inner_Mongolia 内蒙古自治区 Liaoning 辽宁省 Jilin 吉林省
   Heilongjiang 黑龙江省 Shanghai 上海市 Jiangsu 江苏省 Zhejiang 浙江省 Anhui 安徽省 Fujian 福建省 Jiangxi 江西省
   Shandong 山东省 Henan 河南省 Hubei 湖北省 Hunan 湖南省 Guangdong 广东省 Guangxi 广西壮族自治区 Hainan 海南省
   Chongqing 重庆市 Sichuan 四川省 Guizhou 贵州省 Yunnan 云南省 Tibet 西藏自治区 Shaanxi 陕西省 Gansu 甘肃省
   Qinghai 青海省 Ningxia 宁夏回族自治区 Xinjiang 新疆维吾尔自治区 Hong_Kong 香港特别行政区 Macao 澳门特别行政区`
    .trim()
    .split(/\s+/)
    .reduce<[string, string][]>((all, word, at, words) => {
      if (at % 2 === 0) all.push([word.replace("_", " ").toLowerCase(), words[at + 1]!]);
      return all;
    }, []),
);

/** The province of documents held that the question names, else the one a place in it belongs to. */
export async function provinceIn(store: GraphStore, question: string): Promise<Filled | undefined> {
  const held = (await store.read(provincesHeld)).map((row) => row.province as string);
  for (const province of held) {
    const words = [province, provinceStem(province)].find((form) => form.length >= 2 && question.includes(form));
    if (words) return { value: province, words };
  }
  const named = divisionsIn(question).find(({ division }) => division);
  if (named?.division) return { value: named.division.province, words: question.slice(named.start, named.end) };
  const latin = new RegExp(`\\b(${Object.keys(inLatinLetters).join("|")})\\b`, "iu").exec(question)?.[0];
  return latin === undefined ? undefined : { value: inLatinLetters[latin.toLowerCase()]!, words: latin };
}
