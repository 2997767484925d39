import type { Spine } from '#kernel/action.ts'
import { say } from '#kernel/label.ts'
import type { Readable } from 'node:stream'
import type { Tx } from '../database/transaction.ts'
import type { FaceContext, RecordBook } from '../records/record-book.ts'

/** Who takes the dossier, and from where. What is said in it is official and always Chinese. */
export interface DossierContext extends FaceContext {
  readonly address: string
}

/** A file that a module makes; it is asked for in its turn, so that what is made at once stays bounded. */
export interface DossierFile {
  readonly name: string
  readonly content: () => Promise<Uint8Array | Readable>
}

/** One folder of a dossier: the records of one kind that belong to its subject. */
export interface DossierPart<Row extends Spine = Spine> {
  /** With its number, e.g. `04 报账单`; folders stand in this order. */
  readonly folder: string
  readonly book: RecordBook
  /** All of them, the oldest first, whoever may see them: the platform leaves out what this reader may not. */
  readonly list: (tx: Tx, subjectId: string) => Promise<readonly string[]>
  /** Whether the files that these records own belong here; absent where another folder has them. */
  readonly ownsFiles?: boolean
  /** The word that stands before the folder of a record that has no number. */
  readonly word: string
  /** What each record says, by its id: plain JSON by file name; absent, what its page says. */
  readonly say?: (
    tx: Tx,
    records: readonly Row[],
    context: DossierContext,
  ) => Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>>
  /** Papers that are made of the records, by id. The records are locked while this reads. */
  readonly papers?: (
    tx: Tx,
    records: readonly Row[],
    context: DossierContext,
  ) => Promise<ReadonlyMap<string, readonly DossierFile[]>>
}

/** Declares a part; its callbacks know the records of its own kind. */
export function defineDossierPart<Row extends Spine>(part: DossierPart<Row>): DossierPart {
  // eslint-disable-next-line no-restricted-syntax -- a part is handed only records of its own book, which the list cannot say
  return part as unknown as DossierPart
}

/** What every record says of itself. */
export function headOf(
  process: RecordBook['kind']['process'],
  { id, version, number, title, state, unitId, createdAt, changedAt }: Spine,
): object {
  const label = process.states[state]
  const stateLabel = label ? say(label, 'zh') : state
  const { kind } = process
  return { kind, id, version, number, title, state, stateLabel, unitId, createdAt, changedAt }
}
