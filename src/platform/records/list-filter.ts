import { parseDate } from '#kernel/dates.ts'
import { label, say, type Label, type Language } from '#kernel/label.ts'
import { sql, type RawBuilder } from 'kysely'
import type { RecordKind } from '../actions/record-kind.ts'
import { scopeCondition, scopeOf } from '../actions/scope-condition.ts'
import { tablesOf, type Tx } from '../database/transaction.ts'
import { isId } from './cursor.ts'
import type { Choice, ChoiceReader, OfferedFilter } from './record-book.ts'

/** The states of a kind, in the order of its process; several are joined by commas. Every list has it. */
export function stateFilter({ process }: Pick<RecordKind, 'process'>): OfferedFilter {
  return {
    label: label('状态', 'State'),
    input: 'choice',
    where: (value) => sql<boolean>`r.state = any(${value.split(',')}::text[])`,
    choices: (_tx, { language }) => Promise.resolve(labelled(process.states, language)),
  }
}

/** One of a few words that the kind's own table keeps. */
export function wordFilter(
  words: Label,
  column: RawBuilder<unknown>,
  choices: Readonly<Record<string, Label>>,
): OfferedFilter {
  return {
    label: words,
    input: 'choice',
    where: (value) => sql<boolean>`(${column})::text = ${value}`,
    choices: (_tx, { language }) => Promise.resolve(labelled(choices, language)),
  }
}

/** The years that the reader's records have, the newest first. */
export function yearFilter(year: RawBuilder<unknown>): OfferedFilter {
  return {
    label: label('年度', 'Year'),
    input: 'choice',
    where: (value) => sql<boolean>`(${year})::text = ${value}`,
    async choices(tx, { kind, actor }) {
      const { rows } = await sql<{ value: string }>`
        select distinct (${year})::text as value
        from platform.record r join ${sql.table(kind.table)} own on own.id = r.id
        where r.kind = ${kind.process.kind} and ${scopeCondition(scopeOf(actor, kind.maySee))}
        order by 1 desc limit 50`.execute(tablesOf<'platform'>(tx))
      return rows.map(({ value }) => ({ value, label: value }))
    },
  }
}

/** Part of a text, as it is written. */
export function textFilter(words: Label, column: RawBuilder<unknown>): OfferedFilter {
  return {
    label: words,
    input: 'text',
    where: (value) => sql<boolean>`position(lower(${value}) in lower(${column})) > 0`,
  }
}

/** The first day that counts. */
export function fromDayFilter(words: Label, column: RawBuilder<unknown>): OfferedFilter {
  return dayFilter(words, (day) => sql<boolean>`${column} >= ${day}`)
}

/** The last day that counts. */
export function untilDayFilter(words: Label, column: RawBuilder<unknown>): OfferedFilter {
  return dayFilter(words, (day) => sql<boolean>`${column} <= ${day}`)
}

/** A day within what the record says from when until when. */
export function onDayFilter(
  words: Label,
  from: RawBuilder<unknown>,
  until: RawBuilder<unknown>,
): OfferedFilter {
  return dayFilter(words, (day) => sql<boolean>`${day} between ${from} and ${until}`)
}

function dayFilter(
  words: Label,
  compare: (day: RawBuilder<unknown>) => RawBuilder<boolean>,
): OfferedFilter {
  return {
    label: words,
    input: 'date',
    where: (value) => compare(sql`${parseDate(value)}::date`),
  }
}

/** Another record or unit that the record names. What is no id finds nothing. */
export function idFilter(
  words: Label,
  column: RawBuilder<unknown>,
  choices: NonNullable<OfferedFilter['choices']>,
): OfferedFilter {
  return { label: words, input: 'choice', where: byId(column), choices }
}

/** A column is this id: for filters that only links use. */
export function byId(column: RawBuilder<unknown>): OfferedFilter['where'] {
  return (value) => (isId(value) ? sql<boolean>`${column} = ${value}::uuid` : sql<boolean>`false`)
}

/** The units in which the reader may see a record of the kind. Asked of the tally: it names few units among many records. */
export async function listUnitsOfRecords(
  tx: Tx,
  { kind, actor }: ChoiceReader,
): Promise<readonly string[]> {
  const code = kind.process.kind
  const { rows } = await sql<{ unitId: string }>`
    select u.unit_id from (
      select unit_id from platform.tally where kind = ${code}
      union select unit_id from platform.tally_difference where kind = ${code}) u
    where exists (select from platform.record r where r.kind = ${code} and r.unit_id = u.unit_id
      and ${scopeCondition(scopeOf(actor, kind.maySee))}) limit 500`.execute(
    tablesOf<'platform'>(tx),
  )
  return rows.map(({ unitId }) => unitId)
}

function labelled(words: Readonly<Record<string, Label>>, language: Language): readonly Choice[] {
  return Object.entries(words).map(([value, one]) => ({ value, label: say(one, language) }))
}
