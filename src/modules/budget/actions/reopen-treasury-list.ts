import { ReasonForm } from '../claims/claim-schema.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { findTreasuryWait } from '../treasury/treasury-wait.ts'

/** Takes a confirmed match up again, and says why. */
export const reopenTreasuryList = defineTreasuryAction({
  process: treasuryProcess,
  name: 'reopen',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide: ({ record, known: { way, standing }, happenedAt }) => ({
    spine: { waits: findTreasuryWait(way, record, { standing, happenedAt }) },
  }),
})
