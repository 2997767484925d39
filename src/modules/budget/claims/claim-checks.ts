import { label, type Label } from '#kernel/label.ts'
import { sayYuan, sumFen } from '#kernel/money.ts'
import { balanceOf, bySource, type Sums } from '../ledger/balance.ts'
import type { Finding } from './claim-finding.ts'
import { checkBasis, type BasisStanding } from './basis.ts'
import { checkPapers, type PaperRule } from './paper-rules.ts'
import type { ClassHint } from './claim-rules.ts'
import { takenFrom, type ClaimContent, type ClaimInvoice } from './claim.ts'
import { sourceLabels, type SourceAmount } from '../ledger/funds.ts'

/** What the checks compare the claim with. */
export interface Surroundings {
  readonly sums: Sums
  /** What this claim itself has reserved already. */
  readonly heldFen: readonly SourceAmount[]
  readonly invoices: ReadonlyMap<
    string,
    {
      readonly faceFen: number
      readonly takenElsewhereFen: number
      readonly otherClaimIds: readonly string[]
    }
  >
  /** Files whose content another record also holds. */
  readonly sameFiles: readonly { readonly fileId: string; readonly otherRecordId: string }[]
  /** The other claims that this reader may see, by id, as he knows them. */
  readonly nameOther: (id: string) => string | null
  readonly hints: readonly ClassHint[]
  /** The contract or allotment that it is paid on, with what other claims take of it. */
  readonly basis: BasisStanding | null
  readonly paperRules: readonly PaperRule[]
}

/** Everything the claim can be checked for by itself. */
export function checkClaim(claim: ClaimContent, around: Surroundings): readonly Finding[] {
  return [
    ...checkBasis(claim, around.basis),
    ...checkPapers(claim, around.paperRules, around.basis?.basis.papers),
    ...checkAddition(claim),
    ...checkBalance(claim, around),
    ...checkStandards(claim),
    ...checkClasses(claim, around.hints),
    ...claim.invoices.flatMap((invoice) => checkInvoice(invoice, around)),
    ...checkFiles(around),
  ]
}

// An allotment is paid on its table: no invoice is ours. Whether a contract's part needs one is a rule of papers.
function checkAddition(claim: ClaimContent): readonly Finding[] {
  const isWithoutInvoice = claim.claimKind === 'contract' && claim.invoices.length === 0
  return claim.claimKind === 'allotment' || isWithoutInvoice ? [] : [addition(claim)]
}

function addition({ totalFen, invoices, differenceReason }: ClaimContent): Finding {
  const claimedFen = sumFen(invoices.map((invoice) => invoice.claimedFen))
  if (claimedFen === totalFen)
    return about('follows', label('明细合计等于票据合计', 'Lines and invoices add up to the same'))
  const both = label(
    `明细合计 ${sayYuan(totalFen)} 元，票据合计 ${sayYuan(claimedFen)} 元`,
    `Lines add up to ${sayYuan(totalFen)} yuan, invoices to ${sayYuan(claimedFen)}`,
  )
  return differenceReason === null
    ? about(
        'contradicts',
        label(`${both.zh}。请改成一样，或写明原因。`, `${both.en}. Make them equal or say why.`),
      )
    : about(
        'look',
        label(`${both.zh}，原因：${differenceReason}`, `${both.en}, because: ${differenceReason}`),
      )
}

function checkBalance(claim: ClaimContent, around: Surroundings): readonly Finding[] {
  return bySource(takenFrom(claim.lines)).map(({ source, amountFen }) => {
    const held = around.heldFen.find((one) => one.source === source)?.amountFen ?? 0
    const left = balanceOf(around.sums, source).availableFen + held - amountFen
    const words = sourceLabels[source]
    return left >= 0
      ? about(
          'follows',
          label(
            `${words.zh}够用，用后还剩 ${sayYuan(left)} 元`,
            `${words.en} suffices; ${sayYuan(left)} yuan remain`,
          ),
        )
      : about(
          'contradicts',
          label(
            `${words.zh}不够，差 ${sayYuan(-left)} 元`,
            `${words.en} is short by ${sayYuan(-left)} yuan`,
          ),
        )
  })
}

