import { randomBytes } from 'node:crypto'
import { label, type Label } from '#kernel/label.ts'
import {
  accountKind,
  establishUnit,
  givePost,
  keepPassword,
  loadRoles,
  openAccount,
  systemActor,
  unitKind,
} from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import { take } from '#platform/actions/take.ts'
import { hashPassword } from '#platform/crypto/password-hash.ts'
import type { Tx } from '#platform/database/transaction.ts'

/** One account of the sample county, as its operator gets to know it. */
export interface SampleAccount extends SamplePerson {
  readonly password: string
  readonly passwordHash: string
}

interface SamplePerson {
  readonly loginName: string
  readonly name: string
  readonly posts: readonly (readonly [role: string, place: Place])[]
}

type Place = 'county' | 'bureau' | 'centre' | 'finance'

// Accounts are named for their posts: the sample holds no real person.
export const samplePeople: readonly SamplePerson[] = [
  { loginName: 'clerk', name: '经办人', posts: [['section-clerk', 'centre']] },
  { loginName: 'section-head', name: '股室负责人', posts: [['section-head', 'centre']] },
  { loginName: 'accountant', name: '会计', posts: [['accountant', 'bureau']] },
  { loginName: 'leader', name: '分管领导', posts: [['leader-in-charge', 'centre']] },
  { loginName: 'finance-leader', name: '分管财务领导', posts: [['finance-leader', 'bureau']] },
  { loginName: 'cashier', name: '出纳', posts: [['cashier', 'bureau']] },
  { loginName: 'bookkeeper', name: '记账', posts: [['bookkeeper', 'bureau']] },
  { loginName: 'system-admin', name: '系统管理员', posts: [['system-administrator', 'county']] },
  {
    loginName: 'security-admin',
    name: '安全管理员',
    posts: [['security-administrator', 'county']],
  },
  { loginName: 'audit-admin', name: '审计管理员', posts: [['audit-administrator', 'county']] },
]

const towns: readonly Label[] = [
  label('隆盛镇', 'Longsheng'),
  label('象山镇', 'Xiangshan'),
  label('盐井街道', 'Yanjing Subdistrict'),
  label('天保镇', 'Tianbao'),
  label('卓筒井镇', 'Zhuotongjing'),
  label('蓬莱镇', 'Penglai'),
  label('金元镇', 'Jinyuan'),
  label('回马镇', 'Huima'),
  label('玉峰镇', 'Yufeng'),
  label('河边镇', 'Hebian'),
]

const opened = new Date('2022-01-04T01:00:00Z')

/** Makes a password for each account and hashes it: slow, so outside any transaction. */
export async function prepareSampleAccounts(
  tell: (done: number, all: number) => void,
): Promise<readonly SampleAccount[]> {
  const accounts: SampleAccount[] = []
  for (const person of samplePeople) {
    const password = `Ty-${randomBytes(9).toString('base64url')}7a`
    accounts.push({ ...person, password, passwordHash: await hashPassword(password) })
    tell(accounts.length, samplePeople.length)
  }
  return accounts
}

/** Opens the county's organisation and its accounts, by the product's own actions. */
export async function openSamplePeople(tx: Tx, accounts: readonly SampleAccount[]): Promise<void> {
  const places = await openOrganisation(tx)
  for (const account of accounts) await openSampleAccount(tx, account, places)
}

async function openOrganisation(tx: Tx): Promise<Readonly<Record<Place, string>>> {
  await loadRoles(tx)
  const county = await openUnit(tx, {
    unitKind: 'county',
    name: '大英县',
    nameEnglish: 'Daying County',
    code: '510923',
  })
  const bureau = await openUnit(tx, {
    unitKind: 'department',
    name: '大英县行政审批局',
    nameEnglish: 'Daying Approval Bureau',
    parentId: county,
  })
  const finance = await openUnit(tx, {
    unitKind: 'section',
    name: '财务股',
    nameEnglish: 'Finance Section',
    parentId: bureau,
  })
  const centre = await openUnit(tx, {
    unitKind: 'section',
    name: '政务服务和大数据中心',
    nameEnglish: 'Government Service and Big Data Centre',
    parentId: bureau,
  })
  await openUnit(tx, {
    unitKind: 'organ',
    name: '绩效自评工作领导小组',
    nameEnglish: 'Performance Leading Group',
    parentId: bureau,
  })
  for (const town of towns)
    await openUnit(tx, { unitKind: 'town', name: town.zh, nameEnglish: town.en, parentId: county })
  return { county, bureau, finance, centre }
}

async function openUnit(tx: Tx, input: object): Promise<string> {
  const { record } = await create(tx, unitKind, establishUnit, {
    actor: systemActor,
    input,
    happenedAt: opened,
  })
  return record.id
}

async function openSampleAccount(
  tx: Tx,
  person: SampleAccount,
  places: Readonly<Record<Place, string>>,
): Promise<void> {
  // Accounts and credentials are of today; only the dates of business facts are historical.
  const now = new Date()
  const { record } = await create(tx, accountKind, openAccount, {
    actor: systemActor,
    input: {
      loginName: person.loginName,
      displayName: person.name,
      unitId: places[person.posts[0]?.[1] ?? 'bureau'],
    },
    happenedAt: now,
  })
  for (const [role, place] of person.posts) {
    await take(tx, accountKind, givePost, {
      recordId: record.id,
      version: null,
      actor: systemActor,
      input: { from: '2022-01-04', role, unitId: places[place] },
      happenedAt: now,
    })
  }
  const { passwordHash } = person
  await keepPassword(tx, { accountId: record.id, passwordHash, now })
}
