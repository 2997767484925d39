import { completeCreditCode } from '#kernel/identifiers.ts'
import type { Actor } from '#kernel/actor.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { inTransaction, reading } from '#platform/database/transaction.ts'
import { noteFile } from '#platform/files/note-file.ts'
import { newId } from '#platform/ids.ts'
import { acceptContract } from '../../src/modules/budget/actions/accept-contract.ts'
import { bringIntoForce } from '../../src/modules/budget/actions/bring-into-force.ts'
import { enterContract } from '../../src/modules/budget/actions/enter-contract.ts'
import { contractKind, type Contract } from '../../src/modules/budget/contracts/contract-kind.ts'
import { act, aForm, make, march, type Bureau } from './budget-story.ts'

let contracts = 0

/** A file that this person has sent and that no record owns yet. */
export async function aFile({ database }: Pick<Bureau, 'database'>, actor: Actor): Promise<string> {
  const id = newId()
  const kept = {
    digest: id.replaceAll('-', '').padEnd(64, '0'),
    mediaType: 'application/pdf',
    sizeBytes: 1,
  }
  await inTransaction(database, (tx) =>
    noteFile(tx, { id, name: '合同.pdf', kept, accountId: actor.accountId, at: march }),
  )
  return id
}

/** A contract of 1 000 yuan: 950 in two instalments, 50 kept back until the 6 of March 2023. */
export function contractForm(
  projectId: string,
  contractFileId: string,
  change: object = {},
): Record<string, unknown> {
  contracts += 1
  return {
    projectId,
    contractNumber: `2023-CG-${String(contracts).padStart(3, '0')}`,
    name: '防火墙采购合同',
    supplier: {
      name: '样例网络安全设备有限公司',
      creditCode: completeCreditCode('91000000000000001'),
      bank: '样例银行大英支行',
      account: '6200 0000 0000 0042',
    },
    signedOn: '2023-02-01',
    purchaseMethod: 'inquiry',
    purchaseDocument: '大采询〔2023〕3号',
    totalFen: 100_000,
    instalments: [
      { what: '预付款', amountFen: 30_000, dueOn: '2023-02-10' },
      { what: '到货款', amountFen: 65_000, dueOn: '2023-03-10' },
    ],
    retentionFen: 5_000,
    retentionDueOn: '2023-03-06',
    contractFileId,
    attachments: [],
    ...change,
  }
}

/** A contract brought as far as said: a draft, in force, or accepted. */
export async function aContract(
  bureau: Bureau,
  projectId: string,
  told: { readonly state?: 'draft' | 'in-force' | 'accepted'; readonly over?: object } = {},
): Promise<string> {
  const { state = 'in-force', over = {} } = told
  const { clerk, accountant } = bureau.actors
  const fileId = await aFile(bureau, clerk)
  const id = await make(bureau, contractKind, enterContract, {
    actor: clerk,
    input: contractForm(projectId, fileId, over),
  })
  if (state === 'draft') return id
  await act(bureau, contractKind, bringIntoForce, { recordId: id, actor: accountant })
  if (state === 'in-force') return id
  await act(bureau, contractKind, acceptContract, {
    recordId: id,
    actor: clerk,
    input: acceptanceForm(await aFile(bureau, clerk)),
  })
  return id
}

export function acceptanceForm(fileId: string): Record<string, unknown> {
  return {
    acceptedOn: '2023-03-01',
    conclusion: 'passed',
    acceptors: [{ name: '验收甲', place: '政务服务股' }],
    devices: [{ name: '防火墙', model: 'FW-1', quantity: 2, priceFen: 40_000 }],
    fileIds: [fileId],
  }
}

/** A payment claim on the contract, of 100 yuan of its instalments unless said. */
export function contractClaimForm(
  contractId: string,
  change: { fen?: number; part?: 'instalment' | 'retention'; eventOn?: string } = {},
): Record<string, unknown> {
  const { part = 'instalment', fen = 10_000, eventOn = '2023-03-06' } = change
  const { projectId: _project, payee: _payee, ...form } = aForm('', { fen })
  return {
    ...form,
    claimKind: 'contract',
    contractId,
    contractPart: part,
    purpose: '支付防火墙采购款',
    eventOn,
  }
}

export async function readContract(
  { database }: Pick<Bureau, 'database'>,
  id: string,
): Promise<Contract> {
  const record = await reading(database, (tx) => findRecord<Contract>(tx, contractKind, id))
  if (!record) throw new Error('There is no such contract.')
  return record
}
