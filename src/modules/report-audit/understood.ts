import type { ReadDocument } from '#platform/reading/read-document.ts'
import type { Finding, Knowledge } from './audit.ts'
import { findQuantities } from './quantities/find-quantities.ts'
import type { Quantity, Sentence } from './quantities/quantity.ts'
import { cellQuantitiesOf } from './tables/cell-quantities.ts'
import { gridsOf } from './tables/grids.ts'
import { sectionsOf, type Section } from './tables/section.ts'
import { paragraphsOf, tablesOf, type Passage, type PlacedTable } from './text/passage.ts'

/** A document as the rules see it. */
export interface Understood {
  readonly paragraphs: readonly Passage[]
  /** Of paragraphs and headings, in reading order; cells of tables are not prose. */
  readonly sentences: readonly Sentence[]
  readonly sentencesOf: ReadonlyMap<Passage, readonly Sentence[]>
  readonly quantities: readonly Quantity[]
  readonly tables: readonly PlacedTable[]
  /** The parts of all tables, each under its own head. */
  readonly sections: readonly Section[]
  /** The numbers within cells that are more than a number; and what stands alone in a cell. */
  readonly cellQuantities: readonly Quantity[]
  readonly knowledge: Knowledge
}

/** One relation that figures may be held against, independent of all others. */
export type Rule = (text: Understood) => readonly Finding[]

/** Reads a document's numbers once, for all rules. */
export function understand(document: ReadDocument, knowledge: Knowledge): Understood {
  const paragraphs = paragraphsOf(document)
  const sentences = findQuantities(paragraphs)
  const tables = tablesOf(document)
  const sections = gridsOf(tables).flatMap(sectionsOf)
  return {
    paragraphs,
    sentences,
    sentencesOf: Map.groupBy(sentences, ({ passage }) => passage),
    quantities: sentences.flatMap(({ quantities }) => quantities),
    tables,
    sections,
    cellQuantities: cellQuantitiesOf(sections),
    knowledge,
  }
}
