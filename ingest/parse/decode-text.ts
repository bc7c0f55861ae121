import { IngestError } from "../ingest-error.ts";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";

/** The bytes read strictly in one encoding, or undefined when any of them does not belong to it. */
function strictly(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\uFFFD") ? undefined : text;
  } catch {
    return undefined;
  }
}

// The commonest characters of Chinese text, in both scripts: a wrong decoding yields rare characters instead.
// Source: 现代汉语常用字表 (1988), the head of the frequency order; function words and words of official prose.
const commonest = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜绝析块剂测丝协诉念陈仍罗盐友洋错苦夜刑移频逐靠混母短皮终聚汽村云哪既距卫停烈央察烧迅境若印洲刻括激孔搞甚室待核校散侵吧甲游久菜味旧模湖货损预阻毫普稳乙妈植息扩银语挥酒守拿序纸医缺雨吗针刘啊急唱误训愿审附获茶鲜粮斤孩脱硫肥善龙演父渐血欢械掌歌沙刚攻谓盾讨晚粒乱燃矛乎杀药宁鲁贵钟煤读班伯香介迫句丰培握兰担弦蛋沉假穿执答乐谁顺烟缩征脸喜松脚困异免背星福买染井概慢怕磁倍祖皇促静补评翻肉践尼衣宽扬棉希伤操垂秋宜氢套督振架亮末宪庆编牛触映雷销诗座居抓裂胞呼娘景威绿晶厚盟衡鸡孙延危胶屋乡临陆顾掉呀灯岁措束耐剧玉赵跳哥季课凯胡额款绍卷齐伟蒸殖永宗苗川炉岩弱零杨奏沿露杆探滑镇饭浓航怀赶库夺伊灵税途灭赛归召鼓播盘裁险康唯录菌纯借糖盖横符私努堂域枪润幅哈竟熟虫泽脑壤碳欧遍侧寨敢彻虑斜薄庭纳弹饲伸折麦湿暗荷瓦塞床筑恶户访塔奇透梁刀旋迹卡氯遇份毒泥退洗摆灰彩卖耗夏择忙铜献硬予繁圈雪函亦抽篇阵阴丁尺追堆雄迎泛爸楼避谋吨野猪旗累偏典馆索秦脂潮爷豆忽托惊塑遗愈朱替纤粗倾尚痛楚谢奋购磨君池旁碎骨监捕弟暴割贯殊释词亡壁顿宝午尘闻揭炮残冬桥妇警综招吴付浮遭徐您摇谷赞箱隔订男吹園國會為個們這說時來對後發學們經過動還沒實體關點現長開間問題應當與從進種業產機電話書請將無於內資訊網讀",
);

/** Characters looked at; a long text is in one encoding. */
const sample = 20_000;

/** Share of the text's Chinese characters that are among the commonest; 0 when it has none. */
function commonShare(text: string): number {
  let han = 0;
  let common = 0;
  for (const character of text.slice(0, sample)) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    han++;
    if (commonest.has(character)) common++;
  }
  return han === 0 ? 0 : common / han;
}

/** UTF-16 by its byte order mark. */
function utf16ByMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/**
 * The text of bytes whose encoding is found from the bytes: a byte order mark, else UTF-8 where all bytes are valid,
 * else GB18030 or Big5, whichever gives ordinary Chinese. `declared` (a charset named by an HTML page) is tried before
 * guessing. Never guesses silently wrong: throws `IngestError("broken-file")` when nothing fits without replacement.
 */
export function decodeText(
  bytes: Uint8Array,
  path: string,
  declared?: string,
): { text: string; encoding: TextEncoding } {
  const utf16 = utf16ByMark(bytes);
  if (utf16) {
    const text = strictly(bytes, utf16);
    if (text !== undefined) return { text, encoding: utf16 };
  } else {
    const utf8 = strictly(bytes, "utf-8");
    if (utf8 !== undefined) return { text: utf8, encoding: "utf-8" };
  }
  const candidates = (["gb18030", "big5"] as const)
    .map((encoding) => ({ encoding, text: strictly(bytes, encoding) }))
    .filter((one): one is { encoding: "gb18030" | "big5"; text: string } => one.text !== undefined)
    .map((one) => ({ ...one, share: commonShare(one.text) + (named(declared, one.encoding) ? 0.1 : 0) }))
    .sort((a, b) => b.share - a.share);
  const [best] = candidates;
  // Ordinary prose has most of its characters among the commonest thousand; text decoded wrongly has hardly any.
  if (best && best.share >= 0.35) return { text: best.text, encoding: best.encoding };
  throw new IngestError(
    "broken-file",
    `${path}: the characters are neither UTF-8, UTF-16, GB18030 nor Big5; save the file as UTF-8`,
  );
}

const named = (declared: string | undefined, encoding: TextEncoding) =>
  declared !== undefined && (encoding === "gb18030" ? /^gb/i : /^big5/i).test(declared.trim());
