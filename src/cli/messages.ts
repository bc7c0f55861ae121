/** What the command line says, in Chinese and English; the locale chooses. */
const texts = {
  about: {
    zh: "政脉：中文政策文件与案例的知识图谱和语义检索。每个回答都带原文。",
    en: "Zhengmai: a knowledge graph and semantic search over Chinese policy documents. Every answer quotes its source.",
  },
  examples: { zh: "例：", en: "Examples:" },
  ingest: { zh: "把文件或文件夹读入图谱", en: "read files or folders into the graph" },
  extract: { zh: "抽取一个文件的事实并打印，不改动图谱", en: "print the facts of one file; the graph is not touched" },
  explain: { zh: "逐条说明所用规则和理由", en: "for every fact, the rule and why" },
  password: { zh: "打开加密文件的密码", en: "password of a protected file" },
  search: { zh: "按词语和含义检索段落", en: "find passages by words and meaning" },
  query: { zh: "运行一个命名查询；不给名称则列出目录", en: "run a named question; without a name, list them" },
  ask: { zh: "用一句话提问", en: "ask a question" },
  cypher: {
    zh: "运行自己写的 Cypher：只读，限行数和时间，联系方式已遮盖",
    en: "run Cypher of your own: read-only, limited in rows and time, contact data masked",
  },
  cypherLimit: { zh: "最多行数（不超过 10000）", en: "at most this many rows (10000 is the bound)" },
  timeout: { zh: "最长毫秒数（不超过 60000）", en: "at most this many milliseconds (60000 is the bound)" },
  typedParam: {
    zh: "参数，可重复：--param k=v；v 为 JSON 或文本",
    en: "parameter, repeatable: --param k=v; v is JSON or text",
  },
  truncated: { zh: "行数已达上限，还有更多", en: "cut off here; there are more rows" },
  export: {
    zh: "导出图谱：GEXF、GraphML、JSON-LD（PROV-O）或可重建图谱的 Cypher 脚本",
    en: "take the graph away: GEXF, GraphML, JSON-LD (PROV-O), or a Cypher script that rebuilds it",
  },
  exportDocument: { zh: "只导出此文档所述（编号）", en: "only what this document says (id)" },
  exportEntity: { zh: "只导出此实体及与其相连者（编号）", en: "only this entity and what is joined to it (id)" },
  output: { zh: "写入此文件，而非标准输出", en: "write to this file instead of standard output" },
  tableAbout: {
    zh: "附上说明：查询、参数、馆藏数量、版本、时间",
    en: "add what it rests on: query, parameters, counts, versions, time",
  },
  written: { zh: "已写入", en: "wrote" },
  mcp: {
    zh: "以 MCP 服务器运行（标准输入输出），供助手程序调用检索、提问、查询、引注",
    en: "serve the Model Context Protocol on standard input and output: search, ask, query, document, cite",
  },
  documents: { zh: "列出馆藏文档", en: "list the documents held" },
  remove: {
    zh: "移除文档（编号或路径）及仅由它支持的一切",
    en: "remove a document (id or path) and all that only it supported",
  },
  clear: { zh: "清空馆藏（换用另一个向量模型之前）", en: "empty the collection (before changing the embedding model)" },
  yes: { zh: "确认清空", en: "yes, remove everything" },
  cleared: { zh: "已清空", en: "emptied" },
  serve: { zh: "启动网页和接口", en: "serve the page and the API" },
  doctor: { zh: "检查环境并说明如何修复", en: "check the set-up and say what to mend" },
  json: { zh: "输出 JSON", en: "print JSON" },
  limit: { zh: "最多条数", en: "at most this many" },
  offset: { zh: "跳过前几条", en: "skip this many" },
  format: { zh: "输出格式", en: "output format" },
  param: { zh: "参数，可重复：--param k=v", en: "parameter, repeatable: --param k=v" },
  province: { zh: "只看某省（全称）", en: "only this province (full name)" },
  issuer: { zh: "只看某发文机关", en: "only this issuer" },
  kind: { zh: "只看某类文件", en: "only this kind of document" },
  year: { zh: "只看某年", en: "only this year" },
  host: { zh: "监听地址", en: "address to listen on" },
  port: { zh: "端口（0 为任意空闲端口）", en: "port (0: any free one)" },
  added: { zh: "已读入", en: "added" },
  replaced: { zh: "已更新", en: "replaced" },
  unchanged: { zh: "未变动", en: "unchanged" },
  copy: { zh: "内容相同的副本", en: "copy" },
  failed: { zh: "失败", en: "failed" },
  nothingToDo: {
    zh: "没有变动：未解析、未抽取、未计算向量、未写入任何内容。",
    en: "Nothing changed: parsed, extracted, embedded and wrote nothing.",
  },
  withProblems: { zh: "完成，但有问题", en: "done with problems" },
  done: { zh: "完成", en: "done" },
  nothingFound: { zh: "未找到", en: "nothing found" },
  lookedThrough: { zh: "已查阅", en: "looked through" },
  documentsUnit: { zh: "份文档", en: "documents" },
  passagesUnit: { zh: "个段落", en: "passages" },
  rows: { zh: "行", en: "rows" },
  removed: { zh: "已移除", en: "removed" },
  notHeld: { zh: "馆藏中没有", en: "not held" },
  noDocuments: {
    zh: "馆藏为空；先运行 zhengmai ingest <路径>",
    en: "the collection is empty; run zhengmai ingest <paths> first",
  },
  serving: { zh: "打开", en: "open" },
  wordsOnly: { zh: "仅按词语检索", en: "words only" },
  understood: { zh: "理解为", en: "understood as" },
  near: { zh: "也可以问", en: "near readings" },
  parameters: { zh: "参数", en: "parameters" },
  required: { zh: "必填", en: "required" },
} as const;

export type Message = keyof typeof texts;
export type Say = (message: Message) => string;

/** The texts of one language. */
export const speaking =
  (language: "zh" | "en"): Say =>
  (message) =>
    texts[message][language];
