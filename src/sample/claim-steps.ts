import type { DateText } from '#kernel/dates.ts'
import { accountOf, bookingOf, paymentOf, stageNumber } from './claim-payments.ts'
import type { ClaimStage, ClaimStory, ProjectStory } from './project-story.ts'
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
    ...payment(story, numbered, told.made),
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
    ...kindFields(claim, cast.known),
    lines: [{ item, classCode, source, amountFen }],
    invoices: [{ ...invoice, claimedFen: amountFen, fileId }],
  }
}

/** On a contract its part is said; its project and whom it pays follow. */
function kindFields({ contract, payee }: ClaimStory, known: Cast['known']): object {
  if (contract)
    return {
      claimKind: 'contract',
      contractId: known.contracts.get(contract.number) ?? '',
      contractPart: contract.part,
    }
  return { projectId: known.projectId, payee: accountOf(payee) }
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

function payment(story: ProjectStory, { claim, number }: Numbered, made: Told['made']): Step[] {
  const record = () => ({ collection: 'claims', id: made.id })
  const paid = paymentOf(story, claim, number)
  const booked = bookingOf(story, claim, number)
  const steps: Step[] = []
  if (paid) {
    const { paidOn, reference, amountFen } = paid
    const input = { paidOn, reference, amountFen }
    steps.push(
      step(paidOn, '10:10', ({ desk }, at) =>
        desk.act(record(), 'record-payment', { by: 'cashier', at, input }),
      ),
    )
  }
  if (booked)
    steps.push(
      step(booked.bookedOn, '15:00', ({ desk }, at) =>
        desk.act(record(), 'book', { by: 'bookkeeper', at, input: booked }),
      ),
    )
  return steps
}
