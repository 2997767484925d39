import { addDays, yearOf, type DateText } from '#kernel/dates.ts'
import type { RecordAddress } from './sample-desk.ts'
import { step, weekdaysAfter, type Stage, type Step } from './stage.ts'

type Run = Parameters<typeof step>[2]

/** A year as the office runs it, as far as it has come. */
interface OfficeYear {
  readonly year: number
  readonly basis: string
  readonly plannedOn: DateText
  readonly sentOn: DateText
  readonly reportBy: DateText
  readonly reminded?: { readonly on: DateText; readonly note: string }
  readonly closing?: {
    readonly drawnOn: DateText
    readonly seed: string
    readonly checkedOn: DateText
    readonly compiledOn: DateText
    readonly confirmedOn: DateText
    readonly judgedOn: DateText
    readonly publishedOn: DateText
  }
}

/** The office's years: 2023 from its plan to the published summary, and the last one still being collected. */
export function officeSteps(today: DateText): readonly Step[] {
  return [...yearSteps(year2023), ...yearSteps(lastYearOf(today))]
}

const year2023: OfficeYear = {
  year: 2023,
  basis: '大财绩〔2024〕样例1号《关于开展2023年度项目支出绩效自评的通知》',
  plannedOn: '2024-01-10',
  sentOn: '2024-01-15',
  reportBy: '2024-01-22',
  reminded: { on: '2024-01-23', note: '截止日已过，请今天报上来。' },
  closing: {
    drawnOn: '2024-03-06',
    seed: '样例种子 2024056 期 3 5 9',
    checkedOn: '2024-03-12',
    compiledOn: '2024-03-14',
    confirmedOn: '2024-03-15',
    judgedOn: '2024-03-18',
    publishedOn: '2024-03-19',
  },
}

function lastYearOf(today: DateText): OfficeYear {
  const year = yearOf(today) - 1
  return {
    year,
    basis: `大财绩〔${String(year + 1)}〕样例1号《关于开展${String(year)}年度项目支出绩效自评的通知》`,
    plannedOn: addDays(today, -24),
    sentOn: addDays(today, -20),
    reportBy: weekdaysAfter(addDays(today, -8), 1),
    reminded: { on: weekdaysAfter(addDays(today, -4), 1), note: '截止日已过，请抓紧报。' },
  }
}

function yearSteps(told: OfficeYear): Step[] {
  const task: RecordAddress = { collection: 'tasks', id: '' }
  let known = task
  const act =
    (action: string, by: string, input: object = {}): Run =>
    ({ desk }, at) =>
      desk.act(known, action, { by, at, input: { ...input } })
  const { year, basis, reportBy, reminded, closing } = told
  const officer = 'performance-officer'
  const steps = [
    step(told.plannedOn, '14:30', async ({ desk }, at) => {
      const input = { year, title: `${String(year)}年度项目支出绩效自评`, basis, reportBy }
      known = { ...task, id: await desk.create('tasks', input, { by: officer, at }) }
    }),
    // Before the sections begin to fill in at nine.
    step(told.sentOn, '08:40', act('send', officer)),
  ]
  if (reminded)
    steps.push(step(reminded.on, '08:50', act('remind', officer, { note: reminded.note })))
  if (closing)
    steps.push(
      step(closing.drawnOn, '09:00', act('drawSample', officer, { count: 2, seed: closing.seed })),
      step(closing.checkedOn, '10:00', (stage, at) => checkDrawn(stage, known.id, at)),
      step(closing.compiledOn, '09:30', act('compile', officer)),
      step(
        closing.confirmedOn,
        '15:00',
        act('confirm', 'department-reviewer', { opinion: '与各单位自评核对一致，同意。' }),
      ),
      step(closing.publishedOn, '09:00', act('publish', officer)),
      ...overallSteps(() => known.id, closing),
    )
  return steps
}

/** What nobody but a person can say of the department's year, by the code of its indicator. */
const judged = [
  ['04', '95', '公用经费、“三公”经费没有超预算，会议费列支一笔科目有误，已更正。'],
  ['05', '100', '2023年没有预警线，没有预警。'],
  ['07', '100', '当年审计没有查出问题。'],
  ['08', '90', '项目都有批复，两个项目的立项会议纪要归档晚。'],
  ['11', '100', '当年没有要整改的。'],
  ['12', '90', '自评结果用到下年预算，还没有形成书面意见。'],
].map(([code, ratioPercent, reason]) => ({ code, ratioPercent, reason }))

/** The department judges its own year, on the day after the last report was published. */
function overallSteps(
  taskId: () => string,
  { judgedOn, publishedOn }: NonNullable<OfficeYear['closing']>,
): Step[] {
  const officer = 'performance-officer'
  let id = ''
  const act =
    (action: string, by: string, input: object = {}): Run =>
    ({ desk }, at) =>
      desk.act({ collection: 'overall-evaluations', id }, action, { by, at, input: { ...input } })
  const words = {
    lines: judged,
    conclusion: '预算管理规范，项目目标基本完成，结果按要求公开。',
    problems: '立项材料归档不够及时，自评结果应用还要做实。',
    improvements: '立项材料当月归档；下年预算编制时附自评结果应用意见。',
  }
  return [
    step(judgedOn, '15:00', async ({ desk }, at) => {
      id = await desk.create('overall-evaluations', { taskId: taskId() }, { by: officer, at })
    }),
    step(judgedOn, '15:30', act('fillIn', officer, words)),
    step(judgedOn, '16:00', act('submit', officer)),
    step(publishedOn, '08:30', act('confirm', 'department-reviewer', { opinion: '同意。' })),
    step(publishedOn, '09:10', act('publish', officer)),
  ]
}

/** Of what was drawn the first is found as the unit said, of the others two points are taken off. */
async function checkDrawn({ desk, listRechecks }: Stage, taskId: string, at: Date): Promise<void> {
  const drawn = await listRechecks(taskId)
  for (const [place, { id, unitScore }] of drawn.entries()) {
    const input =
      place === 0
        ? { finding: 'confirmed', opinion: '抽看报账单、验收单和调查问卷，账证相符。' }
        : {
            finding: 'changed',
            score: (Number(unitScore) - 2).toFixed(2),
            opinion: '抽看佐证，有一份清单没有经手人签名，扣2分，已请单位补签。',
          }
    await desk.act({ collection: 'rechecks', id }, 'conclude', {
      ...{ by: 'performance-officer', at, input },
    })
  }
}
