import { FigureFace } from '#kernel/face.ts'
import { z } from 'zod'

function listOf<Schema extends z.ZodType>(schema: Schema): z.ZodReadonly<z.ZodArray<Schema>> {
  return z.array(schema).readonly()
}

/** What stands in a cell: text with `{{names}}`, or a number that follows from a named figure without being it. */
export const ReportCell = z.object({
  raw: z.string(),
  /** The figure that vouches for `raw`, e.g. for one fund of a budget that is a figure as a whole. */
  vouchedBy: z.string().optional(),
  /** A person wrote it: numbers in it need a source like those in the text. */
  isWritten: z.boolean().optional(),
  span: z.number().int().optional(),
})
export type ReportCell = z.infer<typeof ReportCell>

export const ReportTable = z.object({
  caption: z.string(),
  columns: listOf(
    z.object({
      label: z.string(),
      align: z.enum(['left', 'center', 'right']),
      width: z.number(),
    }),
  ),
  rows: listOf(z.union([z.object({ cells: listOf(ReportCell) }), z.object({ group: z.string() })])),
  total: listOf(ReportCell).nullable(),
})
export type ReportTable = z.infer<typeof ReportTable>

/** The facts of a chart; its picture is drawn whenever it is shown. */
export const ReportChart = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scores'),
    title: z.string(),
    rows: listOf(
      z.object({ label: z.string(), score: z.number(), weight: z.number(), text: z.string() }),
    ),
  }),
  z.object({
    kind: z.literal('bars'),
    title: z.string(),
    points: listOf(z.object({ label: z.string(), value: z.number(), text: z.string() })),
    target: z.object({ value: z.number(), text: z.string() }).nullable(),
  }),
])
export type ReportChart = z.infer<typeof ReportChart>

export const Member = z.object({ role: z.string(), name: z.string(), post: z.string() })
export type Member = z.infer<typeof Member>

export const ReportSection = z.object({
  path: z.string(),
  level: z.number().int(),
  number: z.string(),
  heading: z.string(),
  /** Empty for a section that only holds others. */
  writtenFrom: listOf(z.string()),
  isRewritten: z.boolean(),
  /** Only its author can say it, and he has not. */
  waitsForAuthor: z.boolean(),
  raw: z.string(),
  tables: listOf(ReportTable),
  members: listOf(Member),
  chart: ReportChart.nullable(),
})
export type ReportSection = z.infer<typeof ReportSection>

/** A figure the sentences may name, as it was answered. Numbered in the order of first reading where it is used. */
export const ReportFigure = z.object({
  number: z.number().int().nullable(),
  name: z.string(),
  label: z.string(),
  text: z.string(),
  face: FigureFace,
  /** The division as on paper, e.g. `8200 ÷ 8400`; the value where there is none. */
  sum: z.string(),
  queryDigest: z.string(),
})
export type ReportFigure = z.infer<typeof ReportFigure>

export const ReportHand = z.object({
  what: z.string(),
  person: z.string(),
  post: z.string(),
  on: z.string(),
  note: z.string().nullable(),
})
export type ReportHand = z.infer<typeof ReportHand>

/** Every score as it stood, in the order of the table. */
export const ReportScores = z.object({
  execution: z.string().nullable(),
  lines: listOf(z.object({ code: z.string(), score: z.string().nullable() })),
  total: z.string(),
  grade: z.string(),
})
export type ReportScores = z.infer<typeof ReportScores>

/** The report of one evaluation: everything any of its faces shows. Stored whole when the evaluation becomes final. */
export const Report = z.object({
  evaluationId: z.string(),
  /** The title in lines, as the author of the template broke it. */
  title: listOf(z.string()),
  subtitle: z.string(),
  organ: z.string(),
  date: z.string(),
  year: z.number().int(),
  asOf: z.string(),
  sections: listOf(ReportSection),
  figures: listOf(ReportFigure),
  hands: listOf(ReportHand),
  scores: ReportScores,
  /** What stands in it word for word because a record says so: numbers in it need no source of their own. */
  quoted: listOf(z.string()),
})
export type Report = z.infer<typeof Report>
