import { tablesOf, type Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import type { DoubtRuleCode } from './doubt-rules.ts'
import type { Answer } from './doubt.ts'

export interface KeptAnswer extends Answer {
  readonly rule: DoubtRuleCode
  readonly subject: string
}

/** The answers to doubts of these rules, the latest first. */
export async function listAnswers(
  tx: Tx,
  rules: readonly DoubtRuleCode[],
): Promise<readonly KeptAnswer[]> {
  const { rows } = await sql<KeptAnswer>`
    select own.id, own.rule, own.subject, own.outcome, own.found, r.state
    from budget.doubt_answer own join platform.record r on r.id = own.id
    where own.rule = any(${[...rules]}::text[]) order by r.created_at desc, own.id desc`.execute(
    tablesOf<'budget'>(tx),
  )
  return rows
}

/** Of two who answer the same doubt at once, the second waits here and then sees the first one's answer. */
export async function holdDoubt(
  tx: Tx,
  { rule, subject }: { readonly rule: string; readonly subject: string },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(8251, hashtext(${`${rule} ${subject}`}))`.execute(
    tablesOf<'budget'>(tx),
  )
}
