import type { Label } from '#kernel/label.ts'
import type { FastifyInstance } from 'fastify'
import type { House } from './house.ts'
import type { Indicator } from './indicators/indicator.ts'
import type { PortalParts } from './page/portal-page.ts'
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
  /** Its own routes, beside those that every book and indicator gets. */
  readonly routes?: (app: FastifyInstance, house: House) => void
  /** Its public pages, and its parts of the home page. */
  readonly portal?: (house: House) => PortalParts
}
