import type { Fact } from '#kernel/face.ts'
import { label, say, type Language } from '#kernel/label.ts'
import { fact, text } from '../face-values.ts'
import type { ClaimNames } from './claim-surroundings.ts'
import { sayPart } from './claim-words.ts'
import { claimKindLabels, type ClaimContent, type ClaimKind } from './claim.ts'

/** Where the basis of each kind is opened, and what it is called. */
const opened = {
  contract: { collection: 'contracts', words: label('合同', 'Contract') },
} as const satisfies Partial<Record<ClaimKind, object>>

/** What kind of claim it is and, where it rests on a contract or an allotment, on which and on what of it. */
export function basisFacts(
  { claimKind, lines }: ClaimContent,
  names: ClaimNames,
  language: Language,
): readonly Fact[] {
  const kind = fact(
    label('种类', 'Kind'),
    text(say(claimKindLabels[claimKind], language)),
    language,
  )
  const { basis } = names
  if (basis === null || !(basis.kind in opened)) return [kind]
  const { collection, words } = opened[basis.kind as keyof typeof opened]
  const parts = [...new Set(lines.flatMap(({ part }) => sayPart(part, names, language)))]
  return [
    kind,
    fact(words, { type: 'record', collection, id: basis.id, text: basis.title }, language),
    fact(label('付哪一部分', 'Which part'), text(parts.join('、')), language),
  ]
}
