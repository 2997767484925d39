import type { Actor } from '#kernel/actor.ts'
import type { Action, Spine } from '#kernel/action.ts'
import { permits } from '#kernel/process.ts'
import { create } from '#platform/actions/create.ts'
import { digestOf, findHat } from '#platform/actions/decide.ts'
import { take } from '#platform/actions/take.ts'
import type { RecordKind } from '#platform/actions/record-kind.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import type { Database } from '#platform/database/database.ts'
import { inTransaction, reading, type Tx } from '#platform/database/transaction.ts'
import { computeFigure, faceOfFigure } from '#platform/indicators/read-figure.ts'
import { resolveAsOf } from '#platform/journal/as-of.ts'
import { actorOf, aCounty, anAccount, morning, type County } from '../support/county.ts'
import { amendClaim } from '../../src/modules/budget/actions/amend-claim.ts'
import { approveProject } from '../../src/modules/budget/actions/approve-project.ts'
import { bookClaim } from '../../src/modules/budget/actions/book-claim.ts'
import { fileClaim } from '../../src/modules/budget/actions/file-claim.ts'
import { planProject } from '../../src/modules/budget/actions/plan-project.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'
import { returnClaim } from '../../src/modules/budget/actions/return-claim.ts'
import { signClaim } from '../../src/modules/budget/actions/sign-claim.ts'
import { submitClaim } from '../../src/modules/budget/actions/submit-claim.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { budgetModule } from '../../src/modules/budget/module.ts'
import { projectKind } from '../../src/modules/budget/projects/project-kind.ts'
import { loadBudgetRules } from '../../src/modules/budget/rule-seed.ts'

export const today = '2026-03-02'

export interface Bureau extends County {
  readonly clerk: Actor
  readonly head: Actor
  readonly accountant: Actor
  readonly leader: Actor
  readonly financeLeader: Actor
  readonly cashier: Actor
  readonly bookkeeper: Actor
}

/** A bureau in which every post of the chain is held by a different person. */
export async function aBureau(database: Database): Promise<Bureau> {
  const county = await aCounty(database)
  await inTransaction(database, loadBudgetRules)
  const { service, bureau } = county
  const hire = async (loginName: string, role: string, unitId: string): Promise<Actor> =>
    actorOf(
      database,
      await anAccount(database, { loginName, name: loginName, unitId, posts: [{ role, unitId }] }),
    )
  return {
    ...county,
    clerk: await hire('clerk', 'section-clerk', service),
    head: await hire('head', 'section-head', service),
    accountant: await hire('accountant', 'accountant', bureau),
    leader: await hire('leader', 'leader-in-charge', bureau),
    financeLeader: await hire('finance-leader', 'finance-leader', bureau),
    cashier: await hire('cashier', 'cashier', bureau),
    bookkeeper: await hire('bookkeeper', 'bookkeeper', bureau),
  }
}

let serial = 0

/** A project of 800,000 yuan in the service section, planned and, unless said, approved. */
export async function aProject(
  database: Database,
  { clerk, accountant, service }: Bureau,
  { isApproved = true, amountFen = 80_000_000, year = 2026, name = '一网通办运行维护' } = {},
): Promise<string> {
  serial += 1
  const code = `510923${String(year).slice(2)}T${String(serial).padStart(12, '0')}`
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, projectKind, planProject, {
      actor: clerk,
      input: {
        unitId: service,
        code,
        name,
        year,
        classCode: '30299',
        sources: [{ source: 'fiscal', amountFen }],
        documents: [
          {
            documentKind: 'approval',
            number: '大行审〔2026〕9号',
            title: '关于项目的批复',
            fileIds: [],
          },
        ],
      },
      happenedAt: morning,
    })
    if (isApproved) {
      await take(tx, projectKind, approveProject, {
        recordId: record.id,
        version: null,
        actor: accountant,
        input: { approvedOn: today },
        happenedAt: morning,
      })
    }
    return record.id
  })
}

export function claimForm(projectId: string, over: object = {}, number = nextInvoice()): object {
  return {
    projectId,
    purpose: '终端安全软件续费',
    eventOn: '2026-03-01',
    payee: { name: '成都某某科技有限公司', bank: '工行大英支行', account: '2310 0001 2345 6789' },
    lines: [{ item: '软件续费', classCode: '30299', source: 'fiscal', amountFen: 3_040_000 }],
    invoices: [
      {
        number,
        issuedOn: '2026-03-01',
        seller: '成都某某科技有限公司',
        faceFen: 3_040_000,
        claimedFen: 3_040_000,
      },
    ],
    attachments: [],
    ...over,
  }
}

