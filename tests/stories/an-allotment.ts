import type { Actor } from '#kernel/actor.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { noteFile } from '#platform/files/note-file.ts'
import { newId } from '#platform/ids.ts'
import { acceptAllotment } from '../../src/modules/budget/actions/accept-allotment.ts'
import { decideAllotment } from '../../src/modules/budget/actions/decide-allotment.ts'
import { drawUpAllotment } from '../../src/modules/budget/actions/draw-up-allotment.ts'
import { fileClaim } from '../../src/modules/budget/actions/file-claim.ts'
import { receiveAllotment } from '../../src/modules/budget/actions/receive-allotment.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'
import { signClaim } from '../../src/modules/budget/actions/sign-claim.ts'
import { submitClaim } from '../../src/modules/budget/actions/submit-claim.ts'
import {
  allotmentKind,
  type Allotment,
} from '../../src/modules/budget/allotments/allotment-kind.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { aUnit } from '../support/county.ts'
import { act, make, march, readClaim, sign, type Bureau } from './budget-story.ts'

export const day = '2023-03-06'

/** Two more towns beside the county's own, by name. */
export async function someTowns(bureau: Bureau): Promise<readonly [string, string, string]> {
  const at = new Date('2022-01-04T01:00:00Z')
  return inTransaction(bureau.database, async (tx) => {
    const below = { unitKind: 'town', parentId: bureau.county.county }
    const penglai = await aUnit(tx, { ...below, name: '蓬莱镇' }, at)
    const huima = await aUnit(tx, { ...below, name: '回马镇' }, at)
    return [bureau.county.town, penglai, huima]
  })
}

/** A file that somebody has just uploaded. */
export async function aFile(bureau: Bureau, actor: Actor): Promise<string> {
  const id = newId()
  const kept = { digest: id.replaceAll('-', '').padEnd(64, '0'), sizeBytes: 1 }
  const { accountId } = actor
  await inTransaction(bureau.database, (tx) =>
    noteFile(tx, {
      id,
      name: '扫描件.pdf',
      kept: { ...kept, mediaType: 'application/pdf' },
      accountId,
      at: march,
    }),
  )
  return id
}

/** What each town is to be given, in fen. */
export type Shares = readonly (readonly [townId: string, amountFen: number])[]

export function tableOf(shares: Shares, fileId: string, over: object = {}): object {
  return {
    name: '便民服务中心建设奖补',
    document: { number: '大行审[2023]9号', title: '关于奖补资金的请示', fileIds: [fileId] },
    method: 'projects',
    explanation: '按建设内容分项目测算',
    classCode: '30299',
    source: 'fiscal',
    paymentOrder: 'acceptance-first',
    towns: shares.map(([townId, amountFen], place) => ({
      townId,
      what: '便民服务中心建设',
      amountFen,
      payeeName: '样例镇人民政府',
      bank: '样例银行大英支行',
      account: `6200 0000 000${String(place)}`,
      plannedOn: '2023-06-30',
    })),
    ...over,
  }
}

export async function aTable(
  bureau: Bureau,
  projectId: string,
  shares: Shares,
  over: object = {},
): Promise<string> {
  const actor = bureau.actors.clerk
  const input = { projectId, ...tableOf(shares, await aFile(bureau, actor), over) }
  return make(bureau, allotmentKind, drawUpAllotment, { actor, input })
}

export async function decide(
  bureau: Bureau,
  recordId: string,
  actor: Actor = bureau.actors.leader,
): Promise<Allotment> {
  const fileIds = [await aFile(bureau, actor)]
  const input = { decidedBy: 'organ', decidedOn: day, fileIds }
  return act(bureau, allotmentKind, decideAllotment, { recordId, actor, input })
}

export async function accept(
  bureau: Bureau,
  recordId: string,
  townId: string,
  conclusion = 'passed',
): Promise<Allotment> {
  const actor = bureau.actors.clerk
  const fileIds = [await aFile(bureau, actor)]
  const input = { townIds: [townId], acceptedOn: day, conclusion, fileIds }
  return act(bureau, allotmentKind, acceptAllotment, { recordId, actor, input })
}

export async function receive(
  bureau: Bureau,
  recordId: string,
  { townId, amountFen, on = day }: { townId: string; amountFen: number; on?: string },
): Promise<Allotment> {
  const actor = bureau.actors.clerk
  const fileIds = [await aFile(bureau, actor)]
  const input = { townId, receivedOn: on, amountFen, fileIds }
  return act(bureau, allotmentKind, receiveAllotment, { recordId, actor, input })
}

export function claimOn(allotmentId: string, towns: readonly string[] = []): object {
  return {
    claimKind: 'allotment',
    allotmentId,
    towns,
    purpose: '拨付便民服务中心建设奖补',
    eventOn: '2023-03-01',
    attachments: [],
  }
}

export async function aDraftOn(
  bureau: Bureau,
  allotmentId: string,
  towns: readonly string[] = [],
): Promise<string> {
  const { clerk } = bureau.actors
  return make(bureau, claimKind, fileClaim, { actor: clerk, input: claimOn(allotmentId, towns) })
}

/** Brings a claim on a table to the cashier, or all the way to being paid. */
export async function bringToPayment(bureau: Bureau, id: string, isPaid = true): Promise<void> {
  await sign(bureau, submitClaim, id, bureau.actors.clerk)
  for (const name of ['section-head', 'accountant', 'leader', 'finance-leader'] as const)
    await sign(bureau, signClaim, id, bureau.actors[name])
  if (isPaid) await pay(bureau, id)
}

export async function pay(bureau: Bureau, recordId: string): Promise<void> {
  const { totalFen } = await readClaim(bureau, recordId)
  await act(bureau, claimKind, recordPayment, {
    recordId,
    actor: bureau.actors.cashier,
    input: { paidOn: day, reference: '样例', amountFen: totalFen },
  })
}

export async function readTable(bureau: Bureau, id: string): Promise<Allotment> {
  const record = await reading(bureau.database, (tx) =>
    findRecord<Allotment>(tx, allotmentKind, id),
  )
  if (!record) throw new Error('There is no such allotment.')
  return record
}
