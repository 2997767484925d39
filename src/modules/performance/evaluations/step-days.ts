import { shanghaiDate } from '#kernel/dates.ts'
import { addWorkingDays } from '#kernel/working-days.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { z } from 'zod'

import dayRows from '../../../../db/seed/performance-step-days.json' with { type: 'json' }
import { isInEffect, ruleOrigin } from '../rule-row.ts'

/** How many working days each hand has, by what is waited for. */
const StepDays = z.object({ steps: z.record(z.string(), z.int().positive()), ...ruleOrigin })
const rows = z.array(StepDays).parse(dayRows)

/** The last day for a step whose turn has come then, in working days; null where the county sets none. */
export async function lastDayFor(tx: Tx, step: string, happenedAt: Date): Promise<string | null> {
  const begins = shanghaiDate(happenedAt.getTime())
  const days = rows.find((row) => isInEffect(row, begins))?.steps[step]
  if (days === undefined) return null
  return addWorkingDays(await loadWorkingCalendar(tx), begins, days)
}
