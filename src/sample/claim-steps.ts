import type { DateText } from '#kernel/dates.ts'
import {
  claimStages,
  type ClaimStage,
  type ClaimStory,
  type ProjectStory,
} from './project-story.ts'
import { sectionHeads, step, weekdaysAfter, type Cast, type Stage, type Step } from './stage.ts'
import { attachmentPaper, invoiceOf, invoicePaper } from './story-papers.ts'

interface Numbered {
  readonly claim: ClaimStory
  /** The claim's place in its project, from 1. */
  readonly number: number
  /** The table that a claim for towns is paid on. */
  readonly allotment?: { readonly id: string }
}

/** A claim from its filing to the books, or as far as it has come. */
export function claimSteps(story: ProjectStory, numbered: Numbered, cast: Cast): Step[] {
  const { claim } = numbered
  const told = { cast, made: { id: '' } }
  return [
    ...filing(story, numbered, told),
    ...(claim.returnedFor === undefined
      ? signatures(story, hands, { ...told, from: claim.filedOn, until: claim.until ?? 'booked' })
      : returned(story, claim, { ...told, reason: claim.returnedFor })),
    ...payment(claim, numbered, told.made),
  ]
}

/** Sent back by the accountant after two hands had signed; if it was mended, the section head's signature still stands. */
function returned(
  story: ProjectStory,
  claim: ClaimStory,
  { reason, ...told }: Told & { readonly reason: string },
): Step[] {
  const { cast, made } = told
  const record = () => ({ collection: 'claims', id: made.id })
  const returnedOn = weekdaysAfter(claim.filedOn, 2)
  const mendedOn = weekdaysAfter(returnedOn, 2)
  const before = [
    ...signatures(story, hands, { ...told, from: claim.filedOn, until: 'section-head' }),
    step(returnedOn, '11:05', ({ desk }, at) =>
      desk.act(record(), 'return-claim', { by: 'accountant', at, input: { reason } }),
    ),
  ]
  if (claim.until === 'returned') return before
  return [
    ...before,
    step(mendedOn, '09:10', async ({ desk, send }, at) => {
      const title = '补充说明'
      const fileId = await send(attachmentPaper(story, claim, title), cast.clerk, at)
      const added = { attachmentKind: 'other', title, fileId }
      await desk.act(record(), 'edit', {
        by: cast.clerk,
        at,
        input: (form) => withAttachment(form, added),
      })
    }),
    ...signatures(
      story,
      hands.filter(([stage]) => stage !== 'section-head'),
      { ...told, from: mendedOn, until: 'booked' },
    ),
  ]
}

function withAttachment(form: object, added: object): object {
  const before: unknown = 'attachments' in form ? form.attachments : []
  return { ...form, attachments: [...(Array.isArray(before) ? (before as unknown[]) : []), added] }
}

const hands = [
  ['claimant', 'submit', '09:40'],
  ['section-head', 'sign', '10:25'],
  ['accountant', 'sign', '14:50'],
  ['leader', 'sign', '09:15'],
  ['finance-leader', 'sign', '16:30'],
] as const

interface Told {
  readonly cast: Cast
  readonly made: { id: string }
}

function filing(story: ProjectStory, numbered: Numbered, { cast, made }: Told): Step[] {
  const { clerk } = cast
  const { claim } = numbered
  return [
    step(claim.filedOn, '09:20', async (stage, at) => {
      const { desk, send } = stage
      const own =
        claim.towns === undefined
          ? await reimbursed(story, numbered, { cast, stage, at })
          : await allotted(claim.towns, numbered, stage)
      const attachments = []
      for (const attachment of claim.attachments) {
        const paper = attachmentPaper(story, claim, attachment.title)
        attachments.push({ ...attachment, fileId: await send(paper, clerk, at) })
      }
      const { purpose, eventOn } = claim
      made.id = await desk.create(
        'claims',
        { ...own, purpose, eventOn, attachments },
        { by: clerk, at },
      )
    }),
  ]
}

