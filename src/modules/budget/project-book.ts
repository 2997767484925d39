import { shanghaiDate } from '#kernel/dates.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { getUnits } from '#modules/people/index.ts'
import { defineBook, type ListColumn } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { adjustProject } from './actions/adjust-project.ts'
import { approveProject } from './actions/approve-project.ts'
import { closeProject } from './actions/close-project.ts'
import { editProject } from './actions/edit-project.ts'
import { planProject } from './actions/plan-project.ts'
import { receiveFunds } from './actions/receive-funds.ts'
import { balanceOf } from './balance.ts'
import { classChoices, sourceChoices, unitChoices } from './choices.ts'
import { amount, text, written } from './fact-values.ts'
import { readSums } from './ledger-store.ts'
import { projectFacts, projectPapers, sayProjectNotYet } from './project-face.ts'
import { projectKind, type Project } from './project-kind.ts'
import { projectProcess } from './project-process.ts'

/** A project as a row of its list, with what became of its money. */
interface ListedProject extends Project {
  readonly adjustedFen?: number
  readonly availableFen?: number
  readonly unitName?: string
}

const adjustedFen = sql`(select coalesce(sum(e.amount_fen), 0)::bigint from budget.ledger_entry e
  where e.project_id = own.id and e.kind in ('appropriation', 'adjustment'))`

const columns: readonly ListColumn<ListedProject>[] = [
  {
    name: 'number',
    label: label('项目编码', 'Code'),
    sort: sql`own.code`,
    cell: (row) => text(row.code),
  },
  {
    name: 'title',
    label: label('项目', 'Project'),
    sort: sql`own.name`,
    cell: ({ id, name }) => ({ type: 'record', collection: 'projects', id, text: name }),
  },
  {
    name: 'year',
    label: label('年度', 'Year'),
    numeric: true,
    sort: sql`own.year`,
    sortAs: 'bigint',
    cell: (row) => text(String(row.year)),
  },
  {
    name: 'unit',
    label: label('实施单位', 'Unit'),
    cell: (row) => written(row.unitName ?? '—'),
  },
  {
    name: 'adjusted',
    label: label('调整后预算（元）', 'Adjusted budget (yuan)'),
    numeric: true,
    sort: adjustedFen,
    sortAs: 'bigint',
    cell: (row) => amount(row.adjustedFen ?? 0),
  },
  {
    name: 'available',
    label: label('可用余额（元）', 'Available (yuan)'),
    numeric: true,
    cell: (row) => amount(row.availableFen ?? 0),
  },
  {
    name: 'state',
    label: label('状态', 'State'),
    sort: sql`r.state`,
    cell: (row, language: Language) => text(say(projectProcess.states[row.state], language)),
  },
]

export const projectBook = defineBook<ListedProject>({
  kind: projectKind,
  actions: [approveProject, editProject, adjustProject, receiveFunds, closeProject],
  creations: [planProject],
  describe: async (tx, project, context) => ({
    facts: await projectFacts(tx, project, context),
    papers: await projectPapers(tx, project, context.language),
    notYet: sayProjectNotYet(project, context.language),
  }),
  async choices(tx, action, ...[_project, { actor, language, now }]) {
    const sources = sourceChoices(language)
    switch (action) {
      case 'plan':
      case 'edit':
        return {
          classCode: await classChoices(tx, shanghaiDate(now.getTime())),
          'sources.source': sources,
          ...(action === 'plan' ? { unitId: await unitChoices(tx, actor) } : {}),
        }
      case 'adjust':
        return { 'changes.source': sources }
      case 'receive':
        return { 'amounts.source': sources }
      default:
        return {}
    }
  },
  listing: {
    defaultSort: 'number',
    columns,
    filters: {
      year: (value) => sql`own.year::text = ${value}`,
      unit: (value) => sql`r.unit_id::text = ${value}`,
      class: (value) => sql`own.class_code = ${value}`,
    },
    async complete(tx, rows) {
      const units = await getUnits(
        tx,
        rows.map(({ unitId }) => unitId),
      )
      const sums = await readSums(
        tx,
        rows.map(({ id }) => id),
      )
      return rows.map((row) => ({
        ...row,
        ...balanceOf(sums.get(row.id) ?? {}),
        unitName: units.get(row.unitId)?.name ?? '—',
      }))
    },
  },
})
