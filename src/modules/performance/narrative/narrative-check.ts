import { label } from '#kernel/label.ts'

import { blocks, look, type Finding, withSum } from '../finding.ts'
import { findBrokenPlaces, findFigurePlaces } from './narrative.ts'
import { findUnboundFigures, type FixedExpression } from './unbound-figures.ts'

export interface NarrativeContext {
  /** JSON pointer of the text. */
  readonly path: string
  readonly fixed: readonly Pick<FixedExpression, 'text'>[]
  readonly isKnownFigure: (name: string) => boolean
  /** Why typed figures may stay: the written reason that lets the report be signed with them. */
  readonly unsourcedReason: string
}

/** What keeps a narrative from being signed: typed figures without a reason, figures nobody knows. */
export function checkNarrative(narrative: string, context: NarrativeContext): Finding[] {
  const { path, fixed, isKnownFigure, unsourcedReason } = context
  const stays = unsourcedReason.trim() === '' ? blocks : look
  return [
    ...findFigurePlaces(narrative)
      .filter((place) => !isKnownFigure(place.name))
      .map((place) =>
        blocks(
          'unknown-figure',
          path,
          label(
            `没有叫“${place.name}”的数，请重新插入`,
            `There is no figure “${place.name}”; insert it again`,
          ),
        ),
      ),
    ...findBrokenPlaces(narrative)
      .slice(0, 1)
      .map(() =>
        blocks(
          'broken-figure',
          path,
          label(
            '有个数的标记改坏了，请删掉重新插入',
            'A figure was damaged; delete and insert it again',
          ),
        ),
      ),
    ...findUnboundFigures(narrative, fixed).map((figure) =>
      withSum(
        stays(
          'unsourced-figure',
          path,
          label(
            `“${figure.text}”没有来源，请换成系统里的数，或写明原因`,
            `Nothing vouches for “${figure.text}”; insert a figure instead, or give the reason`,
          ),
        ),
        [{ label: label('在这里', 'Here'), text: around(narrative, figure.from, figure.to) }],
      ),
    ),
  ]
}

/** The figure with a few characters either side, so that it is found in a long text. */
function around(text: string, from: number, to: number): string {
  const before = [...text.slice(0, from)].slice(-8).join('')
  const after = [...text.slice(to)].slice(0, 8).join('')
  return `…${before}${text.slice(from, to)}${after}…`.replace(/\s+/g, ' ')
}
