import type { Spine } from '#kernel/action.ts'
import type { Actor } from '#kernel/actor.ts'
import type {
  Beginning,
  Check,
  Download,
  Fact,
  FactValue,
  FigureFace,
  Hand,
  Paper,
} from '#kernel/face.ts'
import type { Label, Language } from '#kernel/label.ts'
import type { RawBuilder } from 'kysely'
import type { RecordKind, SomeAction, SomeCreation } from '../actions/record-kind.ts'
import type { Tx } from '../database/transaction.ts'

/** Who looks, in which language, when. */
export interface FaceContext {
  readonly actor: Actor
  readonly language: Language
  readonly now: Date
  /** Opens an indicator as a figure for this reader, e.g. `figure('budget.execution-rate', { subject: projectId })`. */
  readonly figure: (
    code: string,
    of?: { readonly subject?: string; readonly from?: string; readonly to?: string },
  ) => Promise<FigureFace>
}

/** What a kind's own module says of one record; the platform adds state, deadline and available actions. */
export interface RecordDescription {
  readonly facts: readonly Fact[]
  readonly papers?: readonly Paper[]
  readonly hands?: readonly Hand[]
  readonly checks?: readonly Check[]
  /** What may be begun from here, as far as this reader may. */
  readonly beginnings?: readonly Beginning[]
  readonly notYet?: string | null
  readonly downloads?: readonly Download[]
}

export interface Choice {
  readonly value: string
  readonly label: string
  /** Offered only while the field that narrows this one holds one of these, where a schema says \`choicesBy\`. */
  readonly under?: readonly string[]
}

/** Who asks for the choices of a filter, of which kind of record. */
export interface ChoiceReader {
  readonly kind: Pick<RecordKind, 'process' | 'table' | 'maySee'>
  readonly actor: Actor
  readonly language: Language
}

type Where = (value: string) => RawBuilder<boolean>

/** A way to narrow a list: its words, what may be chosen, and the condition over `r` (the spine) and `own`. */
export interface OfferedFilter {
  readonly label: Label
  readonly where: Where
  readonly input: 'choice' | 'text' | 'date'
  readonly choices?: (tx: Tx, reader: ChoiceReader) => Promise<readonly Choice[]>
}

/** A bare condition narrows a list from links elsewhere and is offered to nobody. */
export type ListFilter = OfferedFilter | Where

export interface ListColumn<Row> {
  readonly name: string
  readonly label: Label
  readonly numeric?: boolean
  /** What to sort by: an expression over `r` (the spine) and `own` (the kind's table) that is never null. */
  readonly sort?: RawBuilder<unknown>
  /** The type of `sort`, \`text\` unless said. */
  readonly sortAs?: 'text' | 'bigint' | 'date' | 'timestamptz'
  readonly cell: (row: Row, language: Language) => FactValue
  /** Says something of a person. A list shows it to whoever may see the record; an export leaves it out. */
  readonly personal?: true
}

/** How records of a kind are listed: columns and filters over `r` (the spine) and `own` (the kind's table). */
export interface Listing<Row> {
  readonly columns: readonly ListColumn<Row>[]
  /** Name of a sortable column, `-` before it for descending. */
  readonly defaultSort: string
  /** By name, as in the address; the states of the kind need none. */
  readonly filters: Readonly<Record<string, ListFilter>>
  /** What the list is called, when not by the kind's own name. */
  readonly title?: Label
  /** Adds to a page of rows what lies beside them, e.g. names; one query a page. */
  readonly complete?: (tx: Tx, rows: readonly Row[]) => Promise<readonly Row[]>
}

/** Everything a face needs of one kind of record: its actions, its words, its lists. One book for each kind. */
export interface RecordBook<Row extends Spine = Spine> {
  readonly kind: RecordKind
  readonly actions: readonly SomeAction[]
  readonly creations: readonly SomeCreation[]
  describe(tx: Tx, record: Row, context: FaceContext): Promise<RecordDescription>
  /** Options of select fields, by action and then by field path (`projectId`, `lines.classCode`); `record` is null for creations. */
  choices?(
    tx: Tx,
    action: string,
    record: Row | null,
    context: FaceContext,
  ): Promise<Readonly<Record<string, readonly Choice[]>>>
  readonly listing: Listing<Row>
}

/** Declares a record book; its row type is put aside when books are listed. */
export function defineBook<Row extends Spine>(book: {
  readonly kind: RecordKind
  readonly actions: readonly SomeAction[]
  readonly creations: readonly SomeCreation[]
  describe(tx: Tx, record: Row, context: FaceContext): Promise<RecordDescription>
  choices?(
    tx: Tx,
    action: string,
    record: Row | null,
    context: FaceContext,
  ): Promise<Readonly<Record<string, readonly Choice[]>>>
  readonly listing: {
    readonly columns: readonly ListColumn<never>[] | readonly ListColumn<Row>[]
    readonly defaultSort: string
    readonly filters: Listing<Row>['filters']
    readonly title?: Label
    complete?(tx: Tx, rows: readonly Row[]): Promise<readonly Row[]>
  }
}): RecordBook {
  // eslint-disable-next-line no-restricted-syntax -- a book loses its row type where books are listed
  return Object.freeze(book) as unknown as RecordBook
}
