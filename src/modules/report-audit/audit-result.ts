import { say, type Language } from '#kernel/label.ts'
import type { ReadBlock } from '#platform/reading/read-document.ts'
import { z } from 'zod'
import type { Finding, Place, Verdict } from './audit.ts'
import { auditWords, ruleLabels, verdictLabels, wordingLabel } from './audit-words-schema.ts'
import type { KeptResult } from './kept-result.ts'
import { markText, type Mark } from './mark-text.ts'
import type { RuleName } from './rule-name.ts'

const Verdicts = z.enum(['contradicts', 'look', 'follows'])

/** A stretch of text: plain, or a figure with what became of it. */
const Piece = z.object({
  text: z.string(),
  figure: z
    .object({
      /** Counts the marks of the text from 1: its address is `f` and this. */
      id: z.number(),
      /** What the figure was understood as; null for marked words that are no figure. */
      reading: z.string().nullable(),
      /** Null where there was nothing to hold it against. */
      verdict: Verdicts.nullable(),
      /** The findings about it, by their number in the list. */
      findings: z.array(z.number()),
    })
    .nullable(),
})
export type Piece = z.infer<typeof Piece>

const Block = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('paragraph'),
    level: z.number().nullable(),
    page: z.number().nullable(),
    pieces: z.array(Piece),
  }),
  z.object({
    is: z.literal('table'),
    name: z.string().nullable(),
    page: z.number().nullable(),
    columnCount: z.number(),
    rows: z.array(
      z.array(
        z.object({
          rowSpan: z.number(),
          columnSpan: z.number(),
          pieces: z.array(Piece),
        }),
      ),
    ),
  }),
])
export type ResultBlock = z.infer<typeof Block>

const ShownFinding = z.object({
  number: z.number(),
  verdict: Verdicts,
  verdictLabel: z.string(),
  rule: z.string(),
  ruleLabel: z.string(),
  title: z.string(),
  figure: z.string(),
  quote: z.string(),
  position: z.string(),
  recomputed: z.array(z.object({ label: z.string(), text: z.string(), isResult: z.boolean() })),
  note: z.string().nullable(),
  suggestions: z.array(z.string()),
  /** The mark of the text it is about. */
  figureId: z.number().nullable(),
})
export type ShownFinding = z.infer<typeof ShownFinding>

/** An audited text as every face shows it: in the reader's language, each figure marked, each finding numbered. */
export const AuditResult = z.object({
  judgedOn: z.string(),
  tally: z.object({
    figures: z.number(),
    follows: z.number(),
    contradicts: z.number(),
    look: z.number(),
    wording: z.number(),
    unjudged: z.number(),
  }),
  blocks: z.array(Block),
  /** Those that ask for something first, numbered in the order of the text; then those that follow. */
  findings: z.array(ShownFinding),
})
export type AuditResult = z.infer<typeof AuditResult>

/** Shows what was kept of an audit. */
export function showResult(
  { document, audit }: KeptResult,
  { judgedOn, language }: { readonly judgedOn: string; readonly language: Language },
): AuditResult {
  const ordered = [
    ...audit.findings.filter(({ verdict }) => verdict !== 'follows'),
    ...audit.findings.filter(({ verdict }) => verdict === 'follows'),
  ]
  const marks = markText(audit.figures, ordered)
  const idOf = new Map(marks.flatMap(({ id, findings }) => findings.map((at) => [at, id] as const)))
  const byBlock = Map.groupBy(marks, ({ place }) => place.block)
  const blocks = document.blocks.map((block, at) => showBlock(block, byBlock.get(at) ?? []))
  return {
    judgedOn,
    tally: tallyOf(marks, ordered),
    blocks,
    findings: ordered.map((finding, at) => ({
      ...showFinding(finding, language, document.blocks[finding.place.block]),
      number: at + 1,
      figureId: idOf.get(at + 1) ?? null,
    })),
  }
}

/** One finding in the reader's words; `position` says where it stands. */
export function showFinding(
  finding: Finding,
  language: Language,
  block: ReadBlock | undefined,
): Omit<ShownFinding, 'number' | 'figureId'> {
  const { verdict, rule, title, figure, quote, recomputed, note, suggestions, place } = finding
  return {
    verdict,
    verdictLabel: say(labelOf(verdict, rule), language),
    rule,
    ruleLabel: say(ruleLabels[rule], language),
    title: say(title, language),
    figure,
    quote,
    position: positionOf(place, block, language),
    recomputed: recomputed.map((line) => ({ ...line, label: say(line.label, language) })),
    note: note === null ? null : say(note, language),
    suggestions: suggestions.map((one) => say(one, language)),
  }
}

function labelOf(verdict: Verdict, rule: RuleName) {
  return rule === 'name' ? wordingLabel : verdictLabels[verdict]
}

function positionOf(place: Place, block: ReadBlock | undefined, language: Language): string {
  const where = say(auditWords.place(place.block, block?.page ?? null), language)
  if (place.cell === null) return where
  return `${where}${language === 'zh' ? '，' : ', '}${say(auditWords.cell(place.cell), language)}`
}

function tallyOf(marks: readonly Mark[], findings: readonly Finding[]): AuditResult['tally'] {
  const figures = marks.filter(({ reading }) => reading !== null)
  const count = (verdict: Verdict | null): number =>
    figures.filter((mark) => mark.verdict === verdict).length
  return {
    figures: figures.length,
    follows: count('follows'),
    contradicts: count('contradicts'),
    look: count('look'),
    wording: findings.filter(({ rule }) => rule === 'name').length,
    unjudged: count(null),
  }
}

function showBlock(block: ReadBlock, marks: readonly Mark[]): ResultBlock {
  if (block.is === 'paragraph') {
    const { level, page, text } = block
    return { is: 'paragraph', level, page, pieces: piecesOf(text, marks) }
  }
  const { name, page, cells, rowCount } = block
  const byRow = Map.groupBy(cells, ({ row }) => row)
  const byCell = Map.groupBy(marks, ({ place: { cell } }) => cellKey(cell ?? nowhere))
  const rows = Array.from({ length: rowCount }, (_, row) =>
    (byRow.get(row) ?? []).map((cell) => ({
      rowSpan: cell.rowSpan,
      columnSpan: cell.columnSpan,
      pieces: piecesOf(cell.text, byCell.get(cellKey(cell)) ?? []),
    })),
  )
  return { is: 'table', name, page, columnCount: block.columnCount, rows }
}

const nowhere = { row: -1, column: -1 }

function cellKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)} ${String(column)}`
}

function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { id, place, reading, verdict, findings } of marks) {
    if (place.from > at) pieces.push({ text: text.slice(at, place.from), figure: null })
    pieces.push({
      text: text.slice(place.from, place.to),
      figure: { id, reading, verdict, findings: [...findings] },
    })
    at = place.to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), figure: null })
  return pieces
}
