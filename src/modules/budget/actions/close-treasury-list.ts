import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSamePerson } from '#modules/people/index.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { countOpen } from '../treasury/treasury-rows.ts'
import { leftOf, settlersOf } from '../treasury/treasury-standing.ts'

/** Confirms the match once every line and every payment of the month is matched or explained: not by whoever settled it. */
export const closeTreasuryList = defineTreasuryAction({
  process: treasuryProcess,
  name: 'close',
  input: NothingToFill,
  likely: true,
  mayBeTakenBy: mayMatchTreasury,
  async gather(tx, asked) {
    const known = await gatherTreasury(tx, asked)
    refuseOpen(countOpen(known.standing, known.way.rules.window))
    refuseSettler(known.persons, settlersOf(known.standing))
    return known
  },
  decide({ known }) {
    const { onlyTreasury, onlyHere } = leftOf(known.standing)
    const matched = known.standing.lines.length - onlyTreasury.length
    return {
      spine: { waits: null },
      noted: { matched, explained: onlyTreasury.length + onlyHere.length },
    }
  },
})

function refuseOpen(open: number): void {
  if (open === 0) return
  const count = String(open)
  throw new Refusal(
    'not-ready',
    label(
      `还有 ${count} 笔没有勾对也没有说明。`,
      `${count} ${open === 1 ? 'payment is' : 'payments are'} neither matched nor explained yet.`,
    ),
  )
}

function refuseSettler(persons: readonly string[], settlers: readonly string[]): void {
  if (!isSamePerson(persons, settlers)) return
  throw new Refusal(
    'separation-of-duties',
    label(
      '这里有您（或您代的人）人工勾对或说明的，确认要换别人办。',
      'You, or the one you act for, tied or explained something here. Somebody else must confirm it.',
    ),
  )
}
