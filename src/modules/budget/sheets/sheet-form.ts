import { sayCheckCode } from '#kernel/check-code.ts'
import type { Hand } from '#kernel/face.ts'
import { say } from '#kernel/label.ts'
import { capitals, sayYuan } from '#kernel/money.ts'
import { sayDate, sayInstant } from '#kernel/spoken-dates.ts'
import type { FormHand, FormLines, FormRow, FormSheet } from '#platform/documents/form-sheet.ts'
import type { Claim } from '../claims/claim-kind.ts'
import type { ClaimNames } from '../claims/claim-surroundings.ts'
import { sayBasis } from '../claims/claim-words.ts'
import { maskAccount, payoutsOf, type Payout } from '../claims/claim.ts'
import { sourceLabels } from '../ledger/funds.ts'
import { sheetTitles, type ClaimSheet } from './claim-sheet.ts'

/** All that is put on the paper. */
export interface SheetMaterial {
  readonly claim: Claim
  readonly sheet: ClaimSheet
  readonly names: ClaimNames
  readonly unitName: string
  readonly departmentName: string
  readonly hands: readonly Hand[]
}

/** Where papers are checked, and whether the county is a sample. */
export interface SheetPlace {
  readonly isSample: boolean
  readonly checkAddress: string
}

/** The claim as the form that accountants bind. It is an official paper and always Chinese. */
export function formOfSheet(material: SheetMaterial, place: SheetPlace): FormSheet {
  const { claim, sheet, departmentName } = material
  const papers = claim.invoices.length + claim.attachments.length
  return {
    title: say(sheetTitles[claim.claimKind], 'zh'),
    organ: departmentName,
    date: sheet.filedOn,
    sample: place.isSample,
    top: [
      `单号：${claim.number ?? '—'}`,
      `填报日期：${sayDate(sheet.filedOn, 'zh')}`,
      `附件 ${String(papers)} 张`,
    ],
    above: aboveOf(material),
    lines: linesOf(material),
    total: {
      label: '合计（大写）',
      capitals: capitals(claim.totalFen),
      amount: `￥${sayYuan(claim.totalFen)}`,
    },
    below: belowOf(material),
    hands: material.hands.filter(isOfStep).map(handOnPaper),
    check: checkOf(sheet, place),
  }
}

function aboveOf({ claim, names, unitName }: SheetMaterial): readonly FormRow[] {
  const { project } = names
  return [
    [
      { label: '单位', value: unitName },
      { label: '项目', value: `${project.name}（${project.code}）` },
    ],
    [
      { label: '事由', value: claim.purpose },
      { label: '发生日期', value: sayDate(claim.eventOn, 'zh') },
    ],
    // A plain reimbursement rests on its invoices alone, which the title already says.
    ...(names.basis === null && claim.settlement === null
      ? []
      : [[{ label: '依据', value: sayBasis(claim, names, 'zh') }]]),
  ]
}

function linesOf({ claim, names: { classes } }: SheetMaterial): FormLines {
  return {
    columns: [
      { label: '内容', width: 8, align: 'left' },
      { label: '支出经济分类', width: 7, align: 'left' },
      { label: '资金来源', width: 4, align: 'left' },
      { label: '金额（元）', width: 4, align: 'right' },
    ],
    rows: claim.lines.map(({ item, classCode, source, amountFen }) => [
      item,
      `${classCode} ${classes.get(classCode) ?? ''}`.trim(),
      say(sourceLabels[source], 'zh'),
      sayYuan(amountFen),
    ]),
  }
}

function belowOf({ claim, hands }: SheetMaterial): readonly FormRow[] {
  const { differenceReason } = claim
  const payouts = payoutsOf(claim)
  return [
    ...payouts.map((payout) => payeeRow(payout, payouts.length > 1)),
    ...(differenceReason === null ? [] : [[{ label: '差额原因', value: differenceReason }]]),
    ...hands.filter((hand) => !isOfStep(hand)).map((hand) => [moneyRow(hand)]),
  ]
}

function payeeRow({ payee, amountFen }: Payout, isOneOfSeveral: boolean): FormRow {
  const { name, bank, account } = payee
  return [
    { label: '收款方', value: isOneOfSeveral ? `${name}，￥${sayYuan(amountFen)}` : name },
    { label: '开户行', value: `${bank}，账号尾号 ${maskAccount(account)}` },
  ]
}

/** Who paid or booked answers for what his reference says; only the steps of the chain have a digest or wait. */
function isOfStep({ digest, state }: Hand): boolean {
  return digest !== null || state !== 'signed'
}

function moneyRow({ post, at, person, note }: Hand): FormRow[number] {
  const parts = [at === null ? null : sayDate(at, 'zh'), person, note]
  return { label: post, value: parts.filter((part) => part !== null).join('，') }
}

const digestLetters = 8

function handOnPaper(hand: Hand): FormHand {
  const { post, person, actingFor, at, note, digest, state } = hand
  if (state === 'void') return { post, person: '', lines: [note ?? '签字作废', '等重新签'] }
  if (at === null || digest === null) return { post, person: '', lines: ['还没有签'] }
  return {
    post,
    person: person ?? '',
    lines: [
      ...(actingFor === null ? [] : [`代${actingFor}签`]),
      sayInstant(Date.parse(at), 'zh'),
      ...(note === null ? [] : [note]),
      `所签内容摘要 ${digest.slice(0, digestLetters)}`,
    ],
  }
}

function checkOf(
  { code, edition, madeAt }: ClaimSheet,
  { checkAddress }: SheetPlace,
): FormSheet['check'] {
  const said = sayCheckCode(code)
  return {
    label: '核验码',
    code: said,
    words: [
      `在 ${checkAddress} 输入核验码，或者扫右边的码，就能看到这张纸是不是最新一版、签字还算不算数。`,
      `第 ${String(edition)} 版，${sayInstant(madeAt.getTime(), 'zh')} 出具`,
    ],
    address: `${checkAddress}?code=${said}`,
  }
}
