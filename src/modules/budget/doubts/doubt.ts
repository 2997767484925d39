import type { Label } from '#kernel/label.ts'
import { isSame } from '../claims/claim-content.ts'
import { doubtRuleCodes, type DoubtRuleCode } from './doubt-rules.ts'

/** Something in the county's spending that somebody should explain or correct. It is found anew each time, never kept. */
export interface Doubt {
  readonly rule: DoubtRuleCode
  /** What it is about, the same each time it is found: an invoice, a claim, a project, a run of purchases. */
  readonly subject: string
  readonly projectId: string | null
  readonly sentence: Label
  readonly found: Found
  /** Every claim that its words or its sum tell of: those found, and others they are measured against. */
  readonly restsOn: readonly string[]
  /** The year it is of, where it rests on no claim that has one. */
  readonly year: number | null
}

/**
 * Whether somebody who sees these claims is shown the doubt: when he sees all it rests on, since its words and its sum
 * tell of each. Of an invoice claimed beyond its face one is enough. Whoever has to do with one of the claims must know
 * that the invoice was claimed twice, or nobody would who sees only his own; how much the others took together his
 * claim's own check tells him already, and which they are he is not told.
 */
export function isShownTo(
  { rule, restsOn }: Pick<Doubt, 'rule' | 'restsOn'>,
  sees: (claimId: string) => boolean,
): boolean {
  return rule === 'invoice-over-face' ? restsOn.some(sees) : restsOn.every(sees)
}

/** One doubt among all: `december-share 0190… 2023`. */
export function doubtKey({ rule, subject }: Pick<Doubt, 'rule' | 'subject'>): string {
  return `${rule} ${subject}`
}

export function parseDoubtKey(key: string): Pick<Doubt, 'rule' | 'subject'> | null {
  const [first = '', ...rest] = key.split(' ')
  const rule = doubtRuleCodes.find((code) => code === first)
  return rule === undefined || rest.length === 0 ? null : { rule, subject: rest.join(' ') }
}

/** What a doubt rests on: an answer answers exactly this. */
export interface Found {
  readonly amountFen: number
  readonly claimIds: readonly string[]
}

/** An answer to a doubt, as far as it decides whether the doubt still stands. */
export interface Answer {
  readonly id: string
  readonly state: 'answered' | 'sent-back' | 'confirmed'
  readonly outcome: 'explained' | 'corrected'
  readonly found: Found
}

/** `open`: nobody answered what is found now. `answered`: somebody must confirm it. `settled`: it has a confirmed reason. */
export const standings = ['open', 'answered', 'settled'] as const
export type Standing = (typeof standings)[number]

/** Where a doubt stands by the answers to it, the latest first. What was corrected is no longer found, so it never settles one that is. */
export function standingOf(doubt: Pick<Doubt, 'found'>, answers: readonly Answer[]): Standing {
  const answer = findAnswer(doubt, answers)
  if (answer?.state === 'answered') return 'answered'
  return answer?.state === 'confirmed' && answer.outcome === 'explained' ? 'settled' : 'open'
}

/** The answer to exactly what is found now. */
export function findAnswer(
  { found }: Pick<Doubt, 'found'>,
  answers: readonly Answer[],
): Answer | undefined {
  return answers.find((answer) => isSame(answer.found, found))
}
