import { z } from 'zod'

import { compare, DecimalString, exact } from '#kernel/exact.ts'
import { LabelRow, ruleOrigin } from '../rule-row.ts'

/** 优良中差. A grade begins at `from`, which belongs to it, and ends where the next one begins. */
export const Grade = z
  .object({ code: z.string().min(1), label: LabelRow, from: DecimalString, ...ruleOrigin })
  .readonly()
export type Grade = z.infer<typeof Grade>

/** The grade of a score already rounded to the form's two digits: 89.995 is written 90.00 and is 优. */
export function getGrade(score: DecimalString, grades: readonly Grade[]): Grade {
  const reached = highestReached(score, grades, (grade) => grade.from)
  if (reached === undefined) throw new RangeError(`no grade for ${score}`)
  return reached
}

/** Of the rows, the one with the highest beginning that the value reaches. */
export function highestReached<Row>(
  value: DecimalString,
  rows: readonly Row[],
  beginning: (row: Row) => DecimalString,
): Row | undefined {
  return rows
    .toSorted((a, b) => compare(exact(beginning(b)), exact(beginning(a))))
    .find((row) => compare(exact(value), exact(beginning(row))) >= 0)
}
