import { shanghaiDate, yearOf, yearPeriod } from '#kernel/dates.ts'
import { FigureFace } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { percent } from '#kernel/money.ts'
import type { WorkingCalendar } from '#kernel/working-calendar.ts'
import { workingDaysBetween } from '#kernel/working-days.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { z } from 'zod'
import { claimKind } from '../claims/claim-kind.ts'
import { seesClaims } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import {
  calendarShare,
  englishMonth,
  findingOfMonths,
  findingOfProjects,
  pointsAhead,
} from './dashboard-findings.ts'
import { sourceLabels } from '../ledger/funds.ts'
import {
  readByClass,
  readByMonth,
  readBySource,
  readClassNames,
  readOldest,
  readWaiting,
  readYears,
  type Asked,
  type DashboardRow,
} from './dashboard.ts'
import {
  drawFigures,
  figuresOfMonth,
  figuresOfRow,
  readLatest,
  readProjects,
  type Drawn,
} from './dashboard-figures.ts'

const Row = z.object({
  key: z.string(),
  title: z.string(),
  appropriatedFen: z.number(),
  adjustedFen: z.number(),
  receivedFen: z.number(),
  paidFen: z.number(),
  reservedFen: z.number(),
  availableFen: z.number(),
  executionRate: z.string().nullable(),
})
const Figures = z.record(z.string(), FigureFace)
const Finding = z.object({ sentence: z.string(), figure: FigureFace })

export const Dashboard = z.object({
  year: z.number(),
  /** The years there are projects of. */
  years: z.array(z.number()),
  /** How much of the year is over, in percent. */
  calendar: z.object({ share: z.number(), text: z.string(), label: z.string() }),
  figures: z.array(FigureFace),
  projects: z.array(
    Row.extend({
      figures: Figures,
      rate: z.number().nullable(),
      /** Percentage points ahead of the calendar; behind it when negative. */
      ahead: z.number().nullable(),
    }),
  ),
  sources: z.array(Row),
  classes: z.array(Row),
  months: z.array(
    z.object({ month: z.string(), label: z.string(), paidFen: z.number(), figure: FigureFace }),
  ),
  findings: z.object({ projects: Finding.nullable(), months: Finding.nullable() }),
  /** Whether the reader sees claims beyond those that wait for him; if not, that the lists below are empty says nothing. */
  seesClaims: z.boolean(),
  waiting: z.array(
    z.object({
      state: z.string(),
      stateLabel: z.string(),
      waitingFor: z.string().nullable(),
      waitingForLabel: z.string().nullable(),
      count: z.number(),
      totalFen: z.number(),
    }),
  ),
  oldest: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      waitingForLabel: z.string().nullable(),
      since: z.string(),
      /** Working days since it moved last. */
      days: z.number(),
      isLate: z.boolean(),
      totalFen: z.number(),
    }),
  ),
})
export type Dashboard = z.infer<typeof Dashboard>

export interface AskedOn extends Asked {
  readonly today: string
  readonly calendar: WorkingCalendar
}

/** Every figure of the dashboard under the reader's scope; the sums over projects are those of the lists below them. */
export async function readDashboard(
  tx: Tx,
  asked: AskedOn,
  language: Language,
): Promise<Dashboard> {
  const { year, today } = asked
  const drawn = { language, period: yearPeriod(year), asOf: await readLatest(tx) }
  const share = calendarShare(year, today)
  const projects = (await readProjects(tx, asked)).map((row) => ({
    ...rowOf(row),
    figures: figuresOfRow(row, drawn),
    rate:
      row.adjustedFen === 0
        ? null
        : Number((percent(row.paidFen, row.adjustedFen) ?? '').slice(0, -1)),
    ahead: pointsAhead(row, share),
  }))
  const months = await readMonths(tx, asked, drawn)
  return {
    year,
    years: [...new Set([...(await readYears(tx, asked.actor)), year])].sort(
      (one, other) => other - one,
    ),
    calendar: { share, text: `${String(share)}%`, label: say(calendarWords, language) },
    figures: drawFigures(projects, drawn),
    projects,
    sources: titled(await readBySource(tx, asked), (key) => wordsOf(sourceLabels, key, language)),
    classes: await readClasses(tx, asked),
    months,
    findings: {
      projects: projectFinding(projects, language),
      months: monthFinding(months, language),
    },
    seesClaims: seesClaims(asked.actor),
    waiting: (await readWaiting(tx, asked)).map(({ state, waitingFor, count, fen }) => ({
      state,
      stateLabel: wordsOf(claimProcess.states, state, language),
      waitingFor,
      waitingForLabel: waitWords(waitingFor, language),
      count,
      totalFen: fen,
    })),
    oldest: (await readOldest(tx, asked)).map(({ since, waitingFor, dueOn, ...row }) => ({
      ...row,
      waitingForLabel: waitWords(waitingFor, language),
      since: since.toISOString(),
      days: workingDaysBetween(asked.calendar, shanghaiDate(since.getTime()), today),
      isLate: dueOn !== null && dueOn < today,
    })),
  }
}

