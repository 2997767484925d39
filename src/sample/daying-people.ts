import { randomBytes } from 'node:crypto'
import { addDays, shanghaiDate } from '#kernel/dates.ts'
import {
  accountKind,
  givePost,
  keepPassword,
  openAccount,
  systemActor,
} from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { Place } from './daying-organisation.ts'

/** One account of the sample county, as its operator gets to know it. */
export interface SampleAccount extends SamplePerson {
  readonly password: string
  readonly passwordHash: string
}

interface SamplePerson {
  readonly loginName: string
  readonly name: string
  readonly posts: readonly (readonly [role: string, place: Place])[]
  /** The unit he comes from, when it is not that of his first post. */
  readonly home?: Place
  /** An auditor's post ends. */
  readonly endsIn?: 'a-year'
}

// Accounts are named for their posts: the sample holds no real person.
export const samplePeople: readonly SamplePerson[] = [
  { loginName: 'clerk', name: '经办人', posts: [['section-clerk', 'centre']] },
  { loginName: 'section-head', name: '股室负责人', posts: [['section-head', 'centre']] },
  { loginName: 'accountant', name: '会计', posts: [['accountant', 'bureau']] },
  {
    loginName: 'leader',
    name: '分管领导',
    posts: [
      ['leader-in-charge', 'centre'],
      ['leader-in-charge', 'services'],
    ],
  },
  { loginName: 'finance-leader', name: '分管财务领导', posts: [['finance-leader', 'bureau']] },
  { loginName: 'cashier', name: '出纳', posts: [['cashier', 'bureau']] },
  { loginName: 'bookkeeper', name: '记账', posts: [['bookkeeper', 'bureau']] },
  { loginName: 'director', name: '局长', posts: [['director', 'bureau']] },
  {
    loginName: 'clerk-services',
    name: '政务服务股经办人',
    posts: [['section-clerk', 'services']],
  },
  {
    loginName: 'section-head-services',
    name: '政务服务股负责人',
    posts: [['section-head', 'services']],
  },
  { loginName: 'performance-officer', name: '绩效办', posts: [['performance-officer', 'bureau']] },
  {
    loginName: 'department-reviewer',
    name: '部门复核',
    posts: [['department-reviewer', 'bureau']],
  },
  {
    loginName: 'finance-reviewer',
    name: '财政审核',
    posts: [['finance-bureau-reviewer', 'county']],
    home: 'finance-bureau',
  },
  {
    loginName: 'auditor',
    name: '审计',
    posts: [['auditor', 'bureau']],
    home: 'audit-bureau',
    endsIn: 'a-year',
  },
  { loginName: 'system-admin', name: '系统管理员', posts: [['system-administrator', 'county']] },
  {
    loginName: 'security-admin',
    name: '安全管理员',
    posts: [['security-administrator', 'county']],
  },
  { loginName: 'audit-admin', name: '审计管理员', posts: [['audit-administrator', 'county']] },
]

/** Makes a password for each account and hashes it: slow, so outside any transaction. */
export async function prepareSampleAccounts(
  progress: () => void,
): Promise<readonly SampleAccount[]> {
  const accounts: SampleAccount[] = []
  for (const person of samplePeople) {
    const password = `Ty-${randomBytes(9).toString('base64url')}7a`
    accounts.push({ ...person, password, passwordHash: await hashPassword(password) })
    progress()
  }
  return accounts
}

/** Opens the accounts in their units, and gives each its posts. */
export async function openSampleAccounts(
  tx: Tx,
  accounts: readonly SampleAccount[],
  places: Readonly<Record<Place, string>>,
): Promise<void> {
  for (const account of accounts) await openSampleAccount(tx, account, places)
}

async function openSampleAccount(
  tx: Tx,
  person: SampleAccount,
  places: Readonly<Record<Place, string>>,
): Promise<void> {
  // Accounts and credentials are of today; only the dates of business facts are historical.
  const now = new Date()
  const home = person.home ?? person.posts[0]?.[1] ?? 'bureau'
  const { record } = await create(tx, accountKind, openAccount, {
    actor: systemActor,
    input: { loginName: person.loginName, displayName: person.name, unitId: places[home] },
    happenedAt: now,
  })
  for (const [role, place] of person.posts) {
    const to = person.endsIn === 'a-year' ? { to: addDays(shanghaiDate(now.getTime()), 365) } : {}
    await take(tx, accountKind, givePost, {
      recordId: record.id,
      version: null,
      actor: systemActor,
      input: { from: '2022-01-04', role, unitId: places[place], ...to },
      happenedAt: now,
    })
  }
  const { passwordHash } = person
  await keepPassword(tx, { accountId: record.id, passwordHash, now })
}
