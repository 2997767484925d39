import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { say } from '#kernel/label.ts'
import { lockRecords } from '#platform/actions/lock-records.ts'
import { inTransaction } from '#platform/database/transaction.ts'
import type { PdfRenderer } from '#platform/documents/pdf.ts'
import type { House } from '#platform/house.ts'
import { actorOf } from '#platform/http/caller.ts'
import { contentDisposition } from '#platform/http/content-disposition.ts'
import { getVisible } from '#platform/records/read-record.ts'
import { publicUrlOf } from '#platform/settings.ts'
import { claimBook } from '../claims/claim-book.ts'
import type { Claim } from '../claims/claim-kind.ts'
import { claimProcess } from '../claims/claim-process.ts'
import { sheetTitles } from './claim-sheet.ts'
import { checkPath } from './check-page.ts'
import { keepSheet } from './keep-sheet.ts'
import { readSheet } from './read-sheet.ts'
import { formOfSheet, type SheetMaterial, type SheetPlace } from './sheet-form.ts'

const { kind } = claimProcess
const Address = z.object({ id: z.uuid() })

/** The paper of a claim for whoever may see the claim. */
export function sheetRoutes(app: FastifyInstance, house: House, pdf: PdfRenderer): void {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/claims/:id/sheet.pdf',
    {
      config: { access: 'own-rules' },
      schema: {
        operationId: 'read-claim-sheet-pdf',
        summary:
          '报账单的纸质单据，带核验码 | The paper of a claim, with the code by which it is checked',
        tags: ['claims'],
        security: [{ session: [] }],
        params: Address,
      },
    },
    async (request, reply) => {
      const material = await print(house, request, request.params.id)
      const file = await pdf.renderForm(formOfSheet(material, placeOfSheets(house)))
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', contentDisposition('inline', nameOf(material)))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(file))
    },
  )
}

/** Where the papers of this county say that they are checked. */
export function placeOfSheets({ county, settings }: House): SheetPlace {
  return { isSample: county.isSample, checkAddress: publicUrlOf(settings) + checkPath }
}

function print(house: House, request: FastifyRequest, id: string): Promise<SheetMaterial> {
  const actor = actorOf(request)
  const printing = { actor, address: request.ip, now: house.clock() }
  return inTransaction(house.database, async (tx) => {
    await getVisible(tx, claimBook, id, { actor })
    await lockRecords(tx, [{ kind, id }])
    // Again, as it stands now that nobody can change it.
    const claim = (await getVisible(tx, claimBook, id, { actor })) as Claim
    const sheet = await keepSheet(tx, claim, printing)
    if (actor.looksAreJournalled) await house.people.noteLook(tx, actor, { kind, id }, request.ip)
    return readSheet(tx, { claim, sheet }, actor)
  })
}

function nameOf({ claim, sheet }: SheetMaterial): string {
  const title = say(sheetTitles[claim.claimKind], 'zh')
  return `${title}-${claim.number ?? ''}-第${String(sheet.edition)}版.pdf`
}
