import { accountKey } from '#kernel/actor.ts'
import { defineAllotmentAction } from '../allotments/allotment-kind.ts'
import { mayDecideAllotment } from '../allotments/allotment-policy.ts'
import { allotmentProcess } from '../allotments/allotment-process.ts'
import { ReasonForm } from '../claims/claim-schema.ts'

/** Whoever would decide the table gives it back to who drew it up, with the reason. */
export const sendBackAllotment = defineAllotmentAction({
  process: allotmentProcess,
  name: 'send-back',
  input: ReasonForm,
  grave: true,
  mayBeTakenBy: mayDecideAllotment,
  gather: () => Promise.resolve(null),
  decide({ record: { ownerId }, input, actor }) {
    return {
      changes: { returned: { reason: input.reason, byName: actor.name } },
      spine: {
        waits: ownerId === null ? null : { on: accountKey(ownerId), for: 'mend', dueOn: null },
      },
    }
  },
})
