import { accountKey, type Actor } from '#kernel/actor.ts'
import { label, type Label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { take } from '#platform/actions/take.ts'
import { hashPassword, isPasswordOf } from '#platform/crypto/password-hash.ts'
import { inTransaction, reading, type Tx } from '#platform/database/transaction.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { endOtherSessions, type Session } from '#platform/sessions/session-store.ts'
import { accountKind } from './account-kind.ts'
import { getAccount } from './accounts.ts'
import { choosePassword } from './actions/choose-password.ts'
import { markSucceeded } from './attempt-store.ts'
import { listPasswordHashes } from './credential-store.ts'
import { findPasswordProblem } from './password-strength.ts'
import { provePassword, type SignInHouse } from './prove-password.ts'

/** Replaces the password of whoever sits at this session, who gives the old one too. His other sessions end. */
export async function changePassword(
  house: SignInHouse,
  session: Session,
  given: {
    readonly current: string
    readonly next: string
    readonly address: string
    readonly now: Date
  },
): Promise<void> {
  const { current, next, address, now } = given
  const { accountId } = session
  const { account, attemptId, rules } = await provePassword(house, {
    whose: { id: accountId },
    password: current,
    address,
    now,
    purpose: 'change-password',
  })
  // The old password was right, whatever is said of the new one.
  await inTransaction(house.database, (tx) => markSucceeded(tx, attemptId))
  const problem = findPasswordProblem(next, account.loginName, rules)
  if (problem) throw refused(problem)
  const earlier = await reading(house.database, (tx) =>
    listPasswordHashes(tx, accountId, rules.passwordsRemembered),
  )
  if (await isAmong(earlier, next)) throw refused(usedBefore(rules.passwordsRemembered))
  const passwordHash = await hashPassword(next)
  await inTransaction(house.database, async (tx) => {
    await keepPassword(tx, { accountId, passwordHash, now })
    await endOtherSessions(tx, accountId, session.id, now)
    await noteEvent(tx, {
      name: 'change-password',
      about: { kind: 'people.account', id: accountId },
      actorId: accountId,
      address,
      outcome: 'ok',
      happenedAt: now,
    })
  })
  house.visitors.drop()
}

/** Makes a hash, computed before the transaction, the account's own password: as its owner, for the loader and the set-up. */
export async function keepPassword(
  tx: Tx,
  {
    accountId,
    passwordHash,
    now,
  }: { readonly accountId: string; readonly passwordHash: string; readonly now: Date },
): Promise<void> {
  await take(tx, accountKind, choosePassword, {
    recordId: accountId,
    version: null,
    actor: await ownerOf(tx, accountId),
    input: { passwordHash },
    happenedAt: now,
  })
}

/** The account acting on itself: a password is chosen also by who holds no post yet. */
async function ownerOf(tx: Tx, accountId: string): Promise<Actor> {
  const { personId, name, unitId } = await getAccount(tx, accountId)
  const hat = {
    accountId,
    actingFor: null,
    post: 'owner',
    unitId,
    departmentId: unitId,
    grants: {},
    keys: [accountKey(accountId)],
  }
  return { accountId, personId, name, hats: [hat], looksAreJournalled: false }
}

async function isAmong(hashes: readonly string[], password: string): Promise<boolean> {
  const found = await Promise.all(hashes.map((hash) => isPasswordOf(hash, password)))
  return found.includes(true)
}

function refused(sentence: Label): Refusal {
  return new Refusal('invalid', sentence, [{ path: '/next', sentence }])
}

function usedBefore(remembered: number): Label {
  return label(
    `不能用最近 ${String(remembered)} 次用过的口令，请换一个。`,
    `You used this password recently: the last ${String(remembered)} may not come back. Choose another.`,
  )
}
