import assert from 'node:assert/strict'
import { it } from 'node:test'
import { invoiceTypeLabels } from '#kernel/invoice-number.ts'
import { say } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { sayDate } from '#kernel/spoken-dates.ts'
import chains from '../../../../db/seed/signing-chains.json' with { type: 'json' }
import { aClaimRecord, projectId } from '../../../../tests/stories/claim-situation.ts'
import { fieldGroupNames, valueOf, type FieldGroup } from '../claims/claim-content.ts'
import type { ClaimNames } from '../claims/claim-surroundings.ts'
import { attachmentLabels, claimKindLabels, settlementLabels } from '../claims/claim.ts'
import { sourceLabels } from '../ledger/funds.ts'
import { signedContent } from './signed-content.ts'
import { SigningChain } from './signing-chain.ts'

const chain = SigningChain.parse(chains.find(({ topic }) => topic === 'budget.signing-chain')?.body)

/** A claim in which every part says something that stands nowhere else in it. */
const claim = aClaimRecord({
  settlement: { by: 'official-card', cardTail: '6688' },
  purpose: '下乡核对台账',
  eventOn: '2023-03-02',
  payee: { name: '样例供应商乙', bank: '样例银行', account: '6200000000000077' },
  lines: [
    {
      item: '住宿',
      classCode: '30211',
      amountFen: 41_100,
      source: 'fiscal',
      standard: { basis: '县内住宿', limitFen: 32_200 },
    },
    { item: '台账本', classCode: '30201', amountFen: 5_300, source: 'own', standard: null },
  ],
  invoices: [
    {
      key: '1'.repeat(20),
      type: 'coded-invoice',
      code: '051002200111',
      number: '87654321',
      issuedOn: '2023-03-04',
      seller: '样例旅馆',
      faceFen: 60_600,
      claimedFen: 47_700,
      fileId: 'scan-of-the-invoice',
    },
  ],
  attachments: [{ attachmentKind: 'list', title: '行程单', fileId: 'scan-of-the-journey' }],
  differenceReason: '发票含他人房费',
  totalFen: 46_400,
})

const names: ClaimNames = {
  basis: null,
  project: { id: projectId, code: '51092323T000000000001', name: '政务服务中心运行' } as never,
  classes: new Map([
    ['30211', '差旅费'],
    ['30201', '办公费'],
  ]),
}

/** What stands for another thing by its id, or only makes the digest hard to guess: its words are shown, or nothing. */
const shownOtherwise = new Set(['salt', 'key', 'fileId'])

/** Every single value that the digest is made of, as its reader would look for it. */
function wordsIn(value: unknown, name = ''): readonly string[] {
  if (value === null || shownOtherwise.has(name)) return []
  if (Array.isArray(value)) return value.flatMap((one) => wordsIn(one, name))
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([inner, one]) => wordsIn(one, inner))
  if (typeof value === 'number') return [sayYuan(value)]
  assert.ok(typeof value === 'string')
  const text = value
  if (text === projectId) return [names.project.name]
  const coded = {
    ...claimKindLabels,
    ...settlementLabels,
    ...sourceLabels,
    ...attachmentLabels,
    ...invoiceTypeLabels,
  }
  const label = Object.entries(coded).find(([code]) => code === text)?.[1]
  if (label) return [say(label, 'zh')]
  return [/^\d{4}-\d\d-\d\d$/.test(text) ? sayDate(text, 'zh') : text]
}

/** The signing panel's facts as a reader sees them. */
function panelOf(covers: (FieldGroup | 'signatures')[]): string {
  const [first] = chain.steps
  assert.ok(first)
  const shown = signedContent(claim, { ...first, covers }, { names, signatures: [] })
  return shown
    .facts('zh')
    .map(({ label, value }) => {
      if (value.type === 'amount') return `${label} ${sayYuan(value.fen)}`
      return `${label} ${value.type === 'date' ? sayDate(value.date, 'zh') : 'text' in value ? value.text : ''}`
    })
    .join('\n')
}

for (const group of fieldGroupNames)
  it(`whoever signs for ${group} is shown every value of it that his digest is made of`, () => {
    const panel = panelOf([group])
    const words = wordsIn(valueOf(group, claim))
    assert.notEqual(words.length, 0)
    assert.deepEqual(
      words.filter((word) => !panel.includes(word)),
      [],
    )
  })

it('the accountant is shown class, standard, amounts, invoices, attachments and the whole payee', () => {
  const accountant = chain.steps.find(({ code }) => code === 'accountant')
  assert.ok(accountant)
  assert.deepEqual(accountant.covers, [
    'basis',
    'class',
    'standard',
    'amounts',
    'invoices',
    'attachments',
    'payee',
  ])
  const panel = panelOf(accountant.covers)
  for (const words of ['30211', '县内住宿', '464.00', '样例旅馆', '行程单', '6200000000000077'])
    assert.ok(panel.includes(words), words)
})
