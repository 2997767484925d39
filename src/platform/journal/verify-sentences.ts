import { type Label, label } from '#kernel/label.ts'

import type { Seal } from './seal-content.ts'
import type { Receipt } from './seal-chain.ts'
import type { SealKey } from './seal-key.ts'

export const twice = label('出现了两次。', 'is there twice.')

export const added = (seal: number): Label =>
  label(
    `挂在第 ${String(seal)} 号封存下，但那一号没有签过它：是后来塞进去的。`,
    `is listed under seal ${String(seal)}, which never signed it: it was added afterwards.`,
  )

export const unlisted = (seal: number): Label =>
  label(
    `由第 ${String(seal)} 号封存签过，目录里却没有它：目录被人改过。`,
    `was signed by seal ${String(seal)} but is not listed under it: the list was altered.`,
  )

export const sealGone = (seal: number): Label =>
  label(
    `挂在第 ${String(seal)} 号封存下，那一号却没有了。`,
    `is listed under seal ${String(seal)}, which is gone.`,
  )

export const deleted = (id: number, seal: number): Label =>
  label(
    `第 ${String(seal)} 号封存签过第 ${String(id)} 行，现在没有这一行：被人删了。`,
    `Seal ${String(seal)} signed row ${String(id)}, which has been deleted.`,
  )

export const rootBroken = ({ number, journalIds }: Seal): Label =>
  label(
    `第 ${String(number)} 号封存的行（${shorten(journalIds)}）与封存时不同，其中有行被换过。`,
    `The rows of seal ${String(number)} (${shorten(journalIds)}) are not those that it signed: some were replaced.`,
  )

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

export const unreadable = (line: number): Label =>
  label(`文件第 ${String(line)} 行读不懂。`, `Line ${String(line)} of the file cannot be read.`)

export const incomplete = label(
  '文件不完整：开头、结尾或行数不对。',
  'The file is not complete: its beginning, its end or its counts are wrong.',
)

export const keyAltered = ({ id }: SealKey): Label =>
  label(
    `公钥 ${id.slice(0, 16)}… 被改过，或者交接签名不对。`,
    `The public key ${id.slice(0, 16)}… was altered, or the key before did not hand over to it.`,
  )

export const notHandedOver = ({ id, validFrom }: SealKey): Label =>
  label(
    `公钥 ${id.slice(0, 16)}… 自 ${validFrom} 起用，前一把钥匙没有为它签字（当时报了遗失）。`,
    `The key ${id.slice(0, 16)}… took over at ${validFrom} without the signature of the one before, reported lost.`,
  )

/** How far a verification can vouch. */
export function vouches(last: Seal | null, receipts: readonly Receipt[], unsealed: number): Label {
  const rest = label(
    unsealed === 0 ? '' : `另有 ${String(unsealed)} 行还没有封存，只能说前后接得上。`,
    unsealed === 0
      ? ''
      : ` ${String(unsealed)} more rows are not sealed yet: only their order is vouched for.`,
  )
  if (last === null) {
    return label(
      `还没有封存，无从证明。${rest.zh}`,
      `Nothing is sealed yet, so nothing is proven.${rest.en}`,
    )
  }
  const number = String(last.number)
  const known = Math.max(0, ...receipts.map((receipt) => receipt.number))
  const tail =
    known >= last.number
      ? label(
          '与回执核对过，没有被截短。',
          'It was compared with the receipt: nothing was cut off.',
        )
      : label(
          known === 0
            ? '后面有没有被截掉，光看它自己看不出来，要凭回执（--receipt）。'
            : `第 ${String(known)} 号以后有没有被截掉，看不出来，要凭更新的回执。`,
          known === 0
            ? 'Whether later seals were cut off cannot be told from it alone: that takes a receipt (--receipt).'
            : `Whether seals after ${String(known)} were cut off cannot be told: that takes a newer receipt.`,
        )
  return label(
    `核到第 ${number} 号封存（${last.sealedAt}）为止。${tail.zh}${rest.zh}`,
    `Verified up to seal ${number} (${last.sealedAt}). ${tail.en}${rest.en}`,
  )
}
