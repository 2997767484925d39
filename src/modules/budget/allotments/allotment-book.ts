import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { unitFilter } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import { idFilter, textFilter, wordFilter, yearFilter } from '#platform/records/list-filter.ts'
import { defineBook, type Choice, type ChoiceReader } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { acceptAllotment } from '../actions/accept-allotment.ts'
import { changeAllotment } from '../actions/change-allotment.ts'
import { closeAllotment } from '../actions/close-allotment.ts'
import { decideAllotment } from '../actions/decide-allotment.ts'
import { drawUpAllotment } from '../actions/draw-up-allotment.ts'
import { editAllotment } from '../actions/edit-allotment.ts'
import { followPayments } from '../actions/follow-payments.ts'
import { receiveAllotment } from '../actions/receive-allotment.ts'
import { sendBackAllotment } from '../actions/send-back-allotment.ts'
import { withdrawAllotment } from '../actions/withdraw-allotment.ts'
import { amount, text, written } from '../face-values.ts'
import { classChoices } from '../ledger/class-choices.ts'
import { listVisible } from '../projects/project-directory.ts'
import { findProjects } from '../projects/project-store.ts'
import { projectChoices, sharedTowns } from './allotment-choices.ts'
import { listTowns } from './allotment-entry.ts'
import { describeAllotment } from './allotment-face.ts'
import { allotmentKind, type Allotment } from './allotment-kind.ts'
import { allotmentProcess } from './allotment-process.ts'
import { methodLabels } from './allotment.ts'

type Listed = Allotment & { readonly projectName?: string }

/** Allotments as every face meets them. */
export const allotmentBook = defineBook<Listed>({
  kind: allotmentKind,
  actions: [
    decideAllotment,
    acceptAllotment,
    receiveAllotment,
    closeAllotment,
    editAllotment,
    changeAllotment,
    sendBackAllotment,
    withdrawAllotment,
    followPayments,
  ],
  creations: [drawUpAllotment],
  describe: describeAllotment,
  async choices(tx, action, ...[allotment, { actor, language, now }]) {
    if (allotment !== null && ['accept', 'receive', 'change'].includes(action))
      return {
        [action === 'accept' ? 'townIds' : 'townId']: await sharedTowns(tx, allotment, {
          action,
          language,
        }),
      }
    if (action !== 'draw-up' && action !== 'edit') return {}
    const towns = await listTowns(tx)
    return {
      ...(action === 'draw-up' ? { projectId: await projectChoices(tx, actor) } : {}),
      classCode: await classChoices(tx, shanghaiDate(now.getTime())),
      'towns.townId': towns.map(({ id, name }) => ({ value: id, label: name })),
    }
  },
  listing: {
    defaultSort: '-changed',
    columns: [
      {
        name: 'number',
        label: label('编号', 'Number'),
        sort: sql`coalesce(r.number, '')`,
        cell: (allotment: Listed) => text(allotment.number ?? '—'),
      },
      {
        name: 'name',
        label: label('名称', 'Name'),
        sort: sql`own.name`,
        cell: (allotment: Listed) => written(allotment.name),
      },
      {
        name: 'project',
        label: label('项目', 'Project'),
        cell: (allotment: Listed) => written(allotment.projectName ?? '—'),
      },
      {
        name: 'towns',
        label: label('镇（街道）', 'Towns'),
        numeric: true,
        cell: (allotment: Listed) => text(String(allotment.towns.length)),
      },
      {
        name: 'amount',
        label: label('总额', 'In all'),
        numeric: true,
        sort: sql`own.total_fen`,
        sortAs: 'bigint',
        cell: (allotment: Listed) => amount(allotment.totalFen),
      },
      stateColumn(allotmentProcess),
      changedColumn,
    ],
    title: label('奖补', 'Allotments'),
    filters: {
      year: yearFilter(sql`(select p.year from budget.project p where p.id = own.project_id)`),
      project: idFilter(label('项目', 'Project'), sql`own.project_id`, listedProjects),
      unit: unitFilter,
      method: wordFilter(label('分配办法', 'How it is worked out'), sql`own.method`, methodLabels),
      name: textFilter(label('名称', 'Name'), sql`own.name`),
      waits: (value) => sql<boolean>`r.waiting_for = ${value}`,
    },
    async complete(tx, rows) {
      const projects = await findProjects(tx, [...new Set(rows.map(({ projectId }) => projectId))])
      return rows.map((row) => ({ ...row, projectName: projects.get(row.projectId)?.name ?? '—' }))
    },
  },
})

async function listedProjects(tx: Tx, { actor, language }: ChoiceReader): Promise<Choice[]> {
  const projects = await listVisible(tx, actor)
  return projects.map(({ id, year, name, nameEnglish }) => ({
    value: id,
    label: `${String(year)} ${language === 'en' ? (nameEnglish ?? name) : name}`,
  }))
}
