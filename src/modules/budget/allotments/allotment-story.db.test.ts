import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import {
  aBureau,
  act,
  aProject,
  readClaim,
  sign,
  type Bureau,
} from '../../../../tests/stories/budget-story.ts'
import {
  accept,
  aDraftOn,
  aFile,
  aTable,
  bringToPayment,
  claimOn,
  day,
  decide,
  pay,
  readTable,
  receive,
  someTowns,
  tableOf,
} from '../../../../tests/stories/an-allotment.ts'
import { freshDatabase } from '../../../../tests/support/fresh-database.ts'
import { changeAllotment } from '../actions/change-allotment.ts'
import { closeAllotment } from '../actions/close-allotment.ts'
import { editAllotment } from '../actions/edit-allotment.ts'
import { editClaim } from '../actions/edit-claim.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { reversePayment } from '../actions/reverse-payment.ts'
import { sendBackAllotment } from '../actions/send-back-allotment.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { withdrawAllotment } from '../actions/withdraw-allotment.ts'
import { claimKind } from '../claims/claim-kind.ts'
import { maskAccount, payoutsOf } from '../claims/claim.ts'
import { allotmentKind } from './allotment-kind.ts'
import { readStandings } from './allotment-store.ts'

const database = await freshDatabase()
let bureau: Bureau
let towns: readonly [string, string, string]

before(async () => {
  bureau = await aBureau(database)
  towns = await someTowns(bureau)
})

function refused(said: RegExp): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && said.test(error.sentence.zh)
}

/** A decided table of 3 000 and 2 000 yuan for two towns. */
async function aDecidedTable(over: object = {}): Promise<string> {
  const id = await aTable(
    bureau,
    await aProject(bureau),
    [
      [towns[0], 300_000],
      [towns[1], 200_000],
    ],
    over,
  )
  await decide(bureau, id)
  return id
}

async function waitOf(id: string) {
  const { waitingFor, dueOn, state } = await readTable(bureau, id)
  return { state, waitingFor, dueOn }
}

async function change(id: string, input: object, actor = bureau.actors.leader): Promise<unknown> {
  const fileIds = [await aFile(bureau, actor)]
  const rest = { decidedOn: day, reason: '据实调整', fileIds }
  return act(bureau, allotmentKind, changeAllotment, {
    recordId: id,
    actor,
    input: { ...rest, ...input },
  })
}

describe('a table of shares', () => {
  it('waits for the leader, who decides it, and gets its number', async () => {
    const id = await aTable(bureau, await aProject(bureau), [[towns[0], 300_000]])
    const drawn = await readTable(bureau, id)
    assert.equal(drawn.waitingFor, 'decide')
    assert.equal(drawn.assigneeKey, `post:leader-in-charge@${bureau.county.bureau}`)
    assert.equal(drawn.document.number, '大行审〔2023〕9号')
    const decided = await decide(bureau, id)
    assert.match(decided.number ?? '', /^FP-2023-\d{3}$/)
    assert.deepEqual(await waitOf(id), {
      state: 'decided',
      waitingFor: 'accept',
      dueOn: '2023-06-30',
    })
  })

  it('is sent back with a reason, mended, and waits to be decided again', async () => {
    const id = await aTable(bureau, await aProject(bureau), [[towns[0], 300_000]])
    const { leader, clerk } = bureau.actors
    const reason = { reason: '算法没写清楚' }
    await act(bureau, allotmentKind, sendBackAllotment, {
      recordId: id,
      actor: leader,
      input: reason,
    })
    assert.equal((await waitOf(id)).waitingFor, 'mend')
    const input = tableOf([[towns[0], 250_000]], await aFile(bureau, clerk))
    await act(bureau, allotmentKind, editAllotment, { recordId: id, actor: clerk, input })
    const mended = await readTable(bureau, id)
    assert.deepEqual(
      [mended.waitingFor, mended.totalFen, mended.returned],
      ['decide', 250_000, null],
    )
  })

  it('is never decided by who drew it up, whatever posts he holds', async () => {
    const { clerk, leader } = bureau.actors
    const both = { ...clerk, hats: [...clerk.hats, ...leader.hats] }
    const id = await aTable(bureau, await aProject(bureau), [[towns[0], 300_000]])
    await assert.rejects(decide(bureau, id, both), refused(/是您（或您代的人）拟的/))
  })

  it('shares out no more than the project has', async () => {
    const id = await aTable(bureau, await aProject(bureau), [[towns[0], 1_000_001]])
    await assert.rejects(decide(bureau, id), refused(/项目的这项资金只有 10,000.00 元/))
  })

  it('is of the county’s towns alone', async () => {
    const projectId = await aProject(bureau)
    await assert.rejects(
      aTable(bureau, projectId, [[bureau.county.service, 100]]),
      refused(/不是本县的镇/),
    )
  })
})

