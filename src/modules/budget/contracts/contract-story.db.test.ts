import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Refusal } from '#kernel/refusal.ts'
import { reading } from '#platform/database/transaction.ts'
import { listWork } from '#platform/records/work-list.ts'
import { readRecord } from '#platform/records/read-record.ts'
import type { FaceContext } from '#platform/records/record-book.ts'
import {
  aBureau,
  act,
  aProject,
  make,
  march,
  readClaim,
  sign,
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
import { acceptContract } from '../actions/accept-contract.ts'
import { amendContract } from '../actions/amend-contract.ts'
import { bookClaim } from '../actions/book-claim.ts'
import { bringIntoForce } from '../actions/bring-into-force.ts'
import { closeContract } from '../actions/close-contract.ts'
import { editContract } from '../actions/edit-contract.ts'
import { enterContract } from '../actions/enter-contract.ts'
import { fileClaim } from '../actions/file-claim.ts'
import { recordPayment } from '../actions/record-payment.ts'
import { registerAssets } from '../actions/register-assets.ts'
import { returnClaim } from '../actions/return-claim.ts'
import { signClaim } from '../actions/sign-claim.ts'
import { submitClaim } from '../actions/submit-claim.ts'
import { terminateContract } from '../actions/terminate-contract.ts'
import { claimBook } from '../claims/claim-book.ts'
import { claimKind } from '../claims/claim-kind.ts'
import { projectBook } from '../projects/project-book.ts'
import { contractBook } from './contract-book.ts'
import { contractKind } from './contract-kind.ts'

const database = await freshDatabase()
const bureau = await aBureau(database)
const { clerk, accountant, bookkeeper, cashier } = bureau.actors

const context = (actor = clerk, now = march): FaceContext => ({
  actor,
  language: 'zh',
  now,
  figure: () => Promise.resolve({ label: '', text: '' } as never),
})

function refused(sentence: RegExp) {
  return (error: unknown) => error instanceof Refusal && sentence.test(error.sentence.zh)
}

async function aPaymentClaim(
  contractId: string,
  change: Parameters<typeof contractClaimForm>[1] = {},
): Promise<string> {
  return make(bureau, claimKind, fileClaim, {
    actor: clerk,
    input: contractClaimForm(contractId, change),
  })
}

/** Submitted, signed by all, paid and booked. */
async function payOut(claimId: string): Promise<void> {
  await sign(bureau, submitClaim, claimId, clerk)
  for (const name of ['section-head', 'accountant', 'leader', 'finance-leader'] as const)
    await sign(bureau, signClaim, claimId, bureau.actors[name])
  const { totalFen } = await readClaim(bureau, claimId)
  await act(bureau, claimKind, recordPayment, {
    recordId: claimId,
    actor: cashier,
    input: { paidOn: '2023-03-06', reference: '样例', amountFen: totalFen },
  })
  await act(bureau, claimKind, bookClaim, {
    recordId: claimId,
    actor: bookkeeper,
    input: { voucher: '记-1', bookedOn: '2023-03-06' },
  })
}

async function checksOf(id: string): Promise<readonly string[]> {
  const face = await reading(database, (tx) => readRecord(tx, contractBook, id, context()))
  return face.checks.map(({ result, sentence }) => `${result} ${sentence}`)
}

const amended = async (over: object) => ({
  totalFen: 90_000,
  instalments: [{ what: '全部', amountFen: 85_000 }],
  retentionFen: 5_000,
  retentionDueOn: '2023-09-01',
  amendedOn: '2023-03-03',
  reason: '少买一台',
  fileIds: [await aFile(bureau, accountant)],
  ...over,
})

describe('a contract', () => {
  it('waits for somebody else than whoever entered it, who brings it into force', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'draft' })
    const draft = await readContract(bureau, id)
    assert.equal(draft.waitingFor, 'confirm')
    assert.match(draft.assigneeKey ?? '', /^post:section-head@/)
    // The same person under another hat stays the same person.
    const both = { ...clerk, hats: [...clerk.hats, ...accountant.hats] }
    await assert.rejects(
      act(bureau, contractKind, bringIntoForce, { recordId: id, actor: both }),
      refused(/您（或您代的人）登记的/),
    )
    const inForce = await act(bureau, contractKind, bringIntoForce, {
      recordId: id,
      actor: accountant,
    })
    assert.equal(inForce.state, 'in-force')
    assert.deepEqual([inForce.waitingFor, inForce.dueOn], ['accept', '2023-03-10'])
  })

  it('may not be brought into force by whoever edited it', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'draft' })
    const editor = { ...accountant, hats: [...accountant.hats, ...clerk.hats] }
    const input = contractForm(project, (await readContract(bureau, id)).contractFileId)
    await act(bureau, contractKind, editContract, { recordId: id, actor: editor, input })
    await assert.rejects(
      act(bureau, contractKind, bringIntoForce, { recordId: id, actor: editor }),
      Refusal,
    )
  })

  it('has a number of its own and a project whose money may be spent', async () => {
    const project = await aProject(bureau)
    const fileId = await aFile(bureau, clerk)
    const form = contractForm(project, fileId)
    await make(bureau, contractKind, enterContract, { actor: clerk, input: form })
    await assert.rejects(
      make(bureau, contractKind, enterContract, { actor: clerk, input: form }),
      refused(/已有合同用了这个编号/),
    )
  })

  it('is paid only as far as it is in force, and before acceptance up to the share of the rule', async () => {
    const project = await aProject(bureau)
    const draft = await aContract(bureau, project, { state: 'draft' })
    const early = await aPaymentClaim(draft)
    await assert.rejects(sign(bureau, submitClaim, early, clerk), refused(/还没有核对生效/))
    await act(bureau, contractKind, bringIntoForce, { recordId: draft, actor: accountant })
    const tooMuch = await aPaymentClaim(draft, { fen: 70_001 })
    await assert.rejects(
      sign(bureau, submitClaim, tooMuch, clerk),
      refused(/验收前最多付到合同总价的 70%.*700\.00 元，这次超出 0\.01 元/),
    )
    const retention = await aPaymentClaim(draft, { fen: 5_000, part: 'retention' })
    await assert.rejects(sign(bureau, submitClaim, retention, clerk), refused(/还没有验收/))
    await act(bureau, contractKind, acceptContract, {
      recordId: draft,
      actor: clerk,
      input: acceptanceForm(await aFile(bureau, clerk)),
    })
    assert.equal((await sign(bureau, submitClaim, tooMuch, clerk)).state, 'signing')
  })

  it('is paid to its supplier, the retention from its day on, and closed when all is in the books', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'accepted' })
    await payOut(await aPaymentClaim(id, { fen: 95_000 }))
    await assert.rejects(
      act(bureau, contractKind, closeContract, { recordId: id, actor: clerk }),
      refused(/还有 50\.00 元没有报账/),
    )
    const early = await aPaymentClaim(id, { fen: 5_000, part: 'retention', eventOn: '2023-03-05' })
    await assert.rejects(
      sign(bureau, submitClaim, early, clerk),
      refused(/“质保金”2023-03-06 起才能付/),
    )
    const due = await aPaymentClaim(id, { fen: 5_000, part: 'retention' })
    const { payee, lines } = await readClaim(bureau, due)
    assert.deepEqual(
      [payee, lines.map(({ part }) => part)],
      [
        {
          name: '样例网络安全设备有限公司',
          bank: '样例银行大英支行',
          account: '6200000000000042',
        },
        ['retention'],
      ],
    )
    await sign(bureau, submitClaim, due, clerk)
    await assert.rejects(
      act(bureau, contractKind, closeContract, { recordId: id, actor: clerk }),
      refused(/还有 1 张报账单没有记账/),
    )
    await act(bureau, claimKind, returnClaim, {
      recordId: due,
      actor: bureau.actors['section-head'],
      input: { reason: '补材料' },
    })
    await payOut(due)
    const closed = await act(bureau, contractKind, closeContract, { recordId: id, actor: clerk })
    assert.deepEqual([closed.state, closed.assigneeKey], ['closed', null])
  })

  it('is amended never below what claims take of it', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'accepted' })
    await sign(bureau, submitClaim, await aPaymentClaim(id, { fen: 60_000 }), clerk)
    const tooLow = {
      totalFen: 59_999 + 5_000,
      instalments: [{ what: '全部', amountFen: 59_999 }],
    }
    await assert.rejects(
      act(bureau, contractKind, amendContract, {
        recordId: id,
        actor: accountant,
        input: await amended(tooLow),
      }),
      refused(/“进度款”已经报账 600\.00 元，变更后最多只能付 599\.99 元/),
    )
    const done = await act(bureau, contractKind, amendContract, {
      recordId: id,
      actor: accountant,
      input: await amended({}),
    })
    assert.deepEqual(
      [done.state, done.totalFen, done.dueOn, done.amendments.length],
      ['accepted', 90_000, '2023-09-01', 1],
    )
  })

  it('keeps one card for each number, and no more cards than were accepted', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'accepted' })
    const card = (number: string, over: object = {}) => ({
      number,
      name: '防火墙',
      quantity: 1,
      amountFen: 40_000,
      place: '政务信息机房',
      keeper: '政务服务股经办人',
      ...over,
    })
    const register = (...cards: object[]) =>
      act(bureau, contractKind, registerAssets, { recordId: id, actor: clerk, input: { cards } })
    await assert.rejects(
      register(card('ZC-1', { name: '打印机' })),
      refused(/验收单里没有“打印机”/),
    )
    await assert.rejects(register(card('ZC-1', { quantity: 3 })), refused(/还有 2 件没有卡片/))
    await assert.rejects(
      register(card('ZC-1', { amountFen: 40_001 })),
      refused(/不能超过 400\.00 元/),
    )
    await register(card('ZC-1'))
    assert.deepEqual(await checksOf(id), ['look 还没有登记固定资产卡片：防火墙 1'])
    await assert.rejects(register(card('ZC-1')), refused(/编号 ZC-1 已经有了/))
    await register(card('ZC-2'))
    await assert.rejects(register(card('ZC-3')), refused(/都已登记资产卡片/))
    const face = await reading(database, (tx) => readRecord(tx, contractBook, id, context()))
    assert.deepEqual(face.checks, [])
    assert.ok(face.facts.some(({ label }) => label === '固定资产卡片'))
    assert.ok(face.actions.every(({ name }) => name !== 'register-assets'))
  })

  it('that is terminated leaves its claims what they took and gives nothing more', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project)
    const first = await aPaymentClaim(id, { fen: 20_000 })
    const second = await aPaymentClaim(id, { fen: 10_000 })
    await sign(bureau, submitClaim, first, clerk)
    await act(bureau, contractKind, terminateContract, {
      recordId: id,
      actor: accountant,
      input: { terminatedOn: '2023-03-06', reason: '供应商不能供货' },
    })
    await assert.rejects(sign(bureau, submitClaim, second, clerk), refused(/合同已经终止/))
    await sign(bureau, signClaim, first, bureau.actors['section-head'])
  })
})

