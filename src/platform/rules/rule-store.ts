import { sql } from 'kysely'
import { z } from 'zod'
import { tablesOf, type Tx } from '../database/transaction.ts'

/** One rule that a county or a year may change, as it is seeded and stored. */
export const Rule = z.object({
  topic: z.string().min(1),
  code: z.string().min(1),
  effectiveFrom: z.iso.date(),
  effectiveTo: z.iso.date().nullable(),
  body: z.unknown(),
  source: z.string().min(1),
  /** `C` read at its source, `C2` second-hand, `M` remembered, `D` decided here, `U` unverified. */
  confidence: z.enum(['C', 'C2', 'M', 'U', 'D']),
})
export type Rule = Readonly<z.infer<typeof Rule>>

/** The rules of these topics in force on that day, each body parsed as JSON but not yet as a rule. */
export async function findRules(
  tx: Tx,
  topics: readonly string[],
  onDate: string,
): Promise<readonly Rule[]> {
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.rule')
    .selectAll()
    .where('topic', 'in', [...topics])
    .where('effectiveFrom', '<=', onDate)
    .where((rule) => rule.or([rule('effectiveTo', 'is', null), rule('effectiveTo', '>=', onDate)]))
    .orderBy('topic')
    .orderBy('code')
    .execute()
  return rows.map((row) => Rule.parse({ ...row, body: JSON.parse(row.body) as unknown }))
}

/** Adds the rules that are not there yet; a rule already there keeps what the county made of it. */
export async function addRules(tx: Tx, rules: readonly Rule[]): Promise<void> {
  if (rules.length === 0) return
  const rows = rules.map(({ body, ...rule }) => ({ ...rule, body: JSON.stringify(body) }))
  await sql`insert into platform.rule (topic, code, effective_from, effective_to, body, source, confidence)
    select topic, code, effective_from, effective_to, body, source, confidence from jsonb_to_recordset(${JSON.stringify(
      rows.map(({ effectiveFrom, effectiveTo, ...row }) => ({
        ...row,
        effective_from: effectiveFrom,
        effective_to: effectiveTo,
      })),
    )}::jsonb) as rule (topic text, code text, effective_from date, effective_to date, body text, source text, confidence text)
    on conflict do nothing`.execute(tablesOf<'platform'>(tx))
}

/** Every rule in force on that day, by topic and code. */
export async function listRulesInForce(tx: Tx, onDate: string): Promise<readonly Rule[]> {
  const rows = await tablesOf<'platform'>(tx)
    .selectFrom('platform.rule')
    .selectAll()
    .where('effectiveFrom', '<=', onDate)
    .where((rule) => rule.or([rule('effectiveTo', 'is', null), rule('effectiveTo', '>=', onDate)]))
    .orderBy('topic')
    .orderBy('code')
    .limit(1000)
    .execute()
  return rows.map((row) => Rule.parse({ ...row, body: JSON.parse(row.body) as unknown }))
}
