import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { defineCreation } from '#platform/actions/record-kind.ts'
import { mayKeepAccount } from '../account-policy.ts'
import { accountProcess } from '../account-process.ts'
import { OpenAccount, type AccountFields } from '../account-schema.ts'
import { findAccountByLoginName, findAccounts } from '../account-store.ts'
import { findUnits } from '../unit-store.ts'

/** Opens an account without a password: the next step gives the one-time password. */
export const openAccount = defineCreation({
  process: accountProcess,
  name: 'open-account',
  input: OpenAccount,
  mayBeTakenBy: mayKeepAccount,
  async gather(tx, { input }) {
    const [unit] = input ? await findUnits(tx, [input.unitId]) : []
    const [same] = input?.samePersonAs ? await findAccounts(tx, [input.samePersonAs]) : []
    const taken = input ? await findAccountByLoginName(tx, input.loginName) : undefined
    return { unit, same, taken: taken !== undefined }
  },
  decide({ id, input, known }) {
    if (!known.unit) {
      throw refused(
        '/unitId',
        label('没有这个机构，请重选。', 'There is no such unit. Choose another.'),
      )
    }
    if (known.taken) {
      const sentence = label(
        '这个登录名已有人用，请换一个。',
        'This login name is taken. Choose another.',
      )
      throw new Refusal('already-exists', sentence, [{ path: '/loginName', sentence }])
    }
    if (input.samePersonAs && !known.same) {
      throw refused(
        '/samePersonAs',
        label('没有这个账号，请重选。', 'There is no such account. Choose another.'),
      )
    }
    const fields: AccountFields = {
      loginName: input.loginName,
      displayName: input.displayName,
      personId: known.same?.personId ?? id,
    }
    return { fields, spine: { title: input.displayName, unitId: known.unit.id, ownerId: id } }
  },
})

function refused(path: string, sentence: ReturnType<typeof label>): Refusal {
  return new Refusal('invalid', sentence, [{ path, sentence }])
}
