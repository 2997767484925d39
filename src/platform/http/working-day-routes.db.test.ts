import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { CalendarRows } from '#kernel/working-calendar.ts'
import calendar from '../../../db/seed/working-calendar.json' with { type: 'json' }
import { aHouse } from '../../../tests/support/a-house.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { pino } from 'pino'
import { inTransaction } from '../database/transaction.ts'
import { addWorkingCalendar, loadWorkingCalendar } from '../rules/working-calendar-store.ts'
import { buildServer } from './server.ts'
import { workingDayRoutes } from './working-day-routes.ts'

const database = await freshDatabase()
await inTransaction(database, (tx) => addWorkingCalendar(tx, CalendarRows.parse(calendar)))
const house = await aHouse(database, { workingCalendar: loadWorkingCalendar })
const app = await buildServer(house, pino({ level: 'silent' }))
workingDayRoutes(app, house)
after(() => app.close())

interface Counted {
  readonly date: string
  readonly days: readonly {
    readonly date: string
    readonly counts: boolean
    readonly why: string
  }[]
  readonly unconfirmedYears: readonly number[]
  readonly note: string | null
}

function ask(query: string, language = 'zh') {
  return app.inject({
    url: `/api/v1/working-days?${query}`,
    headers: { 'accept-language': language },
  })
}

async function count(query: string, language?: string): Promise<Counted> {
  const response = await ask(query, language)
  assert.equal(response.statusCode, 200, response.body)
  return response.json<Counted>()
}

describe('a limit of working days asked of the county', () => {
  for (const [from, days, to] of [
    ['2023-01-20', 5, '2023-02-01'],
    ['2023-09-28', 5, '2023-10-11'],
    ['2023-09-28', 20, '2023-11-01'],
    ['2023-12-29', 5, '2024-01-08'],
    ['2024-02-09', 5, '2024-02-22'],
    ['2024-09-30', 20, '2024-11-01'],
    ['2025-01-27', 5, '2025-02-10'],
    ['2025-09-30', 5, '2025-10-14'],
    ['2025-12-31', 5, '2026-01-08'],
    ['2026-02-13', 20, '2026-03-19'],
    ['2026-04-30', 5, '2026-05-11'],
  ] as const) {
    it(`ends on ${to} for ${String(days)} days from ${from}`, async () => {
      const counted = await count(`from=${from}&days=${String(days)}`)
      assert.equal(counted.date, to)
      assert.equal(counted.days.filter((day) => day.counts).length, days)
      assert.deepEqual([counted.unconfirmedYears, counted.note], [[], null])
    })
  }

  it('says of each day why it counts or does not', async () => {
    const { days } = await count('from=2023-09-28&days=3')
    assert.deepEqual(days.slice(0, 2), [
      { date: '2023-09-29', counts: false, why: '中秋节、国庆节放假' },
      { date: '2023-09-30', counts: false, why: '中秋节、国庆节放假' },
    ])
    assert.deepEqual(days.at(-1), { date: '2023-10-09', counts: true, why: '工作日' })
    const english = await count('from=2023-09-28&days=3', 'en')
    assert.equal(english.days.at(-1)?.why, 'Working day')
  })

  it('takes the date as people write it', async () => {
    assert.equal(
      (await count(`from=${encodeURIComponent('2023年9月28日')}&days=5`)).date,
      '2023-10-11',
    )
  })

  it('says that a year without an announced calendar is only guessed from weekends', async () => {
    const counted = await count('from=2026-12-31&days=2')
    assert.deepEqual(counted.unconfirmedYears, [2027])
    assert.match(counted.note ?? '', /日历未确认.*2027/)
    assert.match(
      (await count('from=2026-12-31&days=2', 'en')).note ?? '',
      /not yet announced.*2027/,
    )
  })

  it('may be kept for an hour, for each language apart', async () => {
    const { headers } = await ask('from=2023-09-28&days=5')
    assert.deepEqual(
      [headers['cache-control'], headers.vary],
      ['public, max-age=3600', 'accept-language'],
    )
  })

  for (const query of [
    '',
    'from=2023-09-28',
    'days=5',
    'from=2023-02-30&days=5',
    'from=soon&days=5',
    'from=1899-01-01&days=5',
    'from=9999-12-31&days=5',
    'from=2023-09-28&days=-1',
    'from=2023-09-28&days=1.5',
    'from=2023-09-28&days=501',
    'from=2023-09-28&days=99999999999',
    'from=2023-09-28&days=',
  ]) {
    it(`is refused in the reader’s language for “${query}”`, async () => {
      for (const [language, script] of [
        ['zh', /\p{Script=Han}/u],
        ['en', /^\P{Script=Han}+$/u],
      ] as const) {
        const response = await ask(query, language)
        const problem = response.json<{ code: string; title: string }>()
        assert.deepEqual([response.statusCode, problem.code], [422, 'invalid'])
        assert.match(problem.title, script)
        assert.equal(response.headers['cache-control']?.includes('public') ?? false, false)
      }
    })
  }
})
