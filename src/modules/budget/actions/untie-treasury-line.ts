import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { UntieForm } from '../treasury/treasury-schema.ts'
import { endPairs } from '../treasury/treasury-store.ts'
import { waitOnImporter } from '../treasury/treasury-wait.ts'

/** Undoes a match that was wrong, and says why; both sides are open again. */
export const untieTreasuryLine = defineTreasuryAction({
  process: treasuryProcess,
  name: 'untie',
  input: UntieForm,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide({ record, known, input, happenedAt }) {
    const { standing, way } = known
    const line = standing.lines.find(({ id, pair }) => id === input.lineId && pair !== null)
    if (!line) throw notTied()
    return {
      spine: { waits: waitOnImporter(way, record, { for: 'settle', happenedAt }) },
      noted: { certainty: line.pair?.certainty },
    }
  },
  follow(tx, { input, journalId }) {
    endPairs(tx, { lineId: input.lineId }, journalId)
  },
})

function notTied(): Refusal {
  const sentence = label('选一笔已经勾对的。', 'Choose one that is matched.')
  return new Refusal('invalid', sentence, [{ path: '/lineId', sentence }])
}
