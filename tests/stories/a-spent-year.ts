import { addDays } from '#kernel/dates.ts'
import { bookClaim } from '../../src/modules/budget/actions/book-claim.ts'
import { fileClaim } from '../../src/modules/budget/actions/file-claim.ts'
import { recordPayment } from '../../src/modules/budget/actions/record-payment.ts'
import { signClaim } from '../../src/modules/budget/actions/sign-claim.ts'
import { submitClaim } from '../../src/modules/budget/actions/submit-claim.ts'
import { claimKind } from '../../src/modules/budget/claims/claim-kind.ts'
import { act, aForm, make, sign, type Bureau } from './budget-story.ts'

export interface Spent {
  readonly on: string
  readonly fen: number
  readonly purpose?: string
  readonly item?: string
  readonly classCode?: string
  readonly payee?: string
  readonly seller?: string
  readonly invoicedOn?: string
  readonly hasAssetCard?: string
  /** Every hand signs within the same minutes, instead of a day after the other. */
  readonly isHasty?: boolean
}

/** A reimbursement from its filing to the books, each hand a day after the one before. */
export async function spend(bureau: Bureau, projectId: string, spent: Spent): Promise<string> {
  const { actors } = bureau
  const { on, fen, isHasty = false } = spent
  const dayAt = (days: number): Date =>
    new Date(`${addDays(on, isHasty ? 0 : days)}T0${String(isHasty ? 1 : 2)}:0${String(days)}:00Z`)
  const recordId = await make(bureau, claimKind, fileClaim, {
    actor: actors.clerk,
    at: dayAt(0),
    input: formOf(projectId, spent),
  })
  await sign(bureau, submitClaim, recordId, actors.clerk, dayAt(0))
  const hands = ['section-head', 'accountant', 'leader', 'finance-leader'] as const
  for (const [place, name] of hands.entries())
    await sign(bureau, signClaim, recordId, actors[name], dayAt(place + 1))
  const paidOn = addDays(on, 6)
  const at = new Date(`${paidOn}T02:00:00Z`)
  const paid = { paidOn, reference: `国库-${recordId}`, amountFen: fen }
  await act(bureau, claimKind, recordPayment, { recordId, actor: actors.cashier, input: paid, at })
  const booked = { bookedOn: paidOn, voucher: `记-${recordId}` }
  await act(bureau, claimKind, bookClaim, { recordId, actor: actors.bookkeeper, input: booked, at })
  return recordId
}

function formOf(projectId: string, spent: Spent): object {
  const { on, fen, purpose = '打印机硒鼓', item = '硒鼓', classCode = '30299' } = spent
  const form = aForm(projectId, { fen, purpose }) as {
    payee: object
    invoices: readonly object[]
  }
  return {
    ...form,
    eventOn: on,
    settledBy: 'transfer',
    payee: { ...form.payee, ...(spent.payee === undefined ? {} : { name: spent.payee }) },
    lines: [{ item, classCode, source: 'fiscal', amountFen: fen }],
    invoices: form.invoices.map((invoice) => ({
      ...invoice,
      issuedOn: spent.invoicedOn ?? on,
      ...(spent.seller === undefined ? {} : { seller: spent.seller }),
    })),
    attachments:
      spent.hasAssetCard === undefined
        ? []
        : [{ attachmentKind: 'asset-card', title: '入库单', fileId: spent.hasAssetCard }],
  }
}
