import { Check, Fact, FigureFace } from '#kernel/face.ts'
import { z } from 'zod'

function listOf<Schema extends z.ZodType>(schema: Schema): z.ZodReadonly<z.ZodArray<Schema>> {
  return z.array(schema).readonly()
}

/** A stretch of a section: words, a figure with the number of its source, or a number nothing vouches for. */
export const ReportPart = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({
    type: z.literal('figure'),
    name: z.string(),
    text: z.string(),
    source: z.number().int(),
    figure: FigureFace,
  }),
  z.object({ type: z.literal('unsourced'), text: z.string(), why: z.string() }),
])
export type ReportPart = z.infer<typeof ReportPart>

/** A table below a section's text; cells hold parts as the text does, a row with one cell names the rows below it. */
export const ReportTableFace = z.object({
  caption: z.string(),
  columns: listOf(z.object({ label: z.string(), numeric: z.boolean() })),
  rows: listOf(listOf(listOf(ReportPart))),
  total: listOf(listOf(ReportPart)).nullable(),
})
export type ReportTableFace = z.infer<typeof ReportTableFace>

/** A chart says its finding in its title; `svg` is the picture, `points` the same facts. */
export const ReportChartFace = z.object({
  title: z.string(),
  alternative: z.string(),
  svg: z.string(),
  points: listOf(z.object({ label: z.string(), value: z.number(), text: z.string() })),
})
export type ReportChartFace = z.infer<typeof ReportChartFace>

export const ReportSectionFace = z.object({
  /** The section's place in the outline, e.g. `3.1.4`; what `words.sections` of the evaluation is keyed by. */
  path: z.string(),
  level: z.number().int(),
  /** With its number as printed, e.g. `（一）设立背景及基本情况`. */
  heading: z.string(),
  /** Whether the author wrote it; otherwise it is written from the records anew each time. */
  isRewritten: z.boolean(),
  /** Whether it holds text at all and the evaluation is still open. */
  isEditable: z.boolean(),
  /** What it is written from, in words, e.g. `支付`. */
  writtenFrom: listOf(z.string()),
  /** The text with its `{{names}}`; paragraphs are separated by line breaks. */
  raw: z.string(),
  parts: listOf(ReportPart),
  tables: listOf(ReportTableFace),
  chart: ReportChartFace.nullable(),
})
export type ReportSectionFace = z.infer<typeof ReportSectionFace>

/** A figure that may be inserted by name, with its value as of the report's moment. */
export const ReportFigureFace = z.object({
  /** Number of its source in this report; null when the report does not use it. */
  number: z.number().int().nullable(),
  name: z.string(),
  label: z.string(),
  text: z.string(),
  figure: FigureFace,
})
export type ReportFigureFace = z.infer<typeof ReportFigureFace>

/** What was claimed when the evaluation became final, and what has moved since. */
export const ReportClaims = z.object({
  rendering: z.number().int(),
  renderedAt: z.string(),
  /** Claims that are answered otherwise as of their own seal: the register itself is wrong. */
  broken: listOf(
    z.object({ name: z.string(), label: z.string(), said: z.string(), now: z.string() }),
  ),
  moved: listOf(
    z.object({
      name: z.string(),
      label: z.string(),
      before: z.string(),
      after: z.string(),
      recordsHref: z.string(),
    }),
  ),
})
export type ReportClaims = z.infer<typeof ReportClaims>

/** The report of one evaluation, as the desk previews it. */
export const ReportFace = z.object({
  id: z.string(),
  title: z.string(),
  subtitle: z.string(),
  isSample: z.boolean(),
  /** Not final yet: every page of the files says 草稿. */
  isDraft: z.boolean(),
  asOf: z.string(),
  sections: listOf(ReportSectionFace),
  /** Signatures and reviews that close the report. */
  hands: listOf(Fact),
  figures: listOf(ReportFigureFace),
  findings: listOf(Check),
  claims: ReportClaims.nullable(),
})
export type ReportFace = z.infer<typeof ReportFace>
