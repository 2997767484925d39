import type { Actor } from '#kernel/actor.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { changedColumn, stateColumn } from '#platform/records/list-columns.ts'
import {
  fromDayFilter,
  idFilter,
  untilDayFilter,
  yearFilter,
} from '#platform/records/list-filter.ts'
import { defineBook, type Choice } from '#platform/records/record-book.ts'
import { unitFilter } from '#modules/people/index.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { sql } from 'kysely'
import { payableChoices } from '../allotments/allotment-choices.ts'
import { amendClaim } from '../actions/amend-claim.ts'
import { bookClaim } from '../actions/book-claim.ts'
import { editClaim } from '../actions/edit-claim.ts'
import { fileClaim } from '../actions/file-claim.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { reversePayment } from '../actions/reverse-payment.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { takeBackClaim } from '../actions/take-back-claim.ts'
import { voidClaim } from '../actions/void-claim.ts'
import { withdrawClaim } from '../actions/withdraw-claim.ts'
import { describeClaim } from './claim-face.ts'
import { claimKind, type Claim } from './claim-kind.ts'
import { claimProcess } from './claim-process.ts'
import { classChoices } from '../ledger/class-choices.ts'
import { listPayable } from '../contracts/contract-store.ts'
import { amount, date, text, written } from '../face-values.ts'
import { listClaimable, projectChoices } from '../projects/project-directory.ts'
import { findProjects } from '../projects/project-store.ts'

type Listed = Claim & { readonly projectName?: string }

/** Claims as every face meets them. */
export const claimBook = defineBook<Listed>({
  kind: claimKind,
  actions: [
    submitClaim,
    signClaim,
    recordPayment,
    bookClaim,
    editClaim,
    amendClaim,
    takeBackClaim,
    returnClaim,
    withdrawClaim,
    reversePayment,
    voidClaim,
  ],
  creations: [fileClaim],
  describe: describeClaim,
  async choices(tx, action, ...[_claim, { actor, language, now }]) {
    if (!['file', 'edit', 'amend'].includes(action)) return {}
    const projects = await listClaimable(tx, actor)
    return {
      contractId: await contractChoices(tx, actor),
      projectId: projects.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
      ...(await payableChoices(tx, { actor, language })),
      'lines.classCode': await classChoices(tx, shanghaiDate(now.getTime())),
    }
  },
  listing: {
    defaultSort: '-changed',
    columns: [
      {
        name: 'number',
        label: label('单号', 'Number'),
        sort: sql`coalesce(r.number, '')`,
        cell: (claim: Listed) => text(claim.number ?? '—'),
      },
      {
        name: 'purpose',
        label: label('事由', 'Purpose'),
        cell: (claim: Listed) => written(claim.purpose),
      },
      {
        name: 'project',
        label: label('项目', 'Project'),
        cell: (claim: Listed) => written(claim.projectName ?? '—'),
      },
      {
        name: 'event',
        label: label('发生日期', 'Date of the event'),
        sort: sql`own.event_on`,
        sortAs: 'date',
        cell: (claim: Listed) => date(claim.eventOn),
      },
      {
        name: 'amount',
        label: label('金额', 'Amount'),
        numeric: true,
        sort: sql`own.total_fen`,
        sortAs: 'bigint',
        cell: (claim: Listed) => amount(claim.totalFen),
      },
      stateColumn(claimProcess),
      changedColumn,
    ],
    title: label('报账', 'Claims'),
    filters: {
      year: yearFilter(sql`(select p.year from budget.project p where p.id = own.project_id)`),
      project: idFilter(label('项目', 'Project'), sql`own.project_id`, projectChoices),
      unit: unitFilter,
      from: fromDayFilter(label('发生自', 'Event from'), sql`own.event_on`),
      to: untilDayFilter(label('发生至', 'Event until'), sql`own.event_on`),
      waits: (value) => sql<boolean>`r.waiting_for = ${value}`,
      source: (value) =>
        sql<boolean>`exists (select from jsonb_array_elements(own.lines) line where line ->> 'source' = ${value})`,
      class: (value) =>
        sql<boolean>`exists (select from jsonb_array_elements(own.lines) line where line ->> 'classCode' = ${value})`,
    },
    async complete(tx, rows) {
      const projects = await findProjects(tx, [...new Set(rows.map(({ projectId }) => projectId))])
      return rows.map((row) => ({ ...row, projectName: projects.get(row.projectId)?.name ?? '—' }))
    },
  },
})

/** The contracts that may be paid on: their parts say how far. */
async function contractChoices(tx: Tx, actor: Actor): Promise<readonly Choice[]> {
  const contracts = await listPayable(tx, actor)
  return contracts.map(({ id, contractNumber, name, supplierName }) => ({
    value: id,
    label: `${contractNumber} ${name}（${supplierName}）`,
  }))
}
