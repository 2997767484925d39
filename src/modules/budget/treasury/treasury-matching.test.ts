import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#kernel/dates.ts'
import { matchTreasury, type MatchedSide } from './treasury-matching.ts'

const window = { nearDays: 5, wideDays: 40 }
const run = { seed: 20231103, numRuns: 300 }

function aSide(over: Partial<MatchedSide> = {}): MatchedSide {
  return {
    id: 'a',
    date: '2023-11-03',
    fen: 3_040_000,
    payee: '成都某某科技有限公司',
    account: '2310000123456789',
    reference: 'GK-1',
    projectCode: '51092321T000000000001',
    ...over,
  }
}

// Few amounts, payees, days and numbers, so that they meet and quarrel.
const side = (prefix: string) =>
  fc.uniqueArray(
    fc.record({
      id: fc.nat({ max: 400 }).map((number) => `${prefix}${String(number)}`),
      date: fc.nat({ max: 60 }).map((days) => addDays('2023-10-01', days)),
      fen: fc.constantFrom(100, 200, -100),
      payee: fc.constantFrom('甲公司', '乙公司', '乙 公司'),
      account: fc.constantFrom(null, '60001111', '60002222'),
      reference: fc.constantFrom('', 'A1', 'A2', 'A3'),
      projectCode: fc.constantFrom(null, 'P1', 'P2'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
const bothSides = fc.tuple(side('t'), side('h'))

function byIds<One extends { readonly lineId: string }>(pairs: readonly One[]): readonly One[] {
  return pairs.toSorted((one, other) => (one.lineId < other.lineId ? -1 : 1))
}

describe('matching what the treasury paid with what was recorded', () => {
  it('pairs by the voucher first, though another payment lies nearer', () => {
    const found = matchTreasury(
      [aSide({ id: 't', reference: '国库 0001' })],
      [
        aSide({ id: 'near', reference: 'x' }),
        aSide({ id: 'named', reference: '国库0001', date: '2023-09-01', payee: '别的名字' }),
      ],
      window,
    )
    assert.deepEqual(found.pairs, [{ lineId: 't', paymentId: 'named', certainty: 'voucher' }])
    assert.deepEqual(found.onlyHere, ['near'])
  })

  it('reads payees alike whatever their width, spaces and brackets, but not another form of company', () => {
    const line = aSide({ id: 't', payee: '成都（某某） 科技有限公司', account: null })
    const pairsWith = (payee: string): number =>
      matchTreasury([line], [aSide({ id: 'h', payee, reference: 'x' })], window).pairs.length
    assert.equal(pairsWith('成都(某某)科技有限公司'), 1)
    assert.equal(pairsWith('成都【某某】科技有限公司'), 1)
    assert.equal(pairsWith('成都(某某)科技有限责任公司'), 0)
  })

  it('is surer with the project within some days, and goes by the payee alone further off', () => {
    const certaintyOn = (date: string): string | undefined =>
      matchTreasury([aSide({ id: 't' })], [aSide({ id: 'h', date, reference: 'x' })], window)
        .pairs[0]?.certainty
    assert.equal(certaintyOn('2023-11-08'), 'payee-and-project')
    assert.equal(certaintyOn('2023-11-09'), 'payee')
    assert.equal(certaintyOn('2023-12-31'), undefined)
  })

  it('gives each of two equal lines the payment nearest to it', () => {
    const found = matchTreasury(
      [aSide({ id: 't1', date: '2023-11-03' }), aSide({ id: 't2', date: '2023-11-06' })],
      [
        aSide({ id: 'h1', date: '2023-11-06', reference: 'x' }),
        aSide({ id: 'h2', date: '2023-11-02', reference: 'y' }),
      ],
      window,
    )
    assert.deepEqual(
      byIds(found.pairs).map(({ lineId, paymentId }) => [lineId, paymentId]),
      [
        ['t1', 'h2'],
        ['t2', 'h1'],
      ],
    )
  })

  it('pairs money that came back with what the treasury took back, never with a payment', () => {
    const found = matchTreasury(
      [aSide({ id: 't', fen: -3_040_000, reference: '退1' })],
      [
        aSide({ id: 'paid', reference: 'x' }),
        aSide({ id: 'back', fen: -3_040_000, reference: 'y' }),
      ],
      window,
    )
    assert.deepEqual(
      found.pairs.map(({ paymentId }) => paymentId),
      ['back'],
    )
  })

  it('gives each payee of one voucher his own part of it', () => {
    const towns = ['回马镇', '隆盛镇', '象山镇']
    const found = matchTreasury(
      towns.map((payee) => aSide({ id: `t-${payee}`, payee })),
      towns.toReversed().map((payee, at) => aSide({ id: `h${String(at)}`, payee })),
      window,
    )
    assert.deepEqual(
      byIds(found.pairs).map(({ lineId, paymentId }) => [lineId, paymentId]),
      [
        ['t-回马镇', 'h2'],
        ['t-象山镇', 'h0'],
        ['t-隆盛镇', 'h1'],
      ],
    )
  })

  it('keeps two accounts of one name apart', () => {
    const found = matchTreasury(
      [aSide({ id: 't', account: '60001111' })],
      [aSide({ id: 'h', account: '60002222', reference: 'x' })],
      window,
    )
    assert.equal(found.pairs.length, 0)
  })
})

describe('whatever the two sides hold', () => {
  it('the order of the input changes nothing', () => {
    fc.assert(
      fc.property(
        bothSides.chain(([lines, payments]) =>
          fc.tuple(
            fc.constant(lines),
            fc.constant(payments),
            fc.shuffledSubarray(lines, { minLength: lines.length }),
            fc.shuffledSubarray(payments, { minLength: payments.length }),
          ),
        ),
        ([lines, payments, otherLines, otherPayments]) => {
          const one = matchTreasury(lines, payments, window)
          const other = matchTreasury(otherLines, otherPayments, window)
          assert.deepEqual(other, one)
        },
      ),
      run,
    )
  })

  it('each stands in exactly one pair or in exactly one list of what is left', () => {
    fc.assert(
      fc.property(bothSides, ([lines, payments]) => {
        const { pairs, onlyTreasury, onlyHere } = matchTreasury(lines, payments, window)
        const ids = (sides: readonly MatchedSide[]) => sides.map(({ id }) => id).toSorted()
        assert.deepEqual(
          [...pairs.map(({ lineId }) => lineId), ...onlyTreasury].toSorted(),
          ids(lines),
        )
        assert.deepEqual(
          [...pairs.map(({ paymentId }) => paymentId), ...onlyHere].toSorted(),
          ids(payments),
        )
      }),
      run,
    )
  })

  it('no pair differs in amount', () => {
    fc.assert(
      fc.property(bothSides, ([lines, payments]) => {
        const fenOf = new Map([...lines, ...payments].map(({ id, fen }) => [id, fen]))
        for (const { lineId, paymentId } of matchTreasury(lines, payments, window).pairs)
          assert.equal(fenOf.get(lineId), fenOf.get(paymentId))
      }),
      run,
    )
  })

  it('a line that has to do with none of them changes no pair', () => {
    fc.assert(
      fc.property(bothSides, ([lines, payments]) => {
        const { pairs, onlyTreasury } = matchTreasury(lines, payments, window)
        const added = matchTreasury([...lines, aSide({ id: 'stranger' })], payments, window)
        assert.deepEqual(added.pairs, pairs)
        assert.deepEqual(added.onlyTreasury.length, onlyTreasury.length + 1)
      }),
      run,
    )
  })

  it('nothing that could be paired by payee alone is left on both sides', () => {
    fc.assert(
      fc.property(bothSides, ([lines, payments]) => {
        const { onlyTreasury, onlyHere } = matchTreasury(lines, payments, window)
        const left = matchTreasury(
          lines.filter(({ id }) => onlyTreasury.includes(id)),
          payments.filter(({ id }) => onlyHere.includes(id)),
          window,
        )
        assert.deepEqual(left.pairs, [])
      }),
      run,
    )
  })
})
