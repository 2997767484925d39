import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { checkCodeBytes, checkCodeFrom } from '#kernel/check-code.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import type { Claim } from '../claims/claim-kind.ts'
import { standingOf } from '../signing/signature.ts'
import { listSignaturesOf } from '../signing/signature-store.ts'
import { hasSheet, type ClaimSheet } from './claim-sheet.ts'
import { addSheets, listSheets } from './sheet-store.ts'

/** Who prints, from where and when. */
export interface Printing {
  readonly actor: Actor
  readonly address: string
  readonly now: Date
}

/** The paper of the claim as it stands, which the first printing of a version makes. The claim must be locked. */
export async function keepSheet(tx: Tx, claim: Claim, printing: Printing): Promise<ClaimSheet> {
  const sheet = (await keepSheets(tx, [claim], printing)).get(claim.id)
  if (sheet) return sheet
  throw nothingToPrint()
}

/**
 * The papers of those claims that have one, by the claim's id; what is made is journalled. The claims must be locked,
 * so that the signatures on each paper are those of its version.
 */
export async function keepSheets(
  tx: Tx,
  claims: readonly Claim[],
  printing: Printing,
): Promise<ReadonlyMap<string, ClaimSheet>> {
  const open = claims.filter(hasSheet)
  if (open.length === 0) return new Map()
  const ids = open.map(({ id }) => id)
  const [kept, signatures] = await Promise.all([listSheets(tx, ids), listSignaturesOf(tx, ids)])
  const isOf = ({ id, version }: Claim): ClaimSheet | undefined =>
    kept.get(id)?.find((sheet) => sheet.version === version)
  const drafts = open
    .filter((claim) => isOf(claim) === undefined)
    .map((claim) => ({
      ...draftOf(claim, standingOf(signatures.get(claim.id) ?? []).length),
      edition: (kept.get(claim.id)?.at(-1)?.edition ?? 0) + 1,
      madeAt: printing.now,
    }))
  const journalId = drafts.length === 0 ? 0 : await notePrinting(tx, drafts, printing)
  const made = drafts.map((draft) => ({ ...draft, journalId }))
  if (made.length > 0) addSheets(tx, made)
  const known = open.flatMap((claim) => isOf(claim) ?? [])
  return new Map([...known, ...made].map((sheet) => [sheet.claimId, sheet]))
}

function draftOf(
  { id, version, totalFen, chain }: Claim,
  signaturesMade: number,
): Omit<ClaimSheet, 'edition' | 'journalId' | 'madeAt'> {
  if (!chain) throw new Error('A claim that is being signed has its chain.')
  return {
    code: checkCodeFrom(randomBytes(checkCodeBytes)),
    claimId: id,
    version,
    totalFen,
    filedOn: shanghaiDate(Date.parse(chain.submittedAt)),
    signaturesMade,
    signaturesRequired: chain.steps.length,
  }
}

// Without the codes: whoever reads the journal is to learn that papers were made, not how to pass for their holder.
function notePrinting(
  tx: Tx,
  sheets: readonly Pick<ClaimSheet, 'claimId' | 'version' | 'edition'>[],
  { actor, address, now }: Printing,
): Promise<number> {
  const [first] = sheets
  return noteEvent(tx, {
    name: 'print-sheet',
    about: first && sheets.length === 1 ? { kind: 'budget.claim', id: first.claimId } : null,
    actorId: actor.accountId,
    address,
    outcome: 'ok',
    details: {
      sheets: sheets.map(({ claimId, version, edition }) => ({ claimId, version, edition })),
    },
    happenedAt: now,
  })
}

function nothingToPrint(): Refusal {
  return new Refusal(
    'wrong-state',
    label(
      '这张单子没有在签字，也没有签完，现在没有可打印的。提交签字以后再打印。',
      'This claim is neither being signed nor signed, so there is nothing to print. Print it once it is submitted.',
    ),
  )
}
