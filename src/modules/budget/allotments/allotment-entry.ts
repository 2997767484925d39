import type { Actor, Hat } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSamePerson, listUnitsInUse, personsBehind } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { writtenNumber } from '../form-parts.ts'
import type { EditAllotmentForm } from './allotment-schema.ts'
import { totalOf, type AllotmentFields, type AllotmentHand, type TownShare } from './allotment.ts'

type Entered = Omit<AllotmentFields, 'projectId' | 'decision' | 'returned' | 'hands'>

/** The table as the form gives it, every number in its one written form. */
export function enteredOf({ document, towns, ...form }: EditAllotmentForm): Entered {
  const shares = towns.map(shareOf)
  return {
    ...form,
    document: { ...document, number: writtenNumber(document.number) },
    towns: shares,
    totalFen: totalOf(shares),
  }
}

function shareOf({
  payeeName,
  bank,
  account,
  ...share
}: EditAllotmentForm['towns'][number]): TownShare {
  return { ...share, payee: { name: payeeName, bank, account: tidyAccount(account) } }
}

export function tidyAccount(account: string): string {
  return account.replace(/[\s-]/g, '')
}

/** The form as it was filled in, to begin an edit with. */
export function formOf(allotment: AllotmentFields): EditAllotmentForm {
  const { name, method, explanation, classCode, source, paymentOrder, towns } = allotment
  const { number, title, fileIds } = allotment.document
  return {
    name,
    document: { ...(number === null ? {} : { number }), title, fileIds: [...fileIds] },
    method,
    explanation,
    classCode,
    source,
    paymentOrder,
    towns: towns.map(({ payee, ...share }) => ({
      ...share,
      payeeName: payee.name,
      bank: payee.bank,
      account: payee.account,
    })),
  }
}

/** The towns (镇、街道) of the county that are in use. */
export async function listTowns(tx: Tx): Promise<readonly { id: string; name: string }[]> {
  return [...(await listUnitsInUse(tx, ['town']))]
}

/** Only towns of the county are allotted anything. */
export function refuseOtherTowns(
  towns: readonly TownShare[],
  known: readonly { readonly id: string }[],
): void {
  const place = towns.findIndex(({ townId }) => known.every(({ id }) => id !== townId))
  if (place === -1) return
  const sentence = label(
    '这不是本县的镇（街道），请重新选。',
    'This is no town of the county. Choose again.',
  )
  throw new Refusal('invalid', sentence, [{ path: `/towns/${String(place)}/townId`, sentence }])
}

/** Whose hand is on the table now. */
export function handNow(
  duty: AllotmentHand['duty'],
  {
    actor,
    hat,
    happenedAt,
  }: { readonly actor: Actor; readonly hat: Hat; readonly happenedAt: Date },
  note: string | null = null,
): AllotmentHand {
  return {
    duty,
    accountId: actor.accountId,
    actingForAccountId: hat.actingFor?.accountId ?? null,
    persons: personsBehind(actor, hat),
    at: happenedAt.toISOString(),
    note,
  }
}

/** Who drew the table up never decides it, himself or through a delegation. */
export function refuseOwnTable(
  { hands }: Pick<AllotmentFields, 'hands'>,
  deciding: AllotmentHand,
): void {
  const drew = hands.filter(({ duty }) => duty === 'draw-up').flatMap(({ persons }) => persons)
  if (!isSamePerson(deciding.persons, drew)) return
  throw new Refusal(
    'separation-of-duties',
    label(
      '这张分配表是您（或您代的人）拟的，要换别人来定。',
      'You, or the one you act for, drew this allotment up. Someone else must decide it.',
    ),
  )
}
