import assert from 'node:assert/strict'
import { it } from 'node:test'
import rows from '../../../../db/seed/claim-papers.json' with { type: 'json' }
import { aClaimRecord } from '../../../../tests/stories/claim-situation.ts'
import type { Claim } from './claim-kind.ts'
import type { AttachmentKind } from './claim.ts'
import { checkPapers, PaperRule } from './paper-rules.ts'

const rules = rows.map(({ body }) => PaperRule.parse(body))
const [line] = aClaimRecord().lines
assert.ok(line)

function found(change: Partial<Claim>, lying: readonly AttachmentKind[] = []): readonly string[] {
  return checkPapers(aClaimRecord(change), rules, lying).map(
    ({ result, sentence }) => `${result} ${sentence.zh}`,
  )
}

const byCard = { by: 'official-card', cardTail: '6688' } as const

it('asks for nothing more of a reimbursement with its invoice and card', () => {
  assert.deepEqual(found({ settlement: byCard }), [])
})

it('stops a reimbursement without any paper', () => {
  assert.deepEqual(found({ settlement: byCard, invoices: [] }), [
    'contradicts 报销要有票据。请至少填一张发票或财政票据。',
  ])
})

it('tells of an official card that was not used, by the class of the spending', () => {
  const transfer = { by: 'transfer' } as const
  assert.equal(found({ settlement: transfer }).length, 1)
  assert.deepEqual(found({ settlement: transfer, lines: [{ ...line, classCode: '30299' }] }), [])
})

it('asks for the asset entry when a device was bought, whichever kind of claim paid for it', () => {
  const lines = [{ ...line, classCode: '31002' }]
  const sentence = 'look 买了设备或软件，请附固定资产入库单。'
  assert.deepEqual(found({ lines }), [sentence])
  const card = { attachmentKind: 'asset-card', title: '入库单', fileId: 'f' } as const
  assert.deepEqual(found({ lines, attachments: [card] }), [])
})

it('asks the supplier’s invoice of an instalment and not of the retention', () => {
  const contract = { claimKind: 'contract', invoices: [] } as const
  const instalment = [{ ...line, part: 'instalment' }]
  const retention = [{ ...line, part: 'retention' }]
  assert.deepEqual(found({ ...contract, lines: instalment }, ['contract']), [
    'contradicts 合同付款要有对方开的发票。',
  ])
  assert.deepEqual(found({ ...contract, lines: retention }, ['contract', 'acceptance']), [])
})

it('asks for the contract, and of the retention for the acceptance, unless they lie with the contract', () => {
  const retention = [{ ...line, part: 'retention' }]
  assert.deepEqual(found({ claimKind: 'contract', lines: retention }), [
    'contradicts 合同付款要有合同文本。',
    'contradicts 付质保金要有验收单。',
  ])
  const attached = ['contract', 'acceptance'] as const
  const attachments = attached.map((attachmentKind) => ({
    attachmentKind,
    title: '样例',
    fileId: attachmentKind,
  }))
  assert.deepEqual(found({ claimKind: 'contract', lines: retention, attachments }), [])
})
