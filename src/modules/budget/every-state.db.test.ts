import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import {
  aBureau,
  act,
  aProject,
  bringOn,
  claimForm,
  fileAClaim,
  nextInvoice,
  today,
} from '../../../tests/stories/a-bureau.ts'
import {
  csvOf,
  rowsThat,
  doToList,
  getList,
  importList,
  mapping,
  readMatch,
} from '../../../tests/stories/a-treasury-list.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import { closeProject } from './actions/close-project.ts'
import { returnClaim } from './actions/return-claim.ts'
import { voidClaim } from './actions/void-claim.ts'
import { withdrawClaim } from './actions/withdraw-claim.ts'
import { claimBook } from './claims/claim-book.ts'
import { claimKind } from './claims/claim-kind.ts'
import { claimProcess, type ClaimState } from './claims/claim-process.ts'
import { projectBook } from './projects/project-book.ts'
import { projectKind } from './projects/project-kind.ts'
import { projectProcess, type ProjectState } from './projects/project-process.ts'
import { treasuryBook } from './treasury/treasury-book.ts'
import { treasuryProcess, type TreasuryState } from './treasury/treasury-process.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const everyone: Actor = {
  ...bureau.clerk,
  // Every post at once, so that only the state can stand in the way.
  hats: [
    bureau.clerk,
    bureau.head,
    bureau.accountant,
    bureau.leader,
    bureau.financeLeader,
    bureau.cashier,
    bureau.bookkeeper,
  ].flatMap(({ hats }) => hats),
}
const reason = { reason: '试一下' }
const claimProject = await aProject(database, bureau, { amountFen: 800_000_000 })
const edited = claimForm(claimProject, { purpose: '改过的事由' }, nextInvoice())

const claimInputs: Readonly<Record<string, object>> = {
  edit: edited,
  amend: edited,
  'return-claim': reason,
  withdraw: reason,
  void: reason,
  'record-payment': { paidOn: today, reference: '国库-0003', amountFen: 3_040_000 },
  'reverse-payment': { returnedOn: today, reference: '退-0001', ...reason },
  book: { bookedOn: today, voucher: '记-0003' },
}

const projectInputs: Readonly<Record<string, object>> = {
  edit: {
    code: '51092326T999999999999',
    name: '改过的名称',
    year: 2026,
    classCode: '30299',
    sources: [{ source: 'fiscal', amountFen: 100 }],
    documents: [],
  },
  approve: { approvedOn: today },
  adjust: { changes: [{ source: 'fiscal', amountFen: 100 }], adjustedOn: today, ...reason },
  receive: { amounts: [{ source: 'fiscal', amountFen: 100 }], receivedOn: today, ...reason },
  close: reason,
}

async function aClaimIn(state: ClaimState): Promise<string> {
  const claim = await fileAClaim(database, bureau, claimForm(claimProject))
  const steps = { signing: 1, returned: 1, void: 1, 'awaiting-payment': 5, paid: 6, booked: 7 }
  const to = state === 'draft' || state === 'withdrawn' ? 0 : steps[state]
  await bringOn(database, bureau, claim, { to })
  const input = reason
  if (state === 'returned')
    await doIt(claimKind, returnClaim, { recordId: claim, actor: bureau.head, input })
  if (state === 'withdrawn')
    await doIt(claimKind, withdrawClaim, { recordId: claim, actor: bureau.clerk, input })
  if (state === 'void')
    await doIt(claimKind, voidClaim, { recordId: claim, actor: bureau.accountant, input })
  return claim
}

async function aProjectIn(state: ProjectState): Promise<string> {
  const project = await aProject(database, bureau, { isApproved: state !== 'draft' })
  if (state === 'closed')
    await doIt(projectKind, closeProject, {
      recordId: project,
      actor: bureau.accountant,
      input: reason,
    })
  return project
}

const cause = { cause: 'other-unit', note: '别的单位' }
const someLine = '01900000-0000-7000-8000-000000000001'
const listInputs: Readonly<Record<string, object>> = {
  'map-columns': mapping,
  tie: { lineId: someLine, paymentId: '1-1', ...reason },
  untie: { lineId: someLine, ...reason },
  explain: { item: `line:${someLine}`, ...cause },
  discard: reason,
  reopen: reason,
}
let vouchers = 0

/** A list of one line; once it is matched, what is left is explained, so that nothing of it is open. */
async function aListIn(state: TreasuryState): Promise<string> {
  vouchers += 1
  const csv = csvOf([{ voucher: `V-${String(vouchers)}`, yuan: '1' }])
  const list = await importList(database, bureau.accountant, { csv })
  const step = (name: string, input: object = {}) =>
    doToList(database, list, name, { actor: bureau.accountant, input })
  if (state === 'imported') return list
  if ((await getList(database, list)).header === null) await step('map-columns', mapping)
  await step('match')
  if (state === 'discarded') await step('discard', reason)
  if (state !== 'closed' && state !== 'matching') return list
  for (const { begins } of rowsThat(await readMatch(database, list), 'open'))
    for (const { action, values } of begins)
      if (action === 'explain') await step(action, { ...values, ...cause })
  if (state === 'closed') await doToList(database, list, 'close', { actor: bureau.bookkeeper })
  return list
}

function doIt(
  kind: typeof claimKind | typeof projectKind,
  action: object,
  request: { readonly recordId: string; readonly actor: Actor; readonly input: object },
): Promise<void> {
  return act(database, kind as never, action as never, request)
}

async function codeOf(work: Promise<void>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('a claim that may not be acted on in its state', () => {
  for (const state of statesOf(claimProcess)) {
    it(`is left alone when it is “${state}”`, async () => {
      const recordId = await aClaimIn(state)
      for (const action of claimBook.actions) {
        const { name } = action
        if (permits(claimProcess, state, name as keyof typeof claimProcess.actions)) continue
        const request = { recordId, actor: everyone, input: claimInputs[name] ?? {} }
        const code = await codeOf(doIt(claimKind, action, request))
        // A hand whose turn it never is in this state is told that it is not his turn.
        assert.ok(['wrong-state', 'not-allowed'].includes(code), `${name} in ${state}: ${code}`)
      }
    })
  }
})

describe('a treasury list that may not be acted on in its state', () => {
  for (const state of statesOf(treasuryProcess)) {
    it(`is left alone when it is “${state}”`, async () => {
      const list = await aListIn(state)
      for (const { name } of treasuryBook.actions) {
        if (permits(treasuryProcess, state, name as keyof typeof treasuryProcess.actions)) continue
        const input = listInputs[name] ?? {}
        const code = await codeOf(doToList(database, list, name, { actor: everyone, input }))
        assert.equal(code, 'wrong-state', `${name} in ${state}`)
      }
    })
  }
})

describe('a project', () => {
  for (const state of statesOf(projectProcess)) {
    it(`that is “${state}” lets exactly the actions of its process be taken`, async () => {
      for (const action of projectBook.actions) {
        const { name } = action
        const may = permits(projectProcess, state, name as keyof typeof projectProcess.actions)
        const recordId = await aProjectIn(state)
        const request = { recordId, actor: everyone, input: projectInputs[name] ?? {} }
        const code = await codeOf(doIt(projectKind, action, request))
        assert.equal(code, may ? 'done' : 'wrong-state', `${name} in ${state}`)
      }
    })
  }
})
