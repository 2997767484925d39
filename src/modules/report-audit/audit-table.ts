import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { SheetCell, Workbook } from '#platform/documents/workbook.ts'
import { sampleMark } from '#platform/documents/set-document.ts'
import type { AuditResult, ShownFinding } from './audit-result.ts'

const columns: readonly {
  readonly name: Label
  readonly width: number
  readonly text: (finding: ShownFinding) => string
}[] = [
  { name: label('序号', 'No.'), width: 6, text: ({ number }) => String(number) },
  { name: label('结论', 'Verdict'), width: 10, text: ({ verdictLabel }) => verdictLabel },
  { name: label('核对什么', 'Checked'), width: 18, text: ({ ruleLabel }) => ruleLabel },
  { name: label('数字', 'Figure'), width: 16, text: ({ figure }) => figure },
  { name: label('问题', 'Finding'), width: 26, text: ({ title }) => title },
  { name: label('原文', 'Quote'), width: 50, text: ({ quote }) => quote },
  { name: label('位置', 'Place'), width: 22, text: ({ position }) => position },
  {
    name: label('重算', 'Recomputed'),
    width: 34,
    text: ({ recomputed }) => recomputed.map((line) => `${line.label} ${line.text}`).join('\n'),
  },
  { name: label('说明', 'Note'), width: 34, text: ({ note }) => note ?? '' },
  {
    name: label('建议', 'Suggestions'),
    width: 30,
    text: ({ suggestions }) => suggestions.join('\n'),
  },
]

/** Every finding as a row, those that follow included. No cell is ever a formula. */
export function tableOf(
  title: string,
  { findings }: AuditResult,
  { language, isSample }: { readonly language: Language; readonly isSample: boolean },
): Workbook {
  return {
    title,
    author: '',
    sheets: [
      {
        name: say(label('问题表', 'Findings'), language),
        columnWidths: columns.map(({ width }) => width),
        paper: 'landscape',
        repeatedRows: 1,
        ...(isSample ? { foot: say(sampleMark, language) } : {}),
        rows: [
          { cells: columns.map(({ name }) => cellOf(say(name, language), true)) },
          ...findings.map((finding) => ({
            cells: columns.map(({ text }) => cellOf(text(finding), false)),
          })),
        ],
      },
    ],
  }
}

function cellOf(text: string, isHead: boolean): SheetCell {
  return { value: { kind: 'text', text }, look: { border: true, wrap: true, bold: isHead } }
}
