import { z } from 'zod'
import { firstLevelCodes } from '../scoring/indicator-kinds.ts'

/** Points of one kind of indicator: what was earned of what could be, two decimals. */
const Points = z.object({
  level: z.enum(firstLevelCodes as [string, ...string[]]),
  earned: z.string().nullable(),
  full: z.string(),
  /** In percent of what could be earned; null where nothing is scored yet. */
  share: z.number().nullable(),
})

export const Scores = z.object({
  years: z.array(z.number()),
  year: z.number(),
  /** The kinds of indicator that the year's evaluations have, in the order of the form. */
  levels: z.array(z.object({ code: z.string(), label: z.string() })),
  rows: z.array(
    z.object({
      id: z.string(),
      projectName: z.string(),
      stateLabel: z.string(),
      isFinal: z.boolean(),
      points: z.array(Points),
      total: z.string(),
      grade: z.string().nullable(),
    }),
  ),
  /** All projects together. */
  together: z.array(Points),
  /** Which kind lost the largest part of its points, in a sentence. */
  finding: z.string().nullable(),
})
export type Scores = z.infer<typeof Scores>
