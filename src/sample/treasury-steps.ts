import { monthPeriod, type DateText } from '#kernel/dates.ts'
import type { SamplePayment } from './claim-payments.ts'
import { step, weekdaysAfter, type Stage, type Step } from './stage.ts'
import {
  allPlantings,
  generateTreasuryLists,
  type GeneratedList,
  type GeneratedLists,
  type Planted,
  type Planting,
} from './treasury-generator.ts'
import { sheetOf } from './treasury-sheets.ts'

/**
 * The treasury's lists of every month in which something was paid: those of earlier months are settled and confirmed;
 * the last one is matched, and what is left of it waits for the accountant.
 */
export function treasurySteps(payments: readonly SamplePayment[]): readonly Step[] {
  const { settled, last } = treasuryLists(payments)
  return [
    ...settled.lists.flatMap((list) => settledSteps(list, settled.planted)),
    ...last.lists.flatMap(openSteps),
  ]
}

/** What the sample's treasury says, with what is planted in it. */
export function treasuryLists(
  payments: readonly SamplePayment[],
): Readonly<Record<'settled' | 'last', GeneratedLists>> {
  const lastMonth = payments.map(monthOf).toSorted().at(-1)
  const [of2023, since, last] = [
    payments.filter(({ paidOn }) => paidOn < '2024'),
    payments.filter((payment) => payment.paidOn >= '2024' && monthOf(payment) !== lastMonth),
    payments.filter((payment) => payment.paidOn >= '2024' && monthOf(payment) === lastMonth),
  ]
  const first = generateTreasuryLists(of2023, { seed: 2023, plantings: allPlantings })
  const second = generateTreasuryLists(since, { seed: 2024, plantings: [] })
  return {
    settled: { lists: [...first.lists, ...second.lists], planted: first.planted },
    last: generateTreasuryLists(last, {
      seed: 2025,
      plantings: ['payee-otherwise', 'not-recorded'],
    }),
  }
}

function monthOf({ paidOn }: SamplePayment): string {
  return paidOn.slice(0, 7)
}

/** Imported and matched some days into the next month, what is left settled, and confirmed by the bookkeeper. */
function settledSteps(list: GeneratedList, planted: readonly Planted[]): readonly Step[] {
  const day = weekdaysAfter(endOf(list), 8)
  const { id, steps } = matchingSteps(list, day)
  return [
    ...steps,
    step(day, '15:30', (stage, at) => settle(stage, { id: id(), list, planted, at })),
    step(weekdaysAfter(day, 1), '09:20', ({ desk }, at) =>
      desk.act({ collection: 'treasury-lists', id: id() }, 'close', { by: 'bookkeeper', at }),
    ),
  ]
}

/** Imported soon after the last payment in it. */
function openSteps(list: GeneratedList): readonly Step[] {
  return matchingSteps(list, weekdaysAfter(list.lines.at(-1)?.paidOn ?? endOf(list), 2)).steps
}

function matchingSteps(list: GeneratedList, day: DateText) {
  let id = ''
  const record = () => ({ collection: 'treasury-lists', id })
  const steps = [
    step(day, '10:30', async ({ desk, sendSheet, isMapped }, at) => {
      const { fileId, content } = await sendSheet(sheetOf(list), 'accountant', at)
      const input = { month: list.month, account: '零余额账户（样例）', fileId }
      id = await desk.create('treasury-lists', input, { by: 'accountant', at, content })
      if (await isMapped(id)) return
      await desk.act(record(), 'map-columns', { by: 'accountant', at, input: (begins) => begins })
    }),
    step(day, '10:40', ({ desk }, at) => desk.act(record(), 'match', { by: 'accountant', at })),
  ]
  return { id: () => id, steps }
}

/** How the accountant settles each kind of difference. */
const settlements: Readonly<
  Record<Exclude<Planting, 'payee-otherwise'>, { readonly cause: string; readonly note: string }>
> = {
  'amount-off': { cause: 'wrong-amount', note: '国库多列 100 元，已请国库更正。' },
  'paid-later': { cause: 'other-month', note: '国库下月初才清算。' },
  'not-at-treasury': { cause: 'outside-system', note: '从专户支付，不在这份清单里。' },
  'voucher-twice': { cause: 'paid-twice', note: '清单重复列示，国库确认只付了一次。' },
  'not-recorded': { cause: 'other-unit', note: '银行手续费，由财政统一列支。' },
}

async function settle(
  { desk, listDifferences }: Stage,
  of: {
    readonly id: string
    readonly list: GeneratedList
    readonly planted: readonly Planted[]
    readonly at: Date
  },
): Promise<void> {
  const { id, list, planted, at } = of
  const record = { collection: 'treasury-lists', id }
  for (const { references, begins } of await listDifferences(id, at)) {
    const found = planted.find(
      ({ month, reference }) => month === list.month && references.includes(reference),
    )
    if (!found) throw new Error(`Nobody planted ${references.join()} in ${list.month}.`)
    const isTied = found.planting === 'payee-otherwise'
    const said = isTied ? { reason: '收款人全称写法不同，账号一致。' } : settlements[found.planting]
    const action = isTied ? 'tie' : 'explain'
    const begun = begins.find((one) => one.action === action)?.values
    await desk.act(record, action, { by: 'accountant', at, input: { ...begun, ...said } })
  }
}

function endOf({ month }: GeneratedList): DateText {
  return monthPeriod(Number(month.slice(0, 4)), Number(month.slice(5))).to
}
