import { shanghaiDate } from '#kernel/dates.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import {
  fieldsOf,
  filesOf,
  readSurroundings,
  refuseUnfit,
  withStep,
} from '../contracts/contract-entry.ts'
import { mayKeepContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { ContractForm } from '../contracts/contract-schema.ts'
import type { ContractFields } from '../contracts/contract.ts'
import { projectMissing } from '../claims/claim-surroundings.ts'
import { refuseFuture } from '../form-parts.ts'

/** Enters a contract that was signed on a project; it counts once a second person has checked it. */
export const enterContract = defineCreation({
  process: contractProcess,
  name: 'enter-contract',
  input: ContractForm,
  mayBeTakenBy: mayKeepContract,
  gather: (tx, { input, ...by }) =>
    input === null ? Promise.resolve(null) : readSurroundings(tx, input, by),
  decide({ id, input, known, actor, hat, happenedAt }) {
    if (known === null) throw projectMissing()
    refuseFuture(input.signedOn, shanghaiDate(happenedAt.getTime()), '/signedOn')
    refuseUnfit(known, id)
    const fields: ContractFields = {
      ...fieldsOf(input),
      amendments: [],
      acceptance: null,
      acceptors: [],
      steps: withStep([], 'enter', { actor, hat, happenedAt }),
      ended: null,
    }
    return {
      fields,
      spine: {
        number: fields.contractNumber,
        title: fields.name,
        unitId: known.project.unitId,
        ownerId: hat.actingFor?.accountId ?? actor.accountId,
        waits: known.waits,
      },
    }
  },
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.contract', recordId: record.id, accountId: actor.accountId },
      filesOf(record),
    ),
})
