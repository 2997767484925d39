import type { Hat } from '#kernel/actor.ts'
import { granted } from '#kernel/actor.ts'
import { plain } from '#kernel/declared.ts'
import { label } from '#kernel/label.ts'
import { defineProcess } from '#kernel/process.ts'
import { defineAction, defineCreation, type RecordKind } from '#platform/actions/record-kind.ts'
import type { Database } from '#platform/database/database.ts'
import { asOwner } from '#platform/database/migrate.ts'
import { tablesOf } from '#platform/database/transaction.ts'
import { nextNumber } from '#platform/numbers.ts'
import { sql } from 'kysely'
import { z } from 'zod'

/**
 * A record kind that touches everything an action can touch: a number of a series without gaps, fields of its own,
 * and lines of its own that carry the journal's id. What a killed program left half done shows in one of them.
 */
const slipProcess = defineProcess({
  kind: 'toy.slip',
  label: label('单子', 'Slip'),
  states: { open: label('在办', 'Open'), closed: label('办结', 'Closed') },
  actions: {
    write: { label: label('开单', 'Write'), from: [], to: 'open', creates: true },
    add: { label: label('添一笔', 'Add'), from: ['open'], to: 'open' },
    close: { label: label('办结', 'Close'), from: ['open'], to: 'closed' },
  },
})

type State = keyof typeof slipProcess.states
type Name = keyof typeof slipProcess.actions
interface SlipFields {
  readonly totalFen: number
}

const mayWrite = (hat: Hat) => granted(hat, 'toy.write')

export const slipKind: RecordKind<State, Name> = {
  process: slipProcess,
  table: 'toy.slip',
  collection: 'slips',
  maySee: mayWrite,
  waits: {},
}

export const slipYear = 2023

export const writeSlip = defineCreation<State, Name, SlipFields, { title: string }, number>({
  process: slipProcess,
  name: 'write',
  input: z.object({ title: plain(z.string().min(1)) }),
  mayBeTakenBy: mayWrite,
  gather: (tx) => nextNumber(tx, 'toy.slip', slipYear),
  decide: ({ input, hat, known }) => ({
    fields: { totalFen: 0 },
    spine: {
      title: input.title,
      unitId: hat.unitId,
      ownerId: hat.accountId,
      number: String(known),
    },
  }),
})

export const addToSlip = defineAction<State, Name, SlipFields, { amountFen: number }, null>({
  process: slipProcess,
  name: 'add',
  input: z.object({ amountFen: plain(z.number().int()) }),
  mayBeTakenBy: mayWrite,
  gather: () => Promise.resolve(null),
  decide: ({ record, input }) => ({ changes: { totalFen: record.totalFen + input.amountFen } }),
  follow: async (tx, { record, input, journalId }) => {
    await sql`insert into toy.slip_line (slip_id, journal_id, amount_fen)
      values (${record.id}, ${journalId}, ${input.amountFen})`.execute(tablesOf<'platform'>(tx))
  },
})

export const closeSlip = defineAction<State, Name, SlipFields, Record<string, never>, null>({
  process: slipProcess,
  name: 'close',
  input: z.object({}),
  mayBeTakenBy: mayWrite,
  gather: () => Promise.resolve(null),
  decide: () => ({}),
})

/** Makes the slips' tables, as a module's migration would. */
export async function addSlips(database: Database): Promise<void> {
  await asOwner(database, database.url, (owner) =>
    owner.exec(`
      create schema toy; grant usage on schema toy to tongban_app;
      create table toy.slip (id uuid primary key references platform.record, total_fen bigint not null);
      create table toy.slip_line (slip_id uuid not null references toy.slip, journal_id bigint primary key references platform.journal, amount_fen bigint not null);
      grant select, insert, update on toy.slip, toy.slip_line to tongban_app;`),
  )
}
