import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import type { Actor } from '#kernel/actor.ts'
import { permits, statesOf } from '#kernel/process.ts'
import { Refusal } from '#kernel/refusal.ts'
import { systemActorFor } from '#modules/people/index.ts'
import { aBureau, act, aProject, type Bureau } from '../../../../tests/stories/budget-story.ts'
import {
  aDraftOn,
  aFile,
  aTable,
  bringToPayment,
  day,
  decide,
  readTable,
  tableOf,
} from '../../../../tests/stories/an-allotment.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { closeAllotment } from '../actions/close-allotment.ts'
import { withdrawAllotment } from '../actions/withdraw-allotment.ts'
import { allotmentBook } from './allotment-book.ts'
import { allotmentKind } from './allotment-kind.ts'
import { allotmentProcess, type AllotmentState } from './allotment-process.ts'

const database = await freshDatabase()
const reason = { reason: '试一下' }
let bureau: Bureau
let decider: Actor

before(async () => {
  bureau = await aBureau(database)
  decider = bureau.actors.leader
})

async function aTableIn(state: AllotmentState): Promise<string> {
  const { clerk } = bureau.actors
  const { town } = bureau.county
  // Two claims pay it, so that it is decided with a payment before it is paid out.
  const id = await aTable(bureau, await aProject(bureau), [[town, 100_000]], {
    paymentOrder: 'payment-first',
  })
  if (state === 'draft') return id
  const asked = { recordId: id, actor: clerk, input: reason }
  if (state !== 'withdrawn') await decide(bureau, id)
  if (state === 'withdrawn') await act(bureau, allotmentKind, withdrawAllotment, asked)
  if (state === 'paid-out') await bringToPayment(bureau, await aDraftOn(bureau, id))
  if (state === 'closed') await act(bureau, allotmentKind, closeAllotment, asked)
  return id
}

/** Who may take each action, and an input that it accepts of a table in the state where it is fullest. */
async function fitting(name: string): Promise<{ readonly actor: Actor; readonly input: object }> {
  const { clerk } = bureau.actors
  const { town: townId } = bureau.county
  const files = async (actor: Actor) => ({ fileIds: [await aFile(bureau, actor)] })
  switch (name) {
    case 'edit':
      return { actor: clerk, input: tableOf([[townId, 90_000]], await aFile(bureau, clerk)) }
    case 'decide': {
      const input = { decidedBy: 'leader', decidedOn: day, ...(await files(decider)) }
      return { actor: decider, input }
    }
    case 'change': {
      const to = { townId, amountFen: 110_000, decidedOn: day }
      return { actor: decider, input: { ...to, ...reason, ...(await files(decider)) } }
    }
    case 'accept': {
      const input = {
        townIds: [townId],
        acceptedOn: day,
        conclusion: 'passed',
        ...(await files(clerk)),
      }
      return { actor: clerk, input }
    }
    case 'receive': {
      const input = { townId, receivedOn: day, amountFen: 1, ...(await files(clerk)) }
      return { actor: clerk, input }
    }
    case 'follow-payments':
      return { actor: systemActorFor(['budget.payment.record']), input: {} }
    case 'send-back':
      return { actor: decider, input: reason }
    default:
      return { actor: clerk, input: reason }
  }
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

/** What stands against an action though its process permits it: nothing was paid yet. */
const wanting: Readonly<Partial<Record<AllotmentState, readonly string[]>>> = {
  decided: ['receive'],
}

describe('an allotment', () => {
  for (const state of statesOf(allotmentProcess)) {
    it(`that is “${state}” lets exactly the actions of its process be taken`, async () => {
      for (const action of allotmentBook.actions) {
        const { name } = action
        const may =
          permits(allotmentProcess, state, name as keyof typeof allotmentProcess.actions) &&
          wanting[state]?.includes(name) !== true
        const recordId = await aTableIn(state)
        assert.equal((await readTable(bureau, recordId)).state, state)
        const { actor, input } = await fitting(name)
        const asked = { recordId, actor, input }
        const code = await codeOf(act(bureau, allotmentKind, action as never, asked))
        assert.equal(code, may ? 'done' : 'wrong-state', `${name} in ${state}`)
      }
    })
  }
})
