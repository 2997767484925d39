import { randomBytes } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { checkCodeBytes, checkCodeFrom } from '#kernel/check-code.ts'
import { shanghaiDate } from '#kernel/dates.ts'
import { label } from '#kernel/label.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { noteEvent } from '#platform/journal/note-event.ts'
import type { Claim } from '../claims/claim-kind.ts'
import { listStanding } from '../signing/signature-store.ts'
import { hasSheet, type ClaimSheet } from './claim-sheet.ts'
import { addSheet, listSheets } from './sheet-store.ts'

/** Who prints, from where and when. */
export interface Printing {
  readonly actor: Actor
  readonly address: string
  readonly now: Date
}

/**
 * The paper of the claim as it stands; the first printing of a version makes it and journals that. The claim must be
 * locked, so that the signatures on the paper are those of its version.
 */
export async function keepSheet(tx: Tx, claim: Claim, printing: Printing): Promise<ClaimSheet> {
  const { chain } = claim
  if (!hasSheet(claim) || !chain) throw nothingToPrint()
  const sheets = await listSheets(tx, claim.id)
  const kept = sheets.find(({ version }) => version === claim.version)
  if (kept) return kept
  const signatures = await listStanding(tx, claim.id)
  const edition = (sheets.at(-1)?.edition ?? 0) + 1
  const journalId = await notePrinting(tx, claim, { ...printing, edition })
  const sheet = {
    code: checkCodeFrom(randomBytes(checkCodeBytes)),
    claimId: claim.id,
    version: claim.version,
    edition,
    totalFen: claim.totalFen,
    filedOn: shanghaiDate(Date.parse(chain.submittedAt)),
    signaturesMade: signatures.length,
    signaturesRequired: chain.steps.length,
    journalId,
    madeAt: printing.now,
  }
  addSheet(tx, sheet)
  return sheet
}

// Without the code: whoever reads the journal is to learn that a paper was made, not how to pass for its holder.
function notePrinting(
  tx: Tx,
  { id, version }: Claim,
  { actor, address, now, edition }: Printing & { readonly edition: number },
): Promise<number> {
  return noteEvent(tx, {
    name: 'print-sheet',
    about: { kind: 'budget.claim', id },
    actorId: actor.accountId,
    address,
    outcome: 'ok',
    details: { version, edition },
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
