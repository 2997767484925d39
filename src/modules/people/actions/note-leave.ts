import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { ownLeave } from '../leave-policy.ts'
import { leaveProcess } from '../leave-process.ts'
import { NoteLeave, type LeaveFields } from '../leave-schema.ts'

/** Notes that one will be away. */
export const noteLeave = defineCreation({
  process: leaveProcess,
  name: 'note-leave',
  input: NoteLeave,
  mayBeTakenBy: ownLeave,
  gather: async () => null,
  decide({ input, actor, hat }) {
    if (input.to < input.from) {
      throw refused(
        '/to',
        label('最后一天不能早于起始日。', 'The last day may not be before the first.'),
      )
    }
    const fields: LeaveFields = {
      accountId: actor.accountId,
      leaveKind: input.leaveKind,
      fromOn: input.from,
      toOn: input.to,
    }
    return {
      fields,
      spine: {
        title: `${actor.name} ${input.from} — ${input.to}`,
        unitId: hat.unitId,
        ownerId: actor.accountId,
      },
    }
  },
})

function refused(path: string, sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}
