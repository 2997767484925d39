import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { ExplainForm } from '../treasury/treasury-schema.ts'
import { leftOf, withExplanation } from '../treasury/treasury-standing.ts'
import { addExplanation } from '../treasury/treasury-store.ts'
import { findTreasuryWait } from '../treasury/treasury-wait.ts'

/** Says why a line, or a payment of the month, has no counterpart. Said again, the last holds. */
export const explainDifference = defineTreasuryAction({
  process: treasuryProcess,
  name: 'explain',
  input: ExplainForm,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide({ record, known, input, actor, happenedAt }) {
    const { standing, way } = known
    const { onlyTreasury, onlyHere } = leftOf(standing)
    const [side, id] = partsOf(input.item)
    const left = side === 'line' ? onlyTreasury : onlyHere
    if (!left.some((one) => one.id === id)) throw notLeft()
    const { cause, note } = input
    const after = withExplanation(standing, id, { cause, note, personId: actor.personId })
    return { spine: { waits: findTreasuryWait(way, record, { standing: after, happenedAt }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { cause, note } = input
    const [side, id] = partsOf(input.item)
    const of =
      side === 'line' ? { lineId: id, paymentId: null } : { lineId: null, paymentId: Number(id) }
    const { accountId, personId } = actor
    const explanation = { listId: record.id, ...of, cause, note }
    addExplanation(tx, explanation, { accountId, personId, journalId })
  },
})

function partsOf(item: string): readonly [side: string, id: string] {
  const [side = '', id = ''] = item.split(':')
  return [side, id]
}

function notLeft(): Refusal {
  const sentence = label('选一笔没有对上的。', 'Choose one that has no counterpart.')
  return new Refusal('invalid', sentence, [{ path: '/item', sentence }])
}