describe('a claim on a table', () => {
  it('takes towns, amounts and accounts from the table, and pays each town', async () => {
    const id = await aDecidedTable()
    await accept(bureau, id, towns[0])
    await accept(bureau, id, towns[1])
    const claim = await readClaim(bureau, await aDraftOn(bureau, id))
    assert.equal(claim.payee, null)
    assert.deepEqual(
      payoutsOf(claim).map(({ payee, amountFen }) => [maskAccount(payee.account), amountFen]),
      [
        ['0000', 300_000],
        ['0001', 200_000],
      ],
    )
    assert.equal(claim.totalFen, 500_000)
  })

  it('pays no town before it has passed acceptance, where the table is built first', async () => {
    const id = await aDecidedTable()
    await assert.rejects(aDraftOn(bureau, id), refused(/还没有验收合格/))
    await accept(bureau, id, towns[0], 'failed')
    const draft = await aDraftOn(bureau, id, [towns[0]])
    await assert.rejects(
      sign(bureau, submitClaim, draft, bureau.actors.clerk),
      refused(/还没有验收合格/),
    )
    await accept(bureau, id, towns[0])
    assert.equal((await sign(bureau, submitClaim, draft, bureau.actors.clerk)).state, 'signing')
  })

  it('pays before acceptance where the table says so', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    await bringToPayment(bureau, await aDraftOn(bureau, id))
    assert.deepEqual((await waitOf(id)).state, 'paid-out')
  })

  it('takes nothing twice, and finds what another took meanwhile', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    const [one, other] = [await aDraftOn(bureau, id), await aDraftOn(bureau, id, [towns[0]])]
    await sign(bureau, submitClaim, one, bureau.actors.clerk)
    await assert.rejects(
      sign(bureau, submitClaim, other, bureau.actors.clerk),
      refused(/超出 3,000.00 元/),
    )
    await assert.rejects(aDraftOn(bureau, id), refused(/都已经报了账/))
    await assert.rejects(aDraftOn(bureau, id, [towns[1]]), refused(/没有可付的金额/))
  })

  it('is told when the table changed after it was filed, and takes the change over by an edit', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    const draft = await aDraftOn(bureau, id, [towns[0]])
    const account = { payeeName: '样例镇财政所', bank: '样例银行', account: '999988887777' }
    await change(id, { townId: towns[0], ...account })
    await assert.rejects(sign(bureau, submitClaim, draft, bureau.actors.clerk), refused(/变过/))
    await act(bureau, claimKind, editClaim, {
      recordId: draft,
      actor: bureau.actors.clerk,
      input: claimOn(id, [towns[0]]),
    })
    assert.equal((await sign(bureau, submitClaim, draft, bureau.actors.clerk)).state, 'signing')
    assert.equal((await readClaim(bureau, draft)).lines[0]?.payee?.account, '999988887777')
  })
})

