import assert from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { findSplits, type Purchase } from './split-purchases.ts'

const limit = { limitFen: 1_000, days: 30 }

function bought(on: string, fen: number, change: Partial<Purchase> = {}): Purchase {
  const id = `${on} ${String(fen)}`
  return { id, claimIds: [id], unitId: 'unit', seller: '样例公司', on, fen, ...change }
}

const idsOf = (purchases: readonly Purchase[]): readonly (readonly string[])[] =>
  findSplits(purchases, limit).map((split) => split.purchases.map(({ on }) => on))

it('finds purchases that reach the limit together within the days', () => {
  const two = [bought('2023-03-01', 600), bought('2023-03-30', 400)]
  assert.deepEqual(idsOf(two), [['2023-03-01', '2023-03-30']])
})

it('does not find those a day too far apart, below the limit, of other sellers or units, or one big one', () => {
  const first = bought('2023-03-01', 600)
  assert.deepEqual(idsOf([first, bought('2023-03-31', 400)]), [])
  assert.deepEqual(idsOf([first, bought('2023-03-02', 399)]), [])
  assert.deepEqual(idsOf([first, bought('2023-03-02', 600, { seller: '另一家' })]), [])
  assert.deepEqual(idsOf([first, bought('2023-03-02', 600, { unitId: 'other' })]), [])
  assert.deepEqual(idsOf([first, bought('2023-03-02', 1_000)]), [])
})

it('tells a run that goes on as one, and two runs as two', () => {
  const days = ['2023-01-01', '2023-01-20', '2023-02-10', '2023-07-01', '2023-07-02']
  const all = days.map((day) => bought(day, 500))
  assert.deepEqual(idsOf(all), [days.slice(0, 3), days.slice(3)])
})

it('finds the same whatever the order, and every pair that reaches the limit is within some run', () => {
  const purchase = fc.record({
    day: fc.integer({ min: 1, max: 90 }),
    fen: fc.integer({ min: 1, max: 1_200 }),
  })
  fc.assert(
    fc.property(
      fc.uniqueArray(purchase, { selector: ({ day, fen }) => day * 10_000 + fen, maxLength: 12 }),
      (days) => {
        const start = Date.parse('2023-01-01T00:00:00Z')
        const all = days.map(({ day, fen }) =>
          bought(new Date(start + day * 86_400_000).toISOString().slice(0, 10), fen),
        )
        const splits = findSplits(all, limit)
        assert.deepEqual(findSplits(all.toReversed(), limit), splits)
        const within = new Set(splits.flatMap((split) => split.purchases.map(({ id }) => id)))
        for (const one of all)
          for (const other of all) {
            const apart = Math.abs(Date.parse(one.on) - Date.parse(other.on)) / 86_400_000
            const isSplit =
              one !== other &&
              apart < 30 &&
              one.fen < 1_000 &&
              other.fen < 1_000 &&
              one.fen + other.fen >= 1_000
            if (isSplit) assert.ok(within.has(one.id) && within.has(other.id))
          }
        for (const { purchases, fen } of splits) {
          assert.ok(purchases.length > 1)
          assert.ok(fen >= 1_000)
        }
      },
    ),
  )
})