describe('the pages', () => {
  it('of a contract tell what is planned, claimed and paid, and begin a claim with it chosen', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'accepted' })
    await payOut(await aPaymentClaim(id, { fen: 40_000 }))
    const claimId = await aPaymentClaim(id, { fen: 10_000 })
    await sign(bureau, submitClaim, claimId, clerk)
    const face = await reading(database, (tx) => readRecord(tx, contractBook, id, context()))
    const plan = face.facts.find(({ label }) => label === '付款计划')?.value
    assert.ok(plan?.type === 'table')
    const fen = (cells: readonly { type: string }[]) =>
      cells.map((cell) => ('fen' in cell ? cell.fen : null)).slice(2)
    assert.deepEqual(plan.rows.map(fen), [
      [30_000, 30_000, 30_000, 0],
      [65_000, 20_000, 10_000, 45_000],
      [5_000, 0, 0, 5_000],
    ])
    assert.deepEqual(
      face.beginnings.map(({ values }) => [values['contractId'], values['contractPart']]),
      [
        [id, 'instalment'],
        [id, 'retention'],
      ],
    )
    const others = await reading(database, (tx) =>
      readRecord(tx, contractBook, id, context(accountant)),
    )
    assert.deepEqual(others.beginnings, [])
    const claim = await reading(database, (tx) => readRecord(tx, claimBook, claimId, context()))
    const opened = claim.facts.map(({ value }) => value)
    assert.ok(opened.some((value) => value.type === 'record' && value.id === id))
    assert.ok(claim.facts.some(({ value }) => value.type === 'text' && value.text === '进度款'))
    const owner = await reading(database, (tx) => readRecord(tx, projectBook, project, context()))
    assert.ok(owner.facts.some(({ label }) => label === '合同'))
  })

  it('say when a contract is more than the project has left', async () => {
    const project = await aProject(bureau, [{ source: 'fiscal', amountFen: 150_000 }])
    await aContract(bureau, project)
    const second = await aContract(bureau, project, { state: 'draft' })
    const [only, ...others] = await checksOf(second)
    assert.match(only ?? '', /^look 还要付 1,?000\.00 元.*只有 500\.00 元/)
    assert.deepEqual(others, [])
  })

  it('put a retention whose day is near into the work of whoever keeps the contract', async () => {
    const project = await aProject(bureau)
    const id = await aContract(bureau, project, { state: 'accepted' })
    const page = await reading(database, (tx) =>
      listWork(
        tx,
        [contractBook],
        { limit: 200, kind: 'budget.contract' },
        { actor: clerk, language: 'zh', daysLeft: () => 0 },
      ),
    )
    const row = page.rows.find((one) => one.id === id)
    assert.deepEqual([row?.todo, row?.dueOn], ['质保期满付质保金，付清后办结', '2023-03-06'])
  })
})
