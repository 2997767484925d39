import { shanghaiDate } from '#kernel/dates.ts'
import { label, say } from '#kernel/label.ts'
import { getUnits } from '#modules/people/index.ts'
import { defineBook, type ListColumn } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { amendClaim } from './actions/amend-claim.ts'
import { bookClaim } from './actions/book-claim.ts'
import { editClaim } from './actions/edit-claim.ts'
import { fileClaim } from './actions/file-claim.ts'
import { recordPayment } from './actions/record-payment.ts'
import { returnClaim } from './actions/return-claim.ts'
import { reversePayment } from './actions/reverse-payment.ts'
import { signClaim } from './actions/sign-claim.ts'
import { submitClaim } from './actions/submit-claim.ts'
import { takeBackClaim } from './actions/take-back-claim.ts'
import { voidClaim } from './actions/void-claim.ts'
import { withdrawClaim } from './actions/withdraw-claim.ts'
import { classChoices, projectChoices, sourceChoices } from './choices.ts'
import { describeClaim } from './claim-face.ts'
import { claimKind, type Claim } from './claim-kind.ts'
import { claimProcess } from './claim-process.ts'
import { amount, text, written } from './fact-values.ts'
import { findProjects } from './project-store.ts'

/** A claim as a row of its list, with the names beside it. */
interface ListedClaim extends Claim {
  readonly projectName?: string
  readonly unitName?: string
}

const columns: readonly ListColumn<ListedClaim>[] = [
  {
    name: 'number',
    label: label('单号', 'Number'),
    sort: sql`coalesce(r.number, '')`,
    cell: (row) => text(row.number ?? '—'),
  },
  {
    name: 'title',
    label: label('事由', 'Purpose'),
    sort: sql`r.title`,
    cell: ({ id, title }) => ({ type: 'record', collection: 'claims', id, text: title }),
  },
  {
    name: 'project',
    label: label('项目', 'Project'),
    cell: (row) => ({
      type: 'record',
      collection: 'projects',
      id: row.projectId,
      text: row.projectName ?? '—',
    }),
  },
  { name: 'unit', label: label('单位', 'Unit'), cell: (row) => written(row.unitName ?? '—') },
  {
    name: 'amount',
    label: label('金额（元）', 'Amount (yuan)'),
    numeric: true,
    sort: sql`own.total_fen`,
    sortAs: 'bigint',
    cell: (row) => amount(row.totalFen),
  },
  {
    name: 'event',
    label: label('发生日期', 'Date'),
    sort: sql`own.event_on`,
    sortAs: 'date',
    cell: (row) => ({ type: 'date', date: row.eventOn }),
  },
  {
    name: 'state',
    label: label('状态', 'State'),
    sort: sql`r.state`,
    cell: (row, language) => text(say(claimProcess.states[row.state], language)),
  },
  {
    name: 'changed',
    label: label('最近办理', 'Last step'),
    sort: sql`r.changed_at`,
    sortAs: 'timestamptz',
    cell: (row) => ({ type: 'instant', at: row.changedAt.toISOString() }),
  },
]

export const claimBook = defineBook<ListedClaim>({
  kind: claimKind,
  actions: [
    signClaim,
    submitClaim,
    recordPayment,
    bookClaim,
    editClaim,
    amendClaim,
    returnClaim,
    takeBackClaim,
    reversePayment,
    withdrawClaim,
    voidClaim,
  ],
  creations: [fileClaim],
  describe: describeClaim,
  async choices(tx, action, ...[claim, { actor, language, now }]) {
    if (!['file', 'edit', 'amend'].includes(action)) return {}
    return {
      projectId: await projectChoices(tx, actor),
      'lines.classCode': await classChoices(tx, claim?.eventOn ?? shanghaiDate(now.getTime())),
      'lines.source': sourceChoices(language),
    }
  },
  listing: {
    defaultSort: '-changed',
    columns,
    filters: {
      project: (value) => sql`own.project_id::text = ${value}`,
      year: (value) =>
        sql`own.project_id in (select id from budget.project where year::text = ${value})`,
      unit: (value) => sql`r.unit_id::text = ${value}`,
      owner: (value) => sql`r.owner_id::text = ${value}`,
      class: (value) =>
        sql`exists (select from jsonb_array_elements(own.lines) line where line ->> 'classCode' = ${value})`,
    },
    async complete(tx, rows) {
      const projects = await findProjects(
        tx,
        rows.map(({ projectId }) => projectId),
      )
      const units = await getUnits(
        tx,
        rows.map(({ unitId }) => unitId),
      )
      return rows.map((row) => ({
        ...row,
        projectName: projects.get(row.projectId)?.name ?? '—',
        unitName: units.get(row.unitId)?.name ?? '—',
      }))
    },
  },
})
