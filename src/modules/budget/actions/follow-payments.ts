import { shanghaiDate } from '#kernel/dates.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { mayFollowPayments } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { addProof } from '../allotments/allotment-store.ts'
import { nextWait, readSurroundings } from '../allotments/next-wait.ts'
import { isPaidOut } from '../allotments/town-standing.ts'
import { NothingToFill } from '../claims/claim-schema.ts'

/**
 * The program's own step when a claim on the table is paid or its payment comes back: whether all is paid and what is
 * waited for follow from the claims. A receipt for money that came back is taken out by a negative one.
 */
export const followPayments = defineAllotmentAction({
  process: allotmentProcess,
  name: 'follow-payments',
  input: NothingToFill,
  mayBeTakenBy: mayFollowPayments,
  gather: (tx, { record, happenedAt }) => readSurroundings(tx, record, happenedAt),
  decide({ record, known }) {
    const standings = known.standings.map((one) => ({
      ...one,
      receivedFen: Math.min(one.receivedFen, one.paidFen),
    }))
    return {
      to: isPaidOut(standings) ? 'paid-out' : 'decided',
      spine: { waits: nextWait(record, { ...known, standings }) },
    }
  },
  follow(tx, { record, known, actor, happenedAt, journalId }) {
    for (const { share, paidFen, receivedFen } of known.standings) {
      if (receivedFen <= paidFen) continue
      addProof(tx, {
        kind: 'receipt',
        townId: share.townId,
        happenedOn: shanghaiDate(happenedAt.getTime()),
        conclusion: null,
        amountFen: paidFen - receivedFen,
        note: '款已退回，收据冲销',
        fileIds: [],
        allotmentId: record.id,
        accountId: actor.accountId,
        journalId,
      })
    }
  },
})
