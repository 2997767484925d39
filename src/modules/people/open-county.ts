import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { saveCounty } from '#platform/county.ts'
import { inTransaction, type Tx } from '#platform/database/transaction.ts'
import type { House } from '#platform/house.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import { awaitsSetUp, useUpSetUpCode } from '#platform/set-up-code.ts'
import { accountKind } from './account-kind.ts'
import { establishUnit } from './actions/establish-unit.ts'
import { givePost } from './actions/give-post.ts'
import { openAccount } from './actions/open-account.ts'
import { resetPassword } from './actions/reset-password.ts'
import {
  findFailures,
  insertAttempt,
  lockAttempts,
  markOf,
  markSucceeded,
} from './attempt-store.ts'
import { lockedUntil, minutesUntil } from './lock-out.ts'
import { makeOneTimePassword } from './one-time-password.ts'
import { loadRoles } from './role-store.ts'
import { administrators, type SetUp } from './set-up-schema.ts'
import { findSignInRules } from './sign-in-rules.ts'
import { systemActor } from './system-actor.ts'
import { unitKind } from './unit-kind.ts'

/** An account that was opened with the county, and the password its owner replaces when he first signs in. */
interface OpenedAccount {
  readonly name: (typeof administrators)[number]['name']
  readonly loginName: string
  readonly displayName: string
  readonly oneTimePassword: string
}

interface OpenedCounty {
  readonly accounts: OpenedAccount[]
  /** How long the one-time passwords are good. */
  readonly hoursMax: number
}

interface Asked {
  readonly code: string
  readonly setUp: SetUp
  readonly address: string
  readonly now: Date
}

/**
 * Opens an empty county for whoever has the code: its unit and its three administrators, all or nothing. A wrong code
 * is counted by address, before anything else is looked at.
 */
export async function openCounty(
  house: Pick<House, 'database'>,
  asked: Asked,
): Promise<OpenedCounty> {
  const attemptId = await countAttempt(house, asked)
  const opened = await inTransaction(house.database, async (tx) => {
    if (!(await awaitsSetUp(tx)) || !(await useUpSetUpCode(tx, asked.code, asked.now))) return null
    await markSucceeded(tx, attemptId)
    const accounts = await open(tx, asked)
    await note(tx, asked, 'ok')
    const { oneTimePasswordHoursMax: hoursMax } = await findSignInRules(tx, asked.now)
    return { accounts, hoursMax }
  })
  if (opened) return opened
  await inTransaction(house.database, (tx) => note(tx, asked, 'failed'))
  throw new Refusal(
    'password-wrong',
    label(
      '开通码不对，或者已经用过、过期。在终端上运行 npm run cli -- new-set-up-code 会显示新的开通码。',
      'The set-up code is wrong, used up or expired. Run npm run cli -- new-set-up-code in a terminal to see a new one.',
    ),
  )
}

async function countAttempt(house: Pick<House, 'database'>, asked: Asked): Promise<number> {
  const { address, now } = asked
  const mark = markOf(`set-up ${address}`)
  const begun = await inTransaction(house.database, async (tx) => {
    const { failuresMax, lockOutMinutes: minutes } = await findSignInRules(tx, now)
    await lockAttempts(tx, mark, address)
    const counts = { byName: failuresMax, byAddress: 0 }
    const { byName } = await findFailures(tx, { mark, address }, counts)
    const until = lockedUntil(byName, { failuresMax, minutes }, now)
    if (until) {
      await note(tx, asked, 'locked-out')
      return { until }
    }
    return { id: await insertAttempt(tx, { nameMark: mark, accountId: null, address, at: now }) }
  })
  if ('id' in begun) return begun.id
  const minutes = String(minutesUntil(begun.until, now))
  throw new Refusal(
    'locked-out',
    label(
      `开通码错的次数太多。请过 ${minutes} 分钟再试。`,
      `Too many wrong set-up codes. Try again in ${minutes} minutes.`,
    ),
  )
}

async function open(tx: Tx, { setUp, now }: Asked): Promise<OpenedAccount[]> {
  await loadRoles(tx)
  const { name, nameEnglish, code } = setUp
  const doing = { actor: systemActor, happenedAt: now }
  const unit = await create(tx, unitKind, establishUnit, {
    ...doing,
    input: { unitKind: 'county', name, nameEnglish, code },
  })
  const unitId = unit.record.id
  const accounts: OpenedAccount[] = []
  for (const { name: place, role } of administrators) {
    const { loginName, displayName } = setUp[place]
    const oneTimePassword = makeOneTimePassword()
    const { record } = await create(tx, accountKind, openAccount, {
      ...doing,
      input: { loginName, displayName, unitId },
    })
    const whose = { ...doing, recordId: record.id, version: null }
    const from = shanghaiDate(now.getTime())
    await take(tx, accountKind, givePost, { ...whose, input: { role, unitId, from } })
    await take(tx, accountKind, resetPassword, { ...whose, input: { oneTimePassword } })
    accounts.push({ name: place, loginName, displayName, oneTimePassword })
  }
  await saveCounty(tx, countyOf(setUp))
  return accounts
}

function countyOf({ name, nameEnglish }: SetUp): Parameters<typeof saveCounty>[1] {
  const english = nameEnglish ?? name
  const words = { zh: `${name}政务服务`, en: `${english} Government Services` }
  const sponsor = { zh: name, en: english }
  return { siteName: words, description: words, sponsor, contacts: [], isSample: false }
}

async function note(
  tx: Tx,
  { address, now }: Asked,
  outcome: Parameters<typeof noteEvent>[1]['outcome'],
): Promise<void> {
  await noteEvent(tx, {
    name: 'set-up',
    about: null,
    actorId: null,
    address,
    outcome,
    happenedAt: now,
  })
}
