import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { handNow, refuseOwnTable, tidyAccount } from '../allotments/allotment-entry.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { refuseOverBudget, townOf } from '../allotments/allotment-limits.ts'
import { mayDecideAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { ChangeForm } from '../allotments/allotment-schema.ts'
import { addChange } from '../allotments/allotment-store.ts'
import { totalOf, type TownShare } from '../allotments/allotment.ts'
import { nextWait, readSurroundings } from '../allotments/next-wait.ts'
import { isPaidOut, type TownStanding } from '../allotments/town-standing.ts'
import { isSame } from '../claims/claim-content.ts'
import { refuseFuture, writtenNumber } from '../form-parts.ts'
import { balanceOf } from '../ledger/balance.ts'
import { readSumsOf } from '../ledger/ledger-store.ts'

/** Changes one town's share after the decision, by another decision with its reason and paper; never below what claims take. */
export const changeAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'change',
  input: ChangeForm,
  grave: true,
  mayBeTakenBy: mayDecideAllotment,
  async gather(tx, { record, input, actor, hat, happenedAt }) {
    refuseOwnTable(record, handNow('decide', { actor, hat, happenedAt }))
    if (input === null) return { around: null, budgetFen: 0 }
    await lockRecords(tx, [{ kind: 'budget.project', id: record.projectId }])
    const [sums, around] = await Promise.all([
      readSumsOf(tx, record.projectId),
      readSurroundings(tx, record, happenedAt),
    ])
    return { around, budgetFen: balanceOf(sums, record.source).adjustedFen }
  },
  decide({ record, input, known: { around, budgetFen }, happenedAt }) {
    refuseFuture(input.decidedOn, shanghaiDate(happenedAt.getTime()), '/decidedOn')
    if (around === null) throw new Error('A change is decided on where the towns stand.')
    const standing = townOf(around.standings, input.townId)
    const share = changedShare(standing.share, input)
    refuseUnchangeable(standing, share)
    const towns = record.towns.map((one) => (one.townId === share.townId ? share : one))
    const totalFen = totalOf(towns)
    if (totalFen > record.totalFen) refuseOverBudget(totalFen, budgetFen)
    const standings = around.standings.map((one) =>
      one.share.townId === share.townId ? { ...one, share } : one,
    )
    return {
      to: isPaidOut(standings) ? 'paid-out' : 'decided',
      changes: { towns, totalFen },
      spine: { waits: nextWait(record, { ...around, standings }) },
    }
  },
  follow(tx, { record, before, input, actor, journalId }) {
    const fenOf = ({ towns }: typeof record): number =>
      towns.find(({ townId }) => townId === input.townId)?.amountFen ?? 0
    addChange(tx, {
      allotmentId: record.id,
      townId: input.townId,
      decidedOn: input.decidedOn,
      beforeFen: fenOf(before),
      afterFen: fenOf(record),
      reason: input.reason,
      document: writtenNumber(input.document),
      fileIds: input.fileIds,
      accountId: actor.accountId,
      journalId,
    })
    return ownFiles(
      tx,
      { kind: 'budget.allotment', recordId: record.id, accountId: actor.accountId },
      input.fileIds,
    )
  },
})

function changedShare(share: TownShare, change: ChangeForm): TownShare {
  const { amountFen = share.amountFen, plannedOn = share.plannedOn } = change
  const { payeeName, bank, account } = change
  const payee =
    payeeName === undefined || bank === undefined || account === undefined
      ? share.payee
      : { name: payeeName, bank, account: tidyAccount(account) }
  return { ...share, amountFen, plannedOn, payee }
}

/** What claims take stays theirs: neither the amount below it nor, while it is on its way, the account it goes to. */
function refuseUnchangeable(
  { share: before, drawnFen, paidFen }: TownStanding,
  after: TownShare,
): void {
  if (isSame(before, after))
    throw new Refusal('invalid', label('没有改动任何内容。', 'Nothing was changed.'))
  if (after.amountFen < drawnFen) {
    const taken = sayYuan(drawnFen)
    const sentence = label(
      `报账单已经占用或付了 ${taken} 元，变更后不能少于这个数。`,
      `Claims take ${taken} yuan already; the share may not be less.`,
    )
    throw new Refusal('invalid', sentence, [{ path: '/amountFen', sentence }])
  }
  if (drawnFen > paidFen && !isSame(before.payee, after.payee)) {
    const sentence = label(
      '有报账单正要付到原来的账号。请先退回那张报账单，再改账号。',
      'A claim is about to pay to the account as it was. Have that claim returned before changing it.',
    )
    throw new Refusal('invalid', sentence, [{ path: '/account', sentence }])
  }
}
