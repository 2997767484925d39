import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { z } from 'zod'
import { defineTreasuryAction, type TreasuryList } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { matchTreasury, type Matching } from '../treasury/treasury-matching.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { isRepeated } from '../treasury/treasury-rows.ts'
import { withPairs, type TreasuryStanding } from '../treasury/treasury-standing.ts'
import { parsePartId } from '../treasury/treasury-payouts.ts'
import { addPairs } from '../treasury/treasury-store.ts'
import { findTreasuryWait, type TreasuryWay } from '../treasury/treasury-wait.ts'

/** Pairs what is open on both sides, as surely as it can be; what was tied or explained by hand stays. */
export const matchTreasuryList = defineTreasuryAction({
  process: treasuryProcess,
  name: 'match',
  input: plain(z.strictObject({})),
  likely: true,
  mayBeTakenBy: mayMatchTreasury,
  async gather(tx, asked) {
    refuseUnread(asked.record)
    const known = await gatherTreasury(tx, asked)
    const found = matchOpen(known.standing, known.way)
    refuseNothingFound(asked.record, found)
    return { ...known, found }
  },
  decide({ record, known, actor, happenedAt }) {
    const { way, standing, found } = known
    const after = withPairs(standing, found, { listId: record.id, personId: actor.personId })
    return {
      to: 'matching',
      spine: { waits: findTreasuryWait(way, record, { standing: after, happenedAt }) },
      noted: { pairs: found.pairs.length },
    }
  },
  follow(tx, { record, known, actor, journalId }) {
    const rows = known.found.pairs.map(({ paymentId, ...pair }) => ({
      ...pair,
      listId: record.id,
      ...parsePartId(paymentId),
      reason: null,
    }))
    addPairs(tx, rows, { accountId: actor.accountId, personId: actor.personId, journalId })
  },
})

function matchOpen({ lines, payments }: TreasuryStanding, { rules }: TreasuryWay): Matching {
  return matchTreasury(
    // The second of two that are one would take the payment of another.
    lines.filter((line) => line.pair === null && !isRepeated(line, lines)),
    payments.filter(({ pair }) => pair === null),
    rules.window,
  )
}

/** Matched once, it is matched again only when something has come that can be. */
function refuseNothingFound({ state }: TreasuryList, { pairs }: Matching): void {
  if (state === 'imported' || pairs.length > 0) return
  throw new Refusal(
    'not-ready',
    label(
      '没有能自动勾对的了，剩下的请人工勾对或说明。',
      'Nothing more can be matched by itself. Tie or explain what is left.',
    ),
  )
}

function refuseUnread({ header }: TreasuryList): void {
  if (header !== null) return
  throw new Refusal('wrong-state', label('先对应表头。', 'Say first what the columns mean.'))
}
