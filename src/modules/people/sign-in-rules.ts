import { shanghaiDate } from '#kernel/dates.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { findRules } from '#platform/rules/rule-store.ts'
import { z } from 'zod'

const count = z.number().int().positive()

const SignInRuleBodies = z.object({
  'password-length-min': count,
  'password-classes-min': count.max(4),
  'password-days-max': count,
  'passwords-remembered': count,
  'one-time-password-hours-max': count,
  'failures-max': count,
  'failures-per-address-max': count,
  'lock-out-minutes': count,
  'idle-minutes-max': count,
  'session-hours-max': count,
  'unused-days-max': count,
  'weak-passwords': z.array(z.string()),
})

/** The numbers of signing in that a county may change: topic `people.sign-in`. */
export interface SignInRules {
  readonly passwordLengthMin: number
  readonly passwordClassesMin: number
  readonly passwordDaysMax: number
  readonly passwordsRemembered: number
  readonly oneTimePasswordHoursMax: number
  readonly failuresMax: number
  readonly failuresPerAddressMax: number
  readonly lockOutMinutes: number
  readonly idleMinutesMax: number
  readonly sessionHoursMax: number
  readonly unusedDaysMax: number
  readonly weakPasswords: readonly string[]
}

/** The rules in force at that moment. The migration brings a full set, so a missing one is a mistake in the data. */
export async function findSignInRules(tx: Tx, now: Date): Promise<SignInRules> {
  const rules = await findRules(tx, ['people.sign-in'], shanghaiDate(now.getTime()))
  const bodies = SignInRuleBodies.parse(
    Object.fromEntries(rules.map(({ code, body }) => [code, body])),
  )
  return {
    passwordLengthMin: bodies['password-length-min'],
    passwordClassesMin: bodies['password-classes-min'],
    passwordDaysMax: bodies['password-days-max'],
    passwordsRemembered: bodies['passwords-remembered'],
    oneTimePasswordHoursMax: bodies['one-time-password-hours-max'],
    failuresMax: bodies['failures-max'],
    failuresPerAddressMax: bodies['failures-per-address-max'],
    lockOutMinutes: bodies['lock-out-minutes'],
    idleMinutesMax: bodies['idle-minutes-max'],
    sessionHoursMax: bodies['session-hours-max'],
    unusedDaysMax: bodies['unused-days-max'],
    weakPasswords: bodies['weak-passwords'],
  }
}
