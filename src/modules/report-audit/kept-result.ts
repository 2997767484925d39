import type { Label } from '#kernel/label.ts'
import { documentFormats, type ReadDocument } from '#platform/reading/read-document.ts'
import { z } from 'zod'
import type { Audit } from './audit.ts'
import { ruleNames } from './rule-name.ts'

const Words: z.ZodType<Label> = z.object({ zh: z.string(), en: z.string() })

const Place = z.object({
  block: z.number(),
  cell: z.object({ row: z.number(), column: z.number() }).nullable(),
  from: z.number(),
  to: z.number(),
})

const KeptDocument: z.ZodType<ReadDocument> = z.object({
  format: z.enum(documentFormats),
  title: z.string().nullable(),
  blocks: z.array(
    z.discriminatedUnion('is', [
      z.object({
        is: z.literal('paragraph'),
        text: z.string(),
        level: z.number().nullable(),
        page: z.number().nullable(),
      }),
      z.object({
        is: z.literal('table'),
        name: z.string().nullable(),
        rowCount: z.number(),
        columnCount: z.number(),
        cells: z.array(
          z.object({
            row: z.number(),
            column: z.number(),
            rowSpan: z.number(),
            columnSpan: z.number(),
            text: z.string(),
          }),
        ),
        page: z.number().nullable(),
      }),
    ]),
  ),
})

const KeptAudit: z.ZodType<Audit> = z.object({
  figures: z.array(z.object({ place: Place, text: z.string(), reading: z.string() })),
  findings: z.array(
    z.object({
      verdict: z.enum(['contradicts', 'look', 'follows']),
      rule: z.enum(ruleNames),
      place: Place,
      figure: z.string(),
      quote: z.string(),
      title: Words,
      recomputed: z.array(z.object({ label: Words, text: z.string(), isResult: z.boolean() })),
      note: Words.nullable(),
      suggestions: z.array(Words),
      others: z.array(Place),
    }),
  ),
})

/** A document as it was read and what was found in it: kept, so that it opens again the same. */
export const KeptResult = z.object({ document: KeptDocument, audit: KeptAudit })
export type KeptResult = z.infer<typeof KeptResult>
