import { label, type Label } from '#kernel/label.ts'
import { sayYuan } from '#kernel/money.ts'
import { Refusal } from '#kernel/refusal.ts'
import { isSame } from './claim-content.ts'
import type { Finding } from './claim-finding.ts'
import type { AttachmentKind, ClaimContent, ClaimKind, ClaimLine, Payee } from './claim.ts'

/** What a contract payment or an allotment is paid on: how much of each part, to whom, and whether it may be paid yet. */
export interface Basis {
  readonly kind: Exclude<ClaimKind, 'reimbursement'>
  readonly id: string
  readonly projectId: string
  /** Number and name, e.g. `2023-CG-014 防火墙采购`. */
  readonly title: string
  /** Papers that lie with it, so that no claim has to attach them again. */
  readonly papers?: readonly AttachmentKind[]
  readonly parts: readonly BasisPart[]
}

export interface BasisPart {
  /** `instalment` or `retention` of a contract; of an allotment, the town's id. */
  readonly code: string
  readonly label: Label
  readonly limitFen: number
  readonly payee: Payee
  /** Why nothing of it may be paid yet, or null. */
  readonly notYet: Label | null
  /** Why no more than `limitFen` may be paid as things stand, where it is less than was agreed. */
  readonly limitedBy?: Label
  /** The first day of the event for which it may be paid. */
  readonly payableFrom?: string
  /** Given where the line follows from the basis, so that nobody types it again. */
  readonly line: Pick<ClaimLine, 'item' | 'classCode' | 'source'> | null
}

/** What claims have taken of a basis, in fen by part. */
export type Taken = Readonly<Record<string, number>>

/** What a claim takes of its basis, by part. */
export function takenBy({ basisId, lines }: Pick<ClaimContent, 'basisId' | 'lines'>): Taken {
  const taken: Record<string, number> = {}
  if (basisId === null) return taken
  for (const { part, amountFen } of lines) {
    if (part !== undefined) taken[part] = (taken[part] ?? 0) + amountFen
  }
  return taken
}

/** The basis with what other claims take of it. */
export interface BasisStanding {
  readonly basis: Basis
  readonly takenElsewhere: Taken
}

/** Whether each part the claim draws on may be paid and holds that much beside what other claims take. */
export function checkBasis(
  content: ClaimContent,
  around: BasisStanding | null,
): readonly Finding[] {
  if (content.basisId === null) return []
  if (around === null) return [found('contradicts', basisMissingWords)]
  const { basis, takenElsewhere } = around
  const unknown = content.lines.some(({ part }) => basis.parts.every(({ code }) => code !== part))
  if (unknown || basis.projectId !== content.projectId)
    return [found('contradicts', basisMissingWords)]
  return Object.entries(takenBy(content)).flatMap(([code, amountFen]) => {
    const part = basis.parts.find((one) => one.code === code)
    if (!part) return []
    if (part.notYet !== null) return [found('contradicts', part.notYet)]
    if (part.payableFrom !== undefined && content.eventOn < part.payableFrom)
      return [tooEarly(part, part.payableFrom)]
    if (differs(content, part)) return [found('contradicts', changedSince(part))]
    const leftFen = part.limitFen - (takenElsewhere[code] ?? 0) - amountFen
    return [leftFen < 0 ? overDrawn(part, -leftFen) : withinPart(part, leftFen)]
  })
}

/** Whether what the claim took from its table is no longer what the table says. */
function differs({ lines }: ClaimContent, { code, payee, line }: BasisPart): boolean {
  if (line === null) return false
  return lines.some(
    ({ part, item, classCode, source, payee: own }) =>
      part === code && !isSame({ item, classCode, source, payee: own }, { ...line, payee }),
  )
}

function changedSince({ label: words }: BasisPart): Label {
  return label(
    `“${words.zh}”的内容或收款账户在分配表里变过。请点“修改”再交一次，自动换成新的。`,
    `What “${words.en}” is for, or its account, has changed on the table. Choose “Edit” and submit again to take it over.`,
  )
}

const basisMissingWords = label(
  '所依据的合同或分配表找不到，或者已经换了项目。请重新选。',
  'The contract or allotment it rests on cannot be found, or belongs to another project. Choose again.',
)

/** The refusal of a claim whose contract or allotment was not chosen or cannot be found. */
export function basisMissing(): Refusal {
  return new Refusal('invalid', basisMissingWords)
}

function tooEarly({ label: words }: BasisPart, from: string): Finding {
  return found(
    'contradicts',
    label(
      `“${words.zh}”${from} 起才能付，发生日期不能早于这一天。`,
      `“${words.en}” is paid from ${from} on; the event may not be dated before.`,
    ),
  )
}

function overDrawn({ label: words, limitFen, limitedBy }: BasisPart, overFen: number): Finding {
  const [limit, over] = [sayYuan(limitFen), sayYuan(overFen)]
  if (limitedBy !== undefined)
    return found(
      'contradicts',
      label(
        `${limitedBy.zh}，“${words.zh}”现在一共能付 ${limit} 元，这次超出 ${over} 元。请改金额。`,
        `Now ${limit} yuan of “${words.en}” may be paid in all, since ${limitedBy.en}; this exceeds it by ${over}. Lower the amount.`,
      ),
    )
  return found(
    'contradicts',
    label(
      `“${words.zh}”一共 ${limit} 元，这次超出 ${over} 元。请改金额。`,
      `“${words.en}” is ${limit} yuan in all; this exceeds it by ${over}. Lower the amount.`,
    ),
  )
}

function withinPart({ label: words }: BasisPart, leftFen: number): Finding {
  return found(
    'follows',
    label(
      `“${words.zh}”付后还剩 ${sayYuan(leftFen)} 元`,
      `${sayYuan(leftFen)} yuan of “${words.en}” remain after this`,
    ),
  )
}

function found(result: Finding['result'], sentence: Label): Finding {
  return { about: 'claim', result, sentence }
}
