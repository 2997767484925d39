import { z } from 'zod'
import type { Tx } from '#platform/database/transaction.ts'
import { findRules, type Rule } from '#platform/rules/rule-store.ts'
import type { MatchingWindow } from './treasury-matching.ts'
import type { HeaderWords } from './treasury-sheet.ts'
import { treasuryColumns, type TreasuryColumn } from './treasury.ts'

/** The county's rules about treasury lists that are in force on a day. */
export interface TreasuryRules {
  readonly window: MatchingWindow
  /** How long a list may wait for the next hand. */
  readonly settleWorkingDays: number
  readonly words: HeaderWords
}

const days = z.int().min(0).max(366)
const WindowRule = z.object({ nearDays: days, wideDays: days, settleWorkingDays: days })
const columnNames = Object.keys(treasuryColumns) as [TreasuryColumn, ...TreasuryColumn[]]
const ColumnsRule = z.partialRecord(z.enum(columnNames), z.array(z.string().min(1)))

const topics = ['budget.treasury-matching', 'budget.treasury-columns'] as const

export async function readTreasuryRules(tx: Tx, onDate: string): Promise<TreasuryRules> {
  const rules = await findRules(tx, topics, onDate)
  const window = rules.find(({ topic }) => topic === 'budget.treasury-matching')
  // Without a rule only payments of one day are one and the same.
  const { settleWorkingDays, ...within } = window
    ? WindowRule.parse(window.body)
    : { nearDays: 0, wideDays: 0, settleWorkingDays: 5 }
  return { window: within, settleWorkingDays, words: wordsOf(rules) }
}

/** The words that headers use, of all the rules about them. */
export function wordsOf(rules: readonly Pick<Rule, 'topic' | 'body'>[]): HeaderWords {
  return Object.assign(
    {},
    ...rules
      .filter(({ topic }) => topic === 'budget.treasury-columns')
      .map(({ body }) => ColumnsRule.parse(body)),
  ) as HeaderWords
}
