import type { Actor, Hat } from '#kernel/actor.ts'
import { accountKey, granted } from '#kernel/actor.ts'
import { plain, personal } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'
import { any, assignedTo, every, ownerIs, stateIn } from '#kernel/scope.ts'
import { defineAction, defineCreation, type RecordKind } from '#platform/actions/record-kind.ts'
import type { Database } from '#platform/database/database.ts'
import { asOwner } from '#platform/database/migrate.ts'
import { newId } from '#platform/ids.ts'
import { defineBook } from '#platform/records/record-book.ts'
import { sql } from 'kysely'
import { z } from 'zod'

/** A record kind that exists for the tests of the house alone: a note that is written, sent, and signed for. */
export const noteProcess = defineProcess({
  kind: 'toy.note',
  label: label('便条', 'Note'),
  states: {
    draft: label('草稿', 'Draft'),
    sent: label('已送出', 'Sent'),
    read: label('已签收', 'Read'),
    refused: label('已退回', 'Refused'),
  },
  actions: {
    write: { label: label('写便条', 'Write'), from: [], to: 'draft', creates: true },
    edit: { label: label('修改', 'Edit'), from: ['draft'], to: 'draft' },
    send: { label: label('送出', 'Send'), from: ['draft'], to: 'sent' },
    sign: { label: label('签收', 'Sign'), from: ['sent'], to: 'read' },
    answer: { label: label('处理', 'Answer'), from: ['sent'], to: ['read', 'refused'] },
  },
})

type State = keyof typeof noteProcess.states
type Name = keyof typeof noteProcess.actions
export interface NoteFields {
  readonly body: string
  readonly amountFen: number
}

export const noteKind: RecordKind<State, Name> = {
  process: noteProcess,
  table: 'toy.note',
  collection: 'notes',
  maySee: (hat) => any(ownerIs(hat.accountId), assignedTo(hat.keys), granted(hat, 'toy.see')),
  waits: { sign: label('请签收', 'Sign for it') },
}

const nothingToKnow = {
  gather: (_tx: unknown, asked: readonly unknown[]) => Promise.resolve(asked.map(() => null)),
}

export const writeNote = defineCreation<
  State,
  Name,
  NoteFields,
  { title: string; body: string },
  null
>({
  process: noteProcess,
  name: 'write',
  input: z.object({ title: plain(z.string().min(1).max(50)), body: personal(z.string()) }),
  mayBeTakenBy: (hat) => granted(hat, 'toy.write'),
  gather: () => Promise.resolve(null),
  many: nothingToKnow,
  decide: ({ input, hat }) => ({
    fields: { body: input.body, amountFen: 0 },
    spine: { title: input.title, unitId: hat.unitId, ownerId: hat.accountId },
  }),
})

export const editNote = defineAction<State, Name, NoteFields, { amountFen: number }, null>({
  process: noteProcess,
  name: 'edit',
  input: z.object({ amountFen: plain(z.number().int().min(0)) }),
  mayBeTakenBy: (hat) => ownerIs(hat.accountId),
  gather: () => Promise.resolve(null),
  many: nothingToKnow,
  decide: ({ record, input }) => ({ changes: { amountFen: record.amountFen + input.amountFen } }),
})

export const sendNote = defineAction<State, Name, NoteFields, { to: string }, null>({
  process: noteProcess,
  name: 'send',
  input: z.object({ to: plain(z.uuid()) }),
  likely: true,
  mayBeTakenBy: (hat) => every(ownerIs(hat.accountId), stateIn('draft')),
  gather: () => Promise.resolve(null),
  many: nothingToKnow,
  decide: ({ input }) => ({
    spine: { waits: { on: accountKey(input.to), for: 'sign', dueOn: '2023-06-30' } },
  }),
})

export const signNote = defineAction<State, Name, NoteFields, Record<string, never>, null>({
  process: noteProcess,
  name: 'sign',
  input: z.object({}),
  mayBeTakenBy: (hat) => assignedTo(hat.keys),
  gather: () => Promise.resolve(null),
  signs: ({ record }) => ({
    covered: { body: record.body, amountFen: record.amountFen },
    statement: () => '签收便条',
    facts: () => [{ label: '内容', value: { type: 'text', text: record.body } }],
    post: 'reader',
  }),
  decide: () => ({ spine: { waits: null } }),
})

export const answerNote = defineAction<State, Name, NoteFields, { accept: boolean }, null>({
  process: noteProcess,
  name: 'answer',
  input: z.object({ accept: plain(z.boolean()) }),
  mayBeTakenBy: (hat) => assignedTo(hat.keys),
  gather: () => Promise.resolve(null),
  many: nothingToKnow,
  decide: ({ input }) => ({ to: input.accept ? 'read' : 'refused', spine: { waits: null } }),
})

export const noteActions = [editNote, sendNote, signNote, answerNote]

export const noteBook = defineBook({
  kind: noteKind,
  actions: noteActions,
  creations: [writeNote],
  describe: () => Promise.resolve({ facts: [] }),
  listing: {
    columns: [
      {
        name: 'title',
        label: label('标题', 'Title'),
        sort: sql`r.title`,
        cell: (row: { readonly title: string }) => ({ type: 'text' as const, text: row.title }),
      },
    ],
    defaultSort: 'title',
    filters: {},
  },
})

/** Makes the note's table, as a module's migration would. */
export async function addNotes(database: Database): Promise<void> {
  await asOwner(database, ownerUrl(database), (owner) =>
    owner.exec(`
      create schema if not exists toy; grant usage on schema toy to tongban_app;
      create table if not exists toy.note (id uuid primary key references platform.record, body text not null, amount_fen bigint not null);
      grant select, insert, update on toy.note to tongban_app;`),
  )
}

function ownerUrl(database: Database): string | null {
  return database.url
}

/** Someone with one post in one unit; grants and keys as given. */
export function aPerson(
  given: Partial<Hat> & { readonly name?: string; readonly personId?: string } = {},
): Actor {
  const accountId = given.accountId ?? newId()
  const { name = '某人', personId = newId(), ...hat } = given
  return {
    accountId,
    personId,
    name,
    looksAreJournalled: false,
    hats: [
      {
        actingFor: null,
        post: 'toy-writer',
        unitId: newId(),
        departmentId: newId(),
        grants: {},
        keys: [accountKey(accountId)],
        ...hat,
        accountId,
      },
    ],
  }
}
