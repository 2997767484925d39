import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import { noteEvent, type SecurityEvent } from '#platform/journal/note-event.ts'
import { startSession, type Session } from '#platform/sessions/session-store.ts'
import { useUpSignInLink } from '#platform/sessions/sign-in-link.ts'
import { LoginName } from './account-schema.ts'
import { insertSuccess, markOf, markSucceeded } from './attempt-store.ts'
import { findSignInAccount, type SignInAccount } from './credential-store.ts'
import { provePassword, type SignInHouse } from './prove-password.ts'
import { findSignInRules, type SignInRules } from './sign-in-rules.ts'

const dayMs = 86_400_000

export interface SignedIn {
  /** For the cookie; kept nowhere. */
  readonly token: string
  readonly session: Session
}

interface Arrival {
  readonly address: string
  readonly agent: string
  readonly now: Date
}

/** Signs an account in by its password and starts a session. Whether the password must be changed first is the session's standing. */
export async function signIn(
  house: SignInHouse,
  given: Arrival & { readonly account: string; readonly password: string },
): Promise<SignedIn> {
  const { address, now, password } = given
  // A name that cannot be one is looked for like any other, so that nothing is learnt from the answer.
  const parsed = LoginName.safeParse(given.account)
  const { account, attemptId, rules } = await provePassword(house, {
    whose: { loginName: parsed.data ?? given.account },
    password,
    address,
    now,
    purpose: 'sign-in',
  })
  const hindrance = findHindrance(account, rules, now)
  if (hindrance) {
    await inTransaction(house.database, (tx) =>
      noteEvent(tx, eventOf('sign-in', account.id, 'refused', given)),
    )
    throw hindrance
  }
  return inTransaction(house.database, async (tx) => {
    await markSucceeded(tx, attemptId)
    return begin(tx, account.id, 'sign-in', { ...given, hoursMax: rules.sessionHoursMax })
  })
}

/** Signs an account in by a one-time link, which is used up whatever comes of it. */
export async function signInByLink(
  house: SignInHouse,
  given: Arrival & { readonly token: string },
): Promise<SignedIn> {
  const { address, now } = given
  const outcome = await inTransaction(house.database, async (tx) => {
    const accountId = await useUpSignInLink(tx, given.token, now)
    const account =
      accountId === undefined ? undefined : await findSignInAccount(tx, { id: accountId })
    if (!account || account.state === 'stopped') {
      await noteEvent(tx, eventOf('sign-in-by-link', account?.id ?? null, 'refused', given))
      return null
    }
    const { sessionHoursMax } = await findSignInRules(tx, now)
    await insertSuccess(tx, {
      nameMark: markOf(account.loginName),
      accountId: account.id,
      address,
      at: now,
    })
    return begin(tx, account.id, 'sign-in-by-link', { ...given, hoursMax: sessionHoursMax })
  })
  if (outcome) return outcome
  throw new Refusal(
    'not-found',
    label(
      '这个登录链接用过了，或者已经过期。请从终端再取一个，或用口令登录。',
      'This sign-in link was used or has expired. Take another from the terminal, or sign in with a password.',
    ),
  )
}

async function begin(
  tx: Tx,
  accountId: string,
  how: string,
  { address, agent, now, hoursMax }: Arrival & { readonly hoursMax: number },
): Promise<SignedIn> {
  const started = await startSession(tx, { accountId, address, agent, now, hoursMax })
  await noteEvent(tx, {
    ...eventOf(how, accountId, 'ok', { address, now }),
    actorId: accountId,
    details: { sessionId: started.session.id },
  })
  return started
}

/** Why this account may not come in although its password is right. */
function findHindrance(account: SignInAccount, rules: SignInRules, now: Date): Refusal | null {
  const usedAt = Math.max(account.lastUsedAt?.getTime() ?? 0, account.changedAt.getTime())
  if (account.state === 'stopped' || now.getTime() - usedAt > rules.unusedDaysMax * dayMs) {
    return new Refusal(
      'not-allowed',
      label(
        '这个账号已停用。需要恢复，请找系统管理员。',
        'This account is stopped. Ask the system administrator to reopen it.',
      ),
    )
  }
  const expiresAt = account.credential?.expiresAt
  if (expiresAt && expiresAt <= now) {
    return new Refusal(
      'not-allowed',
      label(
        '一次性口令已过期。请系统管理员再发一个。',
        'The one-time password has expired. Ask the system administrator for another.',
      ),
    )
  }
  return null
}

function eventOf(
  name: string,
  accountId: string | null,
  outcome: SecurityEvent['outcome'],
  { address, now }: Pick<Arrival, 'address' | 'now'>,
): SecurityEvent {
  return {
    name,
    about: accountId === null ? null : { kind: 'people.account', id: accountId },
    actorId: null,
    address,
    outcome,
    happenedAt: now,
  }
}