/** What a claim on an invoice says beside its purpose. */
async function reimbursed(
  story: ProjectStory,
  { claim, number }: Numbered,
  { cast, stage, at }: { readonly cast: Cast; readonly stage: Stage; readonly at: Date },
): Promise<object> {
  const { item, classCode, source } = claim
  const invoice = invoiceOf(story, claim, number)
  const fileId = await stage.send(invoicePaper(story, claim, invoice), cast.clerk, at)
  const amountFen = claim.yuan * 100
  return {
    projectId: cast.known.projectId,
    payee: accountOf(claim.payee),
    lines: [{ item, classCode, source, amountFen }],
    invoices: [{ ...invoice, claimedFen: amountFen, fileId }],
  }
}

/** What a claim on an allotment says: the table and the towns; the rest is in the table. */
async function allotted(
  names: readonly string[],
  { allotment }: Numbered,
  { findTown }: Stage,
): Promise<object> {
  const towns = []
  for (const name of names) towns.push(await findTown(name))
  return { claimKind: 'allotment', allotmentId: allotment?.id, towns }
}

/** The day on which a claim that was not sent back is paid. */
export function paidDay({ filedOn }: Pick<ClaimStory, 'filedOn'>): DateText {
  return weekdaysAfter(filedOn, 6)
}

/** Where somebody is paid. */
export function accountOf(name: string): { name: string; bank: string; account: string } {
  return { name, bank: '样例银行大英支行', account: payeeAccount(name) }
}

// From an unassigned range, and the same for the same payee.
function payeeAccount(payee: string): string {
  const sum = [...payee].reduce(
    (total, sign) => (total * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_000,
    7,
  )
  return `0000000000${String(sum).padStart(6, '0')}`
}

/** Each hand signs a working day after the one before. */
function signatures(
  story: ProjectStory,
  signing: readonly (typeof hands)[number][],
  { cast, made, from, until }: Told & { readonly from: DateText; readonly until: ClaimStage },
): Step[] {
  const last = stageNumber(until)
  const signers = { claimant: cast.clerk, 'section-head': sectionHeads[story.place] }
  return signing
    .filter(([stage]) => stageNumber(stage) <= last)
    .map(([stage, action, time], days) => {
      const by = stage === 'claimant' || stage === 'section-head' ? signers[stage] : stage
      return step(weekdaysAfter(from, days), time, ({ desk }, at) =>
        desk.act({ collection: 'claims', id: made.id }, action, { by, at }),
      )
    })
}

function payment(claim: ClaimStory, { number }: Numbered, made: { readonly id: string }): Step[] {
  const last = claim.until === 'returned' ? -1 : stageNumber(claim.until ?? 'booked')
  const signedFrom =
    claim.returnedFor === undefined ? claim.filedOn : weekdaysAfter(claim.filedOn, 4)
  const paidOn = weekdaysAfter(signedFrom, 6)
  const bookedOn = weekdaysAfter(signedFrom, 8)
  const record = () => ({ collection: 'claims', id: made.id })
  const reference = (day: DateText) =>
    `${day.replaceAll('-', '')}${String(number).padStart(3, '0')}`
  const steps: Step[] = []
  if (last >= stageNumber('paid'))
    steps.push(
      step(paidOn, '10:10', ({ desk }, at) =>
        desk.act(record(), 'record-payment', {
          by: 'cashier',
          at,
          input: { paidOn, reference: `样例支付${reference(paidOn)}`, amountFen: claim.yuan * 100 },
        }),
      ),
    )
  if (last >= stageNumber('booked'))
    steps.push(
      step(bookedOn, '15:00', ({ desk }, at) =>
        desk.act(record(), 'book', {
          by: 'bookkeeper',
          at,
          input: { bookedOn, voucher: `样例记账${reference(bookedOn)}` },
        }),
      ),
    )
  return steps
}

function stageNumber(stage: ClaimStage): number {
  return claimStages.findIndex((one) => one === stage)
}
