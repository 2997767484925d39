import type { Action, CreatingAction } from '#kernel/action.ts'
import type { Actor } from '#kernel/actor.ts'
import { CalendarRows } from '#kernel/working-calendar.ts'
import { approveProject } from '../../src/modules/budget/actions/approve-project.ts'
import { type Claim } from '../../src/modules/budget/claims/claim-kind.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { fileClaim } from '../../src/modules/budget/actions/file-claim.ts'
import { planProject } from '../../src/modules/budget/actions/plan-project.ts'
import { projectKind } from '../../src/modules/budget/projects/project-kind.ts'
import { loadBudgetRules } from '../../src/modules/budget/rule-seed.ts'
import { signClaim } from '../../src/modules/budget/actions/sign-claim.ts'
import { submitClaim } from '../../src/modules/budget/actions/submit-claim.ts'
import { Refusal } from '#kernel/refusal.ts'
import { create } from '#platform/actions/create.ts'
import { digestOf, findHat } from '#platform/actions/decide.ts'
import { take } from '#platform/actions/take.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { RecordKind, RecordOf } from '#platform/actions/record-kind.ts'
import type { RequestKey } from '#platform/actions/idempotency.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, type Tx } from '#platform/database/transaction.ts'
import { addWorkingCalendar } from '#platform/rules/working-calendar-store.ts'
import calendar from '../../db/seed/working-calendar.json' with { type: 'json' }
import { aCounty, actorOf, anAccount, type County } from '../support/county.ts'

/** Monday, in the year whose money the stories spend. */
export const march = new Date('2023-03-06T01:00:00Z')

export const staff = [
  'clerk',
  'section-head',
  'accountant',
  'leader',
  'finance-leader',
  'director',
  'cashier',
  'bookkeeper',
] as const
export type Staff = (typeof staff)[number]

const roles: Readonly<Record<Staff, readonly [string, 'service' | 'bureau']>> = {
  clerk: ['section-clerk', 'service'],
  'section-head': ['section-head', 'service'],
  accountant: ['accountant', 'bureau'],
  leader: ['leader-in-charge', 'bureau'],
  'finance-leader': ['finance-leader', 'bureau'],
  director: ['director', 'bureau'],
  cashier: ['cashier', 'bureau'],
  bookkeeper: ['bookkeeper', 'bureau'],
}

/** A bureau with one person for each hand that a claim passes through. */
export interface Bureau {
  readonly database: Database
  readonly county: County
  readonly accounts: Readonly<Record<Staff, string>>
  readonly actors: Readonly<Record<Staff, Actor>>
}

export async function aBureau(
  database: Database,
  leaveOut: readonly Staff[] = [],
): Promise<Bureau> {
  const at = new Date('2022-01-04T01:00:00Z')
  const county = await aCounty(database, at)
  await inTransaction(database, async (tx) => {
    await loadBudgetRules(tx)
    await addWorkingCalendar(tx, CalendarRows.parse(calendar))
  })
  const accounts: Partial<Record<Staff, string>> = {}
  const actors: Partial<Record<Staff, Actor>> = {}
  for (const name of staff) {
    const [role, place] = roles[name]
    const unitId = county[place]
    accounts[name] = await anAccount(database, {
      loginName: name,
      name,
      unitId,
      posts: leaveOut.includes(name) ? [] : [{ role, unitId }],
      at,
    })
    actors[name] = await actorOf(database, accounts[name], march)
  }
  return {
    database,
    county,
    accounts: accounts as Record<Staff, string>,
    actors: actors as Record<Staff, Actor>,
  }
}

let projects = 0

/** An approved project of 10 000 yuan, or of as many fen as are given by source. */
export async function aProject(
  bureau: Bureau,
  sources: readonly { source: string; amountFen: number }[] = [
    { source: 'fiscal', amountFen: 1_000_000 },
  ],
): Promise<string> {
  projects += 1
  const id = await make(bureau, projectKind, planProject, {
    actor: bureau.actors.clerk,
    input: {
      unitId: bureau.county.service,
      code: `51092323T${String(projects).padStart(12, '0')}`,
      name: `项目${String(projects)}`,
      year: 2023,
      classCode: '30299',
      sources,
      documents: [
        {
          documentKind: 'approval',
          number: '大行审〔2022〕45号',
          title: '关于项目的批复',
          fileIds: [],
        },
      ],
    },
  })
  await act(bureau, projectKind, approveProject, {
    recordId: id,
    actor: bureau.actors.accountant,
    input: { approvedOn: '2023-01-03' },
  })
  return id
}

