import { shanghaiDate } from '#kernel/dates.ts'
import { sumFen } from '#kernel/money.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { readTaken } from '../claims/basis-store.ts'
import { withStep } from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayConfirmContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { TerminationForm } from '../contracts/contract-schema.ts'
import { refuseFuture } from '../form-parts.ts'

/** The contract ends before its time: what claims took stays theirs, nothing more is paid on it. */
export const terminateContract = defineContractAction({
  process: contractProcess,
  name: 'terminate',
  input: TerminationForm,
  grave: true,
  mayBeTakenBy: mayConfirmContract,
  gather: async (tx, { record }) => ({
    takenFen: sumFen(Object.values(await readTaken(tx, record.id, null))),
  }),
  decide({ record, input, known, actor, hat, happenedAt }) {
    refuseFuture(input.terminatedOn, shanghaiDate(happenedAt.getTime()), '/terminatedOn')
    return {
      changes: {
        steps: withStep(record.steps, 'terminate', { actor, hat, happenedAt }),
        ended: { on: input.terminatedOn, reason: input.reason, fileIds: input.fileIds ?? [] },
      },
      spine: { waits: null },
      noted: { takenFen: known.takenFen, freedFen: record.totalFen - known.takenFen },
    }
  },
  follow: (tx, { record, input, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.contract', recordId: record.id, accountId: actor.accountId },
      input.fileIds ?? [],
    ),
})
