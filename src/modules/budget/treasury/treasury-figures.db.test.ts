import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { computeFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import { aBureau, aProject } from '../../../../tests/stories/a-bureau.ts'
import {
  aPaidClaim,
  csvOf,
  doToList,
  importList,
  mapping,
  readMatch,
  rowsThat,
} from '../../../../tests/stories/a-treasury-list.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { budgetModule } from '../module.ts'
import { readMatchedByProject } from './treasury-figures.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { accountant } = bureau
const project = await aProject(database, bureau, { amountFen: 30_400_000 })
const year = { from: '2026-01-01', to: '2026-12-31' }
const moments: Record<string, AsOf> = {}
let list = ''

const codes = ['budget.paid-matched', 'budget.paid-unmatched', 'budget.execution-rate-matched']

async function figures(asOf: AsOf | undefined, period = year, subject: string | null = project) {
  return reading(database, async (tx) => {
    const at = asOf ?? (await resolveAsOf(tx, 'latest'))
    const answers = []
    for (const code of codes) {
      const asked = { code, period, subject, asOf: at }
      answers.push((await computeFigure({ modules: [budgetModule] }, tx, asked)).answer)
    }
    return answers.map(({ value, recordCount }) => [value, recordCount])
  })
}

const now = () => reading(database, (tx) => resolveAsOf(tx, 'latest'))

before(async () => {
  await aPaidClaim(database, bureau, project, { reference: 'F-1' })
  await aPaidClaim(database, bureau, project, { reference: 'F-2' })
  const csv = csvOf([{ voucher: 'F-1' }])
  list = await importList(database, accountant, { csv })
  await doToList(database, list, 'map-columns', { actor: accountant, input: mapping })
  moments['before'] = await now()
  await doToList(database, list, 'match', { actor: accountant })
  moments['matched'] = await now()
  const [pair] = rowsThat(await readMatch(database, list), 'matched')
  const input = { lineId: pair?.line?.id, reason: '不是一笔' }
  await doToList(database, list, 'untie', { actor: accountant, input })
})

it('nothing counts as matched before a line vouches for it', async () => {
  const nothing = [
    ['0', 0],
    ['6080000', 2],
    ['0.00', 0],
  ]
  assert.deepEqual(await figures(moments['before']), nothing)
})

it('what is matched counts from that moment on, and is asked about the moment ever after', async () => {
  const matched = [
    ['3040000', 1],
    ['3040000', 1],
    ['10.00', 1],
  ]
  assert.deepEqual(await figures(moments['matched']), matched)
  assert.deepEqual(await figures(moments['matched'], year, null), matched)
})

it('what was untied counts no more, though at the moment before it did', async () => {
  assert.deepEqual((await figures(undefined)).at(0), ['0', 0])
  // The line may still be the other payment; never again the one it was untied from.
  await doToList(database, list, 'match', { actor: accountant })
  assert.deepEqual((await figures(undefined)).at(0), ['3040000', 1])
  const [pair] = rowsThat(await readMatch(database, list), 'matched')
  assert.deepEqual([pair?.line?.reference, pair?.payment?.reference], ['F-1', 'F-2'])
})

it('is of the days on which it was paid', async () => {
  const february = { from: '2026-02-01', to: '2026-02-28' }
  assert.deepEqual((await figures(undefined, february)).at(1), ['0', 0])
})

it('is on the dashboard what the figures answer', async () => {
  const of = await inTransaction(database, (tx) =>
    readMatchedByProject(tx, { actor: accountant, year: 2026 }),
  )
  assert.deepEqual(of.get(project), {
    paidFen: 6_080_000,
    matchedFen: 3_040_000,
    matchedPayments: 1,
    unmatchedPayments: 1,
  })
})
