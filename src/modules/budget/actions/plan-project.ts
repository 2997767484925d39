import { parseBudgetProjectCode } from '#kernel/budget-project-code.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { waitOnApprover } from '../signing/approver.ts'
import { writtenNumber } from '../form-parts.ts'
import { mayPlanProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { PlanProjectForm, type EditProjectForm } from '../projects/project-schema.ts'
import { findProjectByCode } from '../projects/project-store.ts'
import type { ProjectFields } from '../projects/project.ts'

/** Plans a budget project: its code, its basis and where its money is to come from. */
export const planProject = defineCreation({
  process: projectProcess,
  name: 'plan',
  input: PlanProjectForm,
  mayBeTakenBy: mayPlanProject,
  gather: async (tx, { input, happenedAt }) =>
    input === null
      ? { sameCode: undefined, waits: null }
      : {
          sameCode: await findSameCode(tx, input),
          waits: await waitOnApprover(tx, input.unitId, happenedAt),
        },
  decide({ id, input, known, actor }) {
    refuseSameCode(known.sameCode, id)
    const { unitId, ...form } = input
    const fields = projectFieldsOf(form)
    return {
      fields,
      spine: {
        number: fields.code,
        title: fields.name,
        unitId,
        ownerId: actor.accountId,
        waits: known.waits,
      },
    }
  },
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.project', recordId: record.id, accountId: actor.accountId },
      record.documents.flatMap(({ fileIds }) => fileIds),
    ),
})

/** The record's fields as the form gives them, every code and number in its one written form. */
export function projectFieldsOf(form: EditProjectForm): ProjectFields {
  return {
    code: parseBudgetProjectCode(form.code).code,
    name: form.name,
    nameEnglish: form.nameEnglish ?? null,
    year: form.year,
    classCode: form.classCode,
    sources: form.sources,
    documents: form.documents.map(({ number, date, ...document }) => ({
      ...document,
      number: writtenNumber(number),
      date: date ?? null,
    })),
  }
}

/** The project that already has this code. */
export async function findSameCode(
  tx: Tx,
  form: { readonly code: string },
): Promise<string | undefined> {
  return findProjectByCode(tx, parseBudgetProjectCode(form.code).code)
}

/** Two projects never share a code. */
export function refuseSameCode(found: string | undefined, ownId: string): void {
  if (found === undefined || found === ownId) return
  const sentence = label(
    '已有项目用了这个编码，请核对。',
    'Another project has this code. Check it.',
  )
  throw new Refusal('already-exists', sentence, [{ path: '/code', sentence }])
}
