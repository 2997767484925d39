import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { townOf } from '../allotments/allotment-limits.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { ReceiptForm } from '../allotments/allotment-schema.ts'
import { addProof } from '../allotments/allotment-store.ts'
import { nextWait, readSurroundings } from '../allotments/next-wait.ts'
import { wantingOf, type TownStanding } from '../allotments/town-standing.ts'
import { refuseFuture } from '../form-parts.ts'

/** Records a town's receipt for what arrived: only after it was paid, and for no more than that. */
export const receiveAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'receive',
  input: ReceiptForm,
  mayBeTakenBy: mayDrawUpAllotment,
  async gather(tx, { record, happenedAt }) {
    const around = await readSurroundings(tx, record, happenedAt)
    if (around.standings.every((one) => !wantingOf(one).includes('receipt'))) throw nothingPaid()
    return around
  },
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.receivedOn, shanghaiDate(happenedAt.getTime()), '/receivedOn')
    const standing = townOf(known.standings, input.townId)
    refuseUnpaid(standing, input)
    const receivedFen = standing.receivedFen + input.amountFen
    const standings = known.standings.map((one) =>
      one === standing ? { ...one, receivedFen } : one,
    )
    return { spine: { waits: nextWait(record, { ...known, standings }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { accountId } = actor
    addProof(tx, {
      kind: 'receipt',
      townId: input.townId,
      happenedOn: input.receivedOn,
      conclusion: null,
      amountFen: input.amountFen,
      note: null,
      fileIds: input.fileIds,
      allotmentId: record.id,
      accountId,
      journalId,
    })
    return ownFiles(tx, { kind: 'budget.allotment', recordId: record.id, accountId }, input.fileIds)
  },
})

function nothingPaid(): Refusal {
  return new Refusal(
    'wrong-state',
    label(
      '没有付了款还缺收据的镇（街道）。',
      'No town that was paid still has a receipt to hand in.',
    ),
  )
}

function refuseUnpaid(
  { paidFen, receivedFen, firstPaidOn }: TownStanding,
  { amountFen, receivedOn }: { readonly amountFen: number; readonly receivedOn: string },
): void {
  const leftFen = paidFen - receivedFen
  if (amountFen > leftFen) {
    const [paid, received] = [sayYuan(paidFen), sayYuan(receivedFen)]
    const sentence = label(
      `这个镇付了 ${paid} 元，已有收据 ${received} 元，收据不能再超过差额 ${sayYuan(leftFen)} 元。`,
      `It was paid ${paid} yuan and has receipts for ${received}; no more than ${sayYuan(leftFen)} is left to receive.`,
    )
    throw new Refusal('invalid', sentence, [{ path: '/amountFen', sentence }])
  }
  if (firstPaidOn !== null && receivedOn >= firstPaidOn) return
  const sentence = label(
    `到账日期不能早于支付日期（${firstPaidOn ?? '—'}）。`,
    `It may not have arrived before it was paid (${firstPaidOn ?? '—'}).`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/receivedOn', sentence }])
}
