import { label, type Label } from '#kernel/label.ts'

/** Where a project's money comes from, as the self-evaluation form tells it apart. */
export const sourceLabels = {
  fiscal: label('财政拨款', 'Fiscal appropriation'),
  'carried-over': label('上年结转', 'Carried over from last year'),
  'special-account': label('财政专户管理资金', 'Special fiscal account'),
  own: label('单位资金', 'Own funds'),
  other: label('其他资金', 'Other funds'),
} as const satisfies Readonly<Record<string, Label>>

export type Source = keyof typeof sourceLabels

export const sourceCodes = Object.keys(sourceLabels) as [Source, ...Source[]]

/** An amount from or to one source. */
export interface SourceAmount {
  readonly source: Source
  readonly amountFen: number
}
