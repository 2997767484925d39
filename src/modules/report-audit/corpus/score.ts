import type { ReadBlock } from '#platform/reading/read-document.ts'
import type { Finding, Place } from '../audit.ts'
import { blocksOf, placesOf, touches } from './blocks-of.ts'
import type { GeneratedReport } from './generate-report.ts'
import type { Expected, Passage } from './passage.ts'

/** What of a finding is measured: where it is and what it says, not in which words. */
export type Mark = Pick<Finding, 'verdict' | 'rule' | 'place'>

/** How an audit of one text did. */
export interface Score {
  /** Contradictions that stand in the text. */
  readonly planted: number
  /** Those with no red mark on any of the figures that may be blamed. */
  readonly missed: readonly string[]
  readonly reds: number
  /** Red marks on what is right. */
  readonly falseReds: readonly string[]
  /** What deserves a look, or must be said to follow, and was not marked so. */
  readonly unsaid: readonly string[]
}

/** A mark counts whatever red rule it names: one error often breaks two. What deserves a look must name its rule. */
export function scorePassage(passage: Passage, marks: readonly Mark[]): Score {
  const blocks = blocksOf(passage)
  const at = ({ figure, or = [] }: Expected): readonly Place[] =>
    [figure, ...or].flatMap((one) => placesOf(blocks, one))
  const planted = passage.contradicts.map((one) => ({ places: at(one), text: one.figure }))
  const looks = (passage.look ?? []).filter(
    (one) =>
      !marks.some(
        ({ verdict, rule, place }) =>
          verdict === 'look' && rule === one.rule && touches(place, at(one)),
      ),
  )
  const follows = (passage.follows ?? []).filter(
    (one) => !marks.some(({ verdict, place }) => verdict === 'follows' && touches(place, at(one))),
  )
  return {
    ...scorePlanted(blocks, planted, marks),
    unsaid: [...looks, ...follows].map(({ figure, rule }) => `${rule}: ${figure}`),
  }
}

export function scoreReport({ blocks, planted }: GeneratedReport, marks: readonly Mark[]): Score {
  return { ...scorePlanted(blocks, planted, marks), unsaid: [] }
}

function scorePlanted(
  blocks: readonly ReadBlock[],
  planted: readonly { readonly places: readonly Place[]; readonly text: string }[],
  marks: readonly Mark[],
): Omit<Score, 'unsaid'> {
  const reds = marks.filter(({ verdict }) => verdict === 'contradicts')
  const missed = planted.filter(({ places }) => !reds.some(({ place }) => touches(place, places)))
  const everywhere = planted.flatMap(({ places }) => places)
  const falseReds = reds.filter(({ place }) => !touches(place, everywhere))
  return {
    planted: planted.length,
    missed: missed.map(({ text }) => text),
    reds: reds.length,
    falseReds: falseReds.map(({ rule, place }) => `${rule}: ${textAt(blocks, place)}`),
  }
}

function textAt(blocks: readonly ReadBlock[], { block, cell, from, to }: Place): string {
  const found = blocks[block]
  if (found === undefined) return ''
  if (found.is === 'paragraph') return `${found.text.slice(from, to)} in ${found.text}`
  const text = found.cells.find(({ row, column }) => row === cell?.row && column === cell.column)
  return `${text?.text.slice(from, to) ?? ''} in row ${cell?.row ?? 0} of a table`
}
