import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { readTaken } from '../claims/basis-store.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import { withStep } from '../contracts/contract-entry.ts'
import { defineContractAction } from '../contracts/contract-kind.ts'
import { mayKeepContract } from '../contracts/contract-policy.ts'
import { contractProcess } from '../contracts/contract-process.ts'
import { countUnbooked } from '../contracts/contract-store.ts'

/** The contract is done: all of it is paid and in the books. */
export const closeContract = defineContractAction({
  process: contractProcess,
  name: 'close',
  input: NothingToFill,
  mayBeTakenBy: mayKeepContract,
  // Refused before it is offered: the page then says what is still open.
  async gather(tx, { record }) {
    const takenFen = sumFen(Object.values(await readTaken(tx, record.id, null)))
    refuseUnpaid(record.totalFen - takenFen, await countUnbooked(tx, record.id))
    return null
  },
  decide: ({ record, actor, hat, happenedAt }) => ({
    changes: {
      steps: withStep(record.steps, 'close', { actor, hat, happenedAt }),
      ended: { on: shanghaiDate(happenedAt.getTime()), reason: '付清办结', fileIds: [] },
    },
    spine: { waits: null },
  }),
})

function refuseUnpaid(openFen: number, unbooked: number): void {
  if (openFen === 0 && unbooked === 0) return
  throw new Refusal(
    'wrong-state',
    openFen > 0
      ? label(
          `还有 ${sayYuan(openFen)} 元没有报账，付清再办结；不再付的先变更合同。`,
          `${sayYuan(openFen)} yuan are not claimed yet. Pay them first, or amend the contract if they are not to be paid.`,
        )
      : label(
          `还有 ${String(unbooked)} 张报账单没有记账，记完再办结。`,
          `${String(unbooked)} claims are not in the books yet. Close it afterwards.`,
        ),
  )
}
