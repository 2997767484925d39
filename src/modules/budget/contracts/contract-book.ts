import { label } from '#kernel/label.ts'
import { unitFilter } from '#modules/people/index.ts'
import { stateColumn } from '#platform/records/list-columns.ts'
import {
  fromDayFilter,
  idFilter,
  textFilter,
  untilDayFilter,
  wordFilter,
  yearFilter,
} from '#platform/records/list-filter.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { acceptContract } from '../actions/accept-contract.ts'
import { amendContract } from '../actions/amend-contract.ts'
import { bringIntoForce } from '../actions/bring-into-force.ts'
import { closeContract } from '../actions/close-contract.ts'
import { editContract } from '../actions/edit-contract.ts'
import { enterContract } from '../actions/enter-contract.ts'
import { registerAssets } from '../actions/register-assets.ts'
import { terminateContract } from '../actions/terminate-contract.ts'
import { amount, date, written } from '../face-values.ts'
import { listClaimable, projectChoices } from '../projects/project-directory.ts'
import { findProjects } from '../projects/project-store.ts'
import { describeContract } from './contract-face.ts'
import { contractKind, type Contract } from './contract-kind.ts'
import { contractProcess } from './contract-process.ts'
import { purchaseMethodLabels } from './contract.ts'

type Listed = Contract & { readonly projectName?: string }

/** Contracts as every face meets them. */
export const contractBook = defineBook<Listed>({
  kind: contractKind,
  actions: [
    bringIntoForce,
    acceptContract,
    editContract,
    registerAssets,
    amendContract,
    closeContract,
    terminateContract,
  ],
  creations: [enterContract],
  describe: describeContract,
  async choices(tx, action, ...[_contract, { actor }]) {
    if (!['enter-contract', 'edit'].includes(action)) return {}
    const projects = await listClaimable(tx, actor)
    return {
      projectId: projects.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    }
  },
  listing: {
    title: label('合同', 'Contracts'),
    defaultSort: '-signed',
    columns: [
      {
        name: 'number',
        label: label('合同编号', 'Number'),
        sort: sql`own.contract_number`,
        cell: (contract: Listed) => written(contract.contractNumber),
      },
      {
        name: 'name',
        label: label('合同名称', 'Title'),
        cell: (contract: Listed) => written(contract.name),
      },
      {
        name: 'supplier',
        label: label('供应商', 'Supplier'),
        cell: (contract: Listed) => written(contract.supplier.name),
      },
      {
        name: 'project',
        label: label('项目', 'Project'),
        cell: (contract: Listed) => written(contract.projectName ?? '—'),
      },
      {
        name: 'signed',
        label: label('签订日期', 'Signed on'),
        sort: sql`own.signed_on`,
        sortAs: 'date',
        cell: (contract: Listed) => date(contract.signedOn),
      },
      {
        name: 'total',
        label: label('总价', 'Price'),
        numeric: true,
        sort: sql`own.total_fen`,
        sortAs: 'bigint',
        cell: (contract: Listed) => amount(contract.totalFen),
      },
      stateColumn(contractProcess),
    ],
    filters: {
      year: yearFilter(sql`extract(year from own.signed_on)::integer`),
      project: idFilter(label('项目', 'Project'), sql`own.project_id`, projectChoices),
      unit: unitFilter,
      method: wordFilter(
        label('采购方式', 'Purchase method'),
        sql`own.purchase_method`,
        purchaseMethodLabels,
      ),
      supplier: textFilter(label('供应商', 'Supplier'), sql`own.supplier ->> 'name'`),
      from: fromDayFilter(label('签订自', 'Signed from'), sql`own.signed_on`),
      to: untilDayFilter(label('签订至', 'Signed until'), sql`own.signed_on`),
    },
    async complete(tx, rows) {
      const projects = await findProjects(tx, [...new Set(rows.map(({ projectId }) => projectId))])
      return rows.map((row) => ({ ...row, projectName: projects.get(row.projectId)?.name ?? '—' }))
    },
  },
})
