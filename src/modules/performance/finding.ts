import type { Label } from '#kernel/label.ts'

/** One line of a sum that the reader can redo by hand. */
export interface SumLine {
  readonly label: Label
  readonly text: string
}

/** What a check found. `blocks` must be mended before going on; `look` only asks to look again. */
export interface Finding {
  readonly code: string
  readonly severity: 'blocks' | 'look'
  /** JSON pointer of the field, e.g. `/indicators/3/reason`. */
  readonly path: string
  readonly sentence: Label
  readonly sum?: readonly SumLine[]
}

export function blocks(code: string, path: string, sentence: Label): Finding {
  return { code, severity: 'blocks', path, sentence }
}

export function look(code: string, path: string, sentence: Label): Finding {
  return { code, severity: 'look', path, sentence }
}

/** The finding with the sum that shows it. */
export function withSum(finding: Finding, sum: readonly SumLine[]): Finding {
  return { ...finding, sum }
}

/** Whether the record may go on as it stands. */
export function mayGoOn(findings: readonly Finding[]): boolean {
  return !findings.some((finding) => finding.severity === 'blocks')
}
