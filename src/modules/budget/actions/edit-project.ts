import { ownFiles } from '#platform/files/record-files.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { defineProjectAction } from '../projects/project-kind.ts'
import { mayPlanProject } from '../projects/project-policy.ts'
import { projectProcess } from '../projects/project-process.ts'
import { EditProjectForm } from '../projects/project-schema.ts'
import { findSameCode, projectFieldsOf, refuseSameCode } from './plan-project.ts'

/** Changes a planned project before it is approved. */
export const editProject = defineProjectAction({
  process: projectProcess,
  name: 'edit',
  input: EditProjectForm,
  mayBeTakenBy: mayPlanProject,
  gather: async (tx, { input }) => ({
    sameCode: input === null ? undefined : await findSameCode(tx, input),
  }),
  beginsWith: ({ code, name, nameEnglish, year, classCode, sources, documents }) => ({
    code,
    name,
    ...(nameEnglish === null ? {} : { nameEnglish }),
    year,
    classCode,
    sources,
    documents: documents.map(({ number, date, ...document }) => ({
      ...document,
      ...(number === null ? {} : { number }),
      ...(date === null ? {} : { date }),
    })),
  }),
  decide({ record, input, known }) {
    refuseSameCode(known.sameCode, record.id)
    const changes = projectFieldsOf(input)
    return { changes, spine: { number: changes.code, title: changes.name } }
  },
  async follow(tx, { record, actor }) {
    setSearchWords(tx, record.id, `${record.code} ${record.name}`)
    await ownFiles(
      tx,
      { kind: 'budget.project', recordId: record.id, accountId: actor.accountId },
      record.documents.flatMap(({ fileIds }) => fileIds),
    )
  },
})
