import type { Actor } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label, type Language } from '#kernel/label.ts'
import { sumFen } from '#kernel/money.ts'
import { getUnits, unitFilter } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import { textFilter, yearFilter } from '#platform/records/list-filter.ts'
import { defineBook, type Choice } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { adjustProject } from '../actions/adjust-project.ts'
import { approveProject } from '../actions/approve-project.ts'
import { closeProject } from '../actions/close-project.ts'
import { editProject } from '../actions/edit-project.ts'
import { planProject } from '../actions/plan-project.ts'
import { receiveFunds } from '../actions/receive-funds.ts'
import { classChoices } from '../ledger/class-choices.ts'
import { amount, text, written } from '../face-values.ts'
import { describeProject } from './project-face.ts'
import { projectKind, type Project } from './project-kind.ts'
import { projectProcess } from './project-process.ts'

type Listed = Project & { readonly unitName?: string }

/** Budget projects as every face meets them. */
export const projectBook = defineBook<Listed>({
  kind: projectKind,
  actions: [approveProject, editProject, adjustProject, receiveFunds, closeProject],
  creations: [planProject],
  describe: describeProject,
  async choices(tx, action, ...[_project, { actor, now }]) {
    if (action !== 'plan' && action !== 'edit') return {}
    const classCode = await classChoices(tx, shanghaiDate(now.getTime()))
    return action === 'plan' ? { classCode, unitId: await planningUnits(tx, actor) } : { classCode }
  },
  listing: {
    defaultSort: 'code',
    columns: [
      {
        name: 'code',
        label: label('项目编码', 'Code'),
        sort: sql`own.code`,
        cell: (project: Listed) => text(project.code),
      },
      {
        name: 'name',
        label: label('项目名称', 'Name'),
        sort: sql`own.name`,
        cell: (project: Listed, language: Language) =>
          language === 'en' && project.nameEnglish !== null
            ? text(project.nameEnglish)
            : written(project.name),
      },
      {
        name: 'year',
        label: label('年度', 'Year'),
        sort: sql`own.year::bigint`,
        sortAs: 'bigint',
        cell: (project: Listed) => text(String(project.year)),
      },
      {
        name: 'unit',
        label: label('实施单位', 'Unit'),
        cell: (project: Listed) => written(project.unitName ?? '—'),
      },
      {
        name: 'planned',
        label: label('年初预算', 'Year-start budget'),
        numeric: true,
        cell: (project: Listed) =>
          amount(sumFen(project.sources.map(({ amountFen }) => amountFen))),
      },
      stateColumn(projectProcess),
    ],
    title: label('预算项目', 'Budget projects'),
    filters: {
      year: yearFilter(sql`own.year`),
      unit: unitFilter,
      name: textFilter(label('名称', 'Name'), sql`own.name || coalesce(own.name_english, '')`),
    },
    async complete(tx, rows) {
      const units = await getUnits(
        tx,
        rows.map(({ unitId }) => unitId),
      )
      return rows.map((row) => ({ ...row, unitName: units.get(row.unitId)?.name ?? '—' }))
    },
  },
})

/** The units for which this person may plan. */
async function planningUnits(tx: Tx, actor: Actor): Promise<readonly Choice[]> {
  const ids = actor.hats.flatMap(({ grants, unitId }) => {
    const reach = grants['budget.project.plan']
    if (reach === undefined) return []
    return reach === 'county' ? [unitId] : reach
  })
  const units = await getUnits(tx, [...new Set(ids)])
  return [...units.values()].map(({ id, name }) => ({ value: id, label: name }))
}
