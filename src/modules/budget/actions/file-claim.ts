import { accountKey } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { covers } from '#kernel/scope.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { newId } from '#platform/ids.ts'
import { keepVersion } from '../claims/claim-change.ts'
import { basisOf, contentOf } from '../claims/claim-entry.ts'
import type { ClaimFields } from '../claims/claim-kind.ts'
import { mayFileClaim } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { ClaimForm } from '../claims/claim-schema.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { readBasis } from '../claims/read-basis.ts'
import { refuseFuture } from '../form-parts.ts'
import { maySeeProject } from '../projects/project-policy.ts'
import { findProjects } from '../projects/project-store.ts'

/** Files a claim on a project, as a draft that only its claimant works on. */
export const fileClaim = defineCreation({
  process: claimProcess,
  name: 'file',
  input: ClaimForm,
  mayBeTakenBy: mayFileClaim,
  async gather(tx, { input }) {
    const salt = newId()
    if (input === null) return { salt, project: undefined, content: null }
    const content = contentOf(input, await readBasis(tx, basisOf(input)))
    const projects = await findProjects(tx, [content.projectId])
    return { salt, project: projects.get(content.projectId), content }
  },
  decide({ input, known: { project, salt, content }, actor, hat, happenedAt }) {
    if (content === null) throw projectMissing()
    refuseFuture(input.eventOn, shanghaiDate(happenedAt.getTime()), '/eventOn')
    const spine = project && { ...project, ownerId: null, assigneeKey: null }
    if (spine?.state !== 'approved' || !covers(maySeeProject(hat), spine)) throw projectMissing()
    const fields: ClaimFields = {
      ...content,
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