let invoices = 0

/** A form filled in completely, for 100 yuan unless said. */
export function aForm(
  projectId: string,
  change: {
    fen?: number
    purpose?: string
    number?: string
    faceFen?: number
    source?: string
  } = {},
): Record<string, unknown> {
  const { fen = 10_000, purpose = '打印机硒鼓', source = 'fiscal' } = change
  invoices += 1
  return {
    projectId,
    purpose,
    eventOn: '2023-03-01',
    payee: { name: '样例供应商甲', bank: '样例银行大英支行', account: '6200 0000 0000 0042' },
    lines: [{ item: '硒鼓', classCode: '30201', source, amountFen: fen }],
    invoices: [
      {
        number: change.number ?? String(invoices).padStart(20, '0'),
        issuedOn: '2023-03-01',
        seller: '样例供应商甲',
        faceFen: change.faceFen ?? fen,
        claimedFen: fen,
      },
    ],
    attachments: [],
  }
}

export async function aDraft(
  bureau: Bureau,
  projectId: string,
  change: Parameters<typeof aForm>[1] = {},
  actor: Actor = bureau.actors.clerk,
): Promise<string> {
  return make(bureau, claimKind, fileClaim, { actor, input: aForm(projectId, change) })
}

/** A claim that so many hands have signed; five bring it to the cashier. */
export async function aClaim(
  bureau: Bureau,
  projectId: string,
  hands: number,
  change: Parameters<typeof aForm>[1] = {},
): Promise<string> {
  const id = await aDraft(bureau, projectId, change)
  await sign(bureau, submitClaim, id, bureau.actors.clerk)
  const chain = ['section-head', 'accountant', 'leader', 'finance-leader'] as const
  for (const name of chain.slice(0, hands - 1)) {
    await sign(bureau, signClaim, id, bureau.actors[name])
  }
  return id
}

export async function make<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  { database }: Pick<Bureau, 'database'>,
  kind: RecordKind<State, Name>,
  action: CreatingAction<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  { actor, input, at = march }: { actor: Actor; input: unknown; at?: Date },
): Promise<string> {
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, kind, action, { actor, input, happenedAt: at })
    return record.id
  })
}

export async function act<
  State extends string,
  Name extends string,
  Fields extends object,
  Input,
  Known,
>(
  { database }: Pick<Bureau, 'database'>,
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, RecordOf<State, Fields>, Fields, Input, Known>,
  request: {
    recordId: string
    actor: Actor
    input?: unknown
    at?: Date
    version?: number
    key?: RequestKey
    digest?: string
  },
): Promise<RecordOf<State, Fields>> {
  const { at = march, digest, version = null, input = {}, ...rest } = request
  return inTransaction(database, async (tx) => {
    const { record } = await take(tx, kind, action, {
      ...rest,
      version,
      input,
      happenedAt: at,
      ...(digest === undefined ? {} : { signature: { digest } }),
    })
    return record
  })
}

/** Signs as a person does: asks what is to be signed, and sends back the digest of what was shown. */
export async function sign(
  bureau: Pick<Bureau, 'database'>,
  action: typeof submitClaim | typeof signClaim,
  recordId: string,
  actor: Actor,
  at: Date = march,
): Promise<ReadClaim> {
  return inTransaction(bureau.database, async (tx) => {
    const record = await findRecord<ReadClaim>(tx, claimKind, recordId)
    const hat = record && findHat(actor, action, record)
    if (!record || !hat) throw notAllowed()
    const known = await action.gather(tx, { record, input: null, actor, hat, happenedAt: at })
    const signed = action.signs?.({ record, known, actor, hat, happenedAt: at } as never)
    if (!signed) throw new Error('This is not a signature.')
    const { record: after } = await take(tx, claimKind, action as typeof signClaim, {
      recordId,
      version: record.version,
      actor,
      input: {},
      happenedAt: at,
      signature: { digest: digestOf(signed) },
    })
    return after
  })
}

function notAllowed(): Refusal {
  return new Refusal('not-allowed', { zh: '不能签', en: 'May not sign' })
}

export type ReadClaim = Claim

export async function readClaim(bureau: Pick<Bureau, 'database'>, id: string): Promise<ReadClaim> {
  const record = await reading(bureau.database, (tx) => findRecord<ReadClaim>(tx, claimKind, id))
  if (!record) throw new Error('There is no such claim.')
  return record
}
