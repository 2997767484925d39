import { shanghaiDate } from '#kernel/dates.ts'
import { label, say } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Asked, Done } from '#kernel/action.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { changeOf, keepChange, noteOf, type ClaimChange } from '../claims/claim-change.ts'
import { fieldGroups } from '../claims/claim-content.ts'
import { basisOf, contentOf, formOf } from '../claims/claim-entry.ts'
import { defineClaimAction, type Claim } from '../claims/claim-kind.ts'
import { release, reserve } from '../claims/claim-money.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { pinChain, readClaimRules } from '../claims/claim-rules.ts'
import { ClaimForm } from '../claims/claim-schema.ts'
import { correctable, lockMoney, readHeld, refuseUnfit } from '../claims/claim-surroundings.ts'
import { takenFrom } from '../claims/claim.ts'
import { readBasis } from '../claims/read-basis.ts'
import { useBasis } from '../claims/basis-store.ts'
import { refuseFuture } from '../form-parts.ts'
import { correctInvoices, useInvoices } from '../claims/invoice-store.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { listStanding } from '../signing/signature-store.ts'
import { findNextWait, readWay } from '../signing/signers.ts'

type Known = Awaited<ReturnType<typeof gather>>

/** The claimant changes a claim that others are signing: what they signed and he did not touch stays signed. */
export const amendClaim = defineClaimAction({
  process: claimProcess,
  name: 'amend',
  input: ClaimForm,
  grave: true,
  mayBeTakenBy: mayChangeOwn,
  gather,
  beginsWith: (record) => formOf(record),
  decide({ record, input, known, happenedAt }) {
    refuseFuture(input.eventOn, shanghaiDate(happenedAt.getTime()), '/eventOn')
    const { held, rules, next, chain, change } = known
    if (!held) throw new Error('An amendment is decided on what it holds.')
    refuseUnamendable(change, rules.amendable)
    const isSameProject = change.content.projectId === record.projectId
    refuseUnfit(change.content, held, isSameProject ? takenFrom(record.lines) : [])
    return {
      changes: { ...change.content, chain },
      spine: { title: change.content.purpose, waits: next },
      noted: noteOf(change),
    }
  },
  follow: keepAmendment,
})

async function gather(tx: Tx, { record, input, actor, happenedAt }: Asked<Claim, ClaimForm>) {
  if (input === null) {
    return { held: null, rules: null, next: null, chain: record.chain, change: null }
  }
  const content = contentOf(input, await readBasis(tx, basisOf(input)))
  const { invoices: alsoInvoices, projectId } = record
  const toHold = { content, alsoProjects: [projectId], alsoInvoices, alsoBasis: record }
  const [standing, rules] = await Promise.all([
    listStanding(tx, record.id),
    readClaimRules(tx, shanghaiDate(happenedAt.getTime())),
    lockMoney(tx, toHold),
  ])
  const change = changeOf(record, content, standing)
  const submittedAt = record.chain?.submittedAt ?? happenedAt.toISOString()
  const chain = pinChain(rules, content, submittedAt)
  const [held, way] = await Promise.all([
    readHeld(tx, record.id, toHold),
    readWay(tx, { chain, unitId: record.unitId, happenedAt }),
  ])
  const { wait } = findNextWait(way, {
    unitId: record.unitId,
    ownerId: record.ownerId ?? actor.accountId,
    claimantPersonId: record.claimantPersonId,
    chain,
    signatures: change.standing.filter((one) => !change.voided.includes(one)),
    happenedAt,
  })
  return { held, rules, change, chain, next: wait }
}

async function keepAmendment(tx: Tx, done: Done<Claim, ClaimForm, Known>): Promise<void> {
  const { record, before, known, happenedAt, journalId } = done
  if (!known.held) return
  const today = shanghaiDate(happenedAt.getTime())
  const step = { journalId, happenedAt }
  const moves = ['project', 'lines', 'amounts', 'class'] as const
  const moved = moves.some((group) => known.change.touched.includes(group))
    ? [
        ...release({ ...before, claimId: record.id }, today),
        ...reserve({ ...record, claimId: record.id }, today),
      ]
    : []
  const { invoices } = record
  addEntries(tx, moved, step)
  correctInvoices(tx, correctable(record, known.held.invoices))
  useInvoices(tx, { claimId: record.id, before: before.invoices, after: invoices, ...step })
  useBasis(tx, { claimId: record.id, before, after: record, ...step })
  await keepChange(tx, known.change, done)
}

function refuseUnamendable({ touched }: ClaimChange, amendable: readonly string[]): void {
  const fixed = touched.filter((group) => !amendable.includes(group))
  if (fixed.length === 0) return
  const zh = fixed.map((group) => say(fieldGroups[group], 'zh')).join('、')
  const en = fixed.map((group) => say(fieldGroups[group], 'en').toLowerCase()).join(', ')
  throw new Refusal(
    'not-allowed',
    label(
      `签字中不能改${zh}。请先取回，或者请当前这一手退回。`,
      `While it is being signed, ${en} cannot be changed. Take it back, or have it returned.`,
    ),
  )
}
