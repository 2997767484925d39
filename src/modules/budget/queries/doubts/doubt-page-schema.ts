import { z } from 'zod'
import { doubtRuleCodes } from '../../doubts/doubt-rules.ts'
import { standings } from '../../doubts/doubt.ts'

export const DoubtQuestion = z.object({
  year: z.coerce.number().int().min(2000).max(2099).optional(),
  project: z.uuid().optional(),
  rule: z.enum(doubtRuleCodes).optional(),
  standing: z.enum(standings).optional(),
})
export type DoubtQuestion = z.infer<typeof DoubtQuestion>

const Counts = z.object({ open: z.number(), answered: z.number(), settled: z.number() })

export const DoubtPage = z.object({
  /** The years there are projects of. */
  years: z.array(z.number()),
  year: z.number().nullable(),
  rules: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      asks: z.string(),
      source: z.string(),
      /** A measure the county has not confirmed with a document. */
      isDefault: z.boolean(),
      counts: Counts,
    }),
  ),
  counts: Counts,
  /** How many there are by the filters; at most 200 of them follow, those still open first. */
  total: z.number(),
  doubts: z.array(
    z.object({
      rule: z.string(),
      ruleLabel: z.string(),
      asks: z.string(),
      subject: z.string(),
      sentence: z.string(),
      amountFen: z.number(),
      project: z.object({ id: z.string(), name: z.string() }).nullable(),
      claims: z.array(z.object({ id: z.string(), name: z.string(), totalFen: z.number() })),
      /** Further claims it is about: too many to name here, or not this reader's to see. */
      moreClaims: z.number(),
      standing: z.enum(standings),
      answerId: z.string().nullable(),
      mayAnswer: z.boolean(),
    }),
  ),
})
export type DoubtPage = z.infer<typeof DoubtPage>
