import assert from 'node:assert/strict'
import { before, it } from 'node:test'
import {
  balanceOf,
  bookClaim,
  claimKind,
  listSignatures,
  readSumsOf,
  recordPayment,
} from './index.ts'
import { reading } from '#platform/database/transaction.ts'
import { freshDatabase } from '../../../tests/support/fresh-database.ts'
import {
  aBureau,
  aClaim,
  act,
  aProject,
  type Bureau,
  readClaim,
} from '../../../tests/stories/budget-story.ts'

const database = await freshDatabase()
let bureau: Bureau

before(async () => {
  bureau = await aBureau(database)
})

async function balance(projectId: string) {
  return balanceOf(await reading(database, (tx) => readSumsOf(tx, projectId)))
}

it('goes from five hands to the cashier and the books, and the money follows', async () => {
  const projectId = await aProject(bureau)
  const id = await aClaim(bureau, projectId, 5)
  const signed = await readClaim(bureau, id)
  assert.equal(signed.state, 'awaiting-payment')
  assert.match(signed.number ?? '', /^BX-2023-\d{4}$/)
  assert.equal(signed.assigneeKey, `post:cashier@${bureau.county.bureau}`)
  assert.equal(signed.dueOn, '2023-03-09')
  assert.deepEqual(await balance(projectId), {
    appropriatedFen: 1_000_000,
    adjustedFen: 1_000_000,
    receivedFen: 0,
    reservedFen: 10_000,
    paidFen: 0,
    availableFen: 990_000,
  })
  await act(bureau, claimKind, recordPayment, {
    recordId: id,
    actor: bureau.actors.cashier,
    input: { paidOn: '2023-03-06', reference: '样例支付 0001', amountFen: 10_000 },
  })
  const { paidFen, reservedFen, availableFen } = await balance(projectId)
  assert.deepEqual(
    { paidFen, reservedFen, availableFen },
    { paidFen: 10_000, reservedFen: 0, availableFen: 990_000 },
  )
  const booked = await act(bureau, claimKind, bookClaim, {
    recordId: id,
    actor: bureau.actors.bookkeeper,
    input: { bookedOn: '2023-03-06', voucher: '记-0001' },
  })
  assert.equal(booked.state, 'booked')
  const signatures = await reading(database, (tx) => listSignatures(tx, id))
  assert.deepEqual(
    signatures.map(({ step, voided }) => [step, voided]),
    ['claimant', 'section-head', 'accountant', 'leader-in-charge', 'finance-leader'].map((step) => [
      step,
      null,
    ]),
  )
})
