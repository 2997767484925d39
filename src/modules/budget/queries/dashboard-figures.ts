import { monthPeriod, type Period } from '#kernel/dates.ts'
import type { FigureFace } from '#kernel/face.ts'
import type { Language } from '#kernel/label.ts'
import { roundedRatio } from '#kernel/money.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf, type AsOf } from '#platform/journal/as-of.ts'
import { budgetIndicators } from '../budget-indicators.ts'
import type { DashboardRow } from './dashboard.ts'

/** In which words, for which period and as of when figures are drawn. */
export interface Drawn {
  readonly language: Language
  readonly period: Period
  readonly asOf: AsOf
}

export async function readLatest(tx: Tx): Promise<AsOf> {
  return resolveAsOf(tx, 'latest')
}

type Money = Omit<DashboardRow, 'key' | 'title'>

/** Each figure from sums already read: one statement for all projects instead of nine for each. Tests hold them to the indicators. */
const counted: Readonly<
  Record<
    string,
    { readonly value: (row: Money) => string | null; readonly count: (row: Money) => number }
  >
> = {
  'budget.execution-rate': rate('adjustedFen', (row) => row.appropriations + row.adjustments),
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

type Sum = 'appropriatedFen' | 'adjustedFen' | 'receivedFen' | 'paidFen' | 'reservedFen'

function sum(part: Sum, count: (row: Money) => number) {
  return { value: (row: Money) => String(row[part]), count }
}

function rate(of: Sum, count: (row: Money) => number) {
  return {
    value: (row: Money) => (row[of] === 0 ? null : roundedRatio(row.paidFen * 100, row[of], 2)),
    count: (row: Money) => count(row) + row.payments,
  }
}

/** The figures over all these projects. */
export function drawFigures(projects: readonly Money[], drawn: Drawn): FigureFace[] {
  return Object.keys(counted).map((code) => figure(code, addUp(projects), drawn))
}

/** The figures of one project, by code. */
export function figuresOfRow(row: DashboardRow, drawn: Drawn): Record<string, FigureFace> {
  return Object.fromEntries(
    Object.keys(counted).map((code) => [code, figure(code, row, drawn, row.key)]),
  )
}

/** What was paid in a month. */
export function figuresOfMonth(
  row: Money | undefined,
  { year, number }: { readonly year: number; readonly number: number },
  drawn: Drawn,
): FigureFace {
  return figure('budget.paid', row ?? nothing, { ...drawn, period: monthPeriod(year, number) })
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
