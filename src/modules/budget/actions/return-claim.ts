import { accountKey } from '#kernel/actor.ts'
import { loadWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import { defineClaimAction } from '../claims/claim-kind.ts'
import { mayReturnClaim } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { giveBack } from '../claims/claim-release.ts'
import { ReasonForm } from '../claims/claim-schema.ts'
import { dueOn } from '../signing/signers.ts'

/** The hand whose turn it is sends the claim back to its claimant, who reads why; its money is free again meanwhile. */
export const returnClaim = defineClaimAction({
  process: claimProcess,
  name: 'return-claim',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayReturnClaim,
  async gather(tx, { record, happenedAt }) {
    const { chain } = record
    if (!chain) return { dueOn: null }
    const calendar = await loadWorkingCalendar(tx)
    return { dueOn: dueOn(calendar, { chain, happenedAt }, 'mend') }
  },
  decide({ record, input, known, actor, hat, happenedAt }) {
    const returned = {
      reason: input.reason,
      byName: actor.name,
      step: hat.post,
      at: happenedAt.toISOString(),
    }
    return {
      changes: { returned },
      spine: {
        waits:
          record.ownerId === null
            ? null
            : { on: accountKey(record.ownerId), for: 'mend', dueOn: known.dueOn },
      },
    }
  },
  follow: giveBack,
})
