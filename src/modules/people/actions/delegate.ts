import { shanghaiDate } from '#kernel/dates.ts'
import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { ownFiles } from '#platform/files/record-files.ts'
import { findAccounts, type Account } from '../account-store.ts'
import { mayDelegate } from '../delegation-policy.ts'
import { delegationProcess } from '../delegation-process.ts'
import { Delegate, type DelegationFields } from '../delegation-schema.ts'
import { findExcluding, type Role } from '../role.ts'
import { listRoles, listRolesOfPerson, lockPerson } from '../role-store.ts'

interface Known {
  readonly colleague: Account | undefined
  readonly roles: readonly Role[]
  /** The roles the colleague's person holds in those days, whatever the account. */
  readonly held: readonly Role[]
}

/** Lets a colleague act in one's own posts for some days. Each may see whose hat he wears; neither may sign for himself. */
export const delegate = defineCreation({
  process: delegationProcess,
  name: 'delegate',
  input: Delegate,
  mayBeTakenBy: mayDelegate,
  async gather(tx, { input }): Promise<Known> {
    const [colleague] = input ? await findAccounts(tx, [input.toAccountId]) : []
    return { colleague, roles: await listRoles(tx), held: await rolesHeld(tx, colleague, input) }
  },
  decide({ input, known, actor, hat, happenedAt }) {
    const { colleague } = known
    if (!colleague || colleague.state === 'stopped') {
      throw refused(
        '/toAccountId',
        label(
          '这个账号不能用，请另选一人。',
          'This account cannot be used. Choose another person.',
        ),
      )
    }
    if (colleague.personId === actor.personId) {
      throw refused(
        '/toAccountId',
        label(
          '不能委托给自己，请另选一人。',
          'You may not delegate to yourself. Choose another person.',
        ),
      )
    }
    if (input.to < input.from) {
      throw refused(
        '/to',
        label('最后一天不能早于起始日。', 'The last day may not be before the first.'),
      )
    }
    if (input.to < shanghaiDate(happenedAt.getTime())) {
      throw refused(
        '/to',
        label('最后一天已经过去，请改日期。', 'The last day is over. Change the date.'),
      )
    }
    const own = actor.hats.filter(({ actingFor }) => actingFor === null).map(({ post }) => post)
    const given = input.roles ?? own
    if (given.length === 0 || given.some((role) => !own.includes(role))) {
      throw refused(
        '/roles',
        label(
          '只能委托自己的岗位，代办来的不能再委托。',
          'Only your own posts can be delegated, not those you act in for others.',
        ),
      )
    }
    refuseConflict(given, known)
    const fields: DelegationFields = {
      fromAccountId: actor.accountId,
      toAccountId: colleague.id,
      roles: input.roles ?? null,
      fromOn: input.from,
      toOn: input.to,
      reason: input.reason,
      letterFileIds: input.letterFileIds ?? [],
    }
    const title = `${actor.name}→${colleague.name}`
    return { fields, spine: { title, unitId: hat.unitId, ownerId: actor.accountId } }
  },
  follow: (tx, { record, actor }) =>
    ownFiles(
      tx,
      { kind: delegationProcess.kind, recordId: record.id, accountId: actor.accountId },
      record.letterFileIds,
    ),
})

async function rolesHeld(
  tx: Tx,
  colleague: Account | undefined,
  input: Delegate | null,
): Promise<readonly Role[]> {
  if (!colleague || !input) return []
  await lockPerson(tx, colleague.personId)
  return listRolesOfPerson(tx, colleague.personId, input)
}

function refuseConflict(given: readonly string[], { roles, held }: Known): void {
  for (const role of roles.filter(({ code }) => given.includes(code))) {
    if (role.outside) {
      throw new Refusal(
        'separation-of-duties',
        label(
          `“${role.name}”由外单位授权，不能委托他人。`,
          `${role.nameEnglish}: given by another authority, so it may not be delegated.`,
        ),
      )
    }
    const excluding = findExcluding(role, held)
    if (excluding) {
      throw new Refusal(
        'separation-of-duties',
        label(
          `对方是“${excluding.name}”，不能代办“${role.name}”。请另选一人。`,
          `That person is ${excluding.nameEnglish.toLowerCase()} and may not act as ${role.nameEnglish.toLowerCase()}. Choose another person.`,
        ),
      )
    }
  }
}

function refused(path: string, sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}
