/**
 * What the server tells a face (desk, machine) about a record: facts, papers, hands and what may be done now.
 * All words are already in the reader's language; what officials wrote stays Chinese and says so by `written`.
 */

/** A number that can be opened: the figure and where its definition, period, as-of and records are read. */
export interface FigureFace {
  readonly code: string
  /** Already formatted, unit included, e.g. `79.73%` or `80.00 万元`. */
  readonly text: string
  readonly label: string
  /** How it is counted, e.g. `已支付 ÷ 调整后预算`. */
  readonly definition: string
  readonly period: string
  readonly asOf: string
  /** The as-of moment lies after the last seal, so later records may still change it. */
  readonly provisional: boolean
  readonly recordCount: number
  readonly recordsHref: string
}

export type FactValue =
  | { readonly type: 'text'; readonly text: string; readonly written?: boolean }
  | { readonly type: 'amount'; readonly fen: number; readonly capitals?: string }
  | { readonly type: 'date'; readonly date: string }
  | { readonly type: 'instant'; readonly at: string }
  | { readonly type: 'figure'; readonly figure: FigureFace }
  | { readonly type: 'unsourced'; readonly text: string; readonly why: string }
  | { readonly type: 'record'; readonly kind: string; readonly id: string; readonly text: string }
  | {
      readonly type: 'changed'
      readonly before: string
      readonly after: string
      readonly by: string
      readonly at: string
    }
  | {
      readonly type: 'table'
      readonly columns: readonly FactColumn[]
      readonly rows: readonly (readonly FactValue[])[]
      readonly total?: readonly FactValue[]
    }

export interface FactColumn {
  readonly label: string
  readonly numeric?: boolean
}

export interface Fact {
  readonly label: string
  readonly value: FactValue
  /** The one fact that is the biggest thing on the page, e.g. a claim's amount. */
  readonly main?: boolean
}

/** One paper (invoice, contract, acceptance record …) with what the automatic checks say of it. */
export interface Paper {
  readonly id: string
  readonly title: string
  readonly href: string | null
  readonly mediaType: string | null
  readonly facts: readonly Fact[]
  readonly checks: readonly Check[]
}

/** `follows` agrees, `contradicts` blocks, `look` is a hint that blocks nothing. */
export interface Check {
  readonly result: 'follows' | 'contradicts' | 'look'
  readonly sentence: string
}

/** One hand in the chain of hands: who did what, when, answering for what. */
export interface Hand {
  readonly state: 'signed' | 'void' | 'mine' | 'next'
  /** One or two characters for the seal, e.g. `会计`. */
  readonly seal: string
  readonly post: string
  readonly person: string | null
  readonly actingFor: string | null
  readonly at: string | null
  readonly answersFor: string
  readonly note: string | null
  readonly digest: string | null
}

export interface AvailableAction {
  readonly name: string
  readonly label: string
  /** The most likely next step: the one filled button. At most one per record. */
  readonly likely: boolean
  readonly grave: boolean
  /** JSON Schema, draft 7, of the input; null when the action asks for nothing. */
  readonly form: object | null
  readonly values: unknown
  readonly signature: SignatureRequest | null
}

/** Exactly what the signer is shown, and the digest of it that must come back with the password. */
export interface SignatureRequest {
  readonly statement: string
  readonly facts: readonly Fact[]
  readonly digest: string
}

export interface RecordFace {
  readonly kind: string
  readonly kindLabel: string
  readonly id: string
  readonly version: number
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly stateLabel: string
  readonly tone: 'plain' | 'waiting' | 'done' | 'stopped'
  readonly waitsForYou: string | null
  readonly dueOn: string | null
  readonly checks: readonly Check[]
  readonly facts: readonly Fact[]
  readonly papers: readonly Paper[]
  readonly hands: readonly Hand[]
  readonly actions: readonly AvailableAction[]
  /** One sentence with its reason about what may not be done yet; never a greyed button. */
  readonly notYet: string | null
}

/** A row of any list; cells line up with the list's columns. */
export interface ListRow {
  readonly kind: string
  readonly id: string
  readonly cells: readonly FactValue[]
}

export interface ListFace {
  readonly columns: readonly (FactColumn & { readonly name: string; readonly sortable?: boolean })[]
  readonly rows: readonly ListRow[]
  readonly next: string | null
  readonly count: number | null
}

/** One line of “my work”. */
export interface WorkRow {
  readonly kind: string
  readonly kindLabel: string
  readonly id: string
  readonly number: string | null
  readonly title: string
  readonly todo: string
  readonly reason: string
  readonly from: string | null
  readonly dueOn: string | null
  readonly daysLeft: number | null
}
