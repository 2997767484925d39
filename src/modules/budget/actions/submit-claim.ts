import { shanghaiDate, yearOf } from '#kernel/dates.ts'
import type { Asked, Done } from '#kernel/action.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { nextNumber } from '#platform/numbers.ts'
import { setSearchWords } from '#platform/search/search-store.ts'
import { defineClaimAction, type Claim } from '../claims/claim-kind.ts'
import { mayChangeOwn } from '../claims/claim-policy.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { NothingToFill } from '../claims/claim-schema.ts'
import {
  correctable,
  lockMoney,
  readHeld,
  readNames,
  refuseUnfit,
} from '../claims/claim-surroundings.ts'
import { reserve } from '../claims/claim-money.ts'
import { pinChain, readClaimRules } from '../claims/claim-rules.ts'
import { useBasis } from '../claims/basis-store.ts'
import { correctInvoices, useInvoices } from '../claims/invoice-store.ts'
import { addEntries } from '../ledger/ledger-store.ts'
import { standingFor, type Signature } from '../signing/signature.ts'
import { addSignature, addVoids, listStanding } from '../signing/signature-store.ts'
import { signedContent } from '../signing/signed-content.ts'
import { findNextWait, readWay, refuseWithoutSigners } from '../signing/signers.ts'
import { makeSignature } from '../signing/signing.ts'
import { signerUndetermined, type PinnedChain } from '../signing/signing-chain.ts'

type Known = Awaited<ReturnType<typeof gather>>

/** The claimant signs all he entered; the money is set aside and the claim goes to the next hand. */
export const submitClaim = defineClaimAction({
  process: claimProcess,
  name: 'submit',
  input: NothingToFill,
  likely: true,
  mayBeTakenBy: mayChangeOwn,
  gather,
  signs({ record, known }) {
    return signedContent(record, stepOf(known.chain), known)
  },
  decide({ record, known }) {
    const { held, next, number, chain } = known
    // A form only shows what it would do; the decision itself is never made without what is held.
    if (!held) throw signerUndetermined(claimProcess.label)
    refuseUnfit(record, held)
    return {
      to: next.isSigned ? 'awaiting-payment' : 'signing',
      changes: { chain, returned: null },
      spine: { waits: next.wait, ...(number === null ? {} : { number }) },
      noted: { chain: chain.code, steps: chain.steps.map(({ code }) => code) },
    }
  },
  follow: keepSubmission,
})

async function gather(tx: Tx, { record, input, actor, hat, happenedAt }: Asked<Claim, object>) {
  const onDate = shanghaiDate(happenedAt.getTime())
  const [standing, rules] = await Promise.all([
    listStanding(tx, record.id),
    readClaimRules(tx, onDate),
    input === null ? null : lockMoney(tx, { content: record }),
  ])
  const chain = pinChain(rules, record, record.chain?.submittedAt ?? happenedAt.toISOString())
  const step = stepOf(chain)
  const own = makeSignature({ step, chain, actor, hat, happenedAt })
  const { kept, fallen } = afterSigningAgain(standing, own)
  const known = { chain, own, fallen, signatures: kept }
  if (input === null) {
    return { ...known, names: await readNames(tx, record), held: null, next: null, number: null }
  }
  const { unitId, ownerId, claimantPersonId } = record
  const [held, way, number] = await Promise.all([
    readHeld(tx, record.id, { content: record }),
    readWay(tx, { chain, unitId, happenedAt }),
    record.number === null ? newNumber(tx, onDate) : null,
  ])
  const going = {
    unitId,
    ownerId: ownerId ?? actor.accountId,
    claimantPersonId,
    chain,
    signatures: [...kept, own],
    happenedAt,
  }
  refuseWithoutSigners(way, going)
  return { ...known, names: held, held, next: findNextWait(way, going), number }
}

// Locked last, after projects and invoices: everyone who submits in the county waits at this row.
async function newNumber(tx: Tx, onDate: string): Promise<string> {
  const year = yearOf(onDate)
  const number = await nextNumber(tx, 'budget.claim', year)
  return `BX-${String(year)}-${String(number).padStart(4, '0')}`
}

function stepOf(chain: PinnedChain): PinnedChain['steps'][number] {
  const [first] = chain.steps
  if (first?.role === null) return first
  throw signerUndetermined(first?.label ?? claimProcess.label)
}

/**
 * When somebody else than before signs for the claimant, whoever answered for the signatures before his answered for
 * another one: his falls. The same person over the same content gives the same digest, and it stays.
 */
function afterSigningAgain(
  standing: readonly Signature[],
  own: Signature,
): { readonly kept: readonly Signature[]; readonly fallen: readonly Signature[] } {
  const earlier = standingFor(standing, own.step)
  const others = standing.filter(({ step }) => step !== own.step)
  const isSameSigner =
    earlier === undefined ||
    (earlier.personId === own.personId && earlier.actingForPersonId === own.actingForPersonId)
  const fallen = isSameSigner ? [] : others.filter(({ covers }) => covers.includes('signatures'))
  return { kept: others.filter((one) => !fallen.includes(one)), fallen }
}

function keepSubmission(tx: Tx, done: Done<Claim, object, Known>): void {
  const { record, known, happenedAt, journalId, signatureDigest } = done
  const step = { journalId, happenedAt }
  const claim = { claimId: record.id, projectId: record.projectId, lines: record.lines }
  const today = shanghaiDate(happenedAt.getTime())
  const voids = { reason: 'other-signer', touched: [], voidedAt: happenedAt, journalId } as const
  const digest = signatureDigest ?? ''
  addEntries(tx, reserve(claim, today), step)
  if (known.held) correctInvoices(tx, correctable(record, known.held.invoices))
  useInvoices(tx, { claimId: record.id, before: [], after: record.invoices, ...step })
  useBasis(tx, { claimId: record.id, before: null, after: record, ...step })
  addSignature(tx, { ...known.own, claimId: record.id, digest, journalId })
  addVoids(tx, known.fallen, voids)
  if (known.number !== null) setSearchWords(tx, record.id, `${known.number} ${record.title}`)
}
