import { label, say, type Language } from '#kernel/label.ts'
import type {
  MarkedBlock,
  MarkedNote,
  MarkedRun,
  MarkedText,
  MarkLook,
} from '#platform/documents/marked-text.ts'
import type { Verdict } from './audit.ts'
import type { AuditResult, Piece, ResultBlock, ShownFinding } from './audit-result.ts'
import { auditWords, verdictLabels, verdictLines } from './audit-words-schema.ts'
import type { ReportAudit } from './report-audit-kind.ts'

const looks: Readonly<Record<Verdict, MarkLook>> = {
  follows: 'dotted',
  contradicts: 'wavy',
  look: 'dashed',
}

/** The audit on paper (审核单): the text with its marks, then what was found, each with its sum. */
export function paperOf(
  audit: Pick<ReportAudit, 'title' | 'number' | 'judgedOn'>,
  result: AuditResult,
  { language, isSample }: { readonly language: Language; readonly isSample: boolean },
): MarkedText {
  const { title, number, judgedOn } = audit
  const asking = result.findings.filter(({ verdict }) => verdict !== 'follows')
  return {
    language,
    title,
    under: [
      say(label('审核单', 'Audit of a report'), language),
      [number, judgedOn].filter(Boolean).join('　'),
    ],
    date: judgedOn,
    sample: isSample,
    legend: legendOf(result, language),
    blocks: result.blocks.map((block) => blockOf(block, asking.length)),
    notesTitle: say(auditWords.findings(asking.length), language),
    notes: asking.map((finding) => noteOf(finding, language)),
    closing: say(auditWords.byProgram, language),
  }
}

function legendOf({ tally }: AuditResult, language: Language): MarkedText['legend'] {
  return [
    { look: 'none', text: `${String(tally.figures)} ${say(auditWords.figures, language)}` },
    ...(['follows', 'contradicts', 'look'] as const).map((verdict) => ({
      look: looks[verdict],
      text: `${String(tally[verdict])} ${say(verdictLabels[verdict], language)}${say(
        label('，', ', '),
        language,
      )}${say(verdictLines[verdict], language)}`,
    })),
  ]
}

function blockOf(block: ResultBlock, lastNumber: number): MarkedBlock {
  const runsOf = (pieces: readonly Piece[]): MarkedRun[] =>
    pieces.map((piece) => runOf(piece, lastNumber))
  if (block.is === 'paragraph')
    return { kind: 'paragraph', heading: block.level !== null, runs: runsOf(block.pieces) }
  return {
    kind: 'table',
    columns: Math.max(1, block.columnCount),
    rows: block.rows.map((cells) =>
      cells.map(({ rowSpan, columnSpan, pieces }) => ({
        columns: columnSpan,
        rows: rowSpan,
        runs: runsOf(pieces),
      })),
    ),
  }
}

// Figures that follow are marked alone: their sums are on the desk and in the table.
function runOf({ text, figure }: Piece, lastNumber: number): MarkedRun {
  const verdict = figure?.verdict ?? null
  if (figure === null || verdict === null) return { text, look: 'none', note: null }
  const numbers = figure.findings.filter((number) => number <= lastNumber)
  return { text, look: looks[verdict], note: numbers.length > 0 ? numbers.join(' ') : null }
}

function noteOf(finding: ShownFinding, language: Language): MarkedNote {
  const { number, verdict, verdictLabel, title, quote, position, recomputed, note } = finding
  return {
    number: String(number),
    look: looks[verdict],
    state: verdictLabel,
    title,
    quote,
    place: position,
    sum: recomputed,
    lines: [
      ...(note === null ? [] : [note]),
      ...(finding.suggestions.length === 0
        ? []
        : [`${say(auditWords.suggestions, language)}${say(label('：', ':'), language)}`]),
      ...finding.suggestions.map((words) => `· ${words}`),
    ],
  }
}
