import { accountKey } from '#kernel/actor.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { giveBack } from '../claims/claim-release.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import { addVoids, listStanding } from '../signing/signature-store.ts'

/** The claimant takes his claim back, as long as nobody after him has signed. */
export const takeBackClaim = defineClaimAction({
  process: claimProcess,
  name: 'take-back',
  input: NothingToFill,
  mayBeTakenBy: mayChangeOwn,
  async gather(tx, { record }) {
    const signatures = await listStanding(tx, record.id)
    if (signatures.some(({ place }) => place > 0)) throw signedAlready()
    return { signatures }
  },
  decide: ({ record }) => ({
    spine: {
      waits:
        record.ownerId === null
          ? null
          : { on: accountKey(record.ownerId), for: 'finish', dueOn: null },
    },
  }),
  follow(tx, done) {
    addVoids(tx, done.known.signatures, {
      reason: 'taken-back',
      touched: [],
      voidedAt: done.happenedAt,
      journalId: done.journalId,
    })
    return giveBack(tx, done)
  },
})

function signedAlready(): Refusal {
  return new Refusal(
    'wrong-state',
    label(
      '后面已经有人签字，不能取回。可以改动，或者请他退回。',
      'Someone after you has signed, so it cannot be taken back. Amend it, or have it returned.',
    ),
  )
}
