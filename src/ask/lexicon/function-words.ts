/** Words that say nothing about what a question is for. */

const list = (words: string) => new Set(words.trim().split(/\s+/u));

/** Articles, pronouns, prepositions, conjunctions, auxiliaries. Source: the closed classes of English grammar. */
export const englishFunctionWords = list(`
  a an the this that these those it its they their them we us our you your i me my he she his her there here
  of in on at to for from by with as into onto about per than then over under
  and or but nor so if
  is are was were be been being am do does did has have had will would can could shall should may might
  say says said get gets got give gives given go goes come comes came make makes made please tell out all each any kind kinds sort sorts other one anything something once so far up under inside within attached exist exists mentioned
  s`);

/** Verbs and nouns so general that they do not narrow a question: being, having, asking, telling, “situation”. */
export const emptyWords = list(`
  是 有 会 要 能 做 给 请 问 请问 想 知道 告诉 了解 看 看看 说 叫 叫做 名字 情况 内容 方面 时候 东西 事 事情 事项 问题 具体 分别 各 各自
  主要 相关 有关 进行 开展 提出 明确 写 写明 出现 设 设置 起来 出来 省 市 县 个 种 类 名单 清单 其中 里面 里 上 中 下 后 前 时
  一共 总共 到底 究竟 大概 分别是 咱们 我们 这批 里头 当中 平时 日常 一下 都有 实际 最后 后来
  可以 应该 需要 得 去 来 让 把 被 对 为 工作`);
