import { label } from '#kernel/label.ts'

/** The dashboard's own sentences; figures and findings come from the server in the reader's language. */
export const words = {
  title: label('预算执行', 'Budget execution'),
  scope: label('您能看到的项目', 'The projects you may see'),
  unmatched: label('未与国库核对', 'Not matched with the treasury'),
  adjusted: label('调整后预算', 'Adjusted budget'),
  available: label('可用', 'Available'),
  needsYou: label('要看一看', 'Needs a look'),
  oldest: label('报账最久没动的', 'Claims that have waited longest'),
  noneWaits: label('没有在途的报账。', 'No claim is under way.'),
  waitedDays: (days: number) =>
    label(
      days === 0 ? '今天到的' : `等了 ${String(days)} 个工作日`,
      days === 0 ? 'came today' : `${String(days)} working ${days === 1 ? 'day' : 'days'}`,
    ),
  late: label('已过期限', 'past its date'),
  behind: label('比序时进度慢的项目', 'Projects behind the calendar'),
  noneBehind: label('没有比序时进度慢的项目。', 'No project is behind the calendar.'),
  pointsBehind: (points: number) =>
    label(`慢 ${String(points)} 个百分点`, `${String(points)} points behind`),
  pointsAhead: (points: number) =>
    label(`快 ${String(points)} 个百分点`, `${String(points)} points ahead`),
  level: label('持平', 'level'),
  byProject: label('按项目', 'By project'),
  projectChart: label('各项目执行率', 'Execution of each project'),
  bySource: label('按资金来源', 'By source'),
  byClass: label('按支出分类', 'By class'),
  paid: label('已支付', 'Paid'),
  reservedShort: label('占用', 'Reserved'),
  rate: label('执行率', 'Rate'),
  byMonth: label('各月支付', 'Paid by month'),
  waiting: label('在途的报账', 'Claims under way'),
  stands: label('到了哪一步', 'Where they stand'),
  pieces: label('件数', 'Claims'),
  project: label('项目', 'Project'),
  total: label('合计', 'Total'),
  rateOf: label('执行率按什么算', 'Execution rate measured by'),
  denominators: {
    adjusted: label('调整后预算', 'adjusted budget'),
    initial: label('年初预算', 'year-start budget'),
    received: label('到位资金', 'funds received'),
  },
  againstCalendar: label('和序时进度比', 'Against the calendar'),
  empty: (year: number) =>
    label(`${String(year)} 年还没有批复的项目`, `No project has been approved for ${String(year)}`),
  emptyWhy: label(
    '项目批复以后，预算、支付和执行率会出现在这里。',
    'Once a project is approved, its budget, payments and execution rate stand here.',
  ),
  toProjects: label('去看项目', 'See the projects'),
  firstOf: (shown: number, all: number) =>
    label(
      `图里是最慢的 ${String(shown)} 个，共 ${String(all)} 个`,
      `The chart shows the ${String(shown)} slowest of ${String(all)}`,
    ),
  yuan: label('元', 'yuan'),
} as const
