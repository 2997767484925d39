import { label } from '#kernel/label.ts'

/** Every sentence of the desk's own interface; what the server sends is already in the reader's language. */
export const words = {
  desk: label('通办工作台', 'Tongban desk'),
  sample: label('样例', 'Sample'),
  sampleOf: (county: string) => label(`${county}样例数据`, `${county}, sample data`),
  comma: label('，', ', '),
  colon: label('：', ': '),
  aside: (what: string) => label(`（${what}）`, ` (${what})`),
  skip: label('跳到正文', 'Skip to content'),
  byJob: label('按工作找', 'By job'),
  lock: label('锁屏', 'Lock'),
  signOut: label('退出', 'Sign out'),
  dark: label('深色', 'Dark'),
  light: label('浅色', 'Light'),
  otherLanguage: label('English', '中文'),
  ownSessions: label('我的登录', 'My sessions'),
  delegations: label('委托代办', 'Delegations'),
  leaves: label('请假', 'Leave'),
  ownTokens: label('我的访问令牌', 'My API tokens'),
  changePassword: label('改口令', 'Password'),
  actingFor: (names: string) => label(`代 ${names}`, `for ${names}`),

  account: label('账号', 'Account'),
  password: label('口令', 'Password'),
  signIn: label('登录', 'Sign in'),
  signInAgain: label('重新登录', 'Sign in again'),
  signedOutMeanwhile: label(
    '登录已经过期。重新登录后接着办，刚才填的都还在。',
    'Your session ended. Sign in to go on; what you typed is still here.',
  ),
  locked: label('已锁屏', 'Locked'),
  lockedWhy: label(
    '离开太久，先锁上了。刚才填的都还在。',
    'You were away, so the desk locked itself. What you typed is still here.',
  ),
  unlock: label('解锁', 'Unlock'),
  someoneElse: label('换个账号', 'Use another account'),
  mustChange: label('先换一个口令', 'Choose a new password first'),
  mustChangeWhy: label(
    '现在这个口令是别人给您的，换成只有您知道的。',
    'Someone gave you this password. Choose one that only you know.',
  ),
  currentPassword: label('现在的口令', 'Current password'),
  nextPassword: label('新口令', 'New password'),
  nextPasswordAgain: label('新口令再输一次', 'New password again'),
  passwordRule: label(
    '一句好记的话就行，大小写字母、数字、符号换着用',
    'A sentence will do; mix capitals, small letters, digits and signs',
  ),
  enterNextPassword: label('请填新口令', 'Enter the new password'),
  passwordsDiffer: label('两次输的不一样', 'The two do not match'),
  save: label('保存', 'Save'),
  passwordChanged: label('口令改好了。', 'Your password is changed.'),
  fillIn: (what: string) => label(`请填${what}`, `Enter: ${what}`),

  myWork: label('我的工作', 'My work'),
  workCount: (count: number) =>
    label(`共 ${String(count)} 件，先到期的在前`, `${String(count)} in all, first due first`),
  shownOf: (shown: number, count: number) =>
    label(
      `这里 ${String(shown)} 件，共 ${String(count)} 件`,
      `${String(shown)} here, ${String(count)} in all`,
    ),
  shownOnly: (shown: number) => label(`这里 ${String(shown)} 件`, `${String(shown)} here`),
  countOf: (count: number) => label(`共 ${String(count)} 件`, `${String(count)} in all`),
  remaining: label('还有多久', 'Time left'),
  todo: label('要办什么', 'To do'),
  whyHere: label('为什么在您这里', 'Why it is with you'),
  from: label('上一手', 'From'),
  number: label('编号', 'Number'),
  overdue: (days: number) =>
    label(`逾期 ${String(days)} 天`, `${String(days)} ${plural('day', days)} late`),
  dueToday: label('今天到期', 'Due today'),
  daysLeft: (days: number) =>
    label(`剩 ${String(days)} 个工作日`, `${String(days)} working ${plural('day', days)}`),
  noDate: label('没有期限', 'No date'),
  find: label('找', 'Find'),
  findButton: label('查找', 'Find'),
  findHint: label('编号、名称', 'Number, name'),
  filters: label('筛选，写在地址里', 'Filters, kept in the address'),
  any: label('不限', 'Any'),
  all: label('全部', 'All'),
  year: label('年度', 'Year'),
  allYears: label('全部年度', 'All years'),
  byKey: label('选', 'choose,'),
  byKeyOpen: label('打开', 'opens'),
  enterKey: label('回车', 'Enter'),
  nextPage: label('后面的', 'Next'),
  firstPage: label('回到开头', 'Back to the first'),
  nothingWaits: label('手上没有要办的事', 'Nothing waits for you'),
  nothingWaitsWhy: label(
    '轮到您的事会出现在这里，先到期的排在前面。',
    'What comes to you will stand here, first due first.',
  ),
  nothingFound: label('没有找到', 'Nothing found'),
  nothingFoundWhy: label('去掉一两个条件再看。', 'Take away a condition or two and look again.'),
  nothingYet: label('这里还没有记录', 'There is nothing here yet'),
  nothingYetWhy: label('有了会出现在这里。', 'What comes will stand here.'),
  nothingAtAll: label('不加条件也没有。', 'There is nothing without the condition either.'),
  severalHide: label(
    '去掉任何一个条件都还是没有，请去掉几个再看。',
    'No single condition hides everything; take away several.',
  ),
  condition: (what: string, value: string) => label(`${what}“${value}”`, `${what} “${value}”`),
  hides: (what: string) => label(`${what}挡住了：`, `${what} hides everything: `),
  withoutIt: (count: number) =>
    label(
      `去掉它，有 ${String(count)} 件`,
      `without it there ${count === 1 ? 'is' : 'are'} ${String(count)}`,
    ),
  narrow: (used: number) =>
    label(
      used === 0 ? '筛选' : `筛选，已用 ${String(used)} 个条件`,
      used === 0 ? 'Filter' : `Filter, ${String(used)} in use`,
    ),
  exportList: label('导出这张表', 'Export this list'),
  exportAs: {
    xlsx: label('Excel 表（xlsx）', 'Excel (xlsx)'),
    csv: label('文本（csv）', 'Text (csv)'),
  },
  clearFilters: label('去掉全部条件', 'Clear all conditions'),
  sortBy: (what: string) => label(`按${what}排`, `Sort by ${what}`),

  loading: label('正在读', 'Reading'),
  slow: label('比平时慢，还在读。', 'Slower than usual; still reading.'),
  again: label('再试一次', 'Try again'),
  notReached: label('没有连上服务器', 'The server could not be reached'),
  notReachedWhy: label(
    '您填的都还在。看看网线或者无线，再试一次。',
    'What you typed is still here. Check the network and try again.',
  ),
  broken: label('这一页出了错', 'Something went wrong on this page'),
  brokenWhy: label(
    '不是您的操作有问题。再试一次；还不行，请告诉管理员。',
    'It is not your doing. Try again; if it stays, tell the administrator.',
  ),
  noSuchPage: label('没有这一页', 'No such page'),
  noSuchPageWhy: label(
    '地址可能写错了，或者这条记录您看不到。',
    'The address may be wrong, or the record is not yours to see.',
  ),
  backToWork: label('回到我的工作', 'Back to my work'),

  facts: label('事实', 'Facts'),
  papers: (count: number) =>
    label(`材料 ${String(count)} 份`, `${String(count)} ${plural('paper', count)}`),
  hands: label('谁办过，各答什么', 'Who did it, answering for what'),
  dueOn: (date: string) => label(`${date}前`, `by ${date}`),
  version: (version: number) => label(`第 ${String(version)} 版`, `version ${String(version)}`),
  mayDo: label('现在可以办的', 'What may be done now'),
  nothingToDo: label('现在没有您要办的。', 'There is nothing for you to do here now.'),
  yuan: label('元', 'yuan'),
  wasBefore: label('原来：', 'before: '),
  isNow: label('改成：', 'now: '),
  changedBy: (who: string, when: string) =>
    label(`${who} ${when} 改`, `changed by ${who}, ${when}`),
  unsourced: label('无来源', 'no source'),
  openOriginal: label('打开原件', 'Open the original'),
  pictureOf: (title: string) => label(`${title}的图`, `Picture of ${title}`),
  agrees: label('一致', 'agrees'),
  contradicts: label('矛盾', 'contradicts'),
  look: label('请看一眼', 'look'),
  howReckoned: label('怎么算的', 'The sum'),
  voidHand: label('已作废', 'Void'),
  mineHand: label('轮到您', 'Your turn'),
  nextHand: label('还没有轮到', 'Not yet'),
  answersFor: (what: string) => label(`答：${what}`, `Answers for: ${what}`),
  handFor: (who: string) => label(`代 ${who}`, `for ${who}`),
  digestIs: (digest: string) => label(`摘要 ${digest}`, `digest ${digest}`),

  definition: label('口径', 'Counted as'),
  period: label('期间', 'Period'),
  asOf: label('时点', 'As of'),
  basis: label('依据', 'Records'),
  records: (count: number) =>
    label(`${String(count)} 条记录`, `${String(count)} ${plural('record', count)}`),
  provisional: label(
    '还没有封签，后面的记录可能改变它',
    'Not sealed yet; later records may change it',
  ),
  close: label('关上', 'Close'),
  figureAsTable: label('看数', 'The numbers'),
  figureName: label('名称', 'Name'),

  submit: label('提交', 'Submit'),
  sending: label('正在交', 'Sending'),
  cancel: label('先不办', 'Not now'),
  done: (what: string) => label(`办好了：${what}`, `Done: ${what}`),
  stillHere: label('上次填的还在，接着填就行。', 'What you typed before is still here.'),
  gravely: label('这一步办了就收不回来。', 'This step cannot be taken back.'),
  whatIsSigned: label('签的就是这些', 'This is what you sign'),
  passwordAgain: label('再输一次口令', 'Your password again'),
  sign: label('签字', 'Sign'),
  signedChanged: label(
    '要签的内容变了，请重新看一遍再签。',
    'What you would sign has changed. Read it again before signing.',
  ),
  recordChanged: label(
    '您看的时候，别人动过这件。页面已经换成最新的，请核对后再交一次；您填的都还在。',
    'Someone changed this while you were looking. The page now shows the newest; check it and submit again. What you typed is still here.',
  ),
  problems: (count: number) =>
    count === 0
      ? label('没有办成', 'Not done')
      : label(`有 ${String(count)} 处要改`, `${String(count)} to correct`),
  optional: label('（可不填）', '(optional)'),
  choose: label('请选', 'Choose'),
  addLine: label('加一行', 'Add a line'),
  removeLine: (row: number) => label(`去掉第 ${String(row)} 行`, `Remove line ${String(row)}`),
  lineOf: (row: number, what: string) =>
    label(`第 ${String(row)} 行 ${what}`, `Line ${String(row)}, ${what}`),
  total: label('合计', 'Total'),
  lineNumber: (row: number) => label(`第 ${String(row)} 行`, `Line ${String(row)}`),
  sumRight: label('正好', 'right'),
  sumLeft: (left: string) => label(`还差 ${left}`, `${left} missing`),
  sumOver: (over: string) => label(`多了 ${over}`, `${over} too much`),
  chooseFile: label('选文件', 'Choose a file'),
  removeFile: (name: string) => label(`去掉 ${name}`, `Remove ${name}`),
  fileSent: label('已传', 'sent'),
  fileSending: label('正在传', 'sending'),
  fileTooLarge: (name: string, most: string) =>
    label(`${name} 太大，最多 ${most}`, `${name} is too large; at most ${most}`),
  fileWrongType: (name: string, types: string) =>
    label(
      `${name} 不是能收的格式，请用 ${types}`,
      `${name} is not of a kind we take; use ${types}`,
    ),
  fileRule: (types: string, most: string) =>
    label(`${types}，每份最多 ${most}`, `${types}, at most ${most} each`),
  newOne: (what: string) => label(`新建${what}`, `New ${what}`),

  insertFigure: label('插入数字', 'Insert a figure'),
  insertHint: label(
    '打 {{ 也能插入，接着打名称或拼音首字母',
    'Type {{ and part of the name to insert',
  ),
  figuresOffered: (count: number) =>
    label(
      `有 ${String(count)} 个数字可选，上下键选，回车插入`,
      `${String(count)} ${plural('figure', count)}; arrows choose, Enter inserts`,
    ),
  useFigure: label('换成系统里的数', 'Use a figure instead'),
  replaceNumber: (number: string) =>
    label(`把 ${number} 换成系统里的数`, `Use a figure instead of ${number}`),
  explainNumber: label('写明原因', 'Give the reason'),
  preview: label('读起来是这样', 'How it reads'),
  noSuchFigure: label('没有这个数', 'no such figure'),
  removedText: label('删：', 'removed: '),
  addedText: label('加：', 'added: '),
} as const

