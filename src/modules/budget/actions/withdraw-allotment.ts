import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { mayDrawUpAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { readStandings } from '../allotments/allotment-store.ts'
import { ReasonForm } from '../claims/claim-schema.ts'

/** Takes a table out of use while no claim draws on it. */
export const withdrawAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'withdraw',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayDrawUpAllotment,
  async gather(tx, { record }) {
    const standings = await readStandings(tx, record)
    if (standings.every(({ drawnFen }) => drawnFen === 0)) return null
    throw new Refusal(
      'wrong-state',
      label(
        '已有报账单占用或付了这张分配表，不能撤销。',
        'Claims draw on this allotment, so it cannot be withdrawn.',
      ),
    )
  },
  decide: () => ({ spine: { waits: null } }),
})
