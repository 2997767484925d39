import {
  defineDossierPart,
  headOf,
  type DossierContext,
  type DossierFile,
  type DossierPart,
} from '#platform/dossier/dossier-part.ts'
import type { Tx } from '#platform/database/transaction.ts'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import { say } from '#kernel/label.ts'
import { claimBook } from '../claims/claim-book.ts'
import { readHands, type ReadHands } from '../claims/claim-hands.ts'
import type { Claim } from '../claims/claim-kind.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { listClaimsOf } from '../claims/claim-store.ts'
import { maskAccount, payoutsOf, type ClaimLine, type Payee } from '../claims/claim.ts'
import { sheetTitles } from '../sheets/claim-sheet.ts'
import { keepSheets } from '../sheets/keep-sheet.ts'
import { handsOnPaper, readUnits } from '../sheets/read-sheet.ts'
import { formOfSheet, type SheetPlace } from '../sheets/sheet-form.ts'

/** Claims in a dossier: what each says, who signed and paid it, its paper and its files. */
export function claimsInDossier(place: SheetPlace, pdf: PdfRenderer): DossierPart {
  return defineDossierPart<Claim>({
    folder: '04 报账单',
    book: claimBook,
    word: '未编号',
    ownsFiles: true,
    list: listClaimsOf,
    say: sayClaims,
    papers: (tx, claims, context) => makeSheets(tx, claims, { context, place, pdf }),
  })
}

// Read in sets: five hundred pages asked one by one would take longer than the whole dossier may.
async function sayClaims(
  tx: Tx,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
  const hands = await readHands(
    tx,
    claims.map(({ id }) => id),
  )
  return new Map(
    claims.map((claim) => [
      claim.id,
      { '记录.json': sayClaim(claim), '签字.json': saySignatures(claim, hands) },
    ]),
  )
}

/** The claim with its payees as its page shows them: the account of a person is no part of an export. */
function sayClaim(claim: Claim): object {
  const { claimKind, basisId, settlement, projectId, purpose, eventOn, totalFen } = claim
  const { lines, invoices, attachments, differenceReason, returned } = claim
  const content = { claimKind, basisId, settlement, projectId, purpose, eventOn, totalFen }
  return {
    ...headOf(claimProcess, claim),
    ...content,
    payouts: payoutsOf(claim).map(({ payee, amountFen }) => ({ ...masked(payee), amountFen })),
    lines: lines.map(maskedLine),
    invoices,
    attachments,
    differenceReason,
    returned,
  }
}

function masked({ name, bank, account }: Payee): object {
  return { name, bank, accountEnd: maskAccount(account) }
}

function maskedLine({ payee, ...line }: ClaimLine): object {
  return payee === undefined ? line : { ...line, payee: masked(payee) }
}

function saySignatures({ id, chain }: Claim, { signatures, payments, nameOf }: ReadHands): object {
  const labelOf = (code: string): string =>
    chain?.steps.find((step) => step.code === code)?.label.zh ?? code
  return {
    chain: chain?.code ?? null,
    signatures: (signatures.get(id) ?? []).map((signature) => ({
      step: signature.step,
      label: labelOf(signature.step),
      name: nameOf(signature.accountId),
      actingFor: nameOf(signature.actingForAccountId),
      signedAt: signature.signedAt,
      covers: signature.covers,
      digest: signature.digest,
      mark: signature.mark,
      voided: signature.voided,
    })),
    payments: (payments.get(id) ?? []).map(
      ({ kind, amountFen, happenedOn, reference, accountId }) => ({
        kind,
        amountFen,
        happenedOn,
        reference,
        name: nameOf(accountId),
      }),
    ),
  }
}

async function makeSheets(
  tx: Tx,
  claims: readonly Claim[],
  {
    context,
    place,
    pdf,
  }: {
    readonly context: DossierContext
    readonly place: SheetPlace
    readonly pdf: PdfRenderer
  },
): Promise<ReadonlyMap<string, readonly DossierFile[]>> {
  const sheets = await keepSheets(tx, claims, context)
  const printed = claims.filter(({ id }) => sheets.has(id))
  const hands = await readHands(tx, [...sheets.keys()])
  const around = await readUnits(tx, printed)
  const made = new Map<string, readonly DossierFile[]>()
  for (const claim of printed) {
    const sheet = sheets.get(claim.id)
    if (!sheet) continue
    const own = handsOnPaper(claim, hands, context.actor)
    const material = { ...(await around(claim)), claim, sheet, hands: own }
    // Set while others are being read and written; whoever comes to it waits for what is left.
    const making = pdf.renderForm(formOfSheet(material, place))
    making.catch(() => undefined)
    const name = `${say(sheetTitles[claim.claimKind], 'zh')}.pdf`
    made.set(claim.id, [{ name, content: () => making }])
  }
  return made
}