const calendarWords = label('序时进度', 'Share of the year gone')

function rowOf<Of extends DashboardRow>(row: Of): Of & z.infer<typeof Row> {
  const availableFen = row.adjustedFen - row.paidFen - row.reservedFen
  return { ...row, availableFen, executionRate: percent(row.paidFen, row.adjustedFen) }
}

function titled(
  rows: readonly DashboardRow[],
  titleOf: (key: string) => string,
): z.infer<typeof Row>[] {
  return rows.map((row) => rowOf({ ...row, title: titleOf(row.key) }))
}

async function readClasses(tx: Tx, asked: Asked): Promise<z.infer<typeof Row>[]> {
  const names = await readClassNames(tx, asked.year)
  return titled(await readByClass(tx, asked), (key) => `${key} ${names.get(key) ?? ''}`.trim())
}

/** Each month that has begun, also those in which nothing was paid. */
async function readMonths(tx: Tx, asked: AskedOn, drawn: Drawn): Promise<Dashboard['months']> {
  const rows = new Map((await readByMonth(tx, asked)).map((row) => [row.key, row]))
  return begunMonths(asked).map((number) => {
    const month = `${String(asked.year)}-${String(number).padStart(2, '0')}`
    const row = rows.get(month)
    const name = label(`${String(number)}月`, englishMonth(number).slice(0, 3))
    return {
      month,
      label: say(name, drawn.language),
      paidFen: row?.paidFen ?? 0,
      figure: figuresOfMonth(row, { year: asked.year, number }, drawn),
    }
  })
}

function begunMonths({ year, today }: AskedOn): readonly number[] {
  const months = Array.from({ length: 12 }, (_none, index) => index + 1)
  if (yearOf(today) > year) return months
  if (yearOf(today) < year) return []
  return months.slice(0, Number(today.slice(5, 7)))
}

function projectFinding(
  projects: Dashboard['projects'],
  language: Language,
): z.infer<typeof Finding> | null {
  const found = findingOfProjects(
    projects.flatMap(({ key, title, ahead, executionRate }) =>
      ahead === null || executionRate === null ? [] : [{ key, title, ahead, text: executionRate }],
    ),
  )
  const figure = projects.find(({ key }) => key === found?.key)?.figures['budget.execution-rate']
  return found && figure ? { sentence: say(found.sentence, language), figure } : null
}

function monthFinding(
  months: Dashboard['months'],
  language: Language,
): z.infer<typeof Finding> | null {
  const found = findingOfMonths(months.map((row) => ({ ...row, text: row.figure.text })))
  const figure = months.find(({ month }) => month === found?.key)?.figure
  return found && figure ? { sentence: say(found.sentence, language), figure } : null
}

function waitWords(waitingFor: string | null, language: Language): string | null {
  const wait = waitingFor === null ? undefined : claimKind.waits[waitingFor]
  return wait ? say(wait, language) : null
}

function wordsOf(words: Readonly<Record<string, Label>>, key: string, language: Language): string {
  const found = words[key]
  return found ? say(found, language) : key
}