function checkStandards({ lines }: ClaimContent): readonly Finding[] {
  return lines.flatMap(({ item, amountFen, standard }) => {
    if (standard === null) return []
    const limit = sayYuan(standard.limitFen)
    return amountFen <= standard.limitFen
      ? [
          about(
            'follows',
            label(
              `“${item}”没有超过标准 ${limit} 元`,
              `“${item}” keeps within the standard of ${limit} yuan`,
            ),
          ),
        ]
      : [
          about(
            'contradicts',
            label(
              `“${item}”超过标准 ${limit} 元（${standard.basis}）。请改金额。`,
              `“${item}” exceeds the standard of ${limit} yuan (${standard.basis}). Lower the amount.`,
            ),
          ),
        ]
  })
}

function checkClasses(
  { purpose, lines }: ClaimContent,
  hints: readonly ClassHint[],
): readonly Finding[] {
  const texts = lines.map((line) => ({ text: `${purpose} ${line.item}`, code: line.classCode }))
  return hints
    .filter(({ words, unless, suggests }) =>
      texts.some(
        ({ text, code }) =>
          words.some((word) => text.includes(word)) &&
          !unless.some((word) => text.includes(word)) &&
          !suggests.includes(code),
      ),
    )
    .map(({ sentence }) => about('look', sentence))
}

function checkInvoice(invoice: ClaimInvoice, around: Surroundings): readonly Finding[] {
  const { key, faceFen, claimedFen } = invoice
  const here = { invoice: key }
  const known = around.invoices.get(key)
  const elsewhere = known?.takenElsewhereFen ?? 0
  if (known && elsewhere > 0 && known.faceFen !== faceFen) {
    return [
      found(
        here,
        'contradicts',
        label(
          `这张票登记过的票面是 ${sayYuan(known.faceFen)} 元，这里填的是 ${sayYuan(faceFen)} 元，请核对。`,
          `This invoice was entered before with ${sayYuan(known.faceFen)} yuan, here with ${sayYuan(faceFen)}. Check it.`,
        ),
      ),
    ]
  }
  const [shown, before, now] = [faceFen, elsewhere, claimedFen].map(sayYuan) as [
    string,
    string,
    string,
  ]
  const zh = `票面 ${shown}，别处已报 ${before}，这次报 ${now}`
  const en = `Face ${shown}, claimed elsewhere ${before}, here ${now}`
  const isOver = elsewhere + claimedFen > faceFen
  const others = (known?.otherClaimIds ?? []).flatMap((id) => around.nameOther(id) ?? [])
  const named = others.length > 0 ? `：${others.join('、')}` : ''
  return [
    isOver
      ? found(
          here,
          'contradicts',
          label(
            `${zh}，超过了票面。请改这次报的金额。`,
            `${en}: more than its face. Lower what is claimed here.`,
          ),
        )
      : found(here, 'follows', label(`${zh}，没有超过票面`, `${en}: within its face`)),
    elsewhere > 0
      ? found(
          here,
          'look',
          label(
            `这张票在别的报账单上也用了${named}`,
            `This invoice is also used on another claim${named}`,
          ),
        )
      : found(
          here,
          'follows',
          label('这张票没有在别的报账单上用过', 'This invoice is used on no other claim'),
        ),
  ]
}

function checkFiles(around: Surroundings): readonly Finding[] {
  const files = [...new Set(around.sameFiles.map(({ fileId }) => fileId))]
  return files.map((file) => {
    const others = around.sameFiles
      .filter(({ fileId }) => fileId === file)
      .flatMap(({ otherRecordId }) => around.nameOther(otherRecordId) ?? [])
    const named = others.length > 0 ? `：${others.join('、')}` : ''
    return found(
      { file },
      'look',
      label(`同一份文件在别处用过${named}`, `The same file is used elsewhere${named}`),
    )
  })
}

function about(result: Finding['result'], sentence: Label): Finding {
  return { about: 'claim', result, sentence }
}

function found(part: Finding['about'], result: Finding['result'], sentence: Label): Finding {
  return { about: part, result, sentence }
}
