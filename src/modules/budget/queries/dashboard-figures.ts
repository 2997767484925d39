import { monthPeriod, type Period } from '#kernel/dates.ts'
import type { FigureFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import { budgetIndicators } from '../budget-indicators.ts'
import { readMatchedByProject, type MatchedSums } from '../treasury/treasury-figures.ts'
import { readByProject, type Asked, type DashboardRow } from './dashboard.ts'

/** In which words, for which period and as of when figures are drawn. */
export interface Drawn {
  readonly language: Language
  readonly period: Period
  readonly asOf: AsOf
}

export async function readLatest(tx: Tx): Promise<AsOf> {
  return resolveAsOf(tx, 'latest')
}

/** A project's money of the year, with how much of it the treasury vouches for. */
export type ProjectMoney = DashboardRow & MatchedSums
type Money = Omit<ProjectMoney, 'key' | 'title'>

/** Each figure from sums already read: one statement for all projects instead of nine for each. Tests hold them to the indicators. */
const counted: Readonly<
  Record<
    string,
    { readonly value: (row: Money) => string | null; readonly count: (row: Money) => number }
  >
> = {
  'budget.execution-rate': rate('adjustedFen', (row) => row.appropriations + row.adjustments),
  'budget.execution-rate-matched': {
    value: (row) => ratio(row.matchedFen, row.adjustedFen),
    count: (row) => row.matchedPayments,
  },
  'budget.paid-matched': sum('matchedFen', (row) => row.matchedPayments),
  'budget.paid-unmatched': {
    value: (row) => String(row.paidFen - row.matchedFen),
    count: (row) => row.unmatchedPayments,
  },
  'budget.adjusted': sum('adjustedFen', (row) => row.appropriations + row.adjustments),
  'budget.paid': sum('paidFen', (row) => row.payments),
  'budget.reserved': sum('reservedFen', (row) => row.reservations),
  'budget.available': {
    value: (row) => String(row.adjustedFen - row.paidFen - row.reservedFen),
    count: (row) => row.appropriations + row.adjustments + row.payments + row.reservations,
  },
  'budget.appropriated': sum('appropriatedFen', (row) => row.appropriations),
  'budget.received': sum('receivedFen', (row) => row.receipts),
  'budget.execution-rate-initial': rate('appropriatedFen', (row) => row.appropriations),
  'budget.execution-rate-received': rate('receivedFen', (row) => row.receipts),
}

type Sum =
  'appropriatedFen' | 'adjustedFen' | 'receivedFen' | 'paidFen' | 'reservedFen' | 'matchedFen'

function sum(part: Sum, count: (row: Money) => number) {
  return { value: (row: Money) => String(row[part]), count }
}

function rate(of: Sum, count: (row: Money) => number) {
  return {
    value: (row: Money) => ratio(row.paidFen, row[of]),
    count: (row: Money) => count(row) + row.payments,
  }
}

function ratio(partFen: number, ofFen: number): string | null {
  return ofFen === 0 ? null : roundedRatio(partFen * 100, ofFen, 2)
}

/** The figures over all these projects. */
export function drawFigures(projects: readonly Money[], drawn: Drawn): FigureFace[] {
  return Object.keys(counted).map((code) => figure(code, addUp(projects), drawn))
}

/** The figures of one project, by code. */
export function figuresOfRow(row: ProjectMoney, drawn: Drawn): Record<string, FigureFace> {
  return Object.fromEntries(
    Object.keys(counted).map((code) => [code, figure(code, row, drawn, row.key)]),
  )
}

/** What was paid in a month. */
export function figuresOfMonth(
  row: DashboardRow | undefined,
  { year, number }: { readonly year: number; readonly number: number },
  drawn: Drawn,
): FigureFace {
  return figure(
    'budget.paid',
    { ...nothing, ...row },
    { ...drawn, period: monthPeriod(year, number) },
  )
}

function figure(
  code: string,
  row: Money,
  ...[{ language, period, asOf }, subject]: [drawn: Drawn, subject?: string]
): FigureFace {
  const indicator = budgetIndicators.find((one) => one.code === code)
  const how = counted[code]
  if (!indicator || !how) throw new Error(`There is no figure ${code} of the budget.`)
  const answer = { value: how.value(row), recordCount: how.count(row) }
  return faceOfFigure({ indicator, period, asOf, subject: subject ?? null, answer }, language)
}

const nothing: Money = {
  appropriatedFen: 0,
  adjustedFen: 0,
  receivedFen: 0,
  paidFen: 0,
  reservedFen: 0,
  appropriations: 0,
  adjustments: 0,
  receipts: 0,
  payments: 0,
  reservations: 0,
  matchedFen: 0,
  matchedPayments: 0,
  unmatchedPayments: 0,
}

// The keys of a literal object are exactly its type's keys.
const parts = Object.keys(nothing) as (keyof typeof nothing)[]

function addUp(rows: readonly Money[]): Money {
  return rows.reduce((total, row) => {
    const sum = { ...total }
    for (const part of parts) sum[part] += row[part]
    return sum
  }, nothing)
}

/** The year's money by project, each with what the treasury vouches for. */
export async function readProjects(tx: Tx, asked: Asked): Promise<readonly ProjectMoney[]> {
  const [rows, matched] = await Promise.all([
    readByProject(tx, asked),
    readMatchedByProject(tx, asked),
  ])
  return rows.map((row) => ({ ...nothing, ...matched.get(row.key), ...row }))
}
