import { FigureFace } from '#kernel/face.ts'
import { z } from 'zod'

export const MatchSide = z.object({
  id: z.string(),
  date: z.string(),
  fen: z.number(),
  payee: z.string(),
  reference: z.string(),
  title: z.string(),
  projectCode: z.string().nullable(),
  /** The claim it was paid for; null for a line of the treasury. */
  claimId: z.string().nullable(),
  explanation: z.object({ cause: z.string(), note: z.string() }).nullable(),
})
export type MatchSide = z.infer<typeof MatchSide>

export const MatchRow = z.object({
  /** `open` has to be settled, `explained` was left with its cause, `matched` is vouched for; `aside` is not compared. */
  standing: z.enum(['open', 'explained', 'matched', 'aside']),
  /** How sure a pair is, or in what the two differ, or on which side one stands alone. */
  code: z.string(),
  codeLabel: z.string(),
  line: MatchSide.nullable(),
  payment: MatchSide.nullable(),
  /** Why it was tied by hand. */
  reason: z.string().nullable(),
  /** With what the forms of the actions on this row begin. */
  begins: z.array(z.object({ action: z.string(), values: z.record(z.string(), z.string()) })),
})
export type MatchRow = z.infer<typeof MatchRow>

export const MatchSum = z.object({ count: z.number(), fen: z.number() })
export type MatchSum = z.infer<typeof MatchSum>

/** Both sides of a match as its screen shows them. Payees are masked. */
export const TreasuryMatch = z.object({
  rows: z.array(MatchRow),
  /** What the treasury paid in the month, and what was recorded for it. */
  totals: z.object({
    treasury: MatchSum,
    here: MatchSum,
    matched: MatchSum,
    differenceFen: z.number(),
  }),
  /** Rows that nobody has settled yet. */
  open: z.number(),
  /** The official figures of the list’s year, over the projects that the reader’s dashboard shows. */
  figures: z.array(FigureFace),
})
export type TreasuryMatch = z.infer<typeof TreasuryMatch>
