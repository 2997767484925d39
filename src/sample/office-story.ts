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
    )
  return steps
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
