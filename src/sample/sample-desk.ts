import type { Actor } from '#kernel/actor.ts'
import { findAccountByLoginName, findActor } from '#modules/people/index.ts'
import { create } from '#platform/actions/create.ts'
import type { SomeAction } from '#platform/actions/record-kind.ts'
import { findRecord } from '#platform/actions/record-store.ts'
import { digestOf, findHat } from '#platform/actions/decide.ts'
import { take } from '#platform/actions/take.ts'
import type { Tx } from '#platform/database/transaction.ts'
import { noteFile } from '#platform/files/note-file.ts'
import type { KeptFile } from '#platform/files/file-store.ts'
import { newId } from '#platform/ids.ts'
import type { Module } from '#platform/module.ts'
import type { RecordBook } from '#platform/records/record-book.ts'

/** The fields of a form by name. */
export type Fields = Readonly<Record<string, unknown>>

/** Who does something, and when: the account's login name and the moment of the business fact. */
export interface Doing {
  readonly by: string
  readonly at: Date
  /** What is filled in, or how what the form begins with is filled in. */
  readonly input?: Fields | ((begins: object) => object)
  /** What was read of the file that a creation reads. */
  readonly content?: unknown
}

/** A desk at which the people of the sample sit: whatever they do goes through the product's own actions. */
export interface SampleDesk {
  /** Creates a record of a collection by its first creation, and answers its id. */
  create(collection: string, input: object, doing: Doing): Promise<string>
  /** Takes an action on a record; whoever signs is shown what he signs, as at the desk. */
  act(record: RecordAddress, action: string, doing: Doing): Promise<void>
  /** Sends a paper, and answers the file's id. */
  send(paper: { readonly name: string; readonly kept: KeptFile }, doing: Doing): Promise<string>
}

export interface RecordAddress {
  readonly collection: string
  readonly id: string
}

export function openSampleDesk(tx: Tx, modules: readonly Module[]): SampleDesk {
  const bookOf = (collection: string): RecordBook => {
    const book = modules
      .flatMap(({ books }) => books)
      .find(({ kind }) => kind.collection === collection)
    if (!book) throw new Error(`No records are called ${collection}.`)
    return book
  }
  return {
    async create(collection, input, { by, at, content }) {
      const book = bookOf(collection)
      const [creation] = book.creations
      if (!creation) throw new Error(`Nothing creates ${collection}.`)
      const actor = await getActor(tx, by, at)
      const asked = { actor, input, happenedAt: at, content }
      const { record } = await create(tx, book.kind, creation, asked)
      return record.id
    },
    async act({ collection, id }, name, { by, at, input = {} }) {
      const book = bookOf(collection)
      const action = book.actions.find((one) => one.name === name)
      if (!action) throw new Error(`Nothing on ${collection} is called ${name}.`)
      const actor = await getActor(tx, by, at)
      const { begins, digest } = await readForm(tx, { book, action, id, actor, at })
      await take(tx, book.kind, action, {
        recordId: id,
        version: null,
        actor,
        input: typeof input === 'function' ? input(begins) : input,
        happenedAt: at,
        ...(digest === undefined ? {} : { signature: { digest } }),
      })
    },
    async send({ name, kept }, { by, at }) {
      const { accountId } = await getActor(tx, by, at)
      const id = newId()
      await noteFile(tx, { id, name, kept, accountId, at })
      return id
    },
  }
}

async function getActor(tx: Tx, loginName: string, at: Date): Promise<Actor> {
  const account = await findAccountByLoginName(tx, loginName)
  const actor = account && (await findActor(tx, account.id, at))
  if (!actor) throw new Error(`Nobody signs in as ${loginName}.`)
  return actor
}

/** What the form begins with, and the digest of what this person is shown to sign, if it is a signature. */
async function readForm(
  tx: Tx,
  asked: {
    readonly book: RecordBook
    readonly action: SomeAction
    readonly id: string
    readonly actor: Actor
    readonly at: Date
  },
): Promise<{ readonly begins: object; readonly digest?: string }> {
  const { book, action, id, actor, at } = asked
  if (!action.signs && !action.beginsWith) return { begins: {} }
  const record = await findRecord(tx, book.kind, id)
  const hat = record && findHat(actor, action, record)
  if (!record || !hat) throw new Error(`${actor.name} may not ${action.name} here.`)
  const known = await action.gather(tx, { record, input: null, actor, hat, happenedAt: at })
  const begins = action.beginsWith?.(record, known) ?? {}
  const signed = action.signs?.({ record, known, actor, hat, happenedAt: at })
  return signed ? { begins: { ...begins }, digest: digestOf(signed) } : { begins: { ...begins } }
}