/** Why a field was not accepted, by the rule of the form that it broke. */
export const fieldSentences = {
  required: label('请填这一项', 'Fill this in'),
  chooseOne: label('请选一个', 'Choose one'),
  amount: label(
    '金额写成 1,234.50 这样，最多两位小数',
    'Write the amount like 1,234.50, with at most two decimals',
  ),
  number: label('请填数字', 'Enter a number'),
  wholeNumber: label('请填整数', 'Enter a whole number'),
  date: label('日期写成 2023-11-21 这样', 'Write the date like 2023-11-21'),
  pattern: label('格式不对，请核对', 'This is not in the right form'),
  notThis: label('这一项填得不对，请核对', 'This cannot be right; please check'),
  minimum: (least: string) => label(`不能小于 ${least}`, `Not less than ${least}`),
  maximum: (most: string) => label(`不能大于 ${most}`, `Not more than ${most}`),
  minLength: (least: number) =>
    label(`至少 ${String(least)} 个字`, `At least ${String(least)} characters`),
  maxLength: (most: number) =>
    label(`最多 ${String(most)} 个字`, `At most ${String(most)} characters`),
  minItems: (least: number) => label(`至少要 ${String(least)} 条`, `At least ${String(least)}`),
  maxItems: (most: number) => label(`最多 ${String(most)} 条`, `At most ${String(most)}`),
} as const

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`
}
