import { shanghaiDate } from '#kernel/dates.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import {
  fieldsOf,
  filesOf,
  priceForm,
  readSurroundings,
  refuseUnfit,
  withStep,
} from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayKeepContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { ContractForm } from '../contracts/contract-schema.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { refuseFuture } from '../form-parts.ts'

/** Changes a contract before it is in force; whoever changes it may not be the one who brings it into force. */
export const editContract = defineContractAction({
  process: contractProcess,
  name: 'edit',
  input: ContractForm,
  mayBeTakenBy: mayKeepContract,
  gather: (tx, { input, ...by }) =>
    input === null ? Promise.resolve(null) : readSurroundings(tx, input, by),
  beginsWith: (record) => ({
    projectId: record.projectId,
    contractNumber: record.contractNumber,
    name: record.name,
    supplier: record.supplier,
    signedOn: record.signedOn,
    purchaseMethod: record.purchaseMethod,
    ...(record.purchaseDocument === null ? {} : { purchaseDocument: record.purchaseDocument }),
    ...priceForm(record),
    contractFileId: record.contractFileId,
    attachments: record.attachments,
  }),
  decide({ record, input, known, actor, hat, happenedAt }) {
    if (known === null) throw projectMissing()
    refuseFuture(input.signedOn, shanghaiDate(happenedAt.getTime()), '/signedOn')
    refuseUnfit(known, record.id)
    const fields = fieldsOf(input)
    return {
      changes: { ...fields, steps: withStep(record.steps, 'enter', { actor, hat, happenedAt }) },
      spine: {
        number: fields.contractNumber,
        title: fields.name,
        unitId: known.project.unitId,
        waits: known.waits,
      },
    }
  },
  follow(tx, { record, actor }) {
    setSearchWords(tx, record.id, `${record.contractNumber} ${record.name}`)
    return ownFiles(
      tx,
      { kind: 'budget.contract', recordId: record.id, accountId: actor.accountId },
      filesOf(record),
    )
  },
})
