import type { Actor, Hat } from '#kernel/actor.ts'
import type { Hand } from '#kernel/face.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import type { Process } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { owe, tablesOf, type TablesOf, type Tx } from '#platform/database/transaction.ts'
import type { Selectable } from 'kysely'
import { nameOfPost } from './post-names.ts'

/** What a step tells of whose hand it was. */
interface HandStep {
  readonly record: { readonly id: string }
  readonly journalId: number
  readonly actor: Actor
  readonly hat: Hat
  readonly happenedAt: Date
  readonly signatureDigest?: string | null
}

/** What a hand did to goals or an evaluation. Nobody does two of these to the same record. */
export type Duty = 'write' | 'review-as-department' | 'review-as-finance' | 'recheck'

const duties: Readonly<Record<string, Duty>> = {
  declare: 'write',
  editDraft: 'write',
  editReturned: 'write',
  editAdjustment: 'write',
  adjust: 'write',
  fillIn: 'write',
  mend: 'write',
  submit: 'write',
  reportRectification: 'write',
  pass: 'review-as-department',
  concludeRectification: 'review-as-department',
  passDepartment: 'review-as-department',
  returnByDepartment: 'review-as-department',
  approve: 'review-as-finance',
  return: 'review-as-finance',
  finalise: 'review-as-finance',
  returnByFinance: 'review-as-finance',
  compile: 'write',
  confirm: 'review-as-department',
  returnSummary: 'review-as-department',
}

/** Kept for the separation of duties, and too many to be shown one by one. */
const unshown = new Set([
  'declare',
  'editDraft',
  'editReturned',
  'editAdjustment',
  'fillIn',
  'mend',
])

/** What a hand answers for, where that is more than the name of its step. */
const answers: Readonly<Record<string, Label>> = {
  sign: label('这份证据真实', 'This evidence being true'),
  submit: label('报上去的内容真实、齐全', 'What was submitted being true and complete'),
  approve: label('审核意见', 'The opinion'),
  passDepartment: label('复核意见和评分', 'The review and its score'),
  finalise: label('终审意见和得分', 'The final opinion and score'),
  publish: label('公开的内容', 'What was published'),
  conclude: label('复核结论和得分', 'The finding and its score'),
  compile: label('汇总表', 'The summary'),
  confirm: label('核过的内容属实', 'What was confirmed being right'),
}

/** Keeps who took a step, for whom, and what he said. */
export function addHand(tx: Tx, action: string, step: HandStep, note: string | null = null): void {
  const { record, journalId, actor, hat, happenedAt, signatureDigest = null } = step
  const row = {
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
  }
  owe(tx, tablesOf<'performance'>(tx).insertInto('performance.hand').values(row))
}

/** The chain of hands as the record page shows it. */
export async function handsOf(
  tx: Tx,
  recordId: string,
  process: Process,
  language: Language,
): Promise<readonly Hand[]> {
  const rows = await listHands(tx, recordId)
  return rows.map((row) => {
    const what = process.actions[row.action]?.label ?? label(row.action, row.action)
    return {
      state: 'signed' as const,
      seal: [...what.zh].slice(0, 2).join(''),
      post: say(nameOfPost(row.post), language),
      person: row.personName,
      actingFor: row.actingForName,
      at: row.happenedAt.toISOString(),
      answersFor: say(answers[row.action] ?? what, language),
      note: row.note,
      digest: row.digest,
    }
  })
}

/** The hands that people are shown, in the order in which they were laid on. */
export async function listHands(
  tx: Tx,
  recordId: string,
): Promise<readonly Selectable<TablesOf<'performance'>['performance.hand']>[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.hand')
    .selectAll()
    .where('recordId', '=', recordId)
    .orderBy('journalId')
    .execute()
  return rows.filter(({ action }) => !unshown.has(action))
}

/** The persons who did something else to the record than this duty, delegates and those they acted for alike. */
export async function listOtherHands(
  tx: Tx,
  recordId: string,
  duty: Duty,
): Promise<readonly { readonly duty: Duty; readonly persons: readonly string[] }[]> {
  const rows = await tablesOf<'performance'>(tx)
    .selectFrom('performance.hand')
    .select(['action', 'personId', 'actingForPersonId'])
    .where('recordId', '=', recordId)
    .execute()
  return rows.flatMap(({ action, personId, actingForPersonId }) => {
    const done = duties[action]
    if (done === undefined || done === duty) return []
    const persons = actingForPersonId === null ? [personId] : [personId, actingForPersonId]
    return [{ duty: done, persons }]
  })
}

/** Who acts and, where he acts for a colleague, that colleague. */
export function personsBehind(actor: Actor, hat: Hat): readonly string[] {
  return hat.actingFor === null ? [actor.personId] : [actor.personId, hat.actingFor.personId]
}

/** Writing, the department's review and that of finance are for different persons, whatever post or delegation they use. */
export async function refuseOwnWork(
  tx: Tx,
  recordId: string,
  { actor, hat, duty }: { readonly actor: Actor; readonly hat: Hat; readonly duty: Duty },
): Promise<void> {
  const own = personsBehind(actor, hat)
  const others = await listOtherHands(tx, recordId, duty)
  const mine = others.filter(({ persons }) => persons.some((person) => own.includes(person)))
  if (mine.length === 0) return
  const wrote = mine.some((one) => one.duty === 'write')
  throw new Refusal(
    'separation-of-duties',
    wrote
      ? label(
          '这是您（或您代的人）填的，请由别人审核。',
          'You, or the one you act for, wrote this; someone else must review it.',
        )
      : label(
          '这一份您（或您代的人）已经在另一级审过了，这一级请由别人审。',
          'You, or the one you act for, reviewed this at the other level; someone else must do it here.',
        ),
  )
}
