import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineAction } from '#platform/actions/record-kind.ts'
import { newId } from '#platform/ids.ts'
import { mayGivePost } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { GivePost, type RecordOfAccount } from '../account-schema.ts'
import { insertPost } from '../post-store.ts'
import { findExcluding } from '../role.ts'
import { listRoles, listRolesOfPerson, lockPerson } from '../role-store.ts'
import { findUnits } from '../unit-store.ts'

/** Gives an account a post in a unit, unless the person behind it holds one that excludes it. */
export const givePost = defineAction({
  process: accountProcess,
  name: 'give-post',
  input: GivePost,
  mayBeTakenBy: mayGivePost,
  async gather(tx, { record, input }: { record: RecordOfAccount; input: GivePost | null }) {
    if (!input) return { postId: newId(), role: undefined, unit: undefined, held: [] }
    await lockPerson(tx, record.personId)
    const roles = await listRoles(tx)
    const [unit] = await findUnits(tx, [input.unitId])
    const held = await listRolesOfPerson(tx, record.personId, {
      from: input.from,
      to: input.to ?? null,
    })
    return { postId: newId(), role: roles.find(({ code }) => code === input.role), unit, held }
  },
  decide({ record, input, known, actor }) {
    const { role, unit, held, postId } = known
    if (!role)
      throw refused(
        '/role',
        label('没有这种岗位，请重选。', 'There is no such post. Choose another.'),
      )
    if (!unit)
      throw refused(
        '/unitId',
        label('没有这个机构，请重选。', 'There is no such unit. Choose another.'),
      )
    if (actor.personId === record.personId) throw notOneself()
    if (input.to && input.to < input.from) {
      throw refused(
        '/to',
        label('最后一天不能早于起始日。', 'The last day may not be before the first.'),
      )
    }
    if (role.needsEndDate && !input.to) {
      throw refused(
        '/to',
        label(`“${role.name}”要有最后一天，请填写。`, `${role.nameEnglish}: give the last day.`),
      )
    }
    const excluding = findExcluding(role, held)
    if (excluding) {
      throw new Refusal(
        'separation-of-duties',
        label(
          `此人已任“${excluding.name}”，不能再任“${role.name}”。请先免去，或另选一人。`,
          `This person is ${excluding.nameEnglish.toLowerCase()} and may not be ${role.nameEnglish.toLowerCase()} too. End that post first, or choose another person.`,
        ),
      )
    }
    return { noted: { postId } }
  },
  async follow(tx, { record, input, known, journalId }) {
    await insertPost(tx, {
      id: known.postId,
      accountId: record.id,
      roleCode: input.role,
      unitId: input.unitId,
      fromOn: input.from,
      toOn: input.to ?? null,
      givenBy: journalId,
    })
  },
})

function refused(path: string, sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}

function notOneself(): Refusal {
  return new Refusal(
    'separation-of-duties',
    label(
      '不能给自己任命岗位，请另一位安全管理员办。',
      'You may not give yourself a post. Ask another security administrator.',
    ),
  )
}
