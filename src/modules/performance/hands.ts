import type { Actor, Hat } from '#kernel/actor.ts'
import type { Hand } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import type { Process } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { tablesOf, type Tx } from '#platform/database/transaction.ts'

/** What a step tells of whose hand it was. */
export interface HandStep {
  readonly record: { readonly id: string }
  readonly journalId: number
  readonly actor: Actor
  readonly hat: Hat
  readonly happenedAt: Date
  readonly signatureDigest?: string | null
}

export async function addHand(
  tx: Tx,
  action: string,
  step: HandStep,
  note: string | null = null,
): Promise<void> {
  const { record, journalId, actor, hat, happenedAt, signatureDigest = null } = step
  await tablesOf<'performance'>(tx)
    .insertInto('performance.hand')
    .values({
      recordId: record.id,
      journalId,
      action,
      post: hat.post,
      accountId: actor.accountId,
      personId: actor.personId,
      personName: actor.name,
      actingForPersonId: hat.actingFor?.personId ?? null,
      actingForName: hat.actingFor?.name ?? null,
      note,
      digest: signatureDigest,
      happenedAt,
    })
    .execute()
}

/** The chain of hands as the record page shows it. */
export async function handsOf(
  tx: Tx,
  recordId: string,
  process: Process,
  language: Language,
): Promise<readonly Hand[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.hand')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('journalId')
    .execute()
  return rows.map((row) => {
    const what = process.actions[row.action]?.label ?? label(row.action, row.action)
    return {
      state: 'signed' as const,
      seal: [...what.zh].slice(0, 2).join(''),
      post: row.post,
      person: row.personName,
      actingFor: row.actingForName,
      at: row.happenedAt.toISOString(),
      answersFor: say(what, language),
      note: row.note,
      digest: row.digest,
    }
  })
}

/** Nobody reviews what he himself submitted, in his own name or a colleague's. */
export async function refuseOwnWork(
  tx: Tx,
  recordId: string,
  actor: Actor,
  hat: Hat,
): Promise<void> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.hand')
    .select(['personId', 'actingForPersonId'])
    .where('recordId', '=', recordId)
    .where('action', '=', 'submit')
    .execute()
  const own = new Set(rows.flatMap((row) => [row.personId, row.actingForPersonId]))
  if (!own.has(actor.personId) && !own.has(hat.actingFor?.personId ?? '')) return
  throw new Refusal(
    'separation-of-duties',
    label(
      '这是您自己报的，请由别人审核。',
      'You submitted this yourself; someone else must review it.',
    ),
  )
}
