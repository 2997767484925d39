/** An economic class of expenditure and what does not belong to it. */
export interface ExpenseClass {
  readonly code: string
  readonly name: string
  readonly notFor: RegExp
  /** The class it would belong to. */
  readonly rather: string
}

const things =
  /(?:购置|购买|采购|配备|更新)[^，。；]{0,16}(?:设备|一体机|排号机|电脑|计算机|打印机|复印机|家具|空调|车辆|服务器)/

/** 政府收支分类科目, 支出经济分类: what its notes to each class leave to another. */
export const expenseClasses: readonly ExpenseClass[] = [
  {
    code: '30201',
    name: '办公费',
    notFor: /公务接待|招待费|装修|大型修缮|出国/,
    rather: '30217公务接待费、30213维修（护）费等',
  },
  { code: '30207', name: '邮电费', notFor: /装修|接待|培训|购置设备/, rather: '与用途相符的科目' },
  {
    code: '30211',
    name: '差旅费',
    notFor: /接待|培训费|办公用品|购置|装修/,
    rather: '与用途相符的科目',
  },
  {
    code: '30213',
    name: '维修（护）费',
    notFor: /接待|培训|购置(?!件)|办公用品/,
    rather: '310类资本性支出等',
  },
  {
    code: '30215',
    name: '会议费',
    notFor: /接待|购置|办公用品|装修|旅游/,
    rather: '与用途相符的科目',
  },
  {
    code: '30216',
    name: '培训费',
    notFor: /购置|接待|装修|办公用品|慰问|奖金/,
    rather: '310类资本性支出等',
  },
  {
    code: '30217',
    name: '公务接待费',
    notFor: /办公用品|购置|培训|差旅|维修|装修|印刷|车辆/,
    rather: '30201办公费等',
  },
  { code: '30227', name: '委托业务费', notFor: things, rather: '31002办公设备购置等' },
  {
    code: '30231',
    name: '公务用车运行维护费',
    notFor: /接待|购置|购车|办公用品|培训/,
    rather: '31013公务用车购置等',
  },
  {
    code: '30299',
    name: '其他商品和服务支出',
    notFor: things,
    rather: '31002办公设备购置或31003专用设备购置',
  },
  {
    code: '31002',
    name: '办公设备购置',
    notFor: /培训|接待|劳务|装修|测评|印刷/,
    rather: '与用途相符的科目',
  },
  {
    code: '31003',
    name: '专用设备购置',
    notFor: /培训|接待|劳务|装修|测评|印刷/,
    rather: '与用途相符的科目',
  },
  {
    code: '31006',
    name: '大型修缮',
    notFor: /培训|接待|购置|劳务|测评/,
    rather: '与用途相符的科目',
  },
  {
    code: '31007',
    name: '信息网络及软件购置更新',
    notFor: /装修|测评|培训|接待|修缮|桌椅|家具|租赁/,
    rather: '30213维修（护）费、31006大型修缮、30227委托业务费等',
  },
]
