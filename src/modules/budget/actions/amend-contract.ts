import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { readTaken } from '../claims/basis-store.ts'
import { isSame } from '../claims/claim-content.ts'
import { refuseBelowTaken } from '../contracts/contract-basis.ts'
import { priceForm, priceOf, waitOnKeeper, withStep } from '../contracts/contract-entry.ts'
import { defineContractAction, type Contract } from '../contracts/contract-kind.ts'
import { mayConfirmContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { AmendmentForm } from '../contracts/contract-schema.ts'
import { lastDueOn, type Amendment, type Price } from '../contracts/contract.ts'
import { readPaymentRule } from '../contracts/payment-rule.ts'
import { refuseFuture } from '../form-parts.ts'

/** The parties agreed on another price or other days. No part becomes less than what claims take of it. */
export const amendContract = defineContractAction({
  process: contractProcess,
  name: 'amend',
  input: AmendmentForm,
  grave: true,
  mayBeTakenBy: mayConfirmContract,
  // `take` holds the contract, and a claim that takes of it waits for that.
  gather: async (tx, { record }) => ({
    taken: await readTaken(tx, record.id, null),
    rule: await readPaymentRule(tx, record.signedOn),
  }),
  beginsWith: (record) => priceForm(record),
  decide({ record, input, known, actor, hat, happenedAt }) {
    refuseFuture(input.amendedOn, shanghaiDate(happenedAt.getTime()), '/amendedOn')
    const price = priceOf(input)
    refuseUnchanged(record, price)
    refuseBelowTaken(price, record.state, known)
    const { amendedOn, reason, document = null, fileIds } = input
    const amendment: Amendment = {
      ...{ amendedOn, reason, document, fileIds },
      totalBeforeFen: record.totalFen,
      totalFen: price.totalFen,
    }
    return {
      changes: {
        ...price,
        amendments: [...record.amendments, amendment],
        steps: withStep(record.steps, 'amend', { actor, hat, happenedAt }),
      },
      spine: { waits: waitAfter(record, price) },
      noted: { taken: known.taken, totalBeforeFen: record.totalFen },
    }
  },
  follow: (tx, { record, input, actor }) =>
    ownFiles(
      tx,
      { kind: 'budget.contract', recordId: record.id, accountId: actor.accountId },
      input.fileIds,
    ),
})

function waitAfter({ state, ownerId }: Contract, price: Price) {
  if (state === 'in-force') return waitOnKeeper(ownerId, 'accept', lastDueOn(price))
  return waitOnKeeper(
    ownerId,
    price.retentionFen > 0 ? 'pay-retention' : 'settle',
    price.retentionDueOn ?? lastDueOn(price),
  )
}

function refuseUnchanged(record: Contract, price: Price): void {
  const { totalFen, instalments, retentionFen, retentionDueOn } = record
  if (!isSame({ totalFen, instalments, retentionFen, retentionDueOn }, price)) return
  throw new Refusal('invalid', label('没有改动任何内容。', 'Nothing was changed.'))
}
