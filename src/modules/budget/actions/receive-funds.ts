import { shanghaiDate } from '#kernel/dates.ts'
import { defineProjectAction } from '../projects/project-kind.ts'
import { refuseFuture, writtenNumber } from '../form-parts.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { mayAdjustProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { ReceiveFundsForm } from '../projects/project-schema.ts'
import { addProjectChange } from '../projects/project-store.ts'

/** Records that funds of an approved budget have come in (到位): one of the three official denominators. */
export const receiveFunds = defineProjectAction({
  process: projectProcess,
  name: 'receive',
  input: ReceiveFundsForm,
  mayBeTakenBy: mayAdjustProject,
  gather: () => Promise.resolve(null),
  decide({ input, happenedAt }) {
    refuseFuture(input.receivedOn, shanghaiDate(happenedAt.getTime()), '/receivedOn')
    return {}
  },
  follow(tx, { record, input, happenedAt, journalId }) {
    const { classCode } = record
    const happenedOn = input.receivedOn
    const entries = input.amounts.map(({ source, amountFen }) => ({
      projectId: record.id,
      claimId: null,
      kind: 'receipt' as const,
      source,
      classCode,
      amountFen,
      happenedOn,
    }))
    addEntries(tx, entries, { journalId, happenedAt })
    addProjectChange(tx, {
      projectId: record.id,
      kind: 'receipt',
      reason: input.reason,
      document: writtenNumber(input.document),
      amounts: input.amounts,
      happenedOn,
      journalId,
    })
  },
})
