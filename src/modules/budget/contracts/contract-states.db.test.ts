import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { findHat } from '#platform/actions/decide.ts'
import {
  aBureau,
  act,
  aProject,
  make,
  sign,
  staff,
  type Staff,
} from '../../../../tests/stories/budget-story.ts'
import {
  acceptanceForm,
  aContract,
  aFile,
  contractClaimForm,
  contractForm,
  readContract,
} from '../../../../tests/stories/contract-story.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { bookClaim } from '../actions/book-claim.ts'
import { closeContract } from '../actions/close-contract.ts'
import { fileClaim } from '../actions/file-claim.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { terminateContract } from '../actions/terminate-contract.ts'
import { claimKind } from '../claims/claim-kind.ts'
import { contractBook } from './contract-book.ts'
import { contractKind } from './contract-kind.ts'
import { contractProcess, type ContractState } from './contract-process.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { clerk, accountant, cashier, bookkeeper } = bureau.actors
/** Who keeps and checks, each in his own person: only the state can stand in the way. */
const doers: Readonly<Record<string, Actor>> = {
  'bring-into-force': accountant,
  amend: accountant,
  terminate: accountant,
}

const project = await aProject(bureau)
const termination = { terminatedOn: '2023-03-06', reason: '不能供货' }

async function inputOf(name: string, recordId: string): Promise<object> {
  const { contractFileId } = await readContract(bureau, recordId)
  switch (name) {
    case 'edit':
      return contractForm(project, contractFileId)
    case 'accept':
      return acceptanceForm(await aFile(bureau, clerk))
    case 'amend':
      return {
        totalFen: 100_000,
        instalments: [{ what: '全部', amountFen: 95_000 }],
        retentionFen: 5_000,
        retentionDueOn: '2023-09-01',
        amendedOn: '2023-03-06',
        reason: '改付款计划',
        fileIds: [await aFile(bureau, accountant)],
      }
    case 'register-assets':
      return {
        cards: [
          {
            number: recordId,
            name: '防火墙',
            quantity: 1,
            amountFen: 40_000,
            place: '机房',
            keeper: '经办人',
          },
        ],
      }
    case 'terminate':
      return termination
    default:
      return {}
  }
}

/** All of it paid on two claims and in the books. */
async function payAll(contractId: string): Promise<void> {
  for (const [part, fen] of [
    ['instalment', 95_000],
    ['retention', 5_000],
  ] as const) {
    const input = contractClaimForm(contractId, { part, fen })
    const recordId = await make(bureau, claimKind, fileClaim, { actor: clerk, input })
    await sign(bureau, submitClaim, recordId, clerk)
    for (const name of ['section-head', 'accountant', 'leader', 'finance-leader'] as const)
      await sign(bureau, signClaim, recordId, bureau.actors[name])
    const paid = { paidOn: '2023-03-06', reference: '样例', amountFen: fen }
    await act(bureau, claimKind, recordPayment, { recordId, actor: cashier, input: paid })
    const booked = { voucher: '记-1', bookedOn: '2023-03-06' }
    await act(bureau, claimKind, bookClaim, { recordId, actor: bookkeeper, input: booked })
  }
}

async function aContractIn(state: ContractState, isPaid = false): Promise<string> {
  const own = isPaid ? await aProject(bureau) : project
  const reached = state === 'closed' ? 'accepted' : state === 'terminated' ? 'in-force' : state
  const id = await aContract(bureau, own, { state: reached })
  if (isPaid) await payAll(id)
  if (state === 'closed')
    await act(bureau, contractKind, closeContract, { recordId: id, actor: clerk })
  if (state === 'terminated')
    await act(bureau, contractKind, terminateContract, {
      recordId: id,
      actor: accountant,
      input: termination,
    })
  return id
}

describe('a contract', () => {
  for (const state of statesOf(contractProcess)) {
    it(`that is “${state}” lets exactly the actions of its process be taken`, async () => {
      for (const action of contractBook.actions) {
        const name = action.name as keyof typeof contractProcess.actions
        const may = permits(contractProcess, state, name)
        const recordId = await aContractIn(state, state === 'closed' || (may && name === 'close'))
        const input = await inputOf(name, recordId)
        const actor = doers[name] ?? clerk
        const code = await codeOf(
          act(bureau, contractKind, action as never, { recordId, actor, input }),
        )
        assert.equal(code, may ? 'done' : 'wrong-state', `${name} in ${state}`)
      }
    })
  }

  const keepers: readonly Staff[] = ['clerk']
  const seconds: readonly Staff[] = ['section-head', 'accountant']
  it('is kept by its section’s clerk and confirmed, amended and ended by his head or the accountant', async () => {
    const record = await readContract(bureau, await aContractIn('draft'))
    for (const action of contractBook.actions) {
      const may = action.name in doers ? seconds : keepers
      for (const name of staff) {
        const hat = findHat(bureau.actors[name], action, { ...record, assigneeKey: null })
        assert.equal(hat !== undefined, may.includes(name), `${name} ${action.name}`)
      }
    }
  })
})

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
