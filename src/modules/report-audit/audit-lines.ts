import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { Place } from './audit.ts'
import { showResult, type AuditResult, type ShownFinding } from './audit-result.ts'
import { auditWords, verdictLabels } from './audit-words-schema.ts'
import type { KeptResult } from './kept-result.ts'

/** A file and what its audit gave, or why it could not be read. */
export type AuditedFile =
  | { readonly path: string; readonly result: KeptResult }
  | { readonly path: string; readonly problem: Label }

/** An audit as a terminal shows it: the count, then each finding that asks for something. */
export function linesOf(file: AuditedFile, language: Language): readonly string[] {
  if ('problem' in file)
    return [
      file.path,
      `  ${say(label('没有核对：', 'Not checked: '), language)}${say(file.problem, language)}`,
    ]
  const shown = showResult(file.result, { judgedOn: '', language })
  const asking = shown.findings.filter(({ verdict }) => verdict !== 'follows')
  return [
    file.path,
    `  ${sayTally(shown, language)}`,
    ...asking.flatMap((finding) => linesOfFinding(finding, language)),
    '',
  ]
}

function sayTally({ tally }: AuditResult, language: Language): string {
  const verdicts = (['follows', 'contradicts', 'look'] as const).map(
    (verdict) => `${say(verdictLabels[verdict], language)} ${String(tally[verdict])}`,
  )
  const figures = `${String(tally.figures)} ${say(auditWords.figures, language)}`
  return [figures, ...verdicts].join(say(label('，', ', '), language))
}

function linesOfFinding(finding: ShownFinding, language: Language): readonly string[] {
  const { number, verdictLabel, title, quote, position, recomputed, note, suggestions } = finding
  return [
    '',
    `  ${String(number)}. [${verdictLabel}] ${title}`,
    `     ${position}：“${quote}”`,
    ...recomputed.map((line) => `     ${line.isResult ? '=' : ' '} ${line.label}  ${line.text}`),
    ...(note === null ? [] : [`     ${note}`]),
    ...suggestions.map(
      (words) =>
        `     ${say(auditWords.suggestions, language)}${say(label('：', ': '), language)}${words}`,
    ),
  ]
}

/** A finding as programs read it: words in one language, places as offsets of the text that was read. */
interface JsonFinding {
  readonly file?: string
  readonly verdict: ShownFinding['verdict']
  readonly rule: string
  readonly title: string
  readonly figure: string
  readonly quote: string
  readonly position: Place
  readonly recomputed: readonly string[]
  readonly note: string | null
  readonly suggestions: readonly string[]
}

/** All findings of all files in reading order, those that follow included; each names its file where there are several. */
export function jsonOf(
  files: readonly AuditedFile[],
  language: Language,
): {
  readonly findings: readonly JsonFinding[]
  readonly problems?: readonly { readonly file: string; readonly sentence: string }[]
} {
  const isOne = files.length === 1
  const problems = files.flatMap((file) =>
    'problem' in file ? [{ file: file.path, sentence: say(file.problem, language) }] : [],
  )
  const findings = files.flatMap((file) =>
    'result' in file
      ? file.result.audit.findings.map((finding): JsonFinding => ({
          ...(isOne ? {} : { file: file.path }),
          verdict: finding.verdict,
          rule: finding.rule,
          title: say(finding.title, language),
          figure: finding.figure,
          quote: finding.quote,
          position: finding.place,
          recomputed: finding.recomputed.map((line) => `${say(line.label, language)} ${line.text}`),
          note: finding.note === null ? null : say(finding.note, language),
          suggestions: finding.suggestions.map((one) => say(one, language)),
        }))
      : [],
  )
  return { findings, ...(problems.length === 0 ? {} : { problems }) }
}
