import { covers } from '#kernel/scope.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { personsBehind } from '#modules/people/index.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { enteredOf, handNow, listTowns, refuseOtherTowns } from '../allotments/allotment-entry.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { readAllotmentRule } from '../allotments/allotment-rule.ts'
import { DrawUpForm } from '../allotments/allotment-schema.ts'
import { waitOnDecider } from '../allotments/next-wait.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { findProjects } from '../projects/project-store.ts'

/** Draws up how a project's money is shared out among towns; it waits for whoever decides it. */
export const drawUpAllotment = defineCreation({
  process: allotmentProcess,
  name: 'draw-up',
  input: DrawUpForm,
  mayBeTakenBy: mayDrawUpAllotment,
  async gather(tx, { input, actor, hat, happenedAt }) {
    const rule = await readAllotmentRule(tx, shanghaiDate(happenedAt.getTime()))
    if (input === null) return { rule, project: undefined, towns: [], waits: null }
    const project = (await findProjects(tx, [input.projectId])).get(input.projectId)
    if (project === undefined) throw projectMissing()
    const persons = personsBehind(actor, hat)
    const waits = await waitOnDecider(tx, project.unitId, { persons, happenedAt })
    return { rule, project, towns: await listTowns(tx), waits }
  },
  beginsWith: ({ rule: { paymentOrder } }) => ({ paymentOrder }),
  decide({ input, known: { project, towns, waits }, actor, hat, happenedAt }) {
    const spine = project && { ...project, ownerId: null, assigneeKey: null }
    if (spine?.state !== 'approved' || !covers(mayDrawUpAllotment(hat), spine))
      throw projectMissing()
    const { projectId, ...form } = input
    const entered = enteredOf(form)
    refuseOtherTowns(entered.towns, towns)
    return {
      fields: {
        projectId,
        ...entered,
        decision: null,
        returned: null,
        hands: [handNow('draw-up', { actor, hat, happenedAt })],
      },
      spine: {
        title: entered.name,
        unitId: spine.unitId,
        ownerId: hat.actingFor?.accountId ?? actor.accountId,
        waits,
      },
    }
  },
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.allotment', recordId: record.id, accountId: actor.accountId },
      record.document.fileIds,
    ),
})
