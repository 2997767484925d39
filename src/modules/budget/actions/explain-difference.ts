import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { ExplainForm } from '../treasury/treasury-schema.ts'
import { leftOf, withExplanation } from '../treasury/treasury-standing.ts'
import { parsePartId } from '../treasury/treasury-payouts.ts'
import { addExplanation } from '../treasury/treasury-store.ts'
import { findTreasuryWait } from '../treasury/treasury-wait.ts'

/** Says why a line, a payment of the month, or both that are one difference, have no counterpart. The last said holds. */
export const explainDifference = defineTreasuryAction({
  process: treasuryProcess,
  name: 'explain',
  input: ExplainForm,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide({ record, known, input, actor, happenedAt }) {
    const { standing, way } = known
    const { onlyTreasury, onlyHere } = leftOf(standing)
    const left = [...onlyTreasury, ...onlyHere].map(({ id }) => id)
    const ids = sidesOf(input.item).map(({ id }) => id)
    if (!ids.every((id) => left.includes(id))) throw notLeft()
    const { cause, note } = input
    const after = withExplanation(standing, ids, { cause, note, personId: actor.personId })
    return { spine: { waits: findTreasuryWait(way, record, { standing: after, happenedAt }) } }
  },
  follow(tx, { record, input, actor, journalId }) {
    const { cause, note } = input
    const { accountId, personId } = actor
    for (const { side, id } of sidesOf(input.item)) {
      const of = side === 'line' ? { lineId: id } : parsePartId(id)
      const explanation = { listId: record.id, of, cause, note }
      addExplanation(tx, explanation, { accountId, personId, journalId })
    }
  },
})

function sidesOf(item: string): readonly { readonly side: string; readonly id: string }[] {
  return item.split(',').map((part) => {
    const [side = '', id = ''] = part.split(':')
    return { side, id }
  })
}

function notLeft(): Refusal {
  const sentence = label('选一笔没有对上的。', 'Choose one that has no counterpart.')
  return new Refusal('invalid', sentence, [{ path: '/item', sentence }])
}
