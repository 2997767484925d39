import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSamePerson, personsBehind } from '#modules/people/index.ts'
import { waitOnKeeper, withStep } from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayConfirmContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { lastDueOn } from '../contracts/contract.ts'
import { NothingToFill } from '../claims/claim-schema.ts'

/** A second person has compared the entry with the contract: from now on it is paid on. */
export const bringIntoForce = defineContractAction({
  process: contractProcess,
  name: 'bring-into-force',
  input: NothingToFill,
  likely: true,
  mayBeTakenBy: mayConfirmContract,
  // Refused before it is offered: the page then says who is to do it.
  gather(_tx, { record, actor, hat }) {
    const entered = record.steps.flatMap(({ persons }) => persons)
    if (isSamePerson(personsBehind(actor, hat), entered)) throw enteredYourself()
    return Promise.resolve(null)
  },
  decide: ({ record, actor, hat, happenedAt }) => ({
    changes: { steps: withStep(record.steps, 'confirm', { actor, hat, happenedAt }) },
    spine: { waits: waitOnKeeper(record.ownerId, 'accept', lastDueOn(record)) },
  }),
})

function enteredYourself(): Refusal {
  return new Refusal(
    'separation-of-duties',
    label(
      '合同是您（或您代的人）登记的，要换别人核对。',
      'You, or the one you act for, entered this contract. Someone else must check it.',
    ),
  )
}
