import { shanghaiDate } from '#kernel/dates.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { defineProjectAction } from '../projects/project-kind.ts'
import { refuseOverdraft } from '../ledger/balance.ts'
import { refuseFuture, writtenNumber } from '../form-parts.ts'
import { addEntries, readSumsOf } from '../ledger/ledger-store.ts'
import { mayAdjustProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { AdjustProjectForm } from '../projects/project-schema.ts'
import { addProjectChange } from '../projects/project-store.ts'

/** Adjusts an approved budget, source by source, with a reason. The original stays; nothing spent or reserved is cut away. */
export const adjustProject = defineProjectAction({
  process: projectProcess,
  name: 'adjust',
  input: AdjustProjectForm,
  grave: true,
  mayBeTakenBy: mayAdjustProject,
  // `take` holds the project, so no claim can reserve between this sum and the decision.
  gather: async (tx, { record }) => ({ sums: await readSumsOf(tx, record.id) }),
  decide({ input, known, happenedAt }) {
    refuseFuture(input.adjustedOn, shanghaiDate(happenedAt.getTime()), '/adjustedOn')
    refuseOverdraft(
      known.sums,
      input.changes
        .filter(({ amountFen }) => amountFen < 0)
        .map(({ source, amountFen }) => ({ source, amountFen: -amountFen })),
    )
    return {}
  },
  async follow(tx, { record, input, actor, happenedAt, journalId }) {
    const { classCode } = record
    const happenedOn = input.adjustedOn
    const entries = input.changes.map(({ source, amountFen }) => ({
      projectId: record.id,
      claimId: null,
      kind: 'adjustment' as const,
      source,
      classCode,
      amountFen,
      happenedOn,
    }))
    addEntries(tx, entries, { journalId, happenedAt })
    addProjectChange(tx, {
      projectId: record.id,
      kind: 'adjustment',
      reason: input.reason,
      document: writtenNumber(input.document),
      amounts: input.changes,
      happenedOn,
      journalId,
    })
    await ownFiles(
      tx,
      { kind: 'budget.project', recordId: record.id, accountId: actor.accountId },
      input.fileIds ?? [],
    )
  },
})
