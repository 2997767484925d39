import { label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { handNow } from '../allotments/allotment-entry.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { CloseForm } from '../allotments/allotment-schema.ts'
import { readStandings } from '../allotments/allotment-store.ts'
import { wantingOf, type TownStanding } from '../allotments/town-standing.ts'

/** Ends a table once each town is paid and has handed in acceptance and receipt, or with the reason why not. */
export const closeAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'close',
  input: CloseForm,
  mayBeTakenBy: mayDrawUpAllotment,
  gather: (tx, { record }) => readStandings(tx, record),
  decide({ record, input, known: standings, actor, hat, happenedAt }) {
    refuseUnderWay(standings)
    const reason = input.reason ?? null
    if (reason === null) refuseWanting(standings)
    const hands = [...record.hands, handNow('close', { actor, hat, happenedAt }, reason)]
    return { changes: { hands }, spine: { waits: null } }
  },
})

function refuseUnderWay(standings: readonly TownStanding[]): void {
  const fen = sumFen(standings.map(({ drawnFen, paidFen }) => drawnFen - paidFen))
  if (fen === 0) return
  throw new Refusal(
    'wrong-state',
    label(
      `还有 ${sayYuan(fen)} 元的报账单没付，付了或撤销了再办结。`,
      `Claims of ${sayYuan(fen)} yuan on it are not paid yet. Close it when they are paid or withdrawn.`,
    ),
  )
}

function refuseWanting(standings: readonly TownStanding[]): void {
  const count = standings.filter((standing) => wantingOf(standing).length > 0).length
  if (count === 0) return
  const sentence = label(
    `还有 ${String(count)} 个镇（街道）没有拨付完，或者缺验收、缺收据。要办结，请写明原因。`,
    `${String(count)} towns are not fully paid or lack their acceptance or receipt. To close it all the same, say why.`,
  )
  throw new Refusal('invalid', sentence, [{ path: '/reason', sentence }])
}
