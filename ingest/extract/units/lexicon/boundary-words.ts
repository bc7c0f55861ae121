/**
 * Words at which the name of an organisation ends or before which it begins. jieba's tags give the word class; these
 * lists correct it where a class alone misleads: 发展 and 管理 are verbs but stand in names, 企业 and 劳模 are nouns but
 * do not open one.
 */

/** Verbs that stand inside names of bodies, as their names in the lexicons and in 事业单位 registers show. */
export const nominalVerbs: ReadonlySet<string> = new Set(
  (
    "发展 改革 管理 监督 监管 监察 监测 检察 检测 检验 检疫 建设 研究 服务 保障 教育 培训 宣传 组织 统战 编译 出版 审计 统计 应急 救援 " +
    "退役 测绘 勘察 勘测 勘探 设计 保护 运输 投资 融资 担保 保险 交通 通信 通讯 传媒 传播 广播 影视 电视 动力 制造 加工 铸造 锻造 装备 " +
    "安装 施工 工程 建筑 开发 交易 贸易 进出口 物流 储备 供应 供销 销售 采购 租赁 咨询 评价 评估 鉴定 认证 认可 测试 试验 实验 计量 养护 " +
    "养殖 种植 园艺 设备 控股 生产 经营 运营 运行 维修 修理 修造 修配 印刷 印染 纺织 服装 酿造 冶炼 开采 采掘 调度 指挥 指导 协调 协作 合作 " +
    "促进 推广 交流 传承 创新 创业 就业 援助 救助 扶贫 帮扶 信访 接待 会展 展览 演出 表演 体育 训练 竞赛 康复 护理 疗养 保健 医疗 预防 控制 防治 " +
    "预报 预警 防控 治理 规划 计划 执法 仲裁 调解 公证 登记 审批 考试 招生 招商 录用 培养 孵化 转化 转让 结算 清算 支付 征收 稽查 缉私 戒毒 矫正 " +
    "深化 联合 综合 共享 战略 统筹 智能 自动化 信息化 工业化 数字化 现代化 绿化 美化 精密 精细 高新 快速 速运 快递 配送 客运 货运 航运 航空 航天 飞行 " +
    "导航 遥感 编制 劳动 工作 活动 生活 学习 教学 教研 进修 函授 附属 直属 附设 下属 驻 支援 双拥 拥军 优抚 安置 待遇 巡视 巡察 督查 督导 调研 " +
    "决策 政策 法制 立法 普法 保密 机要 密码 档案 收藏 考古 修复 演艺 创作 摄影 登山 滑冰 游泳 射击 举重 体操 武术 包装 装饰 装潢 装修 照明 制冷 " +
    "供热 供水 供电 供气 排水 发电 输电 变电 配电 输配电 燃气 热力 电力 焊接 焊工 锅炉 起重 传动 轧制 淬火 储运 仓储 装卸 搬运 疏浚 打捞 救护 急救"
  ).split(" "),
);

/** Nouns that stand before a name without being part of it: who it is, what it is, which rank it has. */
export const boundaryNouns: ReadonlySet<string> = new Set(
  (
    " 单位 部门 机构 代表 主席 副主席 书记 副书记 主任 副主任 局长 厅长 部长 校长 院长 会长 理事长 董事长 总经理 经理 " +
    "秘书长 处长 科长 组长 负责人 同志 先生 女士 通讯员 委员 成员 选手 用户 人士 " +
    "民企 国企 央企 高校 院校 我校 本校 我院 本院 我厂 本厂 我局 本局 我会 本会 我部 本部 基地 行动 方案 通知 意见 办法 规定 文件 制度 政策 问题 情况 会议 大会 论坛 仪式 " +
    "家 名 位 个 批 届 次 年 月 日 期间 时间 上级 下级 本地 当地 地方 各地 其中 其他 相关 有关 所属 下辖 所在 各级 各类 主管 行政主管 业务主管 全体 广大 " +
    "国务委员 总书记 总理 作用 力量 责任 联系电话 电话 传真 邮箱 地址 联系人 附件 来源 作者 编辑 责编 摄影 通讯 电 讯 图 文 左 右 标题"
  ).split(" "),
);

/** Verbs that jieba tags as nouns or verbal nouns but that end a name when they follow it or stand before it. */
export const boundaryVerbs: ReadonlySet<string> = new Set(
  (
    "印发 转发 下发 制定 出台 发布 公布 召开 举办 主办 承办 协办 举行 开展 推进 推动 实施 落实 贯彻 提出 要求 决定 成立 组建 设立 建立 建成 会同 负责 牵头 配合 参与 " +
    "支持 帮助 授予 命名 表彰 评为 获得 荣获 获评 入选 参加 出席 来自 位于 投入 拿出 给予 奖励 资助 补助 拨付 加强 加大 完善 健全 打造 做好 依托 通过 根据 按照 " +
    "报 经 报送 上报 提交 审议 审核 审定 批准 同意 委托 授权 邀请 走进 走访 赴 前往 到 在 与 和 为 对 向 由 将 把 被 让 使 以 从 是 有 当 等 并 及 或 暨 " +
    "取消 合并 撤销 划转 更名 改名 隶属 包括 涉及 覆盖 吸纳 引导 组织开展 宣布 联手 携手 担任 任命 聘任 毕业 就读 就职 任职 服务于 走出 进入 进驻 落户 入驻 签约 揭牌 挂牌 签订 签署"
  ).split(" "),
);

/** What never is a body although it is composed like one: roles, generic groups, kinds of institutions. */
export const genericNames =
  /^(?:(?:全国|全省|全市|全区|全县|国家级?|省级|市级|县级|省市级?|省部级|区级|基层|高等|职业|技工|技师|高职|中职|普通|民办|公办|重点|相关|有关|各类|各级|所属|国有|民营|私营|外资|骨干|龙头|优质|示范|产业|行业|企业|社会|专业|综合|行政|主管|职能|业务|责任|牵头|成员|协同|配合|主办|承办|政府|事业|管理|服务|培训|研究|工作|教育|科研|医疗|卫生|金融|保险|学术|群团|党政|机关|中央|地方|上级|下级|直属|中国)+)?(?:部门|单位|机构|企业|院校|学校|学院|高校|大学|公司|集团|医院|工会|协会|学会|商会|组织|党委|党组|银行|中心|委员会|办公室|领导小组|研究院|研究所|实验室|基金会|联合会|合作社|法院|检察院|政府)$/;

/**
 * Nouns for people and things that stand inside a name only after what opens it (某省职工技术协会, 某市工人文化宫), never
 * at its head.
 */
export const innerNouns: ReadonlySet<string> = new Set(
  "企业 职工 员工 工人 劳模 工匠 模范 专家 院士 教授 教师 学生 群众 党员 团员 会员 青年 妇女 农民 企业家 记者 干部 人员 项目 活动 平台 基层 青少年".split(
    " ",
  ),
);
