import { label } from '#kernel/label.ts'
import { sayInstant } from '#kernel/spoken-dates.ts'
import type { SealReceipt } from '#platform/journal/seal-store.ts'
import { html, type Html } from '#platform/page/html.ts'
import { definePage, type PageReader, type PortalPage } from '#platform/page/portal-page.ts'
import { pager, table } from '#platform/page/tables.ts'

/** Receipts from the newest on; `next` leads to older ones. */
export type ReadReceipts = (cursor: string | null) => Promise<{
  readonly receipts: readonly SealReceipt[]
  readonly next: string | null
}>

/** 台账封签: the numbers and digests by which an outsider can tell whether the journal was shortened or changed. */
export function receiptsPage(readReceipts: ReadReceipts): PortalPage {
  return definePage({
    path: '/receipts',
    title: label('台账封签', 'Seals of the journal'),
    description: label('用来核对台账有没有被改过', 'To check whether the journal was changed'),
    query: ['cursor'],
    // Whoever notes a receipt down must see the newest seal, whichever process made it.
    keep: 'never',
    async render(context) {
      const { receipts, next } = await readReceipts(context.query.cursor ?? null)
      const pages = pager(context, {
        path: '/receipts',
        query: {},
        isFirst: context.query.cursor === undefined,
        next,
      })
      return {
        lead: context.say(lead),
        body: html`<div class="sheet body">${receipts.length === 0 ? html`<p>${context.say(noneYet)}</p>` : receiptTable(context, receipts)}${pages}</div>`,
        tags: ['journal-seals'],
      }
    },
  })
}

function receiptTable(reader: PageReader, receipts: readonly SealReceipt[]): Html {
  return table({
    caption: reader.say(caption),
    columns: [
      { label: reader.say(number) },
      { label: reader.say(digest), wide: true },
      { label: reader.say(sealedAt) },
    ],
    rows: receipts.map((receipt) => [
      reader.say(label(`第 ${String(receipt.number)} 号`, `No. ${String(receipt.number)}`)),
      html`<span class="digest">${inGroups(receipt.digest)}</span>`,
      html`<time class="together" datetime="${receipt.sealedAt}">${sayInstant(Date.parse(receipt.sealedAt), reader.language)}</time>`,
    ]),
  })
}

/** Groups of eight, as one compares them by eye. */
function inGroups(hexadecimal: string): string {
  return hexadecimal.match(/.{1,8}/g)?.join(' ') ?? ''
}

const lead = label(
  '办事、花钱、签字的每一步都记在台账里，每隔一段时间封一次。把这里的号和摘要抄下来，以后就能查出台账有没有被改过、删过。',
  'Every step of service, spending and signing is written to a journal, which is sealed at intervals. Note a number and its digest, and you can tell later whether the journal was changed or cut.',
)
const noneYet = label('还没有封签。', 'There is no seal yet.')
const caption = label('已经公布的封签，新的在前', 'Published seals, newest first')
const number = label('封签', 'Seal')
const digest = label('摘要（SM3）', 'Digest (SM3)')
const sealedAt = label('封签时间', 'Sealed at')
