import { defineAction } from '#platform/actions/record-kind.ts'
import { newId } from '#platform/ids.ts'
import { refuseUnlessOrgan } from '../unit.ts'
import { mayKeepUnit } from '../unit-policy.ts'
import { unitProcess } from '../unit-process.ts'
import { SeatMember, type RecordOfUnit } from '../unit-schema.ts'
import { insertOrganMember } from '../unit-store.ts'

/** Seats a member in an organ such as the leading group. */
export const seatMember = defineAction({
  process: unitProcess,
  name: 'seat-member',
  input: SeatMember,
  mayBeTakenBy: mayKeepUnit,
  // Asked before the form is shown, so that only organs offer it.
  async gather(_tx, { record }: { readonly record: RecordOfUnit }) {
    refuseUnlessOrgan(record)
    return { memberId: newId() }
  },
  decide: ({ known }) => ({ noted: { memberId: known.memberId } }),
  async follow(tx, { record, input, known, journalId }) {
    await insertOrganMember(tx, {
      id: known.memberId,
      organId: record.id,
      accountId: input.accountId ?? null,
      name: input.name,
      post: input.post,
      fromOn: input.from,
      seatedBy: journalId,
    })
  },
})
