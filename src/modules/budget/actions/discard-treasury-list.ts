import { ReasonForm } from '../claims/claim-schema.ts'
import { gatherTreasury } from '../treasury/treasury-hands.ts'
import { defineTreasuryAction } from '../treasury/treasury-kind.ts'
import { mayMatchTreasury } from '../treasury/treasury-policy.ts'
import { treasuryProcess } from '../treasury/treasury-process.ts'
import { discardLines, endPairs } from '../treasury/treasury-store.ts'

/** Puts aside a list that should not have been imported: it stays readable, its vouchers and payments are free again. */
export const discardTreasuryList = defineTreasuryAction({
  process: treasuryProcess,
  name: 'discard',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayMatchTreasury,
  gather: (tx, asked) => gatherTreasury(tx, asked),
  decide: ({ known: { standing } }) => ({
    spine: { waits: null },
    noted: {
      lines: standing.lines.length,
      untied: standing.lines.filter(({ pair }) => pair !== null).length,
    },
  }),
  follow(tx, { record, journalId }) {
    endPairs(tx, { listId: record.id }, journalId)
    discardLines(tx, record.id, journalId)
  },
})
