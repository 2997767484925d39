import type { Label } from '#kernel/label.ts'
import type { Indicator } from './indicators/indicator.ts'
import type { RecordBook } from './records/record-book.ts'

/** What a module brings to the house. `app.ts` lists the modules in order; nothing is found by itself. */
export interface Module {
  /** The folder's and the schema's name. */
  readonly name: string
  readonly label: Label
  readonly books: readonly RecordBook[]
  readonly indicators: readonly Indicator[]
  /** The permissions its policies ask for, with the words administrators see. */
  readonly permissions: Readonly<Record<string, Label>>
}
