import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addDays, periodHolds } from '#kernel/dates.ts'
import { readSheet } from '#platform/documents/read-sheet.ts'
import { matchTreasury } from '../../src/modules/budget/treasury/treasury-matching.ts'
import { arrangeLeft, isRepeated } from '../../src/modules/budget/treasury/treasury-rows.ts'
import { monthOf } from '../../src/modules/budget/treasury/treasury-sides.ts'
import {
  withPairs,
  type StandingPayment,
  type StandingSide,
} from '../../src/modules/budget/treasury/treasury-standing.ts'
import type { Difference } from '../../src/modules/budget/treasury/treasury.ts'
import type { SamplePayment } from '../../src/sample/claim-payments.ts'
import { paymentsOf, storiesOf } from '../../src/sample/daying-story.ts'
import { cellsOf, workbookOf } from '../../src/sample/sample-papers.ts'
import {
  allPlantings,
  generateTreasuryLists,
  type GeneratedLine,
  type GeneratedList,
  type Planted,
  type Planting,
} from '../../src/sample/treasury-generator.ts'
import { sheetOf } from '../../src/sample/treasury-sheets.ts'

const window = { nearDays: 5, wideDays: 45 }
const payments = paymentsOf(storiesOf('2026-11-24'), '2026-11-24').filter(
  ({ paidOn }) => paidOn < '2024',
)

const differences: Readonly<Record<Planting, Difference>> = {
  'amount-off': 'amount',
  'payee-otherwise': 'payee',
  'paid-later': 'only-here',
  'not-at-treasury': 'only-here',
  'not-recorded': 'only-treasury',
  'voucher-twice': 'repeated',
}

/** Matches month after month, as an accountant does, and tells what was left of each before anybody settled it. */
function findDifferences(lists: readonly GeneratedList[]): string[] {
  const matched = new Set<string>()
  const ofMonth = new Map(lists.map(({ month, lines }) => [month, lines]))
  const paidIn = payments.map(({ paidOn }) => paidOn.slice(0, 7))
  const months = [...new Set([...paidIn, ...ofMonth.keys()])].toSorted()
  return months.flatMap((month) => {
    // Of a month in which the treasury paid nothing there is no list; what was recorded stands alone all the same.
    const lines = ofMonth.get(month) ?? []
    const period = monthOf(month)
    const lineSides = lines.map(sideOfLine)
    const near = payments.filter(
      ({ paidOn, reference }) =>
        !matched.has(reference) &&
        paidOn >= addDays(period.from, -window.wideDays) &&
        paidOn <= addDays(period.to, window.wideDays),
    )
    const paymentSides = near.map((payment) =>
      sideOfPayment(payment, periodHolds(period, payment.paidOn)),
    )
    const found = matchTreasury(
      lineSides.filter((line) => !isRepeated(line, lineSides)),
      paymentSides,
      window,
    )
    for (const { paymentId } of found.pairs) matched.add(paymentId)
    const standing = withPairs({ lines: lineSides, payments: paymentSides }, found, {
      listId: month,
      personId: 'accountant',
    })
    return arrangeLeft(standing, window).map(
      ({ difference, line, payment }) =>
        `${month} ${difference} ${(line ?? payment)?.reference ?? ''}`,
    )
  })
}

function expectedOf(planted: readonly Planted[]): string[] {
  return planted.map(
    ({ planting, month, reference }) => `${month} ${differences[planting]} ${reference}`,
  )
}

function sideOfLine(line: GeneratedLine, at: number): StandingSide {
  const { paidOn, voucher, payee, account, amountFen, projectCode, purpose } = line
  return {
    id: String(at),
    number: at,
    date: paidOn,
    fen: amountFen,
    ...{ payee, account, reference: voucher, title: purpose },
    projectCode: projectCode === '' ? null : projectCode,
    pair: null,
    explanation: null,
  }
}

function sideOfPayment(payment: SamplePayment, isOfMonth: boolean): StandingPayment {
  const { paidOn, reference, payee, account, amountFen, projectCode, purpose } = payment
  return {
    id: reference,
    number: 1,
    date: paidOn,
    fen: amountFen,
    ...{ payee, account, reference, projectCode, title: purpose },
    ...{ pair: null, explanation: null, paymentId: 1, claimId: '', personId: 'cashier' },
    isOfMonth,
    isOfList: isOfMonth,
  }
}

describe('the treasury’s lists of 2023', () => {
  it('come out the same for the same seed, and otherwise for another', () => {
    const generate = (seed: number) =>
      generateTreasuryLists(payments, { seed, plantings: allPlantings })
    assert.deepEqual(generate(2023), generate(2023))
    assert.notDeepEqual(generate(2023).planted, generate(2024).planted)
  })

  it('hold one difference of each kind, and every payment else', () => {
    const { lists, planted } = generateTreasuryLists(payments, {
      seed: 2023,
      plantings: allPlantings,
    })
    assert.deepEqual(planted.map(({ planting }) => planting).toSorted(), allPlantings.toSorted())
    // One is missing, one is there twice, one was recorded by nobody.
    assert.equal(lists.flatMap(({ lines }) => lines).length, payments.length + 1)
  })

  it('have every planted difference found by matching, and none invented, wherever the seed plants it', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const { lists, planted } = generateTreasuryLists(payments, { seed, plantings: allPlantings })
      assert.deepEqual(
        findDifferences(lists).toSorted(),
        expectedOf(planted).toSorted(),
        `seed ${String(seed)}`,
      )
    }
  })

  it('are read from their workbook cell by cell', async () => {
    const [list] = generateTreasuryLists(payments, { seed: 1, plantings: [] }).lists
    assert.ok(list)
    const sheet = sheetOf(list)
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    const read = await readSheet(await workbookOf(sheet), xlsx)
    const tidy = (rows: typeof read) =>
      rows.map(({ number, cells }) => [number, cells.join('|').replace(/\|+$/, '')])
    assert.deepEqual(tidy(read), tidy(cellsOf(sheet)))
  })
})
