import { accountKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { covers } from '#kernel/scope.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { newId } from '#platform/ids.ts'
import { keepVersion } from '../claims/claim-change.ts'
import { contentOf } from '../claims/claim-entry.ts'
import type { ClaimFields } from '../claims/claim-kind.ts'
import { mayFileClaim } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { ClaimForm } from '../claims/claim-schema.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { refuseFuture } from '../form-parts.ts'
import { maySeeProject } from '../projects/project-policy.ts'
import { findProjects } from '../projects/project-store.ts'

/** Files a claim on a project, as a draft that only its claimant works on. */
export const fileClaim = defineCreation({
  process: claimProcess,
  name: 'file',
  input: ClaimForm,
  mayBeTakenBy: mayFileClaim,
  gather: async (tx, { input }) => ({
    project:
      input === null ? undefined : (await findProjects(tx, [input.projectId])).get(input.projectId),
    salt: newId(),
  }),
  decide({ input, known: { project, salt }, actor, hat, happenedAt }) {
    refuseFuture(input.eventOn, shanghaiDate(happenedAt.getTime()), '/eventOn')
    const spine = project && { ...project, ownerId: null, assigneeKey: null }
    if (spine?.state !== 'approved' || !covers(maySeeProject(hat), spine)) throw projectMissing()
    const fields: ClaimFields = {
      ...contentOf(input),
      claimKind: 'reimbursement',
      payeeSalt: salt,
      claimantPersonId: hat.actingFor?.personId ?? actor.personId,
      chain: null,
      returned: null,
    }
    const ownerId = hat.actingFor?.accountId ?? actor.accountId
    return {
      fields,
      spine: {
        title: fields.purpose,
        unitId: hat.unitId,
        ownerId,
        waits: { on: accountKey(ownerId), for: 'finish', dueOn: null },
      },
    }
  },
  follow: keepVersion,
})
