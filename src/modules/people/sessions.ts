import { label, type Language } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import {
  endOtherSessions,
  endSession,
  keepLanguage,
  listSessions,
  lockSession,
  unlockSession,
  type Session,
} from '#platform/sessions/session-store.ts'
import { markSucceeded } from './attempt-store.ts'
import { provePassword, type SignInHouse } from './prove-password.ts'

interface FromHere {
  readonly address: string
  readonly now: Date
}

/** Checks the password of someone who is signed in already, e.g. for a signature. A wrong one counts towards the lock-out. */
export async function checkPassword(
  house: SignInHouse,
  given: FromHere & { readonly accountId: string; readonly password: string },
): Promise<void> {
  const { attemptId } = await provePassword(house, {
    ...given,
    whose: { id: given.accountId },
    purpose: 'sign',
  })
  await inTransaction(house.database, (tx) => markSucceeded(tx, attemptId))
}

/** Locks a session in place; what was typed stays on the screen behind the lock. */
export async function lock(house: SignInHouse, session: Session, here: FromHere): Promise<void> {
  await inTransaction(house.database, async (tx) => {
    await lockSession(tx, session.id, here.now)
    await note(tx, session, { ...here, name: 'lock' })
  })
  house.visitors.drop()
}

/** Keeps the language that a person reads in: for this session, and for those he begins from now on. */
export async function chooseLanguage(
  house: SignInHouse,
  session: Session,
  language: Language,
): Promise<void> {
  await inTransaction(house.database, (tx) => keepLanguage(tx, session.id, language))
  house.visitors.drop()
}

/** Unlocks a session by its owner's password. Too many wrong ones end it: he may be somebody else. */
export async function unlock(
  house: SignInHouse,
  session: Session,
  given: FromHere & { readonly password: string },
): Promise<void> {
  try {
    const { attemptId } = await provePassword(house, {
      ...given,
      whose: { id: session.accountId },
      purpose: 'unlock',
    })
    await inTransaction(house.database, async (tx) => {
      await markSucceeded(tx, attemptId)
      await unlockSession(tx, session.id, given.now)
      await note(tx, session, { address: given.address, now: given.now, name: 'unlock' })
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'locked-out') {
      await inTransaction(house.database, (tx) => endSession(tx, session.id, given.now))
    }
    throw error
  } finally {
    house.visitors.drop()
  }
}

export async function signOut(house: SignInHouse, session: Session, here: FromHere): Promise<void> {
  await inTransaction(house.database, async (tx) => {
    await endSession(tx, session.id, here.now)
    await note(tx, session, { ...here, name: 'sign-out' })
  })
  house.visitors.drop()
}

/** Ends one running session of an account, by its owner or by the security administrator. */
export async function revokeSession(
  house: SignInHouse,
  revoked: { readonly accountId: string; readonly sessionId: string; readonly byAccountId: string },
  here: FromHere,
): Promise<void> {
  await inTransaction(house.database, async (tx) => {
    const running = await listSessions(tx, revoked.accountId, here.now)
    const session = running.find(({ id }) => id === revoked.sessionId)
    if (!session) throw noSuchSession()
    await endSession(tx, session.id, here.now)
    await note(tx, session, { ...here, name: 'end-session', byAccountId: revoked.byAccountId })
  })
  house.visitors.drop()
}

/** Ends every running session of an account but the one given. */
export async function endSessions(
  house: SignInHouse,
  ended: {
    readonly accountId: string
    readonly keptId: string | null
    readonly byAccountId: string
  },
  here: FromHere,
): Promise<void> {
  await inTransaction(house.database, async (tx) => {
    const running = await listSessions(tx, ended.accountId, here.now)
    await endOtherSessions(tx, ended.accountId, ended.keptId, here.now)
    for (const session of running.filter(({ id }) => id !== ended.keptId)) {
      await note(tx, session, { ...here, name: 'end-session', byAccountId: ended.byAccountId })
    }
  })
  house.visitors.drop()
}

async function note(
  tx: Tx,
  session: Session,
  event: FromHere & { readonly name: string; readonly byAccountId?: string },
): Promise<void> {
  await noteEvent(tx, {
    name: event.name,
    about: { kind: 'people.account', id: session.accountId },
    actorId: event.byAccountId ?? session.accountId,
    address: event.address,
    outcome: 'ok',
    details: { sessionId: session.id },
    happenedAt: event.now,
  })
}

function noSuchSession(): Refusal {
  return new Refusal('not-found', label('这次登录已经结束了。', 'That session has ended already.'))
}
