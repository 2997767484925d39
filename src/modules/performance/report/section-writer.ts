import type { OutlineSource } from './report-outline.ts'
import type { Member, ReportChart, ReportTable } from './report.ts'
import type { ReportMaterial } from './report-material.ts'

/** What one source gives a section. */
export interface Written {
  /** Full sentences; figures stand in them as `{{names}}`. */
  readonly paragraphs: readonly string[]
  readonly tables?: readonly ReportTable[]
  readonly members?: readonly Member[]
  readonly chart?: ReportChart | null
  /** Only a person can say it, and nobody has. */
  readonly waitsForAuthor?: boolean
}

export interface WritingContext {
  readonly material: ReportMaterial
  /** How often this source was written from before in the same report: what was told once is not told again. */
  readonly told: number
  /** Whether a figure of that name was answered. */
  readonly has: (name: string) => boolean
}

export type SectionWriter = (context: WritingContext) => Written
export type SectionWriters<Source extends OutlineSource = OutlineSource> = Readonly<
  Record<Source, SectionWriter>
>

export const waiting = '由填报人补充。'

export function says(...paragraphs: readonly (string | null | false)[]): Written {
  return {
    paragraphs: paragraphs.filter(
      (one): one is string => one !== null && one !== false && one !== '',
    ),
  }
}

/** The text as a sentence: it ends with a stop, once. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return trimmed === ''
    ? ''
    : /[。！？”]$/.test(trimmed)
      ? trimmed
      : `${trimmed.replace(/[；;，,.]$/, '')}。`
}

/** `一是…；二是…。` */
export function inOrder(points: readonly string[]): string {
  const numbers = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是']
  if (points.length === 1) return sentence(points[0] ?? '')
  return `${points.map((point, at) => `${numbers[at] ?? '还有'}${point}`).join('；')}。`
}

/** Names as a list in quotation marks: `“甲”、“乙”`. */
export function named(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、')
}
