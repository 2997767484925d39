import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { nextNumber } from '#platform/numbers.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { handNow, refuseOwnTable } from '../allotments/allotment-entry.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { refuseOverBudget } from '../allotments/allotment-limits.ts'
import { mayDecideAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { DecideForm } from '../allotments/allotment-schema.ts'
import { nextWait, readSurroundings } from '../allotments/next-wait.ts'
import { refuseFuture } from '../form-parts.ts'
import { balanceOf } from '../ledger/balance.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'

/** A leader, or the organ by its minutes, decides the table: from now on its shares may be paid, and no more than they. */
export const decideAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'decide',
  input: DecideForm,
  likely: true,
  mayBeTakenBy: mayDecideAllotment,
  async gather(tx, { record, input, actor, hat, happenedAt }) {
    const hand = handNow('decide', { actor, hat, happenedAt })
    refuseOwnTable(record, hand)
    if (input === null) return { hand, budgetFen: 0, around: null, number: null }
    await lockRecords(tx, [{ kind: 'budget.project', id: record.projectId }])
    const [sums, around] = await Promise.all([
      readSumsOf(tx, record.projectId),
      readSurroundings(tx, record, happenedAt),
    ])
    const year = yearOf(shanghaiDate(happenedAt.getTime()))
    const serial = await nextNumber(tx, 'budget.allotment', year)
    const number = `FP-${String(year)}-${String(serial).padStart(3, '0')}`
    return { hand, budgetFen: balanceOf(sums, record.source).adjustedFen, around, number }
  },
  decide({ record, input, known: { hand, budgetFen, around, number }, happenedAt }) {
    refuseFuture(input.decidedOn, shanghaiDate(happenedAt.getTime()), '/decidedOn')
    refuseOverBudget(record.totalFen, budgetFen)
    if (around === null) throw new Error('A table is decided on where its towns stand.')
    const { decidedBy, decidedOn, fileIds } = input
    return {
      changes: { decision: { decidedBy, decidedOn, fileIds }, hands: [...record.hands, hand] },
      spine: { number, waits: nextWait(record, around) },
    }
  },
  follow(tx, { record, actor, input }) {
    setSearchWords(tx, record.id, `${record.number ?? ''} ${record.name}`)
    return ownFiles(
      tx,
      { kind: 'budget.allotment', recordId: record.id, accountId: actor.accountId },
      input.fileIds,
    )
  },
})
