import { Check, FigureFace } from '#kernel/face.ts'
import { z } from 'zod'

function listOf<Schema extends z.ZodType>(schema: Schema): z.ZodReadonly<z.ZodArray<Schema>> {
  return z.array(schema).readonly()
}

const SumLine = z.object({ label: z.string(), value: z.string() })

/** An actual value: a figure that opens, or a dash and why nothing stands there. */
export const ActualFace = z.union([
  z.object({ type: z.literal('figure'), figure: FigureFace }),
  z.object({ type: z.literal('unsourced'), text: z.string(), why: z.string() }),
])
export type ActualFace = z.infer<typeof ActualFace>

export const PreviewLine = z.object({
  code: z.string(),
  level2: z.string(),
  name: z.string(),
  target: z.string(),
  weight: z.string(),
  actual: ActualFace,
  isQualitative: z.boolean(),
  /** Null while it waits for a value, a source, a cause or a rating. */
  score: z.string().nullable(),
  isFull: z.boolean(),
  /** What a person must add before the line may go on. */
  needs: listOf(z.enum(['reason', 'over-cause', 'rating'])),
  /** How the score comes about, to be redone by hand. */
  sum: listOf(SumLine),
  /** Set where evidence may be entered for the line. */
  evidence: z.object({ indicatorId: z.string(), kind: z.string().nullable() }).nullable(),
})
export type PreviewLine = z.infer<typeof PreviewLine>

export const PreviewLevel = z.object({
  code: z.string(),
  label: z.string(),
  weight: z.string(),
  score: z.string(),
  /** Not one line of it is scored yet. */
  isWaiting: z.boolean(),
  lines: listOf(PreviewLine),
})
export type PreviewLevel = z.infer<typeof PreviewLevel>

/** A text of the form: its words, how long it may be, and whether it may still be left empty. */
export const PreviewText = z.object({
  name: z.string(),
  label: z.string(),
  hint: z.string().nullable(),
  lengthMax: z.number().int().nullable(),
  isNeeded: z.boolean(),
  /** Whether it goes into the report, where numbers have sources. */
  namesFigures: z.boolean(),
})
export type PreviewText = z.infer<typeof PreviewText>

export const PreviewFinding = Check.extend({
  code: z.string(),
  /** JSON pointer of what it is about, e.g. `/indicators/3/reason`. */
  path: z.string(),
})
export type PreviewFinding = z.infer<typeof PreviewFinding>

const Choice = z.object({ value: z.string(), label: z.string() })

/** An evaluation as it would stand with the words of the form: scores and findings, nothing saved. */
export const EvaluationPreview = z.object({
  version: z.number().int(),
  title: z.string(),
  stateLabel: z.string(),
  action: z.enum(['fillIn', 'mend']),
  /** What reviewers said when they returned it. */
  opinions: listOf(z.object({ label: z.string(), text: z.string() })),
  budget: z.object({
    figures: listOf(FigureFace),
    rate: FigureFace,
    weight: z.string(),
    score: z.string().nullable(),
    isFull: z.boolean(),
  }),
  levels: listOf(PreviewLevel),
  texts: listOf(PreviewText),
  overCauses: listOf(Choice),
  /** Levels of a qualitative indicator, each with the percentages it allows. */
  bands: listOf(Choice.extend({ range: z.string() })),
  /** Figures that texts may name. */
  figures: listOf(z.object({ name: z.string(), label: z.string(), text: z.string() })),
  total: z.string(),
  grade: z.string(),
  waitingPoints: z.string().nullable(),
  findings: listOf(PreviewFinding),
  mayBeSubmitted: z.boolean(),
})
export type EvaluationPreview = z.infer<typeof EvaluationPreview>