export function nextInvoice(): string {
  serial += 1
  return String(serial).padStart(20, '0')
}

export async function fileAClaim(
  database: Database,
  { clerk }: Pick<Bureau, 'clerk'>,
  form: object,
): Promise<string> {
  return inTransaction(database, async (tx) => {
    const { record } = await create(tx, claimKind, fileClaim, {
      actor: clerk,
      input: form,
      happenedAt: morning,
    })
    return record.id
  })
}

/** Does something to a claim, signing exactly what the actor is shown where it is a signature. */
export async function act<State extends string, Name extends string, Row extends Spine<State>>(
  database: Database,
  kind: RecordKind<State, Name>,
  action: Action<Tx, State, Name, Row & object, never, never, never>,
  request: {
    readonly recordId: string
    readonly actor: Actor
    readonly input?: object
    readonly at?: Date
  },
): Promise<void> {
  const { recordId, actor, input = {}, at = morning } = request
  await inTransaction(database, async (tx) => {
    await take(tx, kind as never, action as never, {
      recordId,
      version: null,
      actor,
      input,
      happenedAt: at,
      signature: await shownDigest(tx, kind as never, action as never, { recordId, actor, at }),
    })
  })
}

async function shownDigest(
  tx: Tx,
  kind: RecordKind,
  action: Action<Tx, string, string, Spine, object, unknown, unknown>,
  { recordId, actor, at }: { readonly recordId: string; readonly actor: Actor; readonly at: Date },
): Promise<{ readonly digest: string } | undefined> {
  const record = await findRecord<Spine>(tx, kind, recordId)
  const hat = record && findHat(actor, action, record)
  // Nobody is shown a form that the state does not offer.
  if (!record || !hat || !action.signs || !permits(kind.process, record.state, action.name))
    return undefined
  const asked = { record, input: null, actor, hat, happenedAt: at }
  const known = await action.gather(tx, asked)
  return { digest: digestOf(action.signs({ ...asked, known })) }
}

/** The steps of a claim's way, in order: each brings it on by one. */
export function wayOf(
  bureau: Bureau,
): readonly { readonly action: object; readonly actor: Actor; readonly input: object }[] {
  const paid = { paidOn: today, reference: '国库-0001', amountFen: 3_040_000 }
  return [
    { action: submitClaim, actor: bureau.clerk, input: {} },
    { action: signClaim, actor: bureau.head, input: {} },
    { action: signClaim, actor: bureau.accountant, input: {} },
    { action: signClaim, actor: bureau.leader, input: {} },
    { action: signClaim, actor: bureau.financeLeader, input: {} },
    { action: recordPayment, actor: bureau.cashier, input: paid },
    { action: bookClaim, actor: bureau.bookkeeper, input: { bookedOn: today, voucher: '记-0001' } },
  ]
}

/** Brings a claim so many steps on. */
export async function bringOn(
  database: Database,
  bureau: Bureau,
  recordId: string,
  { from = 0, to }: { readonly from?: number; readonly to: number },
): Promise<void> {
  for (const { action, actor, input } of wayOf(bureau).slice(from, to)) {
    await act(database, claimKind, action as never, { recordId, actor, input })
  }
}

const sidesteps = { amend: amendClaim, return: returnClaim }

/** Takes a claim off its way. */
export function sidestep(
  database: Database,
  name: keyof typeof sidesteps,
  request: { readonly recordId: string; readonly actor: Actor; readonly input: object },
): Promise<void> {
  return act(database, claimKind, sidesteps[name] as never, request)
}

/** An indicator of the year 2026 as it reads now. */
export async function readFigure(
  database: Database,
  code: string,
  subject: string | null = null,
): Promise<string> {
  return reading(database, async (tx) => {
    const figure = await computeFigure({ modules: [budgetModule] }, tx, {
      code,
      period: { from: '2026-01-01', to: '2026-12-31' },
      asOf: await resolveAsOf(tx, 'latest'),
      subject,
    })
    return faceOfFigure(figure, 'zh').text
  })
}
