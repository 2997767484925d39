import { shanghaiDate } from '#kernel/dates.ts'
import { defineProjectAction } from '../projects/project-kind.ts'
import { refuseFuture, writtenNumber } from '../form-parts.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { mayAdjustProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { ApproveProjectForm } from '../projects/project-schema.ts'
import { addProjectChange } from '../projects/project-store.ts'

/** Records the approval: the planned amounts become the year-start budget. */
export const approveProject = defineProjectAction({
  process: projectProcess,
  name: 'approve',
  input: ApproveProjectForm,
  likely: true,
  mayBeTakenBy: mayAdjustProject,
  gather: () => Promise.resolve(null),
  decide({ record, input, happenedAt }) {
    refuseFuture(input.approvedOn, shanghaiDate(happenedAt.getTime()), '/approvedOn')
    return { spine: { waits: null }, noted: { sources: record.sources } }
  },
  follow(tx, { record, input, happenedAt, journalId }) {
    const { sources } = record
    const happenedOn = input.approvedOn
    const entries = sources.map(({ source, amountFen }) => ({
      projectId: record.id,
      claimId: null,
      kind: 'appropriation' as const,
      source,
      classCode: record.classCode,
      amountFen,
      happenedOn,
    }))
    addEntries(tx, entries, { journalId, happenedAt })
    addProjectChange(tx, {
      projectId: record.id,
      kind: 'approval',
      reason: '年初预算',
      document: writtenNumber(input.document),
      amounts: sources,
      happenedOn,
      journalId,
    })
  },
})
