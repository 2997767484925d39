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
  readonly contracts?: readonly ContractStory[]
  readonly allotments?: readonly AllotmentStory[]
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

export interface ContractStory {
  readonly number: string
  readonly name: string
  readonly supplier: string
  readonly signedOn: DateText
  readonly method: string
  readonly document?: string
  readonly instalments: readonly (readonly [what: string, yuan: number, dueOn: DateText])[]
  readonly retention?: { readonly yuan: number; readonly dueOn: DateText }
  /** The day it is entered, and brought into force by the section head unless it is still a draft. */
  readonly enteredOn: DateText
  readonly isDraft?: true
  readonly acceptedOn?: DateText
  readonly devices?: readonly (readonly [
    name: string,
    model: string,
    quantity: number,
    yuanEach: number,
  ])[]
  /** The day on which the devices get their asset cards. */
  readonly cardsOn?: DateText
  readonly closedOn?: DateText
}

/** A table that shares the project's money out among towns, and what became of it. */
export interface AllotmentStory {
  readonly name: string
  readonly method: 'factors' | 'projects' | 'fixed'
  readonly explanation: string
  readonly document: { readonly number: string; readonly date: DateText; readonly title: string }
  readonly drawnUpOn: DateText
  /** Without it the leader has the table on his desk. */
  readonly decidedOn?: DateText
  readonly towns: readonly TownStory[]
  /** The claims that pay it, each of some of its towns. */
  readonly claims: readonly (ClaimStory & { readonly towns: readonly string[] })[]
  readonly closedOn?: DateText
}

export interface TownStory {
  readonly town: string
  readonly what: string
  readonly yuan: number
  readonly plannedOn: DateText
  readonly acceptedOn?: DateText
  readonly receivedOn?: DateText
}

export interface ClaimStory {
  /** Paid on this contract, and on which part of it. */
  readonly contract?: { readonly number: string; readonly part: 'instalment' | 'retention' }
  /** The invoice, where it is not this claim's alone: number within the project, item, face and day. */
  readonly invoice?: {
    readonly number: number
    readonly item: string
    readonly yuan: number
    readonly issuedOn: DateText
  }
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
  /** The towns that it pays of its allotment, which has no invoice. */
  readonly towns?: readonly string[]
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
