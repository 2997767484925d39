import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isPasswordOf } from '#platform/crypto/password-hash.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { findFailures, insertAttempt, lockAttempts, markOf } from './attempt-store.ts'
import { findSignInAccount, type SignInAccount } from './credential-store.ts'
import { lockedUntil, minutesUntil } from './lock-out.ts'
import { oneTimePasswordDigest } from './one-time-password.ts'
import { findSignInRules, type SignInRules } from './sign-in-rules.ts'

export type SignInHouse = Pick<House, 'database' | 'settings' | 'visitors'>

/** Someone gives a password: to sign in, to unlock, to sign, to change it. */
export interface PasswordProof {
  readonly whose: { readonly loginName: string } | { readonly id: string }
  readonly password: string
  readonly address: string
  readonly now: Date
  /** The event's name where it fails: `sign-in`, `unlock`, `sign`, `change-password`. */
  readonly purpose: string
}

export interface Proven {
  readonly account: SignInAccount
  readonly attemptId: number
  readonly rules: SignInRules
}

/**
 * Proves a password or throws the refusal, counting the attempt by account and by address. The attempt is written as
 * failed before the hash is computed, outside any transaction; whoever called marks it succeeded together with what
 * he does next. A name nobody has takes as long, counts the same and is answered the same.
 */
export async function provePassword(house: SignInHouse, proof: PasswordProof): Promise<Proven> {
  const begun = await begin(house, proof)
  const { account, rules } = begun
  if (begun.lockedUntil) throw lockedOut(begun.lockedUntil, proof.now)
  const isRight = await matches(account, proof.password)
  if (!account || !isRight) {
    await noteFailure(house, proof, account?.id ?? null)
    throw wrongPassword(rules.failuresMax - begun.failuresBefore - 1)
  }
  return { account, attemptId: begun.attemptId, rules }
}

type Begun = { readonly account: SignInAccount | undefined; readonly rules: SignInRules } & (
  | { readonly lockedUntil: Date }
  | { readonly lockedUntil: null; readonly attemptId: number; readonly failuresBefore: number }
)

async function begin(house: SignInHouse, proof: PasswordProof): Promise<Begun> {
  const { whose, address, now } = proof
  return inTransaction(house.database, async (tx) => {
    const rules = await findSignInRules(tx, now)
    const account = await findSignInAccount(tx, whose)
    const mark = markOf('id' in whose ? (account?.loginName ?? whose.id) : whose.loginName)
    await lockAttempts(tx, mark, address)
    const failures = await findFailures(
      tx,
      { mark, address },
      { byName: rules.failuresMax, byAddress: rules.failuresPerAddressMax },
    )
    const minutes = rules.lockOutMinutes
    const until =
      lockedUntil(failures.byName, { failuresMax: rules.failuresMax, minutes }, now) ??
      lockedUntil(failures.byAddress, { failuresMax: rules.failuresPerAddressMax, minutes }, now)
    if (until) {
      await noteEvent(tx, eventOf(proof, account?.id ?? null, 'locked-out'))
      return { account, rules, lockedUntil: until }
    }
    const attemptId = await insertAttempt(tx, {
      nameMark: mark,
      accountId: account?.id ?? null,
      address,
      at: now,
    })
    const recent = failures.byName.filter(
      (at) => now.getTime() - at.getTime() <= minutes * 60_000,
    ).length
    return { account, rules, lockedUntil: null, attemptId, failuresBefore: recent }
  })
}

/** One-time passwords are random, so their digest is enough; the slow hash is computed all the same. */
async function matches(account: SignInAccount | undefined, password: string): Promise<boolean> {
  const credential = account?.credential ?? null
  const own = credential?.oneTime === false ? credential.hash : null
  const isOwn = await isPasswordOf(own, password)
  const isOneTime =
    account !== undefined &&
    credential?.oneTime === true &&
    credential.hash === oneTimePasswordDigest(account.id, password)
  return isOwn || isOneTime
}

async function noteFailure(
  house: SignInHouse,
  proof: PasswordProof,
  accountId: string | null,
): Promise<void> {
  await inTransaction(house.database, (tx) => noteEvent(tx, eventOf(proof, accountId, 'failed')))
}

function eventOf(
  { purpose, address, now }: PasswordProof,
  accountId: string | null,
  outcome: 'failed' | 'locked-out',
): Parameters<typeof noteEvent>[1] {
  return {
    name: purpose,
    about: accountId === null ? null : { kind: 'people.account', id: accountId },
    // Who failed to prove himself is nobody yet.
    actorId: null,
    address,
    outcome,
    happenedAt: now,
  }
}

function wrongPassword(triesLeft: number): Refusal {
  return new Refusal(
    'password-wrong',
    triesLeft > 0
      ? label(
          `登录名或口令不对，还可以试 ${String(triesLeft)} 次。忘了口令，请找系统管理员。`,
          `The login name or password is wrong; ${String(triesLeft)} more ${triesLeft === 1 ? 'try' : 'tries'}. If you forgot it, ask the system administrator.`,
        )
      : label(
          '登录名或口令不对，已经锁定。请过一会儿再试，或者找系统管理员。',
          'The login name or password is wrong, and is locked now. Try later, or ask the system administrator.',
        ),
  )
}

function lockedOut(until: Date, now: Date): Refusal {
  const minutes = minutesUntil(until, now)
  return new Refusal(
    'locked-out',
    label(
      `口令错的次数太多，已经锁定。请过 ${String(minutes)} 分钟再试。`,
      `Too many wrong passwords. Try again in ${String(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    ),
  )
}
