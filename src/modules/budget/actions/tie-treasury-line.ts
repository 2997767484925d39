import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury, refuseCashier } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { TieForm } from '../treasury/treasury-schema.ts'
import { withPairs, type StandingSide } from '../treasury/treasury-standing.ts'
import { parsePartId } from '../treasury/treasury-payouts.ts'
import { addPairs } from '../treasury/treasury-store.ts'
import { findTreasuryWait } from '../treasury/treasury-wait.ts'

/** Ties a line and a payment of the same amount that the machine could not know to be one, and says why. */
export const tieTreasuryLine = defineTreasuryAction({
  process: treasuryProcess,
  name: 'tie',
  input: TieForm,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide({ record, known, input, actor, happenedAt }) {
    const { standing, way, persons } = known
    const line = getOpen(standing.lines, input.lineId, '/lineId')
    const payment = getOpen(standing.payments, input.paymentId, '/paymentId')
    refuseCashier(persons, [payment.personId])
    refuseOtherAmount(line.fen, payment.fen)
    const pairs = [{ lineId: line.id, paymentId: payment.id, certainty: 'payee' as const }]
    const after = withPairs(
      standing,
      { pairs },
      { listId: record.id, personId: actor.personId, isByHand: true },
    )
    return { spine: { waits: findTreasuryWait(way, record, { standing: after, happenedAt }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { accountId, personId } = actor
    const { lineId, reason } = input
    const payout = parsePartId(input.paymentId)
    const pair = { listId: record.id, lineId, ...payout, reason, certainty: 'by-hand' }
    addPairs(tx, [pair], { accountId, personId, journalId })
  },
})

function getOpen<Side extends StandingSide>(
  sides: readonly Side[],
  id: string,
  path: string,
): Side {
  const found = sides.find((side) => side.id === id && side.pair === null)
  if (found) return found
  const sentence = label('选一笔还没勾对的。', 'Choose one that is not matched yet.')
  throw new Refusal('invalid', sentence, [{ path, sentence }])
}

function refuseOtherAmount(lineFen: number, paymentFen: number): void {
  if (lineFen === paymentFen) return
  const [treasury, here] = [sayYuan(lineFen), sayYuan(paymentFen)]
  const sentence = label(
    `金额不同（国库 ${treasury} 元，这里 ${here} 元），不能勾对。请说明差异。`,
    `The amounts differ (${treasury} yuan at the treasury, ${here} here), so they are not one payment. Explain the difference.`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/paymentId', sentence }])
}