describe('what follows a payment', () => {
  it('is the clerk’s: receipts within the county’s days, one town after another, then closing', async () => {
    const id = await aDecidedTable()
    await accept(bureau, id, towns[0])
    await accept(bureau, id, towns[1])
    assert.equal((await waitOf(id)).waitingFor, 'pay')
    await bringToPayment(bureau, await aDraftOn(bureau, id))
    const paid = { state: 'paid-out', waitingFor: 'receipts', dueOn: '2023-03-27' }
    assert.deepEqual(await waitOf(id), paid)
    await receive(bureau, id, { townId: towns[0], amountFen: 300_000 })
    assert.deepEqual(await waitOf(id), paid)
    await assert.rejects(
      act(bureau, allotmentKind, closeAllotment, { recordId: id, actor: bureau.actors.clerk }),
      refused(/还有 1 个镇/),
    )
    await receive(bureau, id, { townId: towns[1], amountFen: 200_000 })
    assert.equal((await waitOf(id)).waitingFor, 'close')
    await act(bureau, allotmentKind, closeAllotment, { recordId: id, actor: bureau.actors.clerk })
    assert.deepEqual(await waitOf(id), { state: 'closed', waitingFor: null, dueOn: null })
  })

  it('is no receipt for what was not paid, nor for more, nor before', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    const receipt = { townId: towns[0], amountFen: 300_000 }
    await assert.rejects(receive(bureau, id, receipt), refused(/没有付了款还缺收据/))
    await bringToPayment(bureau, await aDraftOn(bureau, id, [towns[0]]))
    await assert.rejects(
      receive(bureau, id, { ...receipt, townId: towns[1] }),
      refused(/差额 0.00 元/),
    )
    await assert.rejects(
      receive(bureau, id, { ...receipt, amountFen: 300_001 }),
      refused(/不能再超过/),
    )
    await assert.rejects(
      receive(bureau, id, { ...receipt, on: '2023-03-05' }),
      refused(/不能早于支付/),
    )
    assert.equal((await receive(bureau, id, receipt)).waitingFor, 'pay')
  })

  it('is undone when the money comes back: the receipt is taken out and the town is to be paid again', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    const claim = await aDraftOn(bureau, id, [towns[0]])
    await bringToPayment(bureau, claim)
    await receive(bureau, id, { townId: towns[0], amountFen: 300_000 })
    await act(bureau, claimKind, reversePayment, {
      recordId: claim,
      actor: bureau.actors.cashier,
      input: { returnedOn: day, reference: '退', reason: '账号有误' },
    })
    const table = await readTable(bureau, id)
    const [standing] = await reading(database, (tx) => readStandings(tx, table))
    assert.deepEqual([standing?.paidFen, standing?.receivedFen], [0, 0])
    assert.equal((await waitOf(id)).waitingFor, 'pay')
    await pay(bureau, claim)
    await receive(bureau, id, { townId: towns[0], amountFen: 300_000 })
  })
})

describe('a change of a decided table', () => {
  it('goes never below what claims take, nor moves an account to which money is on its way', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    const claim = await aDraftOn(bureau, id, [towns[0]])
    await sign(bureau, submitClaim, claim, bureau.actors.clerk)
    const account = { payeeName: '样例镇财政所', bank: '样例银行', account: '999988887777' }
    await assert.rejects(change(id, { townId: towns[0], amountFen: 299_999 }), refused(/不能少于/))
    await assert.rejects(change(id, { townId: towns[0], ...account }), refused(/正要付到/))
    await assert.rejects(change(id, { townId: towns[0] }), refused(/没有改动/))
    await assert.rejects(change(id, { townId: towns[2], amountFen: 1 }), refused(/没有这个镇/))
    await assert.rejects(
      change(id, { townId: towns[0], amountFen: 900_000 }),
      refused(/项目的这项资金只有/),
    )
    await act(bureau, claimKind, returnClaim, {
      recordId: claim,
      actor: bureau.actors['section-head'],
      input: { reason: '账号要改' },
    })
    await change(id, { townId: towns[0], amountFen: 100_000, ...account })
    assert.equal((await readTable(bureau, id)).totalFen, 300_000)
  })

  it('pays a town that was paid what it is given more', async () => {
    const id = await aDecidedTable({ paymentOrder: 'payment-first' })
    await bringToPayment(bureau, await aDraftOn(bureau, id))
    await change(id, { townId: towns[0], amountFen: 350_000 })
    assert.equal((await readTable(bureau, id)).state, 'decided')
    const rest = await readClaim(bureau, await aDraftOn(bureau, id))
    assert.deepEqual([rest.totalFen, rest.lines.length], [50_000, 1])
  })

  it('is not made by who drew the table up', async () => {
    const id = await aDecidedTable()
    const { clerk, leader } = bureau.actors
    const both = { ...clerk, hats: [...clerk.hats, ...leader.hats] }
    await assert.rejects(change(id, { townId: towns[0], amountFen: 1 }, both), refused(/拟的/))
  })
})

it('a table on which claims draw is neither withdrawn nor closed while they are under way', async () => {
  const id = await aDecidedTable({ paymentOrder: 'payment-first' })
  const draft = await aDraftOn(bureau, id)
  await sign(bureau, submitClaim, draft, bureau.actors.clerk)
  const asked = { recordId: id, actor: bureau.actors.clerk, input: { reason: '不办了' } }
  await assert.rejects(act(bureau, allotmentKind, withdrawAllotment, asked), refused(/不能撤销/))
  await assert.rejects(act(bureau, allotmentKind, closeAllotment, asked), refused(/没付/))
})
