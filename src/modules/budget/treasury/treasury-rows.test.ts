import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#kernel/dates.ts'
import { matchTreasury } from './treasury-matching.ts'
import { arrangeLeft, countOpen, sidesToExplain } from './treasury-rows.ts'
import {
  leftOf,
  withPairs,
  type StandingPayment,
  type StandingSide,
  type TreasuryStanding,
} from './treasury-standing.ts'

const window = { nearDays: 5, wideDays: 40 }

function aLine(over: Partial<StandingSide> = {}): StandingSide {
  return {
    id: 'l',
    number: 2,
    date: '2023-11-03',
    fen: 3_040_000,
    payee: '成都某某科技有限公司',
    account: null,
    reference: 'GK-1',
    projectCode: null,
    title: '',
    pair: null,
    explanation: null,
    ...over,
  }
}

function aPayment(over: Partial<StandingPayment> = {}): StandingPayment {
  return {
    ...aLine({ id: 'p', reference: 'x' }),
    paymentId: 1,
    claimId: 'c',
    personId: 'cashier',
    isOfMonth: true,
    isOfList: true,
    ...over,
  }
}

function rowsOf(lines: readonly StandingSide[], payments: readonly StandingPayment[]) {
  return arrangeLeft({ lines, payments }, window).map(({ difference, line, payment }) => [
    difference,
    line?.id,
    payment?.id,
  ])
}

describe('what matching left', () => {
  it('is laid beside what may be the same payment: by its voucher, its amount or its payee', () => {
    assert.deepEqual(rowsOf([aLine({ fen: 1 })], [aPayment({ reference: 'gk-1' })]), [
      ['amount', 'l', 'p'],
    ])
    assert.deepEqual(rowsOf([aLine()], [aPayment({ payee: '别的写法' })]), [['payee', 'l', 'p']])
    assert.deepEqual(rowsOf([aLine({ fen: 1 })], [aPayment()]), [['amount', 'l', 'p']])
    assert.deepEqual(rowsOf([aLine({ fen: 1, payee: '甲' })], [aPayment()]), [
      ['only-treasury', 'l', undefined],
      ['only-here', undefined, 'p'],
    ])
  })

  it('is called repeated where the same voucher, amount and payee stand elsewhere in the list', () => {
    const again = aLine({ id: 'again', number: 3 })
    const stranger = aPayment({ payee: '别的写法' })
    assert.deepEqual(rowsOf([aLine(), again], [stranger]), [
      ['payee', 'l', 'p'],
      ['repeated', 'again', undefined],
    ])
    assert.deepEqual(rowsOf([aLine(), aLine({ id: 'other', number: 3, payee: '乙' })], []), [
      ['only-treasury', 'l', undefined],
      ['only-treasury', 'other', undefined],
    ])
  })

  it('asks no explanation for a payment of another month', () => {
    const [row] = arrangeLeft(
      { lines: [aLine()], payments: [aPayment({ payee: '乙', isOfMonth: false })] },
      window,
    )
    assert.ok(row)
    assert.deepEqual(
      sidesToExplain(row).map(({ id }) => id),
      ['l'],
    )
  })

  it('is open until both sides of a difference are explained', () => {
    const explanation = { cause: 'wrong-amount', note: '一元', personId: 'a' } as const
    const line = aLine({ fen: 1, explanation })
    assert.equal(countOpen({ lines: [line], payments: [aPayment()] }, window), 1)
    assert.equal(countOpen({ lines: [line], payments: [aPayment({ explanation })] }, window), 0)
  })
})

const someSide = fc.record({
  date: fc.nat({ max: 60 }).map((days) => addDays('2023-10-05', days)),
  fen: fc.constantFrom(100, 200, -100),
  payee: fc.constantFrom('甲公司', '乙公司', '乙 公司'),
  account: fc.constantFrom(null, '60001111'),
  reference: fc.constantFrom('', 'A1', 'A2', 'A3'),
})
const standings = fc
  .tuple(fc.array(someSide, { maxLength: 10 }), fc.array(someSide, { maxLength: 10 }))
  .map(([lines, payments]): TreasuryStanding => {
    const standing = {
      lines: lines.map((side, at) => aLine({ ...side, id: `l${String(at)}`, number: at })),
      payments: payments.map((side, at) => {
        const isOfMonth = side.date.startsWith('2023-11')
        return aPayment({ ...side, id: `p${String(at)}`, isOfMonth, isOfList: isOfMonth })
      }),
    }
    const found = matchTreasury(standing.lines, standing.payments, window)
    return withPairs(standing, found, { listId: 'list', personId: 'a' })
  })

describe('whatever stands on both sides', () => {
  it('each that is left stands in exactly one row, and nothing that is matched in any', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const rows = arrangeLeft(standing, window)
        const { onlyTreasury, onlyHere } = leftOf(standing)
        const lines = rows.flatMap(({ line }) => (line ? [line.id] : []))
        const payments = rows.flatMap(({ payment }) => (payment ? [payment] : []))
        assert.deepEqual(lines.toSorted(), onlyTreasury.map(({ id }) => id).toSorted())
        assert.deepEqual(
          payments
            .filter(({ isOfMonth }) => isOfMonth)
            .map(({ id }) => id)
            .toSorted(),
          onlyHere.map(({ id }) => id).toSorted(),
        )
        assert.equal(new Set(payments).size, payments.length)
        assert.ok(payments.every(({ pair }) => pair === null))
      }),
      { seed: 20231103, numRuns: 300 },
    )
  })

  it('the order of the input changes no row', () => {
    fc.assert(
      fc.property(standings, ({ lines, payments }) => {
        const pairsOf = (standing: TreasuryStanding) =>
          arrangeLeft(standing, window)
            .map(({ difference, line, payment }) => [difference, line?.id, payment?.id].join())
            .toSorted()
        assert.deepEqual(
          pairsOf({ lines: lines.toReversed(), payments: payments.toReversed() }),
          pairsOf({ lines, payments }),
        )
      }),
      { seed: 20231103, numRuns: 300 },
    )
  })
})
