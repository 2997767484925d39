import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { waitOnKeeper, withStep } from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayKeepContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { AcceptanceForm } from '../contracts/contract-schema.ts'
import { lastDueOn } from '../contracts/contract.ts'
import { refuseFuture } from '../form-parts.ts'

/** What was delivered is accepted: the rest may be paid, the retention from its day on. */
export const acceptContract = defineContractAction({
  process: contractProcess,
  name: 'accept',
  input: AcceptanceForm,
  likely: true,
  mayBeTakenBy: mayKeepContract,
  gather: () => Promise.resolve(null),
  decide({ record, input, actor, hat, happenedAt }) {
    refuseFuture(input.acceptedOn, shanghaiDate(happenedAt.getTime()), '/acceptedOn')
    refuseBeforeSigned(input.acceptedOn, record.signedOn)
    const { remarks = null, acceptors, ...acceptance } = input
    const { ownerId, retentionFen, retentionDueOn } = record
    const waitsFor = retentionFen > 0 ? 'pay-retention' : 'settle'
    return {
      changes: {
        acceptance: { ...acceptance, remarks },
        acceptors,
        steps: withStep(record.steps, 'accept', { actor, hat, happenedAt }),
      },
      spine: { waits: waitOnKeeper(ownerId, waitsFor, retentionDueOn ?? lastDueOn(record)) },
    }
  },
  follow: (tx, { record, input, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.contract', recordId: record.id, accountId: actor.accountId },
      input.fileIds,
    ),
})

function refuseBeforeSigned(acceptedOn: string, signedOn: string): void {
  if (acceptedOn >= signedOn) return
  const sentence = label(
    `验收日期不能早于签订日期（${signedOn}）。`,
    `The acceptance may not be dated before the contract (${signedOn}).`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/acceptedOn', sentence }])
}
