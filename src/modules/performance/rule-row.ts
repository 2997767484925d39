import { z } from 'zod'

import { label, type Label } from '#kernel/label.ts'

export const LabelRow = z.object({ zh: z.string().min(1), en: z.string().min(1) }).readonly()

const CalendarDate = z.iso.date()

/**
 * What every rule that a county or a year may change says of itself. Confidence: `C` read at its
 * source, `C2` read second-hand, `M` remembered, `D` decided here, `U` unverified.
 */
export const ruleOrigin = {
  source: z.string().min(1),
  effectiveFrom: CalendarDate,
  effectiveTo: CalendarDate.nullable(),
  confidence: z.enum(['C', 'C2', 'M', 'D', 'U']),
}

export interface RuleOrigin {
  readonly source: string
  readonly effectiveFrom: string
  readonly effectiveTo: string | null
  readonly confidence: 'C' | 'C2' | 'M' | 'D' | 'U'
}

/** Whether the rule holds on that day; both ends belong to it. */
export function isInEffect(row: RuleOrigin, date: string): boolean {
  return row.effectiveFrom <= date && (row.effectiveTo === null || date <= row.effectiveTo)
}

/** The rules of a budget year are those that hold on its last day, when its results are counted. */
export function rulesOfYear<Row extends RuleOrigin>(rows: readonly Row[], year: number): Row[] {
  return rows.filter((row) => isInEffect(row, `${String(year)}-12-31`))
}

/** What the page writes beside a number that no document could be found for; null otherwise. */
export function findLocalDefaultNote(row: RuleOrigin): Label | null {
  return row.confidence === 'U' ? label('本县缺省', 'County default') : null
}
