import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { refuseUnlessOrgan } from '../unit.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { UnseatMember, type RecordOfUnit } from '../unit-schema.ts'
import { closeOrganMember, listOrganHistory } from '../unit-store.ts'

/** Ends a member's time in an organ; the row stays, with its last day. */
export const unseatMember = defineAction({
  process: unitProcess,
  name: 'unseat-member',
  input: UnseatMember,
  mayBeTakenBy: mayKeepUnit,
  async gather(tx, { record }: { readonly record: RecordOfUnit }) {
    refuseUnlessOrgan(record)
    return { members: await listOrganHistory(tx, record.id) }
  },
  decide({ input, known }) {
    const member = known.members.find(({ id, to }) => id === input.memberId && to === null)
    if (!member) {
      throw refused(
        '/memberId',
        label('没有这位在任成员，请重选。', 'No such member sits here now. Choose another.'),
      )
    }
    if (input.lastDay < member.from) {
      throw refused(
        '/lastDay',
        label(
          `最后一天不能早于起始日 ${member.from}。`,
          `The last day may not be before the first, ${member.from}.`,
        ),
      )
    }
    return {}
  },
  async follow(tx, { input, journalId }) {
    await closeOrganMember(tx, input.memberId, { toOn: input.lastDay, unseatedBy: journalId })
  },
})

function refused(path: string, sentence: ReturnType<typeof label>): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}
