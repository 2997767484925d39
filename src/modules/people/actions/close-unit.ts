import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { NoInput } from '../unit-schema.ts'
import { countDependents } from '../unit-store.ts'

/** Closes a unit that nothing hangs on any more. */
export const closeUnit = defineAction({
  process: unitProcess,
  name: 'close',
  input: NoInput,
  grave: true,
  mayBeTakenBy: mayKeepUnit,
  gather: (tx, { record, happenedAt }) =>
    countDependents(tx, record.id, shanghaiDate(happenedAt.getTime())),
  decide({ known }) {
    if (known.units + known.posts > 0) {
      throw new Refusal(
        'wrong-state',
        label(
          `还有 ${String(known.units)} 个下级机构、${String(known.posts)} 个岗位在用。请先撤销或免去。`,
          `${String(known.units)} units below it and ${String(known.posts)} posts are still in use. End them first.`,
        ),
      )
    }
    return {}
  },
})
