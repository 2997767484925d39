import type { Source, SourceAmount } from '../ledger/funds.ts'

/** A document on which a project or a change of its budget rests, e.g. a request (请示) or an approval (批复). */
export interface BasisDocument {
  readonly documentKind: 'request' | 'approval' | 'minutes' | 'other'
  readonly number: string | null
  readonly date: string | null
  readonly title: string
  readonly fileIds: readonly string[]
}

/** A budget project's own fields. What became of its money is in the ledger. */
export interface ProjectFields {
  readonly code: string
  readonly name: string
  readonly nameEnglish: string | null
  readonly year: number
  readonly classCode: string
  /** As planned; the ledger takes over at approval. */
  readonly sources: readonly SourceAmount[]
  readonly documents: readonly BasisDocument[]
}

/** Why a project's budget came to be what it is. */
export interface ProjectChange {
  readonly kind: 'approval' | 'adjustment' | 'receipt'
  readonly reason: string
  readonly document: string | null
  readonly amounts: readonly { readonly source: Source; readonly amountFen: number }[]
  readonly happenedOn: string
}
