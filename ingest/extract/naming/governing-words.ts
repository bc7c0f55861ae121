/**
 * Words that stand before a name without being part of it, by the grammar of Chinese: verbs that take the name as their
 * object, adverbs, pronouns. Used to find where a name begins.
 */

const words = (text: string) => new Set(text.trim().split(/\s+/u));

/** Verbs that are hardly ever part of a name: what follows them is their object. */
export const alwaysGoverning = words(`
  开展 实施 举办 组织 组织开展 打造 印发 出台 制定 制订 设立 成立 获得 荣获 获 授予 给予 参加 参与 承办 主办 协办 建成 建立 新建 已建
  表彰 选树 选拔 认定 命名 公布 发布 围绕 聚焦 依托 结合 通过 统筹 纳入 列为 列入 成为 作为 是 有 为 被 将 把 对 使 让 要 应 可 能
  会 融入 做好 做大 做强 参评 申报 搭建 构建 形成 提供 涉及 加入 帮助 落实 贯彻 贯彻落实 施行 启动 遴选 评选 选聘
  推出 推行 推广 探索 鼓励 支持企业 享受 享有 拥有 包括 包含 分为 完成 实现 达到 取得 入选 获评 荣膺 摘得 夺得 争创 颁发 发放
  奖励 资助 补助 补贴 利用 运用 借助 按照 根据 依据 经 由 从 向 到 在 以 于 给 和 与 及 并 或 以及 进行 积极 大力 深入 全面 扎实 持续
  继续 不断 进一步 充分 切实 着力 加快 加大 全力 统一 正式 联合 共同 充分发挥 发挥 迭代 办好 抓好 用好 创办 开设 开发 建强 擦亮
  扩大 拿出 投入 安排 下发 下达 转发 修订 编制 起草 审议 审议通过 发起 倡议 倡导 召开 采取 采用 执行 遵守 违反 适用 适应 紧扣 着眼 立足 作用
  对接 面向 邀请 组建 吸纳 指导 带动 带领 率领 担任 兼任 颁布 出版 学习 发动 动员 号召 需要 要求 明确 提出 强化 规范 授牌 挂牌 揭牌 设置 创设
  布局 谋划 部署 帮扶 负责 写入 载入 编入 计入 列出 走进 参观 来到 位于 前往 赴 称 叫 重奖 嘉奖 奖 好 暨 覆盖 申办 申请举办 拟 已 曾 正 均 都 也 还 又 就 先后 首次 再次 陆续 分别 优先 广泛 普遍 特别 专门 定期 因地制宜 全年 每年 今年 去年 近年来 目前 当前 同时 此外 其中
  获得者 荣膺 被评为 评为 评聘 聘任 聘用 申请 领取 核发 发给 申领 支付 办理 审核 上报 报送 推荐 举荐 命名为 确定 确定为 认定为 列支 参照 比照
`);

/** Verbs that govern at the head of a phrase but are also common inside names (改革推进行动, 技能提升工程). */
export const sometimesGoverning = words(`
  推进 推动 深化 加强 优化 提升 支持 引导 促进 建设 助力 助推 健全 完善 升级 拓展 保障 服务 创建 改进 提高 拓宽 丰富 宣传 弘扬 塑造 公开 研究 培养 引进 调研 做优 增强 巩固
  推介 协调 管理 牵头 监督 申办 扶持 培训 整合 盘活 对标 加速 发展 壮大 维护 保护 关爱 凝聚 引领 赋能 激发 建好 管好 调查 考察 走访 了解 掌握 梳理 挖掘 盘点
`);

/** Words that name nobody in particular; a phrase of only such words is not a name. */
export const unspecific = words(`
  相关 有关 各类 各级 各种 各 该 此 这 这个 那 其 其他 其它 本 本次 某 某些 一些 一批 一系列 一个 一项 系列 多项 若干 多种 多个 多家 部分 全部 所有 具体
  适当 相应 一定 各项 每项 同类 类似 此类 上述 以下 下列 该项 这项 这一 本届 历届 往届 每个 每年 相应 现有 原有 已有 一般 其中 等
`);

/** Words of praise or kind that tell no programme, fund or contest from another. */
export const general = words(`
  重大 重点 重要 主要 关键 特色 优秀 优质 先进 典型 专项 专门 新 大型 综合 统一 常态化 长效 有效 良好 不同 年度 配套 新型 示范 特殊
`);
