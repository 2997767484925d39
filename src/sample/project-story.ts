import type { DateText } from '#kernel/dates.ts'

/** A project's life as it is told: what was planned, promised, spent, proved and judged, each on its day. */
export interface ProjectStory {
  readonly code: string
  readonly name: string
  readonly nameEnglish: string
  readonly year: number
  readonly place: Section
  readonly classCode: string
  readonly sources: readonly { readonly source: string; readonly yuan: number }[]
  readonly documents: readonly {
    readonly documentKind: 'request' | 'approval' | 'minutes' | 'other'
    readonly number?: string
    readonly date: DateText
    readonly title: string
  }[]
  readonly plannedOn: DateText
  readonly approvedOn: DateText
  readonly goal?: GoalStory
  readonly claims: readonly ClaimStory[]
  readonly evidence: readonly EvidenceStory[]
  readonly monitoring?: MonitoringStory
  readonly evaluation?: EvaluationStory
}

/** The section whose work it is, and whose clerk tells the story. */
export type Section = 'centre' | 'services'

export interface GoalStory {
  readonly declaredOn: DateText
  /** Without it the finance bureau has the goals on its desk. */
  readonly approvedOn?: DateText
  readonly annualGoal: string
  readonly indicators: readonly IndicatorStory[]
}

/** `[level 1, level 2, name, operator, target, unit, weight, source]`, as a line of the form. */
export type IndicatorStory = readonly [
  level1: 'output' | 'benefit' | 'satisfaction',
  level2: string,
  name: string,
  operator: 'at-least' | 'at-most' | 'equal',
  target: string,
  unit: string,
  weight: string,
  source: { readonly register: string } | { readonly evidence: string },
]

export interface ClaimStory {
  readonly purpose: string
  readonly item: string
  readonly payee: string
  readonly classCode: string
  readonly source: string
  readonly yuan: number
  readonly eventOn: DateText
  readonly filedOn: DateText
  /** Other papers beside the invoice. */
  readonly attachments: readonly { readonly attachmentKind: string; readonly title: string }[]
  /** How far it has come; to the end unless said. */
  readonly until?: ClaimStage
  /** Sent back once by the accountant with this reason, mended and signed anew. */
  readonly returnedFor?: string
}

/** In order; each name says whose hand has just done its part. */
export const claimStages = [
  'draft',
  'claimant',
  'section-head',
  'accountant',
  'leader',
  'finance-leader',
  'paid',
  'booked',
] as const
export type ClaimStage = (typeof claimStages)[number] | 'returned'

export interface EvidenceStory {
  /** The place of the indicator among the goal's, from 1. */
  readonly indicator: number
  readonly enteredOn: DateText
  /** The fields of its kind; its papers are added to them. */
  readonly content: Readonly<Record<string, unknown>> & { readonly kind: string }
  readonly paper: string
  /** Entered and not signed yet. */
  readonly isDraft?: boolean
}

/** What the unit expects of the year while it runs, and how far the monitoring has come. */
export interface MonitoringStory {
  readonly throughMonth: number
  readonly issuedOn: DateText
  readonly filledOn: DateText
  readonly expectedYuan: number
  readonly budgetNote: string
  /** By the place of the indicator among the goal's, from 1; the others are certain. */
  readonly doubts: Readonly<
    Record<
      number,
      {
        readonly expected: string
        readonly likelihood: 'possible' | 'impossible'
        readonly causes: readonly string[]
        readonly explanation: string
      }
    >
  >
  readonly passedOn: DateText
  readonly opinion: string
  readonly archivedOn?: DateText
}

export interface EvaluationStory {
  readonly openedOn: DateText
  readonly filledOn: DateText
  readonly words: Readonly<Record<string, string>>
  /** By the place of the indicator among the goal's, from 1. */
  readonly reasons: Readonly<
    Record<number, { readonly reason: string; readonly overCause?: string }>
  >
  readonly submittedOn?: DateText
  readonly departmentOn?: DateText
  readonly departmentScore: string
  readonly suggestion: string
  /** Finance sent it back once with this opinion; it was mended and handed in again. */
  readonly returnedByFinance?: {
    readonly on: DateText
    readonly opinion: string
    readonly mendedOn: DateText
  }
  readonly finalOn?: DateText
  readonly publishedOn?: DateText
}
